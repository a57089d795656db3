import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import type { Reading } from '../obligation.ts';
import { insertMissingReading } from '../rulebook/queries.ts';

/** One reading of `rulebook.json`, for one or several kinds of participants. */
type SeedReading = Omit<Reading, 'id' | 'participantKind' | 'edition' | 'effectiveFrom' | 'act'> & { participants: string[] };

/**
 * The first day the calendar knows. The day on which the wording of 04.10.2022 came into force is not established, and
 * every duty the program opens is later than that anyway.
 */
const FIRST_DAY = '2022-01-01';

/** The rows that come with the program, each the first edition for its participant; without ids. */
export function seedReadings(): Omit<Reading, 'id'>[] {
  const entries = JSON.parse(readFileSync(join(import.meta.dirname, 'rulebook.json'), 'utf8')) as SeedReading[];
  return entries.flatMap(({ participants, ...entry }) =>
    participants.map((participantKind) => ({ ...entry, participantKind, edition: 1, effectiveFrom: FIRST_DAY, act: null })),
  );
}

/** Adds the rows of the rulebook that come with the program and are missing. */
export async function seedRulebook(ctx: Ctx): Promise<void> {
  for (const row of seedReadings()) await insertMissingReading(ctx.tx, { ...row, id: newId(ctx.now) });
}
