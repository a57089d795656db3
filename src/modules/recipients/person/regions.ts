import type { Ctx, Db } from '../../../base/ctx.ts';
import { Problem } from '../../../base/problem.ts';
import type { Language } from '../../../base/texts.ts';

type Region = { kato: string; name: Record<Language, string> };
type Regions = (db: Db, day: string) => Promise<readonly Region[]>;
let regions: Regions | null = null;

/** Regions belong to a room that stands above this one, so app hands in the question which there are on a day. */
export function configureRegions(on: Regions): void {
  regions = on;
}

function regionsOn(db: Db, day: string): Promise<readonly Region[]> {
  if (!regions) throw new Error('nobody said which regions there are');
  return regions(db, day);
}

/** Throws `region-unknown` for a code that names no region on `day` ('YYYY-MM-DD'). */
export async function refuseUnknownRegion(db: Db, kato: string | null, day: string): Promise<void> {
  if (kato !== null && !(await regionsOn(db, day)).some((region) => region.kato === kato)) throw new Problem('invalid', 'region-unknown');
}

/** The names of today's regions by their codes. */
export async function regionNames(ctx: Ctx, language: Language): Promise<Map<string, string>> {
  const all = await regionsOn(ctx.tx, ctx.now.toISOString().slice(0, 10));
  return new Map(all.map(({ kato, name }) => [kato, name[language]]));
}
