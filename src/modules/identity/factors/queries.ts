import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';

/** How many second factors an account has: the app, once confirmed, and each passkey. */
export async function countFactors(db: Db, accountId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select
    (select count(*) from identity.totp where account_id = ${accountId} and confirmed_at is not null)
    + (select count(*) from identity.passkey where account_id = ${accountId}) as count`.execute(db);
  return rows[0]!.count;
}

export function selectTotp(db: Db, accountId: string) {
  return db
    .selectFrom('identity.totp')
    .select(['secret', 'confirmed_at as confirmedAt'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Keeps a secret that waits for its first code, in place of an earlier one that waited; false when one is confirmed. */
export async function putTotp(db: Db, accountId: string, secret: Buffer, now: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into identity.totp as t (account_id, secret, created_at) values (${accountId}, ${secret}, ${now})
    on conflict on constraint totp_pk do update set secret = excluded.secret, created_at = excluded.created_at
    where t.confirmed_at is null`.execute(db);
  return Number(numAffectedRows) > 0;
}

/** The first code was right: from now on codes are asked for. False when somebody was quicker. */
export async function confirmTotp(db: Db, accountId: string, secret: Buffer, step: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('identity.totp')
    .set({ confirmed_at: now, last_step: step })
    .where('account_id', '=', accountId)
    .where('secret', '=', secret)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Takes a step once; false when it or a later one was taken. */
export async function takeStep(db: Db, accountId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('identity.totp')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Removes the app; false when there was none. */
export async function deleteTotp(db: Db, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('identity.totp').where('account_id', '=', accountId).executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

/** Makes an account's recovery codes exactly these; none of an earlier set is left. */
export async function replaceRecoveryCodes(db: Db, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await db.deleteFrom('identity.recovery_code').where('account_id', '=', accountId).execute();
  if (hashes.length === 0) return;
  await db
    .insertInto('identity.recovery_code')
    .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash })))
    .execute();
}

/** Takes a recovery code once; false when there is no such unused one. */
export async function takeRecoveryCode(db: Db, accountId: string, hash: Buffer, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('identity.recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from identity.recovery_code
    where account_id = ${accountId} and used_at is null`.execute(db);
  return rows[0]!.count;
}

/** Locks an account's row, so that factors come and go one after the other. */
export async function lockOwner(db: Db, accountId: string): Promise<void> {
  await db.selectFrom('identity.account').select('id').where('id', '=', accountId).forUpdate().execute();
}
