import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';

/** Short, so that a program started after a kill serves again within five seconds. Renewed four times in that span. */
export const LEASE_MS = 2_000;
export const RENEW_MS = 500;

/**
 * Takes or renews the lease of a line: one owner at a time gives Asterisk orders. False while another holds it.
 * The database's clock counts, so that machines need not agree on the time.
 */
export async function holdLease(db: Db, line: string, holder: string): Promise<boolean> {
  const { rows } = await sql`insert into calls.lease (line, holder, until)
    values (${line}, ${holder}, clock_timestamp() + ${LEASE_MS} * interval '1 ms')
    on conflict (line) do update set holder = excluded.holder, until = excluded.until
      where lease.holder = excluded.holder or lease.until < clock_timestamp()
    returning holder`.execute(db);
  return rows.length > 0;
}

/** Gives it back, so that the next owner need not wait. */
export async function dropLease(db: Db, line: string, holder: string): Promise<void> {
  await sql`delete from calls.lease where line = ${line} and holder = ${holder}`.execute(db);
}
