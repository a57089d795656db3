import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';

export type NewNotice = { id: string; accountId: string; kind: string; detail: Record<string, unknown>; at: Date };

export async function insertNotice(db: Db, { id, accountId, kind, detail, at }: NewNotice): Promise<void> {
  await db
    .insertInto('identity.notice')
    .values({ id, account_id: accountId, kind, detail: JSON.stringify(detail), at })
    .execute();
}

/** What an account was told and has not yet said "seen" to, the newest first. */
export function selectUnseen(db: Db, accountId: string) {
  return db
    .selectFrom('identity.notice')
    .select(['id', 'kind', 'at', 'detail'])
    .where('account_id', '=', accountId)
    .where('seen_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(50)
    .execute();
}

export type ToldNotice = { accountId: string; kind: string; at: Date; detail: unknown };

/** One notice, for rooms that tell it by other ways too. */
export function selectNotice(db: Db, id: string): Promise<ToldNotice | undefined> {
  return db
    .selectFrom('identity.notice')
    .select(['account_id as accountId', 'kind', 'at', 'detail'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Marks what was told until `until` as seen. */
export async function markSeen(db: Db, accountId: string, until: Date, now: Date): Promise<void> {
  await db
    .updateTable('identity.notice')
    .set({ seen_at: now })
    .where('account_id', '=', accountId)
    .where('at', '<=', until)
    .where('seen_at', 'is', null)
    .execute();
}

/** Ids of the active administrators. */
export async function selectAdministrators(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select a.id from identity.account a
    join identity.role_grant g on g.account_id = a.id and g.role = 'administrator' where a.active order by a.id`.execute(db);
  return rows.map(({ id }) => id);
}
