import type { Db } from '../../../base/ctx.ts';

export type NewAttempt = { stateHash: Buffer; browserHash: Buffer; nonce: string; verifier: string; expiresAt: Date };

export async function insertAttempt(db: Db, attempt: NewAttempt): Promise<void> {
  await db
    .insertInto('identity.provider_attempt')
    .values({
      state_hash: attempt.stateHash,
      browser_hash: attempt.browserHash,
      nonce: attempt.nonce,
      verifier: attempt.verifier,
      expires_at: attempt.expiresAt,
    })
    .execute();
}

/** Takes an attempt once; undefined when it is used, too old, or unknown. */
export function takeAttempt(db: Db, stateHash: Buffer, now: Date) {
  return db
    .deleteFrom('identity.provider_attempt')
    .where('state_hash', '=', stateHash)
    .where('expires_at', '>', now)
    .returning(['browser_hash as browserHash', 'nonce', 'verifier'])
    .executeTakeFirst();
}

export async function deleteAttemptsBefore(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('identity.provider_attempt').where('expires_at', '<', now).execute();
}

/** Whose account a subject of a provider opens; the row is locked, so that two sign-ins follow the groups one after the other. */
export async function lockTied(db: Db, issuer: string, subject: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('identity.provider_identity')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst();
  return row?.account_id;
}

/** Refused by `provider_identity_pk` for a subject that is tied, and by `provider_identity_account_unique` for such an account. */
export async function insertTie(db: Db, tie: { issuer: string; subject: string; accountId: string; now: Date }): Promise<void> {
  await db
    .insertInto('identity.provider_identity')
    .values({ issuer: tie.issuer, subject: tie.subject, account_id: tie.accountId, created_at: tie.now, used_at: tie.now })
    .execute();
}

export async function markTieUsed(db: Db, issuer: string, subject: string, now: Date): Promise<void> {
  await db
    .updateTable('identity.provider_identity')
    .set({ used_at: now })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute();
}
