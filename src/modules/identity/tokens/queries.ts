import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Language } from '../../../base/texts.ts';
import type { Token } from './token.ts';

export type NewToken = {
  id: string;
  name: string;
  tokenHash: Buffer;
  ownerId: string;
  permissions: readonly string[];
  organizationId: string | null;
  createdBy: string;
  now: Date;
  expiresAt: Date;
};

export async function insertToken(db: Db, token: NewToken): Promise<void> {
  await db
    .insertInto('identity.token')
    .values({
      id: token.id,
      name: token.name,
      token_hash: token.tokenHash,
      account_id: token.ownerId,
      permissions: [...token.permissions],
      organization_id: token.organizationId,
      created_by: token.createdBy,
      created_at: token.now,
      expires_at: token.expiresAt,
    })
    .execute();
}

function tokens(db: Db) {
  return db
    .selectFrom('identity.token as t')
    .innerJoin('identity.account as owner', 'owner.id', 't.account_id')
    .innerJoin('identity.account as maker', 'maker.id', 't.created_by')
    .select(['t.id', 't.name', 't.account_id as ownerId', 'owner.name as ownerName', 'owner.active as ownerActive', 't.permissions'])
    .select(['t.organization_id as organizationId', 't.created_at as createdAt', 'maker.name as createdBy', 't.expires_at as expiresAt'])
    .select(['t.used_at as usedAt', 't.revoked_at as revokedAt']);
}

/** All tokens there ever were, the newest first: they are few, and each is kept for what it did. */
export function selectTokens(db: Db): Promise<Token[]> {
  return tokens(db).orderBy('t.created_at', 'desc').orderBy('t.id', 'desc').limit(500).execute();
}

export function selectToken(db: Db, id: string): Promise<Token | undefined> {
  return tokens(db).where('t.id', '=', id).executeTakeFirst();
}

/** Ends a token; one that is ended already keeps who ended it first, and when. */
export async function endToken(db: Db, id: string, by: string, now: Date): Promise<void> {
  await sql`update identity.token set revoked_at = ${now}, revoked_by = ${by}::uuid where id = ${id} and revoked_at is null`.execute(db);
}

export type LiveToken = {
  id: string;
  name: string;
  permissions: string[];
  organizationId: string | null;
  usedAt: Date | null;
  accountId: string;
  ownerName: string;
  ownerOrganizationId: string | null;
  language: Language;
  roles: string[];
};

/** The token with that hash and what its owner holds now, when both are good at `now`. */
export async function selectLiveToken(db: Db, tokenHash: Buffer, now: Date): Promise<LiveToken | undefined> {
  const { rows } = await sql<LiveToken>`
    select t.id, t.name, t.permissions, t.organization_id as "organizationId", t.used_at as "usedAt", a.id as "accountId",
      a.name as "ownerName", a.organization_id as "ownerOrganizationId", a.language,
      array(select role from identity.role_grant g where g.account_id = a.id order by role) as roles
    from identity.token t join identity.account a on a.id = t.account_id
    where t.token_hash = ${tokenHash} and t.revoked_at is null and t.expires_at > ${now} and a.active`.execute(db);
  return rows[0];
}

export async function markUsed(db: Db, id: string, now: Date): Promise<void> {
  await sql`update identity.token set used_at = greatest(used_at, ${now}) where id = ${id}`.execute(db);
}
