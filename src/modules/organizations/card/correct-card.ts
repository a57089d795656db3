import { confirm, type Proposal, proposalOfKind, proposals, propose, withdraw } from '../../approvals/index.ts';
import type { Ctx, Db } from '../../../base/ctx.ts';
import { found, Problem } from '../../../base/problem.ts';
import type { Names } from '../queries.ts';
import { type Contacts, selectCard, updateCard } from './queries.ts';

/** What the room calls a correction of a card among proposals. */
export const CARD = 'organizations.card';

/** The card as it is to be, and whose. */
export type Correction = { organizationId: string; name: Names } & Contacts;

/** Proposes how a body's card should read; the centre confirms it. Throws `no-such-organization`. */
export async function proposeCard(ctx: Ctx, correction: Correction, why: string): Promise<Proposal<Correction>> {
  const { organizationId } = correction;
  found(await selectCard(ctx.tx, organizationId), 'no-such-organization');
  return propose(ctx, { kind: CARD, subjectKind: 'organization', subjectId: organizationId, payload: correction, why });
}

/** Confirms a correction as the second person; from then on the card reads so. Throws as `confirm` of approvals. */
export async function confirmCard(ctx: Ctx, id: string): Promise<Proposal<Correction>> {
  const proposal = await confirm<Correction>(ctx, id, CARD);
  const { organizationId, ...card } = proposal.payload;
  await updateCard(ctx.tx, organizationId, card);
  return proposal;
}

/** Takes back a correction of that body's card. Throws `proposal-unknown` for another body's too, and as `withdraw` of approvals. */
export async function withdrawCard(ctx: Ctx, organizationId: string, id: string): Promise<Proposal<Correction>> {
  const proposal = found(await proposalOfKind(ctx.tx, id, CARD), 'proposal-unknown');
  if (proposal.subjectId !== organizationId) throw new Problem('not_found', 'proposal-unknown');
  return withdraw<Correction>(ctx, id, CARD);
}

/** Corrections that wait for the centre, of all bodies or of one; the newest first. */
export async function openCorrections(db: Db, organizationId?: string): Promise<Proposal<Correction>[]> {
  return (await proposals(db, CARD, { open: true, ...(organizationId ? { subjectId: organizationId } : {}) })) as Proposal<Correction>[];
}
