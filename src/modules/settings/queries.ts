import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';

export type Value = { key: string; revision: number; value: unknown; why: string; changedByName: string; changedAt: Date };

/** What was said last of one setting. */
export async function selectValue(db: Db, key: string): Promise<Value | undefined> {
  return (await selectHistory(db, key, 1))[0];
}

/** What is in force of every setting that somebody touched. */
export async function selectValues(db: Db): Promise<Value[]> {
  const { rows } = await sql<Value>`
    select key, revision, value, why, changed_by_name as "changedByName", changed_at as "changedAt" from settings.published_value`.execute(
    db,
  );
  return rows;
}

/** Everything a setting ever was, the newest first. */
export async function selectHistory(db: Db, key: string, limit = 100): Promise<Value[]> {
  const { rows } = await sql<Value>`
    select key, revision, value, why, changed_by_name as "changedByName", changed_at as "changedAt"
    from settings.change where key = ${key} order by revision desc limit ${limit}`.execute(db);
  return rows;
}

/** Writes the next revision; false when somebody else wrote it. */
export async function insertChange(
  db: Db,
  change: { key: string; revision: number; value: unknown; why: string; by: { id: string; name: string }; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('settings.change')
    .values({
      key: change.key,
      revision: change.revision,
      value: change.value === null ? null : JSON.stringify(change.value),
      why: change.why,
      changed_by: change.by.id,
      changed_by_name: change.by.name,
      changed_at: change.at,
    })
    .onConflict((conflict) => conflict.constraint('change_pk').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}
