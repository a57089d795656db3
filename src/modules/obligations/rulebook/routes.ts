import { z } from 'zod';
import { proposalJson, proposalShape, refuse, withdraw } from '../../approvals/index.ts';
import { actingAccount } from '../../../base/ctx.ts';
import { route } from '../../../base/route.ts';
import { stepShape } from '../reminders/steps.ts';
import { termDays } from '../shapes.ts';
import { units } from '../term.ts';
import { confirmReading, PROPOSAL, previewReading, proposeReading } from './change-reading.ts';
import { changeShape, type ReadingChange } from './reading-change.ts';
import { showRulebook } from './show-rulebook.ts';

const party = z.object({ kind: z.string(), name: z.string() });
const words = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const edition = z.object({
  id: z.string(),
  edition: z.number(),
  effectiveFrom: z.string(),
  inForce: z.boolean(),
  amount: z.number(),
  unit: z.enum(units),
  week: z.number().nullable(),
  policy: z.boolean(),
  text: words,
  stops: words,
  doesNotStop: words,
  steps: z.array(stepShape),
  act: z.string().nullable(),
  open: z.number(),
});
const row = z.object({
  paragraph: z.string(),
  duty: z.string(),
  debtor: party,
  creditor: party,
  name: z.string(),
  anchor: z.string(),
  anchorWords: z.string(),
  opens: z.string(),
  keeps: z.string(),
  editions: z.array(edition),
});
const proposal = proposalShape(changeShape);
const sample = z.object({ edition: z.number(), text: z.string(), dueAt: z.string(), days: termDays });

const params = z.object({ id: z.uuid() });
const subject = { kind: 'proposal', id: (input: { params: { id: string } }) => input.params.id };
const why = z.string().trim().min(3).max(2000);

export const rulebookRoutes = [
  route({
    method: 'GET',
    url: '/api/rulebook',
    access: 'obligations.read',
    scope: 'everybody',
    action: 'obligations.rulebook',
    summary: 'How every term is read, for each kind of participant, in all its editions; and what is proposed',
    output: z.object({ rows: z.array(row), proposals: z.array(proposal) }),
    verb: (ctx) => showRulebook(ctx),
  }),
  route({
    method: 'POST',
    url: '/api/rulebook/preview',
    access: 'rulebook.change',
    action: 'obligations.preview-reading',
    summary: 'An event of this moment under the present reading and a new one; nothing is written',
    transaction: false,
    body: changeShape,
    output: z.object({ eventAt: z.string(), before: sample, after: sample, stay: z.number() }),
    verb: (ctx, { body }) => previewReading(ctx, body),
  }),
  route({
    method: 'POST',
    url: '/api/rulebook/proposals',
    access: 'rulebook.change',
    action: 'obligations.propose-reading',
    summary: 'Propose a new edition of a reading; another person confirms it',
    subject: { kind: 'proposal', id: (_input, output) => (output as { id: string }).id },
    body: z.strictObject({ change: changeShape, why }),
    output: proposal,
    verb: async (ctx, { body }) => proposalJson(await proposeReading(ctx, body.change, body.why), actingAccount(ctx).id),
  }),
  route({
    method: 'POST',
    url: '/api/rulebook/proposals/:id/confirm',
    access: 'rulebook.change',
    action: 'obligations.confirm-reading',
    summary: 'Confirm another person’s proposal: the edition enters the rulebook, what runs keeps its row',
    subject,
    params,
    output: proposal,
    verb: async (ctx, input) => proposalJson(await confirmReading(ctx, input.params.id), actingAccount(ctx).id),
  }),
  route({
    method: 'POST',
    url: '/api/rulebook/proposals/:id/refuse',
    access: 'rulebook.change',
    action: 'obligations.refuse-reading',
    summary: 'Refuse another person’s proposal, with the reason',
    subject,
    params,
    body: z.strictObject({ why }),
    output: proposal,
    verb: async (ctx, input) =>
      proposalJson(await refuse<ReadingChange>(ctx, input.params.id, PROPOSAL, input.body.why), actingAccount(ctx).id),
  }),
  route({
    method: 'POST',
    url: '/api/rulebook/proposals/:id/withdraw',
    access: 'rulebook.change',
    action: 'obligations.withdraw-reading',
    summary: 'Take back one’s own proposal',
    subject,
    params,
    output: proposal,
    verb: async (ctx, input) => proposalJson(await withdraw<ReadingChange>(ctx, input.params.id, PROPOSAL), actingAccount(ctx).id),
  }),
];
