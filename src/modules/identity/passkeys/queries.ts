import type { Db } from '../../../base/ctx.ts';

/** The passkeys of an account, the oldest first. */
export function selectPasskeys(db: Db, accountId: string) {
  return db
    .selectFrom('identity.passkey')
    .select(['id', 'credential_id as credentialId', 'transports', 'name', 'created_at as createdAt', 'used_at as usedAt'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** A passkey by what the authenticator calls it, with the account it opens, if that is active. */
export function selectByCredential(db: Db, credentialId: string) {
  return db
    .selectFrom('identity.passkey as p')
    .innerJoin('identity.account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'p.account_id as accountId', 'p.public_key as publicKey', 'p.sign_count as signCount', 'p.transports'])
    .where('p.credential_id', '=', credentialId)
    .where('a.active', '=', true)
    .executeTakeFirst();
}

export type NewPasskey = {
  id: string;
  accountId: string;
  credentialId: string;
  publicKey: Uint8Array;
  signCount: number;
  transports: readonly string[];
  name: string;
  now: Date;
};

/** Refused by `passkey_credential_unique` when the authenticator's key is here already. */
export async function insertPasskey(db: Db, key: NewPasskey): Promise<void> {
  await db
    .insertInto('identity.passkey')
    .values({
      id: key.id,
      account_id: key.accountId,
      credential_id: key.credentialId,
      public_key: Buffer.from(key.publicKey),
      sign_count: key.signCount,
      transports: [...key.transports],
      name: key.name,
      created_at: key.now,
    })
    .execute();
}

/** Notes a use; false when the counter went on meanwhile, which a copied authenticator betrays itself by. */
export async function usePasskey(db: Db, id: string, count: { was: number; is: number }, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('identity.passkey')
    .set({ sign_count: count.is, used_at: now })
    .where('id', '=', id)
    .where('sign_count', '=', count.was)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

export async function deletePasskey(db: Db, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('identity.passkey')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return Number(numDeletedRows) > 0;
}

export async function deletePasskeysOf(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('identity.passkey').where('account_id', '=', accountId).execute();
}

export async function insertChallenge(
  db: Db,
  row: { id: string; challenge: string; accountId: string | null; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('identity.passkey_challenge')
    .values({ id: row.id, challenge: row.challenge, account_id: row.accountId, expires_at: row.expiresAt })
    .execute();
}

/** Takes a challenge once; undefined when it is used, too old, or was for somebody else. */
export function takeChallenge(db: Db, id: string, accountId: string | null, now: Date) {
  return db
    .deleteFrom('identity.passkey_challenge')
    .where('id', '=', id)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('expires_at', '>', now)
    .returning('challenge')
    .executeTakeFirst();
}

export async function deleteChallengesBefore(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('identity.passkey_challenge').where('expires_at', '<', now).execute();
}
