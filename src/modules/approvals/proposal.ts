import { Problem } from '../../base/problem.ts';

export const proposalStates = ['proposed', 'confirmed', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What one person wants done and another has to confirm. `payload` is the business of the room that opened it. */
export type Proposal<P = unknown> = {
  id: string;
  /** `room.what`, e.g. 'calendar.days'. */
  kind: string;
  subjectKind: string;
  subjectId: string | null;
  payload: P;
  why: string;
  state: ProposalState;
  proposedBy: { id: string; name: string };
  proposedAt: Date;
  decidedBy: { id: string; name: string } | null;
  decidedAt: Date | null;
  decisionWhy: string | null;
};

export type Decision = Exclude<ProposalState, 'proposed'>;

/**
 * Whether `accountId` may decide so: what is decided stays decided; confirming and refusing need somebody else than who
 * proposed; only the proposer takes a proposal back. Throws `proposal-closed`, `second-person-needed`, `proposal-not-yours`.
 */
export function refuseUnlessDecidable(proposal: Pick<Proposal, 'state' | 'proposedBy'>, decision: Decision, accountId: string): void {
  if (proposal.state !== 'proposed') throw new Problem('conflict', 'proposal-closed');
  const own = proposal.proposedBy.id === accountId;
  if (decision === 'withdrawn' && !own) throw new Problem('forbidden', 'proposal-not-yours');
  if (decision !== 'withdrawn' && own) throw new Problem('forbidden', 'second-person-needed');
}
