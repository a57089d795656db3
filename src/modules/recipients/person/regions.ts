import type { Db } from '../../../base/ctx.ts';
import { Problem } from '../../../base/problem.ts';

type RegionKnown = (db: Db, kato: string, day: string) => Promise<boolean>;
let regionKnown: RegionKnown | null = null;

/** Regions belong to a room that stands above this one, so app hands in the question whether one exists. */
export function configureRegions(known: RegionKnown): void {
  regionKnown = known;
}

/** Throws `region-unknown` for a code that names no region on `day`. */
export async function refuseUnknownRegion(db: Db, kato: string | null, day: string): Promise<void> {
  if (kato === null) return;
  if (!regionKnown) throw new Error('nobody said which regions there are');
  if (!(await regionKnown(db, kato, day))) throw new Problem('invalid', 'region-unknown');
}
