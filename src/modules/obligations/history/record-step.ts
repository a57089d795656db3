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

/** Writes a step into the duty's history, with who acted. */
export async function recordStep(ctx: Ctx, obligationId: string, step: NewStep): Promise<void> {
  await recordSteps(ctx, [{ ...step, obligationId }]);
}

/** Writes a step of each duty; answers the ids of those to whom that step of that term had not been told before. */
export function recordSteps(ctx: Ctx, steps: readonly (NewStep & { obligationId: string })[]): Promise<Set<string>> {
  const { actor } = ctx;
  return insertHistory(
    ctx.tx,
    steps.map(({ obligationId, kind, at = ctx.now, detail = {}, told }) => ({
      obligationId,
      at,
      kind,
      step: told?.step ?? null,
      dueAt: told?.dueAt ?? null,
      actorKind: actor.kind,
      actorId: actor.kind === 'account' ? actor.id : null,
      actorName: actor.kind === 'account' ? actor.name : null,
      detail,
    })),
  );
}
