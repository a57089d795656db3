import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import type { Obligation, State } from './obligation.ts';
import { readingColumn } from './rulebook/queries.ts';

/** Duties with their readings, ready for `where`. */
export function obligations(db: Db) {
  return db
    .selectFrom('obligations.obligation as o')
    .innerJoin('obligations.reading as r', 'r.id', 'o.reading_id')
    .select([
      'o.id',
      'o.paragraph',
      'o.debtor_kind as debtorKind',
      'o.debtor_id as debtorId',
      'o.creditor_kind as creditorKind',
      'o.creditor_id as creditorId',
      'o.subject_kind as subjectKind',
      'o.subject_id as subjectId',
      'o.label',
      'o.anchor_at as anchorAt',
      'o.created_at as openedAt',
      'o.begins_at as beginsAt',
      'o.due_at as dueAt',
      'o.calendar_version as calendarVersion',
      'o.state',
      'o.late_noticed_at as lateNoticedAt',
      'o.closed_at as closedAt',
      'o.excuse',
    ])
    .select([sql<Record<string, unknown>>`o.evidence`.as('evidence'), readingColumn.as('reading')])
    .$narrowType<{ state: State }>();
}

export type NewObligation = {
  id: string;
  paragraph: string;
  duty: string;
  readingId: string;
  debtor: { kind: string; id?: string | null };
  creditor: { kind: string; id?: string | null };
  subjectKind: string;
  subjectId: string;
  label: string;
  anchorAt: Date;
  beginsAt: Date | null;
  dueAt: Date;
  calendarVersion: number;
  evidence: Record<string, unknown>;
  now: Date;
};

/** Opens a duty; false when the same event opened it before (constraint `obligation_once`). */
export async function insertObligation(db: Db, duty: NewObligation): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('obligations.obligation')
    .values({
      id: duty.id,
      paragraph: duty.paragraph,
      duty: duty.duty,
      reading_id: duty.readingId,
      debtor_kind: duty.debtor.kind,
      debtor_id: duty.debtor.id ?? null,
      creditor_kind: duty.creditor.kind,
      creditor_id: duty.creditor.id ?? null,
      subject_kind: duty.subjectKind,
      subject_id: duty.subjectId,
      label: duty.label,
      anchor_at: duty.anchorAt,
      begins_at: duty.beginsAt,
      due_at: duty.dueAt,
      calendar_version: duty.calendarVersion,
      state: 'open',
      evidence: JSON.stringify(duty.evidence),
      created_at: duty.now,
    })
    .onConflict((conflict) => conflict.constraint('obligation_once').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

/** One duty, or undefined. */
export function selectObligation(db: Db, id: string): Promise<Obligation | undefined> {
  return obligations(db).where('o.id', '=', id).executeTakeFirst();
}

/** The duty that an event opened: the same event finds the same duty. */
export function selectByEvent(
  db: Db,
  event: { paragraph: string; duty: string; subjectKind: string; subjectId: string; anchorAt: Date },
): Promise<Obligation> {
  return obligations(db)
    .where('o.paragraph', '=', event.paragraph)
    .where('o.subject_kind', '=', event.subjectKind)
    .where('o.subject_id', '=', event.subjectId)
    .where('o.anchor_at', '=', event.anchorAt)
    .where('o.duty', '=', event.duty)
    .executeTakeFirstOrThrow();
}

/** Who owes a duty and who is owed it, as far as they are known by name; none without such a duty. */
export async function selectParties(db: Db, id: string): Promise<(string | null)[]> {
  const row = await db
    .selectFrom('obligations.obligation')
    .select(['debtor_id as debtor', 'creditor_id as creditor'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? [row.debtor, row.creditor] : [];
}

/** All duties about one thing, the newest event first. */
export function selectBySubject(db: Db, subjectKind: string, subjectId: string): Promise<Obligation[]> {
  return obligations(db)
    .where('o.subject_kind', '=', subjectKind)
    .where('o.subject_id', '=', subjectId)
    .orderBy('o.anchor_at', 'desc')
    .execute();
}

export type ClosableRow = {
  id: string;
  paragraph: string;
  label: string;
  subjectKind: string;
  subjectId: string;
  dueAt: Date;
  lateNoticedAt: Date | null;
};

function closable(db: Db) {
  return db
    .selectFrom('obligations.obligation')
    .select([
      'id',
      'paragraph',
      'label',
      'subject_kind as subjectKind',
      'subject_id as subjectId',
      'due_at as dueAt',
      'late_noticed_at as lateNoticedAt',
    ])
    .where('state', '=', 'open');
}

/** Open duties about one thing, locked until the transaction ends; of one paragraph, or by id. */
export function lockOpen(
  db: Db,
  of: { paragraph: string; duty?: string; subjectKind: string; subjectId: string } | { id: string },
): Promise<ClosableRow[]> {
  const query = closable(db).orderBy('id').forUpdate();
  if ('id' in of) return query.where('id', '=', of.id).execute();
  return query
    .where('paragraph', '=', of.paragraph)
    .where('duty', '=', of.duty ?? '')
    .where('subject_kind', '=', of.subjectKind)
    .where('subject_id', '=', of.subjectId)
    .execute();
}

/** Open duties whose term is over and that nobody has noticed yet; those that another worker holds are left to it. */
export function lockUnnoticed(db: Db, now: Date, limit: number): Promise<ClosableRow[]> {
  return closable(db)
    .where('late_noticed_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function setNoticed(db: Db, ids: readonly string[], now: Date): Promise<void> {
  await sql`update obligations.obligation set late_noticed_at = ${now} where id = any (${[...ids]}::uuid[])`.execute(db);
}

/** Closes an open duty; evidence is added to what opened it. */
export async function closeObligation(
  db: Db,
  id: string,
  close: { state: 'kept' | 'excused'; at: Date; excuse?: string; evidence: Record<string, unknown> },
): Promise<void> {
  await sql`update obligations.obligation set state = ${close.state}, closed_at = ${close.at}, excuse = ${close.excuse ?? null},
    evidence = evidence || ${JSON.stringify(close.evidence)}::jsonb where id = ${id} and state = 'open'`.execute(db);
}

/** Opens an excused duty again; false when it is not excused, as when somebody was quicker. */
export async function reopenExcused(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('obligations.obligation')
    .set({ state: 'open', closed_at: null, excuse: null })
    .where('id', '=', id)
    .where('state', '=', 'excused')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
