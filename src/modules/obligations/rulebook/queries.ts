import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Reading } from '../obligation.ts';

/** A row of the rulebook as one value, for whatever is joined as `r`. */
export const readingColumn = sql<Reading>`jsonb_build_object('id', r.id, 'paragraph', r.paragraph, 'duty', r.duty,
  'participantKind', r.participant_kind, 'creditorKind', r.creditor_kind, 'edition', r.edition, 'effectiveFrom', r.effective_from,
  'amount', r.amount, 'unit', r.unit, 'week', r.week, 'policy', r.policy, 'anchor', r.anchor, 'opens', r.opens, 'keeps', r.keeps,
  'steps', r.steps, 'act', r.act,
  'name', jsonb_build_object('kk', r.name_kk, 'ru', r.name_ru, 'en', r.name_en),
  'anchorWords', jsonb_build_object('kk', r.anchor_kk, 'ru', r.anchor_ru, 'en', r.anchor_en),
  'text', jsonb_build_object('kk', r.text_kk, 'ru', r.text_ru, 'en', r.text_en),
  'stops', jsonb_build_object('kk', r.stops_kk, 'ru', r.stops_ru, 'en', r.stops_en),
  'doesNotStop', jsonb_build_object('kk', r.does_not_stop_kk, 'ru', r.does_not_stop_ru, 'en', r.does_not_stop_en))`;

/** Which row is meant, whatever its edition. */
export type ReadingOf = { paragraph: string; duty: string; participantKind: string };

/** The row in force for that paragraph and kind of participant on the day of the event ('YYYY-MM-DD'). */
export async function selectReading(db: Db, of: ReadingOf, onDay: string): Promise<Reading | undefined> {
  const row = await db
    .selectFrom('obligations.reading as r')
    .select(readingColumn.as('reading'))
    .where('paragraph', '=', of.paragraph)
    .where('duty', '=', of.duty)
    .where('participant_kind', '=', of.participantKind)
    .where('effective_from', '<=', onDay)
    .orderBy('effective_from', 'desc')
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.reading;
}

/** Every edition of every row, in the order of paragraphs, then participants, then dates. */
export async function selectReadings(db: Db): Promise<Reading[]> {
  const rows = await db
    .selectFrom('obligations.reading as r')
    .select(readingColumn.as('reading'))
    .orderBy(sql`r.paragraph::int`)
    .orderBy('r.duty')
    .orderBy('r.participant_kind')
    .orderBy('r.effective_from')
    .execute();
  return rows.map((row) => row.reading);
}

function editions(db: Db, of: ReadingOf) {
  return db
    .selectFrom('obligations.reading as r')
    .select(readingColumn.as('reading'))
    .where('paragraph', '=', of.paragraph)
    .where('duty', '=', of.duty)
    .where('participant_kind', '=', of.participantKind)
    .orderBy('effective_from');
}

/** Every edition of one row, the oldest first; none when there is no such row. */
export async function selectEditions(db: Db, of: ReadingOf): Promise<Reading[]> {
  return (await editions(db, of).execute()).map((row) => row.reading);
}

/** The same, locked: two who change one row at once come one after the other. */
export async function lockEditions(db: Db, of: ReadingOf): Promise<Reading[]> {
  return (await editions(db, of).forUpdate().execute()).map((row) => row.reading);
}

/** How many open duties stand under one row. */
export async function countOpenUnder(db: Db, readingId: string): Promise<number> {
  const row = await db
    .selectFrom('obligations.obligation')
    .select(sql<number>`count(*)`.as('open'))
    .where('reading_id', '=', readingId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return row.open;
}

/** How many open duties stand under each row that has any. */
export async function countOpenByReading(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('obligations.obligation')
    .select(['reading_id', sql<number>`count(*)`.as('open')])
    .where('state', '=', 'open')
    .groupBy('reading_id')
    .execute();
  return new Map(rows.map((row) => [row.reading_id, row.open]));
}

function valuesOf({ id, steps, ...row }: Reading, proposalId: string | null) {
  return {
    id,
    paragraph: row.paragraph,
    duty: row.duty,
    participant_kind: row.participantKind,
    creditor_kind: row.creditorKind,
    edition: row.edition,
    effective_from: row.effectiveFrom,
    amount: row.amount,
    unit: row.unit,
    week: row.week,
    policy: row.policy,
    anchor: row.anchor,
    opens: row.opens,
    keeps: row.keeps,
    steps: steps && JSON.stringify(steps),
    act: row.act,
    proposal_id: proposalId,
    name_kk: row.name.kk,
    name_ru: row.name.ru,
    name_en: row.name.en,
    anchor_kk: row.anchorWords.kk,
    anchor_ru: row.anchorWords.ru,
    anchor_en: row.anchorWords.en,
    text_kk: row.text.kk,
    text_ru: row.text.ru,
    text_en: row.text.en,
    stops_kk: row.stops.kk,
    stops_ru: row.stops.ru,
    stops_en: row.stops.en,
    does_not_stop_kk: row.doesNotStop.kk,
    does_not_stop_ru: row.doesNotStop.ru,
    does_not_stop_en: row.doesNotStop.en,
  };
}

/** Adds an edition. Violates `reading_effective` or `reading_edition` when somebody was quicker. */
export async function insertReading(db: Db, row: Reading, proposalId: string | null = null): Promise<void> {
  await db.insertInto('obligations.reading').values(valuesOf(row, proposalId)).execute();
}

/** Adds a row that comes with the program; one that an older program left without a name gets what it lacks. */
export async function insertMissingReading(db: Db, row: Reading): Promise<void> {
  const { name_kk, name_ru, name_en, anchor, anchor_kk, anchor_ru, anchor_en, creditor_kind, opens, keeps, steps } = valuesOf(row, null);
  await db
    .insertInto('obligations.reading')
    .values(valuesOf(row, null))
    .onConflict((conflict) =>
      conflict
        .constraint('reading_edition')
        .doUpdateSet({ name_kk, name_ru, name_en, anchor, anchor_kk, anchor_ru, anchor_en, creditor_kind, opens, keeps, steps })
        .where('obligations.reading.name_en', '=', ''),
    )
    .execute();
}
