import type { Ctx } from '../../base/ctx.ts';
import { found, Problem } from '../../base/problem.ts';
import { recordStep } from './history/record-step.ts';
import { reopenExcused, selectObligation } from './queries.ts';

/**
 * Takes an excuse back: the duty is open again under the term it had. A lateness noticed before the excuse stays, and one
 * that came meanwhile is noticed by the next sweep. Throws `obligation-unknown` and `obligation-not-excused`.
 */
export async function reopen(ctx: Ctx, id: string, reason: string): Promise<void> {
  const duty = found(await selectObligation(ctx.tx, id), 'obligation-unknown');
  if (!(await reopenExcused(ctx.tx, id))) throw new Problem('conflict', 'obligation-not-excused');
  await recordStep(ctx, id, { kind: 'reopened', detail: { reason, excuse: duty.excuse } });
}
