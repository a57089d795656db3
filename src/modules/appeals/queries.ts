import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import type { AppealsAppeal, AppealsDraft, AppealsEntry } from '../../base/db.generated.ts';

export type AppealRow = Selectable<AppealsAppeal>;
export type EntryRow = Selectable<AppealsEntry>;
export type DraftRow = Selectable<AppealsDraft>;

/** The next ordinal of the year; the row stays locked until the transaction ends, so there are no gaps and no doubles. */
export async function nextOrdinal(tx: Db, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into appeals.counter as counter (year, last) values (${year}, 1)
    on conflict (year) do update set last = counter.last + 1 returning last`.execute(tx);
  return rows[0]!.last;
}

export async function insertAppeal(tx: Db, row: Insertable<AppealsAppeal>): Promise<void> {
  await tx.insertInto('appeals.appeal').values(row).execute();
}

export async function insertEntry(tx: Db, row: Insertable<AppealsEntry>): Promise<void> {
  await tx.insertInto('appeals.entry').values(row).execute();
}

/** The appeal, locked until the transaction ends: what is decided about it is decided one at a time. */
export function lockAppeal(tx: Db, id: string): Promise<AppealRow | undefined> {
  return tx.selectFrom('appeals.appeal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateAppeal(tx: Db, id: string, change: Updateable<AppealsAppeal>): Promise<void> {
  await tx.updateTable('appeals.appeal').set(change).where('id', '=', id).execute();
}

/** Adds a flag once. */
export async function addFlag(tx: Db, id: string, flag: string): Promise<void> {
  await sql`update appeals.appeal set flags = array_append(flags, ${flag}) where id = ${id} and not ${flag} = any (flags)`.execute(tx);
}

export async function removeFlag(tx: Db, id: string, flag: string): Promise<void> {
  await sql`update appeals.appeal set flags = array_remove(flags, ${flag}) where id = ${id}`.execute(tx);
}

/** Acknowledgements to one address since an instant. */
export async function countAcknowledgements(tx: Db, address: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('appeals.appeal as appeal')
    .innerJoin('appeals.entry as entry', 'entry.appeal_id', 'appeal.id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('appeal.reply_address', '=', address)
    .where('entry.kind', '=', 'acknowledgement')
    .where('entry.at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** The newest answer of the appeal, if any was written. */
export function selectLastAnswer(db: Db, appealId: string): Promise<EntryRow | undefined> {
  return db
    .selectFrom('appeals.entry')
    .selectAll()
    .where('appeal_id', '=', appealId)
    .where('kind', '=', 'answer')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export function selectEntry(db: Db, id: string): Promise<EntryRow | undefined> {
  return db.selectFrom('appeals.entry').selectAll().where('id', '=', id).executeTakeFirst();
}

export function selectDraft(db: Db, appealId: string, accountId: string): Promise<DraftRow | undefined> {
  return db
    .selectFrom('appeals.draft')
    .selectAll()
    .where('appeal_id', '=', appealId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Saves over the revision the writer saw (0: none yet); undefined when somebody, or another tab, saved meanwhile. */
export async function saveDraftRow(tx: Db, row: Omit<DraftRow, 'revision'>, seen: number): Promise<number | undefined> {
  if (seen === 0) {
    const inserted = await tx
      .insertInto('appeals.draft')
      .values({ ...row, revision: 1 })
      .onConflict((conflict) => conflict.constraint('draft_pk').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n ? 1 : undefined;
  }
  const updated = await tx
    .updateTable('appeals.draft')
    .set((draft) => ({ body: row.body, edition_ids: row.edition_ids, saved_at: row.saved_at, revision: draft('revision', '+', 1) }))
    .where('appeal_id', '=', row.appeal_id)
    .where('account_id', '=', row.account_id)
    .where('revision', '=', seen)
    .returning('revision')
    .executeTakeFirst();
  return updated?.revision;
}

export async function deleteDraft(tx: Db, appealId: string, accountId: string): Promise<void> {
  await tx.deleteFrom('appeals.draft').where('appeal_id', '=', appealId).where('account_id', '=', accountId).execute();
}

/** Answers whose message was sent, died or came back and nobody noticed yet. */
export async function selectUnsettled(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select entry.id from appeals.appeal appeal
    join appeals.entry entry on entry.appeal_id = appeal.id and entry.kind = 'answer'
    join notifications.published_message message on message.id = entry.message_id
    where (appeal.state = 'open'
        and (message.state in ('sent', 'delivered') or (message.state in ('dead', 'failed') and not 'undeliverable' = any (appeal.flags))))
      or (appeal.state = 'answered' and message.state = 'failed' and not exists (
        select from appeals.entry later where later.appeal_id = appeal.id and later.kind = 'answer' and (later.at, later.id) > (entry.at, entry.id)))
    order by message.sent_at nulls last limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

/** Who holds an open appeal; null when nobody does or it is over. */
export async function selectHolder(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('appeals.appeal')
    .select('assignee_id')
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return row?.assignee_id ?? null;
}
