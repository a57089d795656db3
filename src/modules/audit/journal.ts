import { sql } from 'kysely';
import type { Actor, Ctx } from '../../base/ctx.ts';

export type Entry = {
  /** `room.verb`. */
  action: string;
  /** true: somebody looked at personal data; false: somebody changed something, or tried and was refused. */
  looked: boolean;
  subjectKind: string | null;
  subjectId: string | null;
  /** Codes and ids, no personal data: the journal is kept for ever. */
  detail?: Record<string, unknown>;
  /** What it was for, in the person's words, where the program asked. */
  why?: string | null;
};

/** Writes one line of the journal in the caller's transaction: what was done and that it was done commit together. */
export function journal(ctx: Ctx, entry: Entry): Promise<void> {
  return journalAll(ctx, [entry]);
}

/** Writes many lines in one statement, as sweeps over thousands of rows need it. */
export async function journalAll(ctx: Ctx, entries: readonly Entry[]): Promise<void> {
  const { actor } = ctx;
  const lines = entries.map((entry) => ({
    action: entry.action,
    looked: entry.looked,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    why: entry.why ?? null,
    detail: detailOf(actor, entry),
  }));
  await sql`insert into audit.entry (at, actor_kind, actor_id, actor_name, action, looked, subject_kind, subject_id, origin, request_id, why, detail)
    select ${ctx.now}, ${actor.kind}, ${actor.kind === 'account' ? actor.id : null}::uuid, ${nameOf(actor)}, action, looked,
      subject_kind, subject_id, ${ctx.origin}, ${ctx.requestId}, why, detail
    from jsonb_populate_recordset(null::audit.entry, ${JSON.stringify(lines)}::jsonb)`.execute(ctx.tx);
}

/** Of a program: whose rights it used, and what it is called. */
function nameOf(actor: Actor): string {
  if (actor.kind === 'anonymous') return '';
  return actor.kind === 'account' && actor.machine ? `${actor.name} (${actor.machine.name})` : actor.name;
}

function detailOf(actor: Actor, { detail = {} }: Entry): Record<string, unknown> {
  return actor.kind === 'account' && actor.machine ? { ...detail, token: actor.machine.id } : detail;
}
