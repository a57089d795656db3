import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Step } from './steps.ts';

/** An open duty with what its steps are planned by. */
export type PlannedDuty = {
  id: string;
  paragraph: string;
  label: string;
  subjectKind: string;
  subjectId: string;
  debtorKind: string;
  debtorId: string | null;
  anchorAt: Date;
  openedAt: Date;
  dueAt: Date;
  /** Null: the default ones. */
  steps: readonly Step[] | null;
};

function open(db: Db) {
  return db
    .selectFrom('obligations.obligation as o')
    .innerJoin('obligations.reading as r', 'r.id', 'o.reading_id')
    .select([
      'o.id',
      'o.paragraph',
      'o.label',
      'o.subject_kind as subjectKind',
      'o.subject_id as subjectId',
      'o.debtor_kind as debtorKind',
      'o.debtor_id as debtorId',
      'o.anchor_at as anchorAt',
      'o.created_at as openedAt',
      'o.due_at as dueAt',
    ])
    .select(sql<readonly Step[] | null>`r.steps`.as('steps'))
    .where('o.state', '=', 'open');
}

/** Open duties whose present term has no plan yet, locked; those that another worker holds are left to it. */
export function lockUnplanned(db: Db, limit: number): Promise<PlannedDuty[]> {
  return open(db)
    .where(sql<boolean>`o.planned_for is distinct from o.due_at`)
    .orderBy('o.id')
    .limit(limit)
    .forUpdate('o')
    .skipLocked()
    .execute();
}

/** Open duties of which something is to be told now, locked; those that another worker holds are left to it. */
export function lockToTell(db: Db, now: Date, limit: number): Promise<PlannedDuty[]> {
  return open(db).where('o.next_notice_at', '<=', now).orderBy('o.next_notice_at').limit(limit).forUpdate('o').skipLocked().execute();
}

export type Plan = { id: string; dueAt: Date; nextAt: Date | null };

/** Writes when each is told about next, all in one statement. */
export async function setPlans(db: Db, plans: readonly Plan[]): Promise<void> {
  await sql`update obligations.obligation o set planned_for = p.due_at, next_notice_at = p.next_at
    from unnest(${plans.map(({ id }) => id)}::uuid[], ${plans.map(({ dueAt }) => dueAt)}::timestamptz[],
      ${plans.map(({ nextAt }) => nextAt)}::timestamptz[]) as p(id, due_at, next_at)
    where o.id = p.id`.execute(db);
}
