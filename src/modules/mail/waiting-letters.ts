import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';

export type WaitingLetters = { received: number; registered: number; waiting: number; oldestAt: Date | null };

/** Letters taken over and not registered yet, and all that ever came; numbers only, for those who watch the service. */
export async function waitingLetters(db: Db): Promise<WaitingLetters> {
  const { rows } = await sql<WaitingLetters>`
    select count(*)::int as received, count(*) filter (where state <> 'received')::int as registered,
      count(*) filter (where state = 'received')::int as waiting, min(received_at) filter (where state = 'received') as "oldestAt"
    from mail.raw_letter`.execute(db);
  return rows[0]!;
}
