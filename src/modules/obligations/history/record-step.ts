import type { Ctx } from '../../../base/ctx.ts';
import { insertHistory, type StepKind } from './queries.ts';

export type NewStep = {
  kind: StepKind;
  /** When it happened, where that is not now: an answer is dispatched before we hear of it. */
  at?: Date;
  detail?: Record<string, unknown>;
  /** Of a reminder or escalation: which step of which term. */
  told?: { step: string; dueAt: Date };
};

/** Writes a step into the duty's history, with who acted. False when that step of that term was told before. */
export function recordStep(ctx: Ctx, obligationId: string, { kind, at = ctx.now, detail = {}, told }: NewStep): Promise<boolean> {
  const { actor } = ctx;
  return insertHistory(ctx.tx, {
    obligationId,
    at,
    kind,
    step: told?.step ?? null,
    dueAt: told?.dueAt ?? null,
    actorKind: actor.kind,
    actorId: actor.kind === 'account' ? actor.id : null,
    actorName: actor.kind === 'account' ? actor.name : null,
    detail,
  });
}
