import type { Db } from '../../base/ctx.ts';
import { sql } from 'kysely';
import type { Exception, Week } from './calendar.ts';

/** Which state of the days this is; grows with every change. */
export async function selectVersion(db: Db): Promise<number> {
  const row = await db.selectFrom('calendar.version').select('version').executeTakeFirstOrThrow();
  return row.version;
}

export async function selectYears(db: Db): Promise<number[]> {
  const rows = await db.selectFrom('calendar.year').select('year').orderBy('year').execute();
  return rows.map((row) => row.year);
}

export async function selectExceptions(db: Db): Promise<Exception[]> {
  const rows = await db.selectFrom('calendar.exception').selectAll().orderBy('day').execute();
  return rows.map((row) => ({
    day: row.day,
    week: row.week as Week,
    effect: row.effect as Exception['effect'],
    name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
  }));
}

export type NewException = Exception & { kind: string; act: string; confidence: string };

/** Adds years and days that are missing; answers how many days were added. What is there, or was changed, stays. */
export async function insertMissingDays(
  db: Db,
  years: readonly { year: number; status: string; note: string }[],
  days: readonly NewException[],
): Promise<number> {
  await db
    .insertInto('calendar.year')
    .values([...years])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // What a change touched is the administrators', even where it left a plain day: a release does not bring it back.
  const touched = await db.selectFrom('calendar.changed_day').select(['day', 'week']).distinct().execute();
  const kept = new Set(touched.map(({ day, week }) => `${day} ${week}`));
  const rows = days
    .filter(({ day, week }) => !kept.has(`${day} ${week}`))
    .map(({ name, ...day }) => ({ ...day, name_kk: name.kk, name_ru: name.ru, name_en: name.en }));
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('calendar.exception')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

export async function raiseVersion(db: Db): Promise<void> {
  await sql`update calendar.version set version = version + 1`.execute(db);
}
