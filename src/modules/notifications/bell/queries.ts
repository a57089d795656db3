import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { MessageRow } from '../queries.ts';

/** Notices of one account, the newest first; ids grow with time. */
export function selectNotices(
  db: Db,
  accountId: string,
  { cursor, unread, limit }: { cursor?: string | undefined; unread?: boolean | undefined; limit: number },
): Promise<MessageRow[]> {
  let query = db
    .selectFrom('notifications.message')
    .selectAll()
    .where('channel', '=', 'screen')
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(limit);
  if (cursor) query = query.where('id', '<', cursor);
  if (unread) query = query.where('state', '=', 'sent');
  return query.execute();
}

export async function countUnread(db: Db, accountId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from notifications.message
    where channel = 'screen' and account_id = ${accountId} and state = 'sent'`.execute(db);
  return rows[0]!.count;
}

/** How many were read by this. */
export async function markRead(db: Db, accountId: string, ids: readonly string[] | 'all', now: Date): Promise<number> {
  let query = db
    .updateTable('notifications.message')
    .set({ state: 'read', read_at: now })
    .where('channel', '=', 'screen')
    .where('account_id', '=', accountId)
    .where('state', '=', 'sent');
  if (ids !== 'all') query = query.where('id', 'in', ids.length > 0 ? [...ids] : [accountId]);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return Number(numUpdatedRows);
}
