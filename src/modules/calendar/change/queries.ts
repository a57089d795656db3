import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Week } from '../calendar.ts';
import type { Act, DayChange, Special, Year } from './day-change.ts';

/** Holds the calendar until the transaction ends, so that changes come one after another; answers its version. */
export async function lockVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('calendar.version').select('version').forUpdate().executeTakeFirstOrThrow();
  return row.version;
}

export type StoredDay = Special & { day: string; week: Week; confidence: string };

/** The days apart from the plain week, of one year or of all. */
export async function selectDays(db: Db, year?: number): Promise<StoredDay[]> {
  let query = db.selectFrom('calendar.exception').selectAll().orderBy('day').orderBy('week');
  if (year !== undefined) query = query.where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`);
  return (await query.execute()).map((row) => ({
    day: row.day,
    week: row.week as Week,
    effect: row.effect as Special['effect'],
    kind: row.kind as Special['kind'],
    name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    act: row.act,
    confidence: row.confidence,
  }));
}

/** Every year the calendar knows, with what is known of it. */
export async function selectYearRows(db: Db): Promise<Year[]> {
  const rows = await db.selectFrom('calendar.year').selectAll().orderBy('year').execute();
  return rows.map(({ year, status, note }) => ({ year, status: status as Year['status'], note }));
}

export async function upsertYear(db: Db, { year, status, note }: Year): Promise<void> {
  await db
    .insertInto('calendar.year')
    .values({ year, status, note })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ status, note }))
    .execute();
  await db
    .updateTable('calendar.exception')
    .set({ confidence: status })
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .execute();
}

/** Makes a day what it will be; null: a plain day again. */
export async function writeDay(db: Db, { day, week, after }: DayChange, confidence: string, now: Date): Promise<void> {
  await db.deleteFrom('calendar.exception').where('day', '=', day).where('week', '=', week).execute();
  if (!after) return;
  const { effect, kind, name, act } = after;
  await db
    .insertInto('calendar.exception')
    .values({ day, week, effect, kind, name_kk: name.kk, name_ru: name.ru, name_en: name.en, act, confidence, entered_at: now })
    .execute();
}

type Who = { id: string; name: string; at: Date };
export type NewChange = {
  id: string;
  version: number;
  act: Act;
  why: string;
  proposalId: string;
  proposed: Who;
  confirmed: Who;
  year: { year: number; before: string | null; after: string } | null;
};

export async function insertChange(db: Db, change: NewChange, days: readonly DayChange[]): Promise<void> {
  await db
    .insertInto('calendar.change')
    .values({
      id: change.id,
      version: change.version,
      act_title: change.act.title,
      act_number: change.act.number,
      act_on: change.act.on,
      why: change.why,
      proposal_id: change.proposalId,
      proposed_by: change.proposed.id,
      proposed_by_name: change.proposed.name,
      proposed_at: change.proposed.at,
      confirmed_by: change.confirmed.id,
      confirmed_by_name: change.confirmed.name,
      confirmed_at: change.confirmed.at,
      year: change.year?.year ?? null,
      year_before: change.year?.before ?? null,
      year_after: change.year?.after ?? null,
    })
    .execute();
  const json = (special: Special | null) => (special ? JSON.stringify(special) : null);
  const rows = days.map(({ day, week, before, after }) => ({ change_id: change.id, day, week, before: json(before), after: json(after) }));
  if (rows.length > 0) await db.insertInto('calendar.changed_day').values(rows).execute();
}

export type Change = {
  id: string;
  version: number;
  act: Act;
  why: string;
  proposedByName: string;
  proposedAt: Date;
  confirmedByName: string;
  confirmedAt: Date;
  days: DayChange[];
};

/** The changes that touched a year, or all, the newest first; at most 200. */
export async function selectChanges(db: Db, year: number | null): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select c.id, c.version, c.why, c.proposed_by_name as "proposedByName", c.proposed_at as "proposedAt",
      c.confirmed_by_name as "confirmedByName", c.confirmed_at as "confirmedAt",
      jsonb_build_object('title', c.act_title, 'number', c.act_number, 'on', c.act_on) as act,
      coalesce((select jsonb_agg(jsonb_build_object('day', d.day, 'week', d.week, 'before', d.before, 'after', d.after) order by d.day, d.week)
        from calendar.changed_day d where d.change_id = c.id), '[]') as days
    from calendar.change c
    where ${year}::int is null or c.year = ${year}::int
      or exists (select from calendar.changed_day d where d.change_id = c.id and extract(year from d.day) = ${year}::int)
    order by c.version desc limit 200`.execute(db);
  return rows;
}

/** The last change that made the days what they are at `version`; undefined when they came with a release. */
export async function selectChangeOf(db: Db, version: number): Promise<{ id: string; confirmedByName: string } | undefined> {
  return db
    .selectFrom('calendar.change')
    .select(['id', 'confirmed_by_name as confirmedByName'])
    .where('version', '=', version)
    .executeTakeFirst();
}
