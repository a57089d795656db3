import type { Db } from '../../../base/ctx.ts';
import type { MessageRow } from '../queries.ts';

export async function setDelivered(tx: Db, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('notifications.message')
    .set((row) => ({
      state: 'delivered',
      delivered_at: at,
      sent_at: row.fn.coalesce('sent_at', row.val(at)),
      last_error: null,
      waits_for: null,
    }))
    .where('id', '=', id)
    .execute();
}

export async function setFailed(tx: Db, id: string, at: Date, error: string): Promise<void> {
  await tx
    .updateTable('notifications.message')
    .set((row) => ({ state: 'failed', sent_at: row.fn.coalesce('sent_at', row.val(at)), last_error: error, waits_for: null }))
    .where('id', '=', id)
    .execute();
}

/** SMS that were sent since `since` and whose time to be asked for has come. */
export function selectToAsk(db: Db, { now, since, limit }: { now: Date; since: Date; limit: number }): Promise<MessageRow[]> {
  return db
    .selectFrom('notifications.message')
    .selectAll()
    .where('channel', '=', 'sms')
    .where('state', '=', 'sent')
    .where('next_at', '<=', now)
    .where('sent_at', '>=', since)
    .orderBy('next_at')
    .limit(limit)
    .execute();
}

export async function postponeAsking(tx: Db, id: string, until: Date): Promise<void> {
  await tx.updateTable('notifications.message').set({ next_at: until }).where('id', '=', id).where('state', '=', 'sent').execute();
}
