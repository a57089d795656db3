import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Reading } from '../obligation.ts';
import type { ClosableRow } from '../queries.ts';

/** An open duty with what its term is counted by. */
export type Counted = ClosableRow & { anchorAt: Date; calendarVersion: number; reading: Pick<Reading, 'amount' | 'unit' | 'week'> };

function counted(db: Db) {
  return db
    .selectFrom('obligations.obligation as o')
    .innerJoin('obligations.reading as r', 'r.id', 'o.reading_id')
    .select([
      'o.id',
      'o.paragraph',
      'o.label',
      'o.subject_kind as subjectKind',
      'o.subject_id as subjectId',
      'o.due_at as dueAt',
      'o.late_noticed_at as lateNoticedAt',
      'o.anchor_at as anchorAt',
      'o.calendar_version as calendarVersion',
    ])
    .select(sql<Counted['reading']>`jsonb_build_object('amount', r.amount, 'unit', r.unit, 'week', r.week)`.as('reading'))
    .where('o.state', '=', 'open');
}

/** Open duties counted by an older state of the days, locked; those that another worker holds are left to it. */
export function lockOutdated(db: Db, version: number, limit: number): Promise<Counted[]> {
  return counted(db).where('o.calendar_version', '<', version).orderBy('o.id').limit(limit).forUpdate('o').skipLocked().execute();
}

/** Open duties in the order of their ids, after `after`; for counting without changing. */
export function selectOpen(db: Db, after: string | null, limit: number): Promise<Counted[]> {
  const query = counted(db).orderBy('o.id').limit(limit);
  return (after === null ? query : query.where('o.id', '>', after)).execute();
}

export async function setCounted(
  db: Db,
  id: string,
  { dueAt, version, lateNoticedAt }: { dueAt: Date; version: number; lateNoticedAt: Date | null },
): Promise<void> {
  await db
    .updateTable('obligations.obligation')
    .set({ due_at: dueAt, calendar_version: version, late_noticed_at: lateNoticedAt })
    .where('id', '=', id)
    .execute();
}

export type NewMove = {
  id: string;
  obligationId: string;
  dueBefore: Date;
  dueAfter: Date;
  versionBefore: number;
  versionAfter: number;
  changeId: string | null;
  movedByName: string;
  unnoticedLateAt: Date | null;
  at: Date;
};

export async function insertMove(db: Db, move: NewMove): Promise<void> {
  await db
    .insertInto('obligations.moved')
    .values({
      id: move.id,
      obligation_id: move.obligationId,
      due_before: move.dueBefore,
      due_after: move.dueAfter,
      version_before: move.versionBefore,
      version_after: move.versionAfter,
      change_id: move.changeId,
      moved_by_name: move.movedByName,
      unnoticed_late_at: move.unnoticedLateAt,
      at: move.at,
    })
    .execute();
}

export type Move = Omit<NewMove, 'id' | 'obligationId'>;

/** What moved a duty, the oldest first. */
export function selectMoves(db: Db, obligationId: string): Promise<Move[]> {
  return db
    .selectFrom('obligations.moved')
    .select([
      'due_before as dueBefore',
      'due_after as dueAfter',
      'version_before as versionBefore',
      'version_after as versionAfter',
      'change_id as changeId',
      'moved_by_name as movedByName',
      'unnoticed_late_at as unnoticedLateAt',
      'at',
    ])
    .where('obligation_id', '=', obligationId)
    .orderBy('version_after')
    .execute();
}
