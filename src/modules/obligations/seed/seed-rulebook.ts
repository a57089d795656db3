import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import { insertMissingReading, type SeedReading } from '../queries.ts';

/** Adds the rows of the rulebook that come with the program (`rulebook.json`) and are missing. */
export async function seedRulebook(ctx: Ctx): Promise<void> {
  const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'rulebook.json'), 'utf8')) as SeedReading[];
  for (const row of rows) await insertMissingReading(ctx.tx, newId(ctx.now), row);
}
