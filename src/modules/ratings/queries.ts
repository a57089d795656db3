import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';

export type Rating = {
  id: string;
  subjectKind: 'call' | 'appeal';
  subjectId: string;
  /** Whose mark it is: who spoke last (¶13). */
  accountId: string;
  spoke: string[];
  mark: number;
  language: string;
  via: 'keypad' | 'link';
  at: Date;
};

/** True if the mark was taken; false if there was one already. */
export async function insertRating(db: Db, rating: Rating): Promise<boolean> {
  const result = await db
    .insertInto('ratings.rating')
    .values({
      id: rating.id,
      subject_kind: rating.subjectKind,
      subject_id: rating.subjectId,
      account_id: rating.accountId,
      spoke: rating.spoke,
      mark: rating.mark,
      language: rating.language,
      via: rating.via,
      at: rating.at,
    })
    .onConflict((conflict) => conflict.constraint('rating_once').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Marks of the given subjects, by subject. */
export async function selectMarks(db: Db, subjectKind: Rating['subjectKind'], subjectIds: readonly string[]): Promise<Map<string, number>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('ratings.rating')
    .select(['subject_id', 'mark'])
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', 'in', [...subjectIds])
    .execute();
  return new Map(rows.map((row) => [row.subject_id, row.mark]));
}

/** Marks, newest first, after the cursor. */
export async function selectRatings(
  db: Db,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<(Rating & { accountName: string })[]> {
  const { rows } = await sql<Rating & { accountName: string }>`
    select r.id, r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.account_id as "accountId", a.name as "accountName",
      r.spoke, r.mark, r.language, r.via, r.at
    from ratings.rating r join identity.published_account a on a.id = r.account_id
    where ${after === null} or (r.at, r.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    order by r.at desc, r.id desc limit ${limit}`.execute(db);
  return rows;
}
