import { z } from 'zod';
import { route, type Route } from '../../../base/route.ts';
import { channels, messageStates } from '../message.ts';
import { arrived, giveUp, readdress, tryAgain } from './act.ts';
import { showMessage, showOutbox } from './show.ts';

const message = z.object({
  id: z.string(),
  channel: z.string(),
  to: z.string(),
  receiverName: z.string().nullable(),
  subject: z.string(),
  body: z.string(),
  language: z.string(),
  template: z.string(),
  templateName: z.string(),
  state: z.enum(messageStates),
  attempts: z.number(),
  nextAt: z.string(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  givenUpAt: z.string().nullable(),
});

const step = z.object({
  at: z.string(),
  kind: z.string(),
  detail: z.string(),
  actor: z.string().nullable(),
  why: z.string().nullable(),
});

const detail = message.extend({
  edition: z.number().nullable(),
  urgent: z.boolean(),
  purpose: z.string().nullable(),
  waitsFor: z.string().nullable(),
  response: z.string().nullable(),
  relatedKind: z.string().nullable(),
  relatedId: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  readAt: z.string().nullable(),
  unsubscribedAt: z.string().nullable(),
  actions: z.array(z.enum(['again', 'readdress', 'give-up', 'arrived'])),
  steps: z.array(step),
});

const params = z.object({ id: z.uuid() });
const why = z.string().trim().min(5).max(500);
const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at));
const subject = { kind: 'message', id: (input: { params: z.output<typeof params> }) => input.params.id };

export const outboxRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/outbox',
    access: 'outbox.read',
    action: 'notifications.list',
    summary: 'Messages that went out, wait, are held or died, newest first',
    subject: { kind: 'outbox' },
    query: z.object({
      state: z.enum(messageStates).optional(),
      undecided: z.stringbool().optional(),
      channel: z.enum(channels).optional(),
      template: z.string().max(100).optional(),
      to: z.string().max(200).optional(),
      from: instant.optional(),
      until: instant.optional(),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(message), next: z.string().nullable() }),
    verb: (ctx, { query: { cursor, ...filter } }) => showOutbox(ctx, { ...filter, before: cursor }),
  }),
  route({
    method: 'GET',
    url: '/api/outbox/:id',
    access: 'outbox.read',
    action: 'notifications.show',
    summary: 'One message and its way: attempts, answers, who acted',
    subject,
    params,
    output: detail,
    verb: (ctx, { params: { id } }) => showMessage(ctx, id),
  }),
  route({
    method: 'POST',
    url: '/api/outbox/:id/again',
    access: 'outbox.manage',
    action: 'notifications.again',
    summary: 'Let a dead message go once more',
    subject,
    params,
    body: z.object({ why }),
    output: detail,
    verb: async (ctx, { params: { id }, body }) => {
      await tryAgain(ctx, id, body.why);
      return showMessage(ctx, id);
    },
  }),
  route({
    method: 'POST',
    url: '/api/outbox/:id/readdress',
    access: 'outbox.manage',
    action: 'notifications.readdress',
    summary: 'Send a dead message to another address',
    subject,
    params,
    body: z.object({ to: z.string().trim().min(3).max(254), why }),
    output: detail,
    verb: async (ctx, { params: { id }, body }) => {
      await readdress(ctx, id, body.to, body.why);
      return showMessage(ctx, id);
    },
  }),
  route({
    method: 'POST',
    url: '/api/outbox/:id/arrived',
    access: 'outbox.manage',
    action: 'notifications.arrived',
    summary: 'Say that a letter nobody answered for was taken over',
    subject,
    params,
    body: z.object({ why }),
    output: detail,
    verb: async (ctx, { params: { id }, body }) => {
      await arrived(ctx, id, body.why);
      return showMessage(ctx, id);
    },
  }),
  route({
    method: 'POST',
    url: '/api/outbox/:id/give-up',
    access: 'outbox.manage',
    action: 'notifications.giveUp',
    summary: 'Take back a message that waits, or let a dead one rest',
    subject,
    params,
    body: z.object({ why }),
    output: detail,
    verb: async (ctx, { params: { id }, body }) => {
      await giveUp(ctx, id, body.why);
      return showMessage(ctx, id);
    },
  }),
];
