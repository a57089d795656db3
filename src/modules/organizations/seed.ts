import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import { insertMissingOrganizations, insertMissingRegions, type OrganizationRow, type RegionRow } from './queries.ts';

function read<T>(name: string): T[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'seed', name), 'utf8')) as T[];
}

/** Adds the regions and bodies that come with the program and are missing. */
export async function seedOrganizations(ctx: Ctx): Promise<void> {
  await insertMissingRegions(ctx.tx, read<RegionRow>('regions.json'));
  const bodies = read<Omit<OrganizationRow, 'id'>>('organizations.json');
  await insertMissingOrganizations(
    ctx.tx,
    bodies.map((body) => ({ ...body, id: newId(ctx.now) })),
  );
}
