import type { Db } from '../../../base/ctx.ts';

/** The account's password is known to somebody else: it has to be changed before anything else is done with it. */
export async function askForNewPassword(db: Db, accountId: string): Promise<void> {
  await db.updateTable('identity.account').set({ password_change_needed: true }).where('id', '=', accountId).execute();
}

/** Puts a password, if the one it replaces is still the one that was checked; false when somebody was quicker. */
export async function replacePassword(
  db: Db,
  accountId: string,
  { was, is, changeNeeded }: { was: string; is: string; changeNeeded: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('identity.account')
    .set({ password_hash: is, password_change_needed: changeNeeded })
    .where('id', '=', accountId)
    .where('password_hash', '=', was)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}
