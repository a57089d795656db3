import { actingAccount, type Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import { journal } from '../audit/index.ts';
import type { Proposal } from './proposal.ts';
import { insertProposal, selectProposal } from './queries.ts';

export type NewProposal<P> = { kind: string; subjectKind: string; subjectId?: string | null; payload: P; why: string };

/** Writes down what the acting account wants done. Nothing of it happens until another person confirms. */
export async function propose<P extends object>(ctx: Ctx, { subjectId = null, ...proposal }: NewProposal<P>): Promise<Proposal<P>> {
  const id = newId(ctx.now);
  await insertProposal(ctx.tx, { ...proposal, subjectId, id, proposedBy: actingAccount(ctx).id, now: ctx.now });
  await journal(ctx, {
    action: 'approvals.propose',
    looked: false,
    subjectKind: proposal.subjectKind,
    subjectId: subjectId ?? id,
    detail: { proposal: id, kind: proposal.kind },
  });
  return (await selectProposal(ctx.tx, id, proposal.kind)) as Proposal<P>;
}
