import { z } from 'zod';
import { type Proposal, proposalJson, proposalShape, refuse } from '../../approvals/index.ts';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import { route } from '../../../base/route.ts';
import { CARD, confirmCard, type Correction, openCorrections, proposeCard, withdrawCard } from './correct-card.ts';
import { ofOwnBody } from './own-body.ts';
import { selectCard } from './queries.ts';

const id = z.object({ id: z.uuid() });
const word = z.string().trim().min(3).max(300);
const wish = {
  name: z.object({ kk: word, ru: word, en: word }),
  phone: z.string().trim().min(3).max(60).nullable(),
  email: z.email().max(320).nullable(),
  address: z.string().trim().min(3).max(300).nullable(),
};
const why = z.string().trim().min(3).max(2000);
const card = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.string(),
  name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
});
const correction = proposalShape(card.omit({ id: true, code: true, kind: true }).extend({ organizationId: z.string() }));

const said = (ctx: Ctx, proposal: Proposal<Correction>) => proposalJson(proposal, actingAccount(ctx).id);
const subject = { kind: 'organization' };

export const cardRoutes = [
  route({
    method: 'GET',
    url: '/api/organizations/:id/card',
    access: 'organizations.read',
    scope: ofOwnBody,
    action: 'organizations.card',
    summary: 'A body’s card: names and how it is reached',
    params: id,
    output: card,
    verb: async (ctx, { params }) => found(await selectCard(ctx.tx, params.id), 'no-such-organization'),
  }),
  route({
    method: 'POST',
    url: '/api/organizations/:id/corrections',
    access: 'organizations.correct',
    scope: ofOwnBody,
    action: 'organizations.propose-card',
    summary: 'Propose how a body’s card should read; the centre confirms it',
    subject: { kind: 'organization', id: ({ params }) => params.id },
    params: id,
    body: z.object({ ...wish, why }),
    output: correction,
    verb: async (ctx, { params, body: { why: reason, ...rest } }) =>
      said(ctx, await proposeCard(ctx, { ...rest, organizationId: params.id }, reason)),
  }),
  route({
    method: 'GET',
    url: '/api/organizations/:id/corrections',
    access: 'organizations.read',
    scope: ofOwnBody,
    action: 'organizations.list-corrections-of',
    summary: 'Corrections of one body’s card that wait for the centre',
    params: id,
    output: z.object({ items: z.array(correction) }),
    verb: async (ctx, { params }) => {
      found(await selectCard(ctx.tx, params.id), 'no-such-organization');
      return { items: (await openCorrections(ctx.tx, params.id)).map((one) => said(ctx, one)) };
    },
  }),
  route({
    method: 'POST',
    url: '/api/organizations/:id/corrections/:correctionId/withdraw',
    access: 'organizations.correct',
    scope: ofOwnBody,
    action: 'organizations.withdraw-card',
    summary: 'Take back a correction one proposed, while nobody has decided it',
    subject: { kind: 'organization', id: ({ params }) => params.id },
    params: id.extend({ correctionId: z.uuid() }),
    output: correction,
    verb: async (ctx, { params }) => said(ctx, await withdrawCard(ctx, params.id, params.correctionId)),
  }),
  route({
    method: 'GET',
    url: '/api/organization-corrections',
    access: 'organizations.decide',
    action: 'organizations.list-corrections',
    summary: 'Corrections of cards that wait for the centre',
    output: z.object({ items: z.array(correction) }),
    verb: async (ctx) => ({ items: (await openCorrections(ctx.tx)).map((one) => said(ctx, one)) }),
  }),
  route({
    method: 'POST',
    url: '/api/organization-corrections/:id/confirm',
    access: 'organizations.decide',
    action: 'organizations.confirm-card',
    summary: 'Confirm a correction that somebody else proposed: the card reads so from now on',
    subject,
    params: id,
    output: correction,
    verb: async (ctx, { params }) => said(ctx, await confirmCard(ctx, params.id)),
  }),
  route({
    method: 'POST',
    url: '/api/organization-corrections/:id/refuse',
    access: 'organizations.decide',
    action: 'organizations.refuse-card',
    summary: 'Refuse a correction, with the reason',
    subject,
    params: id,
    body: z.object({ why }),
    output: correction,
    verb: async (ctx, { params, body }) => said(ctx, await refuse<Correction>(ctx, params.id, CARD, body.why)),
  }),
];
