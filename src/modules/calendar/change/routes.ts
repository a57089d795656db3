import { z } from 'zod';
import { refuse, withdraw } from '../../approvals/index.ts';
import { route } from '../../../base/route.ts';
import { confirmDays } from './confirm-days.ts';
import type { DaysPayload } from './day-change.ts';
import { DAYS, proposeDays } from './propose-days.ts';
import { act, checked, edits, history, proposal, why } from './shapes.ts';
import { checkDays, showHistory, showProposal, showProposals } from './show-changes.ts';

const params = z.object({ id: z.uuid() });
const subject = { kind: 'calendar', id: ({ params: { id } }: { params: { id: string } }) => id };

/** Changing days: one proposes, another confirms. */
export const changeRoutes = [
  route({
    method: 'POST',
    url: '/api/calendar/check',
    access: 'calendar.propose',
    action: 'calendar.check',
    summary: 'What a change of days would change, and what deserves a second look; nothing is written',
    transaction: false,
    body: z.object({ days: edits, act }),
    output: checked,
    verb: (ctx, { body }) => checkDays(ctx, body.days, body.act),
  }),
  route({
    method: 'GET',
    url: '/api/calendar/proposals',
    access: 'calendar.read',
    action: 'calendar.list-proposals',
    summary: 'Changes of days that wait for a second person',
    output: z.object({ items: z.array(proposal) }),
    verb: async (ctx) => ({ items: await showProposals(ctx) }),
  }),
  route({
    method: 'POST',
    url: '/api/calendar/proposals',
    access: 'calendar.propose',
    action: 'calendar.propose',
    summary: 'Propose to change days, naming the act that moved them',
    subject: { kind: 'calendar', id: (_, output) => (output as { id: string }).id },
    body: z.object({ days: edits, act, why }),
    output: proposal,
    verb: async (ctx, { body }) => showProposal(ctx, await proposeDays(ctx, body.days, body.act, body.why)),
  }),
  route({
    method: 'POST',
    url: '/api/calendar/proposals/:id/confirm',
    access: 'calendar.confirm',
    action: 'calendar.confirm',
    summary: 'Confirm a change of days that somebody else proposed; open terms are counted anew',
    subject,
    params,
    output: proposal,
    verb: async (ctx, { params: { id } }) => showProposal(ctx, await confirmDays(ctx, id)),
  }),
  route({
    method: 'POST',
    url: '/api/calendar/proposals/:id/refuse',
    access: 'calendar.confirm',
    action: 'calendar.refuse',
    summary: 'Refuse a change of days that somebody else proposed, with the reason',
    subject,
    params,
    body: z.object({ why }),
    output: proposal,
    verb: async (ctx, { params: { id }, body }) => showProposal(ctx, await refuse<DaysPayload>(ctx, id, DAYS, body.why)),
  }),
  route({
    method: 'POST',
    url: '/api/calendar/proposals/:id/withdraw',
    access: 'calendar.propose',
    action: 'calendar.withdraw',
    summary: "Take back one's own proposal",
    subject,
    params,
    output: proposal,
    verb: async (ctx, { params: { id } }) => showProposal(ctx, await withdraw<DaysPayload>(ctx, id, DAYS)),
  }),
  route({
    method: 'GET',
    url: '/api/calendar/changes',
    access: 'calendar.read',
    action: 'calendar.list-changes',
    summary: 'What moved days: the act, the two people, each day before and after; the newest first',
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
    output: z.object({ items: z.array(history) }),
    verb: async (ctx, { query }) => ({ items: await showHistory(ctx, query.year ?? null) }),
  }),
];
