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
export async function journal(ctx: Ctx, entry: Entry): Promise<void> {
  await sql`insert into audit.entry (at, actor_kind, actor_id, actor_name, action, looked, subject_kind, subject_id, origin, request_id, why, detail)
    values (${ctx.now}, ${ctx.actor.kind}, ${ctx.actor.kind === 'account' ? ctx.actor.id : null}, ${nameOf(ctx.actor)}, ${entry.action}, ${entry.looked},
      ${entry.subjectKind}, ${entry.subjectId}, ${ctx.origin}, ${ctx.requestId}, ${entry.why ?? null}, ${JSON.stringify(detailOf(ctx.actor, entry))}::jsonb)`.execute(
    ctx.tx,
  );
}

/** Of a program: whose rights it used, and what it is called. */
function nameOf(actor: Actor): string {
  if (actor.kind === 'anonymous') return '';
  return actor.kind === 'account' && actor.machine ? `${actor.name} (${actor.machine.name})` : actor.name;
}

function detailOf(actor: Actor, { detail = {} }: Entry): Record<string, unknown> {
  return actor.kind === 'account' && actor.machine ? { ...detail, token: actor.machine.id } : detail;
}
