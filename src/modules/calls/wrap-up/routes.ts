import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { changeQueue, listQueues } from './queues.ts';
import { finishWrapUp, moreTime } from './wrap-up.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const word = z.string().trim().min(1).max(100);
const names = z.object({ kk: word, ru: word, en: word });
const wrapUpCode = z.object({ code, name: names, active: z.boolean() });
const seconds = z.int().min(0).max(900);
const queue = z.object({
  code: z.string(),
  name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
  topic: z.string().nullable(),
  wrapUpSeconds: z.number(),
  extensionSeconds: z.number(),
  defaultCode: z.string().nullable(),
  codes: z.array(wrapUpCode),
  revision: z.number(),
});

export const wrapUpRoutes = [
  route({
    method: 'POST',
    url: '/api/calls/wrap-up',
    access: 'calls.handle',
    scope: 'mine',
    action: 'calls.wrap-up',
    summary: 'What my last talk came to; I am free',
    subject: { kind: 'account' },
    body: z.object({ code }),
    output: z.object({ ok: z.literal(true) }),
    verb: async (ctx, { body }) => {
      await finishWrapUp(ctx, body.code);
      return { ok: true as const };
    },
  }),
  route({
    method: 'POST',
    url: '/api/calls/wrap-up/extension',
    access: 'calls.handle',
    scope: 'mine',
    action: 'calls.extend-wrap-up',
    summary: 'More time to write my last talk up, once',
    subject: { kind: 'account' },
    output: z.object({ dueAt: z.string() }),
    verb: async (ctx) => ({ dueAt: (await moreTime(ctx)).toISOString() }),
  }),
  route({
    method: 'GET',
    url: '/api/queues',
    access: 'queues.manage',
    action: 'calls.queues',
    summary: 'Queues of the line, with the times and codes of their wrap-up',
    output: z.object({ items: z.array(queue) }),
    verb: async (ctx) => ({ items: await listQueues(ctx) }),
  }),
  route({
    method: 'PUT',
    url: '/api/queues/:code',
    access: 'queues.manage',
    action: 'calls.change-queue',
    summary: 'Set the limit (seconds; 0: no wrap-up), extension, codes and default code of a queue, over the revision that was read',
    subject: { kind: 'queue', id: (input) => input.params.code },
    params: z.object({ code }),
    body: z.object({
      wrapUpSeconds: seconds,
      extensionSeconds: seconds,
      defaultCode: code,
      codes: z.array(wrapUpCode).min(1).max(30),
      revision: z.int(),
    }),
    output: z.object({ ok: z.literal(true) }),
    verb: async (ctx, { params, body }) => {
      await changeQueue(ctx, params.code, body);
      return { ok: true as const };
    },
  }),
];
