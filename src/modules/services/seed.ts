import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import { insertMissingServices, type ServiceRow } from './queries.ts';

/** The services that come with the program count as accepted (¶19) since the catalogue began; protocols come with ¶22. */
const ACCEPTED_ON = '2022-01-01';

/** Adds the services that come with the program and are missing. */
export async function seedServices(ctx: Ctx): Promise<void> {
  const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'seed/services.json'), 'utf8')) as Omit<ServiceRow, 'id' | 'acceptedOn'>[];
  await insertMissingServices(
    ctx.tx,
    rows.map((row) => ({ ...row, id: newId(ctx.now), acceptedOn: ACCEPTED_ON })),
  );
}
