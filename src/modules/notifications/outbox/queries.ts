import type { Insertable } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { NotificationsStep } from '../../../base/db.generated.ts';

export async function insertStep(tx: Db, step: Insertable<NotificationsStep>): Promise<void> {
  await tx.insertInto('notifications.step').values(step).execute();
}
