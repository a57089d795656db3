import type { Route } from '../../base/route.ts';

export { type NewProposal, propose } from './propose.ts';
export { confirm, refuse, withdraw } from './decide.ts';
export { selectProposal as proposalOfKind, selectProposals as proposals } from './queries.ts';
export { proposalShape, proposalJson } from './shape.ts';
export { type Proposal, type ProposalState, proposalStates } from './proposal.ts';

/** None: what may be proposed, and who may confirm it, is the business of the room concerned. */
export const routes: readonly Route[] = [];
