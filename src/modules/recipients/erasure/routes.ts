import { z } from 'zod';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { route } from '../../../base/route.ts';
import { type Proposal, proposalJson, proposalShape, refuse, withdraw } from '../../approvals/index.ts';
import { params } from '../shapes.ts';
import { confirmErasure, ERASURE, type Erasure, openErasures, previewErasure, proposeErasure } from './erase-person.ts';

const payload = z.object({ requestNumber: z.string(), requestedOn: z.string(), ids: z.array(z.string()) });
const erasure = proposalShape(payload).extend({ recipientId: z.string() });
const why = z.string().trim().min(5).max(1000);
const kept = z.object({ what: z.string(), basis: z.string(), until: z.enum(['retention', 'always']) });

const said = (ctx: Ctx, proposal: Proposal<Erasure>) => ({
  ...proposalJson(proposal, actingAccount(ctx).id),
  recipientId: proposal.subjectId ?? '',
});
const ofPerson = { kind: 'recipient', id: ({ params: { id } }: { params: { id: string } }) => id };
const ofProposal = { kind: 'recipient', id: (_: unknown, output: unknown) => (output as { recipientId: string }).recipientId };

export const erasureRoutes = [
  route({
    method: 'GET',
    url: '/api/recipients/:id/erasure',
    access: 'recipients.propose-erasure',
    action: 'recipients.preview-erasure',
    summary: 'What an erasure would take, what stays by which paragraph and until when, and what stands against it now',
    subject: ofPerson,
    params,
    output: z.object({
      held: z.record(z.string(), z.number()),
      kept: z.array(kept),
      refused: z.object({ code: z.string(), words: z.string() }).nullable(),
      proposal: erasure.nullable(),
    }),
    verb: async (ctx, input) => {
      const { proposal, ...preview } = await previewErasure(ctx, input.params.id);
      return { ...preview, proposal: proposal && said(ctx, proposal) };
    },
  }),
  route({
    method: 'POST',
    url: '/api/recipients/:id/erasure',
    access: 'recipients.propose-erasure',
    action: 'recipients.propose-erasure',
    summary: 'Propose to erase a person on their written request; a second person confirms',
    subject: ofPerson,
    params,
    body: z.object({ requestNumber: z.string().trim().min(1).max(100), requestedOn: z.iso.date(), why }),
    output: erasure,
    verb: async (ctx, { params: { id }, body }) => said(ctx, await proposeErasure(ctx, id, body)),
  }),
  route({
    method: 'GET',
    url: '/api/recipients/erasures',
    access: 'recipients.propose-erasure',
    action: 'recipients.list-erasures',
    summary: 'Erasures that wait for a second person',
    output: z.object({ items: z.array(erasure) }),
    verb: async (ctx) => ({ items: (await openErasures(ctx)).map((one) => said(ctx, one)) }),
  }),
  route({
    method: 'POST',
    url: '/api/recipients/erasures/:id/confirm',
    access: 'recipients.erase',
    action: 'recipients.confirm-erasure',
    summary: 'Erase the person, as the second of two: it cannot be undone',
    subject: ofProposal,
    params,
    output: erasure,
    verb: async (ctx, input) => said(ctx, await confirmErasure(ctx, input.params.id)),
  }),
  route({
    method: 'POST',
    url: '/api/recipients/erasures/:id/refuse',
    access: 'recipients.erase',
    action: 'recipients.refuse-erasure',
    summary: 'Refuse an erasure, with the reason',
    subject: ofProposal,
    params,
    body: z.object({ why }),
    output: erasure,
    verb: async (ctx, { params: { id }, body }) => said(ctx, await refuse<Erasure>(ctx, id, ERASURE, body.why)),
  }),
  route({
    method: 'POST',
    url: '/api/recipients/erasures/:id/withdraw',
    access: 'recipients.propose-erasure',
    action: 'recipients.withdraw-erasure',
    summary: 'Take back an erasure one proposed oneself',
    subject: ofProposal,
    params,
    output: erasure,
    verb: async (ctx, { params: { id } }) => said(ctx, await withdraw<Erasure>(ctx, id, ERASURE)),
  }),
];
