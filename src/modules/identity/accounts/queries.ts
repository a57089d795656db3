import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Language } from '../../../base/texts.ts';
import type { Account, Settings, Skill } from '../account.ts';

const roleList = sql<string[]>`array(select role from identity.role_grant g where g.account_id = account.id order by role)`;
const skillList = sql<
  Skill[]
>`coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'code', s.code, 'level', s.level) order by s.kind, s.code)
  from identity.skill s where s.account_id = account.id), '[]')`;

/** The name of who changed the account last. */
const changer = sql<string | null>`(select by.name from identity.account by where by.id = account.changed_by)`;

function accounts(db: Db) {
  return db
    .selectFrom('identity.account as account')
    .select(['account.id', 'email', 'name', 'language', 'active', 'demo', 'settings', 'phone_username as phoneUsername'])
    .select(['organization_id as organizationId', 'revision', 'changed_at as changedAt'])
    .select([roleList.as('roles'), skillList.as('skills'), changer.as('changedBy')])
    .$narrowType<{ language: Language; settings: Settings }>();
}

/** One account with its roles and skills. */
export function selectAccount(db: Db, id: string): Promise<Account | undefined> {
  return accounts(db).where('account.id', '=', id).executeTakeFirst();
}

export type AccountFilter = {
  /** Part of a name or an address. */
  q?: string | undefined;
  role?: string | undefined;
  active?: boolean | undefined;
  after: { name: string; id: string } | null;
  limit: number;
};

const holds = (role: string) =>
  sql<boolean>`exists (select from identity.role_grant g where g.account_id = account.id and g.role = ${role})`;

/** Accounts in the order of their names, after the one named by the cursor. */
export function selectAccounts(db: Db, { q, role, active, after, limit }: AccountFilter): Promise<Account[]> {
  let query = accounts(db).orderBy('name').orderBy('account.id').limit(limit);
  if (q) query = query.where(sql<boolean>`(strpos(lower(name), lower(${q})) > 0 or strpos(email, lower(${q})) > 0)`);
  if (role) query = query.where(holds(role));
  if (active !== undefined) query = query.where('active', '=', active);
  if (after) query = query.where(sql<boolean>`(account.name, account.id) > (${after.name}, ${after.id}::uuid)`);
  return query.execute();
}

/** Active accounts that hold `role`: whom work can be given to. */
export function selectActiveWithRole(db: Db, role: string): Promise<Account[]> {
  return accounts(db).where('active', '=', true).where(holds(role)).orderBy('account.id').execute();
}

export type NewAccount = {
  id: string;
  email: string;
  name: string;
  language: Language;
  organizationId: string | null;
  passwordHash: string;
  demo: boolean;
  now: Date;
};

/** Refused by `account_email_unique` when the address has an account. */
export async function insertAccount(db: Db, account: NewAccount): Promise<void> {
  await db
    .insertInto('identity.account')
    .values({
      id: account.id,
      email: account.email,
      name: account.name,
      language: account.language,
      organization_id: account.organizationId,
      password_hash: account.passwordHash,
      demo: account.demo,
      created_at: account.now,
    })
    .execute();
}

export type AccountChange = {
  active?: boolean;
  name?: string;
  language?: Language;
  settings?: Settings;
  organization_id?: string | null;
};

export async function updateAccount(db: Db, id: string, { settings, ...change }: AccountChange): Promise<void> {
  const set = { ...change, ...(settings ? { settings: JSON.stringify(settings) } : {}) };
  if (Object.keys(set).length === 0) return;
  await db.updateTable('identity.account').set(set).where('id', '=', id).execute();
}

/** Locks the row so that two administrators change it one after the other. */
export function lockAccount(db: Db, id: string) {
  return db.selectFrom('identity.account').select(['id', 'active']).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Makes the account's roles exactly these; those it had keep the date they were granted. */
export async function replaceRoles(db: Db, accountId: string, roles: readonly string[], now: Date): Promise<void> {
  await sql`delete from identity.role_grant where account_id = ${accountId} and role <> all (${[...roles]}::text[])`.execute(db);
  await sql`insert into identity.role_grant (account_id, role, granted_at)
    select ${accountId}::uuid, role, ${now}::timestamptz from unnest(${[...roles]}::text[]) role on conflict do nothing`.execute(db);
}

/** Who can let people in: the ids of all active administrators, locked until the transaction ends. */
export async function lockAdministrators(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select a.id from identity.account a join identity.role_grant g on g.account_id = a.id
    where g.role = 'administrator' and a.active order by a.id for update`.execute(db);
  return rows.map(({ id }) => id);
}

/** Says who changed the account, and when: whoever read it before must read it again. */
export async function markChanged(db: Db, id: string, at: Date, by: string | null): Promise<void> {
  await sql`update identity.account set revision = revision + 1, changed_at = ${at}, changed_by = ${by}::uuid where id = ${id}`.execute(db);
}

export async function countAccounts(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from identity.account`.execute(db);
  return rows[0]!.count;
}

/** The next phone account's name: 'op1001', 'op1002' and on; never given twice. */
export async function nextPhoneUsername(db: Db): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('identity.phone_number') as n`.execute(db);
  return `op${rows[0]!.n}`;
}

/** Gives an account its phone, unless it has one: a name once given is that person's for good. */
export async function setPhone(db: Db, accountId: string, username: string, sealedSecret: Buffer): Promise<void> {
  await db
    .updateTable('identity.account')
    .set({ phone_username: username, phone_secret: sealedSecret })
    .where('id', '=', accountId)
    .where('phone_username', 'is', null)
    .execute();
}

export type PhoneRow = { accountId: string; name: string; username: string; secret: Buffer };

/** Phone accounts of active accounts that hold one of `roles`, or the one of `accountId`. */
export async function selectPhones(db: Db, roles: readonly string[], accountId?: string): Promise<PhoneRow[]> {
  let query = db
    .selectFrom('identity.account')
    .select(['id as accountId', 'name', 'phone_username as username', 'phone_secret as secret'])
    .where('active', '=', true)
    .where('phone_username', 'is not', null)
    .where(
      sql<boolean>`exists (select from identity.role_grant g where g.account_id = identity.account.id and g.role = any (${[...roles]}::text[]))`,
    )
    .orderBy('phone_username');
  if (accountId) query = query.where('id', '=', accountId);
  return (await query.execute()) as PhoneRow[];
}

/** Names of accounts by id, those that left included. */
export async function selectNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('identity.account')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Ids by e-mail address, for those addresses that have an account. */
export async function selectIdsByEmail(db: Db, emails: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('identity.account')
    .select(['id', 'email'])
    .where('email', 'in', [...emails])
    .execute();
  return new Map(rows.map((row) => [row.email, row.id]));
}
