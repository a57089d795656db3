import { z } from 'zod';
import { messageStates } from '../notifications/index.ts';
import { route, type Route } from '../../base/route.ts';
import { answerAppeal } from './answer/answer-appeal.ts';
import { saveDraft } from './answer/save-draft.ts';
import { appealChannels, appealStates } from './appeal.ts';
import { changeAppeal } from './handle/change-appeal.ts';
import { exemptAppeal } from './handle/exempt-appeal.ts';
import { releaseAppeal, takeAppeal } from './handle/take-appeal.ts';
import { recordAppeal } from './register/record-appeal.ts';
import { listAppeals } from './show/list-appeals.ts';
import { answerBody, appealChange, appealRow, appealShown, draftBody, spokenAppeal } from './show/shapes.ts';
import { decideLink } from './thread/decide-link.ts';
import { showAppeal } from './show/show-appeal.ts';

const params = z.object({ id: z.uuid() });
const done = z.object({ ok: z.literal(true) });
const subject = { kind: 'appeal', id: (input: { params: { id: string } }) => input.params.id };

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/appeals',
    access: 'appeals.read',
    action: 'appeals.list',
    summary: 'Appeals by deadline or by receipt, with plain search',
    subject: { kind: 'appeal' },
    query: z.object({
      q: z.string().trim().max(200).optional(),
      status: z.enum(appealStates).optional(),
      channel: z.enum(appealChannels).optional(),
      messageId: z.string().max(1_000).optional(),
      assignee: z.enum(['me', 'none']).optional(),
      sort: z.enum(['due', 'received']).default('due'),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(appealRow), next: z.string().nullable() }),
    verb: (ctx, { query }) => listAppeals(ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/appeals/:id',
    access: 'appeals.read',
    action: 'appeals.show',
    summary: 'One appeal: what was said, its duty, drafts, and what may be done',
    subject,
    params,
    output: appealShown,
    verb: (ctx, input) => showAppeal(ctx, input.params.id),
  }),
  route({
    method: 'POST',
    url: '/api/appeals',
    access: 'appeals.register',
    action: 'appeals.register',
    summary: 'Register an appeal from a consultation',
    subject: { kind: 'appeal', id: (_input, output) => (output as { id: string }).id },
    body: spokenAppeal,
    output: z.object({ id: z.string(), number: z.string() }),
    verb: (ctx, { body }) => recordAppeal(ctx, body),
  }),
  route({
    method: 'PATCH',
    url: '/api/appeals/:id',
    access: 'appeals.edit',
    action: 'appeals.change',
    summary: 'Complete what Annex 2 asks',
    subject,
    params,
    body: appealChange,
    output: done,
    verb: async (ctx, input) => {
      await changeAppeal(ctx, input.params.id, input.body);
      return { ok: true as const };
    },
  }),
  ...handling(),
  ...answering(),
];

function handling(): Route[] {
  const step = (url: `/${string}`, access: string, action: string, summary: string, verb: typeof takeAppeal) =>
    route({
      method: 'POST',
      url,
      access,
      action,
      summary,
      subject,
      params,
      output: done,
      verb: async (ctx, input) => {
        await verb(ctx, input.params.id);
        return { ok: true as const };
      },
    });
  return [
    step('/api/appeals/:id/take', 'appeals.answer', 'appeals.take', 'Take an appeal to answer it', takeAppeal),
    route({
      method: 'POST',
      url: '/api/appeals/:id/links/:earlierId',
      access: 'appeals.edit',
      action: 'appeals.decideLink',
      summary: 'Say whether a letter goes on from an earlier appeal, where it is only suggested',
      subject,
      params: params.extend({ earlierId: z.uuid() }),
      body: z.object({ decision: z.enum(['linked', 'refused']) }),
      output: done,
      verb: async (ctx, input) => {
        await decideLink(ctx, input.params.id, input.params.earlierId, input.body.decision);
        return { ok: true as const };
      },
    }),
    // A supervisor may release too, who answers none: the table in appeal.ts decides.
    step('/api/appeals/:id/release', 'appeals.read', 'appeals.release', 'Give an appeal back to the list', releaseAppeal),
    route({
      method: 'POST',
      url: '/api/appeals/:id/exempt',
      access: 'appeals.exempt',
      action: 'appeals.exempt',
      summary: 'Confirm that nobody waits for an answer (spam), with the reason',
      subject,
      params,
      body: z.object({ reason: z.string().trim().min(3).max(1_000) }),
      output: done,
      verb: async (ctx, input) => {
        await exemptAppeal(ctx, input.params.id, input.body.reason);
        return { ok: true as const };
      },
    }),
  ];
}

function answering(): Route[] {
  return [
    route({
      method: 'PUT',
      url: '/api/appeals/:id/draft',
      access: 'appeals.answer',
      action: 'appeals.draft',
      summary: 'Keep my draft on the server',
      subject,
      params,
      body: draftBody,
      output: z.object({ revision: z.number(), savedAt: z.string() }),
      verb: (ctx, input) => saveDraft(ctx, input.params.id, input.body),
    }),
    route({
      method: 'POST',
      url: '/api/appeals/:id/answer',
      access: 'appeals.answer',
      action: 'appeals.answer',
      summary: 'Answer: the letter goes to the outbox, the duty is kept by its dispatch',
      subject,
      params,
      body: answerBody,
      output: z.object({ entryId: z.string(), state: z.enum([...messageStates, 'given']) }),
      verb: (ctx, input) => answerAppeal(ctx, input.params.id, input.body),
    }),
  ];
}
