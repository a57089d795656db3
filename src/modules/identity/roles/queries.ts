import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';

/** How many active people hold each role; a role that nobody holds is left out. */
export async function countHolders(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ role: string; count: number }>`select g.role, count(*)::int as count from identity.role_grant g
    join identity.account a on a.id = g.account_id where a.active group by g.role`.execute(db);
  return new Map(rows.map(({ role, count }) => [role, count]));
}
