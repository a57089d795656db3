import type { Db } from '../../../base/ctx.ts';

/** Notes that a year was asked for on a day; false when it was already. */
export async function insertReminder(db: Db, year: number, askedOn: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('calendar.reminder')
    .values({ year, asked_on: askedOn })
    .onConflict((conflict) => conflict.constraint('reminder_once').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}
