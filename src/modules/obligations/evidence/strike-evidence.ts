import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { found, Problem } from '../../../base/problem.ts';
import { recordStep } from '../history/record-step.ts';
import { selectOneEvidence, strikeRow } from './queries.ts';

/** Strikes out what was added by mistake; it stays to be read, with the reason. Throws `evidence-unknown` and `evidence-struck`. */
export async function strikeEvidence(ctx: Ctx, obligationId: string, id: string, why: string): Promise<void> {
  const piece = found(await selectOneEvidence(ctx.tx, obligationId, id), 'evidence-unknown');
  const { name } = actingAccount(ctx);
  if (!(await strikeRow(ctx.tx, id, { name, why, at: ctx.now }))) throw new Problem('conflict', 'evidence-struck');
  await recordStep(ctx, obligationId, { kind: 'evidence-struck', detail: { id, kind: piece.kind, why } });
}
