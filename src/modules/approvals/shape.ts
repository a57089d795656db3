import { z } from 'zod';
import { type Proposal, proposalStates } from './proposal.ts';

const person = z.object({ id: z.string(), name: z.string() });

/** A proposal as a room's routes answer it, with the room's own shape of what is proposed. */
export function proposalShape<P extends z.ZodType>(payload: P) {
  return z.object({
    id: z.string(),
    payload,
    why: z.string(),
    state: z.enum(proposalStates),
    proposedBy: person,
    proposedAt: z.string(),
    decidedBy: person.nullable(),
    decidedAt: z.string().nullable(),
    decisionWhy: z.string().nullable(),
    /** Whether the reader proposed it: they may take it back, somebody else confirms. */
    mine: z.boolean(),
  });
}

/** The proposal as `accountId` reads it. */
export function proposalJson<P>(proposal: Proposal<P>, accountId: string) {
  const { id, payload, why, state, proposedBy, proposedAt, decidedBy, decidedAt, decisionWhy } = proposal;
  return {
    id,
    payload,
    why,
    state,
    proposedBy,
    proposedAt: proposedAt.toISOString(),
    decidedBy,
    decidedAt: decidedAt?.toISOString() ?? null,
    decisionWhy,
    mine: proposedBy.id === accountId,
  };
}
