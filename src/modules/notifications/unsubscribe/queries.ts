import type { Db } from '../../../base/ctx.ts';

export async function setUnsubscribed(tx: Db, id: string, at: Date): Promise<void> {
  await tx.updateTable('notifications.message').set({ unsubscribed_at: at }).where('id', '=', id).execute();
}
