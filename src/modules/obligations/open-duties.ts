import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';

export type OpenDuties = { paragraph: string; open: number; late: number };

/** Open duties by paragraph and how many of them are late at `now`; numbers only, for those who watch the service. */
export async function openDuties(db: Db, now: Date): Promise<OpenDuties[]> {
  const { rows } = await sql<OpenDuties>`
    select paragraph, count(*)::int as open, count(*) filter (where due_at <= ${now})::int as late
    from obligations.obligation where state = 'open' group by paragraph order by paragraph`.execute(db);
  return rows;
}
