import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { AppealState } from '../appeal.ts';
import type { AppealRow, DraftRow, EntryRow } from '../queries.ts';

type Term = { assignee_name: string | null; due_at: Date | null; duty_state: string | null };

/** What a list shows. The words of an appeal stay where they are: fifty letters are a lot to carry for their subjects. */
export type ListedAppeal = Term &
  Pick<
    AppealRow,
    | 'id'
    | 'number'
    | 'kind'
    | 'channel'
    | 'state'
    | 'received_at'
    | 'registered_at'
    | 'language'
    | 'applicant'
    | 'subject'
    | 'assignee_id'
    | 'flags'
  >;

export type ListFilter = {
  /** Words anywhere in number, subject or applicant. */
  q?: string;
  status?: AppealState;
  channel?: string;
  messageId?: string;
  assignee?: { id: string } | 'none';
  sort: 'due' | 'received';
  after: { at: Date; id: string } | null;
  limit: number;
};

/** An appeal that has no term stands after all that have one. */
export const NO_TERM = new Date('9999-12-31T00:00:00Z');

/** Appeals with holder and ¶8 term: by deadline, the nearest first; or by receipt, the newest first. */
export async function selectAppeals(db: Db, filter: ListFilter): Promise<ListedAppeal[]> {
  const pattern = filter.q ? `%${filter.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : null;
  const byDue = filter.sort === 'due';
  const conditions = [
    sql`true`,
    ...(filter.status ? [sql`appeal.state = ${filter.status}`] : []),
    ...(filter.channel ? [sql`appeal.channel = ${filter.channel}`] : []),
    ...(filter.messageId ? [sql`appeal.letter_message_id = ${filter.messageId}`] : []),
    ...(filter.assignee === 'none'
      ? [sql`appeal.assignee_id is null`]
      : filter.assignee
        ? [sql`appeal.assignee_id = ${filter.assignee.id}`]
        : []),
    ...(pattern
      ? [sql`(appeal.number like ${pattern} or lower(appeal.subject) like ${pattern} or lower(appeal.applicant) like ${pattern})`]
      : []),
    ...(filter.after && byDue
      ? [sql`(coalesce(duty.due_at, ${NO_TERM}::timestamptz), appeal.id) > (${filter.after.at}::timestamptz, ${filter.after.id}::uuid)`]
      : []),
    ...(filter.after && !byDue ? [sql`(appeal.received_at, appeal.id) < (${filter.after.at}::timestamptz, ${filter.after.id}::uuid)`] : []),
  ];
  const order = byDue ? sql`coalesce(duty.due_at, ${NO_TERM}::timestamptz), appeal.id` : sql`appeal.received_at desc, appeal.id desc`;
  const { rows } = await sql<ListedAppeal>`
    select appeal.id, appeal.number, appeal.kind, appeal.channel, appeal.state, appeal.received_at, appeal.registered_at, appeal.language,
      appeal.applicant, appeal.subject, appeal.assignee_id, appeal.flags, holder.name as assignee_name, duty.due_at, duty.state as duty_state
    from appeals.appeal appeal
    left join identity.published_account holder on holder.id = appeal.assignee_id
    left join obligations.published_obligation duty on duty.subject_kind = 'appeal' and duty.subject_id = appeal.id and duty.paragraph = '8'
    where ${sql.join(conditions, sql` and `)}
    order by ${order} limit ${filter.limit}`.execute(db);
  return rows;
}

export async function selectShown(db: Db, id: string): Promise<(AppealRow & Term) | undefined> {
  const { rows } = await sql<AppealRow & Term>`
    select appeal.*, holder.name as assignee_name, duty.due_at, duty.state as duty_state
    from appeals.appeal appeal
    left join identity.published_account holder on holder.id = appeal.assignee_id
    left join obligations.published_obligation duty on duty.subject_kind = 'appeal' and duty.subject_id = appeal.id and duty.paragraph = '8'
    where appeal.id = ${id}`.execute(db);
  return rows[0];
}

/** What was said in the case, oldest first. */
export async function selectEntries(db: Db, appealId: string): Promise<(EntryRow & { author_name: string | null })[]> {
  const { rows } = await sql<EntryRow & { author_name: string | null }>`
    select entry.*, author.name as author_name from appeals.entry entry
    left join identity.published_account author on author.id = entry.author_id
    where entry.appeal_id = ${appealId} order by entry.at, entry.id`.execute(db);
  return rows;
}

export async function selectDrafts(db: Db, appealId: string): Promise<(DraftRow & { account_name: string | null })[]> {
  const { rows } = await sql<DraftRow & { account_name: string | null }>`
    select draft.*, account.name as account_name from appeals.draft draft
    left join identity.published_account account on account.id = draft.account_id
    where draft.appeal_id = ${appealId} order by draft.saved_at desc`.execute(db);
  return rows;
}

export type ShownEdition = { id: string; edition: number; language: string; title: string; review_on: string; current: boolean };

/** The editions that answers and drafts name. */
export async function selectEditions(db: Db, ids: readonly string[]): Promise<Map<string, ShownEdition>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ShownEdition>`
    select id, edition, language, title, review_on, current from knowledge.published_edition where id = any (${[...ids]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
