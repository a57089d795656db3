import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Language } from '../../../base/texts.ts';
import { agentOf, type EndReason, type Way } from './session.ts';

/** What a sign-in needs of the account with this address. */
export function selectCredentials(db: Db, email: string) {
  return db
    .selectFrom('identity.account')
    .select(['id', 'active', 'password_hash as passwordHash'])
    .where('email', '=', email)
    .executeTakeFirst();
}

/** Whether somebody else knows the account's password. */
export async function selectPasswordChangeNeeded(db: Db, accountId: string): Promise<boolean> {
  const row = await db.selectFrom('identity.account').select('password_change_needed').where('id', '=', accountId).executeTakeFirst();
  return row?.password_change_needed ?? false;
}

/** What proves an account's owner anew. */
export function selectOwnCredentials(db: Db, accountId: string) {
  return db
    .selectFrom('identity.account')
    .select(['email', 'password_hash as passwordHash'])
    .where('id', '=', accountId)
    .executeTakeFirst();
}

/** Wrong passwords so far for an address, locked against others who count at the same time. */
export function lockFailure(db: Db, emailHash: Buffer) {
  return db
    .selectFrom('identity.sign_in_failure')
    .select(['failed_count as count', 'locked_until as lockedUntil'])
    .where('email_hash', '=', emailHash)
    .forUpdate()
    .executeTakeFirst();
}

/** One more wrong password; the `most`th locks until `lockedUntil`. A lock that is over starts the count anew. */
export async function countFailure(db: Db, emailHash: Buffer, now: Date, most: number, lockedUntil: Date): Promise<void> {
  await sql`insert into identity.sign_in_failure as f (email_hash, failed_count, failed_at) values (${emailHash}, 1, ${now})
    on conflict (email_hash) do update set failed_at = excluded.failed_at,
      failed_count = case when f.locked_until <= ${now} then 1 else f.failed_count + 1 end,
      locked_until = case when f.locked_until > ${now} then f.locked_until
                          when f.locked_until is null and f.failed_count + 1 >= ${most} then ${lockedUntil}::timestamptz end`.execute(db);
}

export async function deleteFailure(db: Db, emailHash: Buffer): Promise<void> {
  await db.deleteFrom('identity.sign_in_failure').where('email_hash', '=', emailHash).execute();
}

/** Forgets counts that nobody added to since `before`. */
export async function deleteFailuresBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('identity.sign_in_failure').where('failed_at', '<', before).execute();
}

export type NewSession = {
  id: string;
  way: Way;
  factorNeeded: boolean;
  tokenHash: Buffer;
  accountId: string;
  now: Date;
  expiresAt: Date;
  origin: string | null;
  userAgent: string;
};

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db
    .insertInto('identity.session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.now,
      seen_at: session.now,
      expires_at: session.expiresAt,
      origin: session.origin,
      user_agent: agentOf(session.userAgent),
      way: session.way,
      factor_needed: session.factorNeeded,
      networks: sql<string[]>`coalesce(array[identity.network_of(${session.origin}::inet)], '{}')`,
    })
    .execute();
}

export type LiveSession = {
  sessionId: string;
  createdAt: Date;
  seenAt: Date;
  accountId: string;
  name: string;
  language: Language;
  organizationId: string | null;
  roles: string[];
  way: Way;
  userAgent: string;
  /** Whether the session was used from this network before. */
  knownNetwork: boolean;
  passwordChangeNeeded: boolean;
  factorNeeded: boolean;
};

/** The open session of a token, if neither it nor its account has ended. One statement: it runs before every request. */
export async function selectLiveSession(db: Db, tokenHash: Buffer, now: Date, origin: string | null): Promise<LiveSession | undefined> {
  const { rows } = await sql<LiveSession>`
    select s.id as "sessionId", s.created_at as "createdAt", s.seen_at as "seenAt", a.id as "accountId", a.name, a.language,
      a.organization_id as "organizationId",
      s.way, s.user_agent as "userAgent", s.factor_needed as "factorNeeded", a.password_change_needed as "passwordChangeNeeded",
      coalesce(identity.network_of(${origin}::inet) = any(s.networks), true) as "knownNetwork",
      array(select role from identity.role_grant g where g.account_id = a.id order by role) as roles
    from identity.session s join identity.account a on a.id = s.account_id
    where s.token_hash = ${tokenHash} and s.ended_at is null and s.expires_at > ${now} and a.active`.execute(db);
  return rows[0];
}

export async function renewSession(db: Db, id: string, now: Date, expiresAt: Date): Promise<void> {
  await db
    .updateTable('identity.session')
    .set({ seen_at: now, expires_at: expiresAt })
    .where('id', '=', id)
    .where('seen_at', '<', now)
    .execute();
}

/** Notes that a session is used from another network; false when that was known. At most fifty are kept. */
export async function addNetwork(db: Db, id: string, origin: string | null): Promise<boolean> {
  const { numAffectedRows } = await sql`update identity.session
    set networks = (array[identity.network_of(${origin}::inet)] || networks)[1:50]
    where id = ${id} and not identity.network_of(${origin}::inet) = any(networks)`.execute(db);
  return Number(numAffectedRows) > 0;
}

/** Ends an open session of this account; false when there is none. */
export async function endSession(db: Db, of: { accountId: string; sessionId: string }, now: Date, why: EndReason): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('identity.session')
    .set({ ended_at: now, ended_why: why })
    .where('id', '=', of.sessionId)
    .where('account_id', '=', of.accountId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Ends every open session of an account but `except`; answers their ids. */
export async function endSessionsOf(db: Db, accountId: string, now: Date, why: EndReason, except: string | null): Promise<string[]> {
  let query = db
    .updateTable('identity.session')
    .set({ ended_at: now, ended_why: why })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null);
  if (except) query = query.where('id', '<>', except);
  const rows = await query.returning('id').execute();
  return rows.map((row) => row.id);
}

/** The sessions of an account that are open at `now`, the one used last first. */
export async function selectOpenSessions(db: Db, accountId: string, now: Date) {
  return db
    .selectFrom('identity.session')
    .select(['id', 'created_at as createdAt', 'seen_at as seenAt', 'user_agent as userAgent', 'way'])
    .select(sql<string | null>`host(origin)`.as('origin'))
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
}

/** A second factor was set up: the account's sessions wait for it no more. */
export async function clearFactorNeeded(db: Db, accountId: string): Promise<void> {
  await db
    .updateTable('identity.session')
    .set({ factor_needed: false })
    .where('account_id', '=', accountId)
    .where('factor_needed', '=', true)
    .execute();
}
