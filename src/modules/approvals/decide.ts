import { actingAccount, type Ctx } from '../../base/ctx.ts';
import { found } from '../../base/problem.ts';
import { journal } from '../audit/index.ts';
import { type Decision, type Proposal, refuseUnlessDecidable } from './proposal.ts';
import { closeProposal, lockProposal, selectProposal } from './queries.ts';

/**
 * Confirms as the second person and answers the proposal, for the caller to apply in this same transaction: what is
 * confirmed and what is done commit together. Of two who confirm at once the later one gets `proposal-closed`.
 * Throws `proposal-unknown`, `proposal-closed`, `second-person-needed`.
 */
export function confirm<P>(ctx: Ctx, id: string, kind: string): Promise<Proposal<P>> {
  return decide(ctx, id, kind, 'confirmed', null);
}

/** Refuses as the second person, with the reason. Throws as `confirm`. */
export function refuse<P>(ctx: Ctx, id: string, kind: string, why: string): Promise<Proposal<P>> {
  return decide(ctx, id, kind, 'refused', why);
}

/** Takes back one's own proposal. Throws `proposal-unknown`, `proposal-closed`, `proposal-not-yours`. */
export function withdraw<P>(ctx: Ctx, id: string, kind: string): Promise<Proposal<P>> {
  return decide(ctx, id, kind, 'withdrawn', null);
}

async function decide<P>(ctx: Ctx, id: string, kind: string, decision: Decision, why: string | null): Promise<Proposal<P>> {
  const by = actingAccount(ctx).id;
  await lockProposal(ctx.tx, id);
  const proposal = found(await selectProposal(ctx.tx, id, kind), 'proposal-unknown');
  refuseUnlessDecidable(proposal, decision, by);
  await closeProposal(ctx.tx, { id, state: decision, by, at: ctx.now, why });
  await journal(ctx, {
    action: `approvals.${decision}`,
    looked: false,
    subjectKind: proposal.subjectKind,
    subjectId: proposal.subjectId ?? id,
    detail: { proposal: id, kind },
  });
  return (await selectProposal(ctx.tx, id, kind)) as Proposal<P>;
}
