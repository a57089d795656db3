import { journal } from '../audit/index.ts';
import type { Ctx } from '../../base/ctx.ts';
import { found, Problem } from '../../base/problem.ts';
import { recordStep } from './history/record-step.ts';
import { closeObligation, lockOpen, selectObligation } from './queries.ts';

type Excused = { paragraph: string; duty?: string; subjectKind: string; subjectId: string; reason: string };

/** Closes the open duties about one thing as excused, with the reason; answers their ids. For rooms that exempt a thing. */
export async function excuse(ctx: Ctx, { reason, ...of }: Excused): Promise<string[]> {
  const duties = await lockOpen(ctx.tx, of);
  for (const { id, paragraph } of duties) {
    await close(ctx, id, reason);
    await journal(ctx, { action: 'obligations.excuse', looked: false, subjectKind: 'obligation', subjectId: id, detail: { paragraph } });
  }
  return duties.map((duty) => duty.id);
}

/** A supervisor excuses one duty. Throws `obligation-unknown` and `obligation-closed`. */
export async function excuseOne(ctx: Ctx, id: string, reason: string): Promise<void> {
  const [open] = await lockOpen(ctx.tx, { id });
  if (!open) {
    found(await selectObligation(ctx.tx, id), 'obligation-unknown');
    throw new Problem('conflict', 'obligation-closed');
  }
  await close(ctx, id, reason);
}

async function close(ctx: Ctx, id: string, reason: string): Promise<void> {
  await closeObligation(ctx.tx, id, { state: 'excused', at: ctx.now, excuse: reason, evidence: {} });
  await recordStep(ctx, id, { kind: 'excused', detail: { reason } });
}
