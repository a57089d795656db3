import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import type { Obligation, Reading, State } from './obligation.ts';

const reading = sql<Reading>`jsonb_build_object('id', r.id, 'paragraph', r.paragraph, 'edition', r.edition, 'effectiveFrom', r.effective_from,
  'amount', r.amount, 'unit', r.unit, 'week', r.week, 'policy', r.policy,
  'text', jsonb_build_object('kk', r.text_kk, 'ru', r.text_ru, 'en', r.text_en),
  'stops', jsonb_build_object('kk', r.stops_kk, 'ru', r.stops_ru, 'en', r.stops_en),
  'doesNotStop', jsonb_build_object('kk', r.does_not_stop_kk, 'ru', r.does_not_stop_ru, 'en', r.does_not_stop_en))`;

function obligations(db: Db) {
  return db
    .selectFrom('obligations.obligation as o')
    .innerJoin('obligations.reading as r', 'r.id', 'o.reading_id')
    .select([
      'o.id',
      'o.paragraph',
      'o.debtor_kind as debtorKind',
      'o.creditor_kind as creditorKind',
      'o.subject_kind as subjectKind',
      'o.subject_id as subjectId',
      'o.label',
      'o.anchor_at as anchorAt',
      'o.due_at as dueAt',
      'o.calendar_version as calendarVersion',
      'o.state',
      'o.late_noticed_at as lateNoticedAt',
      'o.closed_at as closedAt',
      'o.excuse',
    ])
    .select([sql<Record<string, unknown>>`o.evidence`.as('evidence'), reading.as('reading')])
    .$narrowType<{ state: State }>();
}

/** The row in force for that paragraph and kind of participant on the day of the event ('YYYY-MM-DD'). */
export async function selectReading(db: Db, paragraph: string, participantKind: string, onDay: string): Promise<Reading | undefined> {
  const row = await db
    .selectFrom('obligations.reading as r')
    .select(reading.as('reading'))
    .where('paragraph', '=', paragraph)
    .where('participant_kind', '=', participantKind)
    .where('effective_from', '<=', onDay)
    .orderBy('effective_from', 'desc')
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.reading;
}

export type NewObligation = {
  id: string;
  paragraph: string;
  readingId: string;
  debtor: { kind: string; id?: string | null };
  creditor: { kind: string; id?: string | null };
  subjectKind: string;
  subjectId: string;
  label: string;
  anchorAt: Date;
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
      reading_id: duty.readingId,
      debtor_kind: duty.debtor.kind,
      debtor_id: duty.debtor.id ?? null,
      creditor_kind: duty.creditor.kind,
      creditor_id: duty.creditor.id ?? null,
      subject_kind: duty.subjectKind,
      subject_id: duty.subjectId,
      label: duty.label,
      anchor_at: duty.anchorAt,
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

export function selectObligation(db: Db, id: string): Promise<Obligation | undefined> {
  return obligations(db).where('o.id', '=', id).executeTakeFirst();
}

/** The duty that an event opened: the same event finds the same duty. */
export function selectByEvent(
  db: Db,
  event: { paragraph: string; subjectKind: string; subjectId: string; anchorAt: Date },
): Promise<Obligation> {
  return obligations(db)
    .where('o.paragraph', '=', event.paragraph)
    .where('o.subject_kind', '=', event.subjectKind)
    .where('o.subject_id', '=', event.subjectId)
    .where('o.anchor_at', '=', event.anchorAt)
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
  of: { paragraph: string; subjectKind: string; subjectId: string } | { id: string },
): Promise<ClosableRow[]> {
  const query = closable(db).orderBy('id').forUpdate();
  if ('id' in of) return query.where('id', '=', of.id).execute();
  return query
    .where('paragraph', '=', of.paragraph)
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

export async function setNoticed(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('obligations.obligation').set({ late_noticed_at: now }).where('id', '=', id).execute();
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

export type ListFilter = {
  state?: 'open' | 'late' | 'kept' | 'excused';
  paragraph?: string;
  debtorKind?: string;
  /** Duties that this body owes or is owed. */
  organizationId?: string;
  after: { dueAt: Date; id: string } | null;
  limit: number;
};

/** Duties by deadline: what is open or late with the nearest first, what is over with the latest first. */
export function selectObligations(db: Db, filter: ListFilter, now: Date): Promise<Obligation[]> {
  const descending = filter.state === 'kept' || filter.state === 'excused';
  let query = obligations(db)
    .orderBy('o.due_at', descending ? 'desc' : 'asc')
    .orderBy('o.id', descending ? 'desc' : 'asc')
    .limit(filter.limit);
  if (filter.state === 'late') query = query.where('o.state', '=', 'open').where('o.due_at', '<=', now);
  else if (filter.state) query = query.where('o.state', '=', filter.state);
  if (filter.paragraph) query = query.where('o.paragraph', '=', filter.paragraph);
  if (filter.debtorKind) query = query.where('o.debtor_kind', '=', filter.debtorKind);
  const { organizationId } = filter;
  if (organizationId)
    query = query.where((eb) => eb.or([eb('o.debtor_id', '=', organizationId), eb('o.creditor_id', '=', organizationId)]));
  if (filter.after) {
    const { dueAt, id } = filter.after;
    query = query.where(sql<boolean>`(o.due_at, o.id) ${sql.raw(descending ? '<' : '>')} (${dueAt}::timestamptz, ${id}::uuid)`);
  }
  return query.execute();
}

export type SeedReading = Omit<Reading, 'id' | 'effectiveFrom' | 'doesNotStop'> & {
  participant_kind: string;
  effective_from: string;
  does_not_stop: Reading['doesNotStop'];
};

/** Adds a row of the rulebook unless that edition is there. */
export async function insertMissingReading(db: Db, id: string, row: SeedReading): Promise<void> {
  await db
    .insertInto('obligations.reading')
    .values({
      id,
      paragraph: row.paragraph,
      edition: row.edition,
      participant_kind: row.participant_kind,
      effective_from: row.effective_from,
      amount: row.amount,
      unit: row.unit,
      week: row.week,
      policy: row.policy,
      text_kk: row.text.kk,
      text_ru: row.text.ru,
      text_en: row.text.en,
      stops_kk: row.stops.kk,
      stops_ru: row.stops.ru,
      stops_en: row.stops.en,
      does_not_stop_kk: row.does_not_stop.kk,
      does_not_stop_ru: row.does_not_stop.ru,
      does_not_stop_en: row.does_not_stop.en,
    })
    .onConflict((conflict) => conflict.constraint('reading_edition').doNothing())
    .execute();
}
