import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';

export const stepKinds = [
  'opened',
  'reminded',
  'late',
  'escalated',
  'kept',
  'excused',
  'reopened',
  'moved',
  'evidence-added',
  'evidence-struck',
] as const;
export type StepKind = (typeof stepKinds)[number];

export type HistoryRow = {
  at: Date;
  kind: StepKind;
  /** Of a reminder or escalation: which step of which term. */
  step: string | null;
  dueAt: Date | null;
  actorKind: string;
  actorName: string | null;
  detail: Record<string, unknown>;
};

export type NewHistoryRow = Omit<HistoryRow, 'detail'> & { obligationId: string; actorId: string | null; detail: object };

/** Adds steps; answers the duties whose step was added, not those where that step of that term was told before (`history_once`). */
export async function insertHistory(db: Db, rows: readonly NewHistoryRow[]): Promise<Set<string>> {
  const values = rows.map((row) => ({
    obligation_id: row.obligationId,
    at: row.at,
    kind: row.kind,
    step: row.step,
    due_at: row.dueAt,
    actor_kind: row.actorKind,
    actor_id: row.actorId,
    actor_name: row.actorName,
    detail: row.detail,
  }));
  const added = await sql<{ id: string }>`
    insert into obligations.history (obligation_id, at, kind, step, due_at, actor_kind, actor_id, actor_name, detail)
    select obligation_id, at, kind, step, due_at, actor_kind, actor_id, actor_name, detail
    from jsonb_populate_recordset(null::obligations.history, ${JSON.stringify(values)}::jsonb)
    on conflict on constraint history_once do nothing returning obligation_id as id`.execute(db);
  return new Set(added.rows.map(({ id }) => id));
}

/** Everything that happened to a duty, the oldest first. */
export function selectHistory(db: Db, obligationId: string): Promise<HistoryRow[]> {
  return db
    .selectFrom('obligations.history')
    .select(['at', 'kind', 'step', 'due_at as dueAt', 'actor_kind as actorKind', 'actor_name as actorName'])
    .select(sql<Record<string, unknown>>`detail`.as('detail'))
    .where('obligation_id', '=', obligationId)
    .orderBy('at')
    .orderBy('id')
    .$narrowType<{ kind: StepKind }>()
    .execute();
}
