import { z } from 'zod';
import { route } from '../../base/route.ts';
import { severities } from './alert.ts';
import { acknowledge, silence } from './handle/handle.ts';
import { tryTelling } from './handle/try-telling.ts';
import { kindCodes } from './kinds/all.ts';
import { showHealth, showHistory } from './show/show-health.ts';

const detail = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const way = { channel: z.string(), whom: z.string(), who: z.string(), receivers: z.number() };
const alert = z.object({
  id: z.string(),
  kind: z.string(),
  subject: z.string(),
  severity: z.enum(severities),
  detail,
  openedAt: z.string(),
  acknowledgedAt: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
  closedAt: z.string().nullable(),
  told: z.array(z.object({ ...way, what: z.string(), at: z.string() })),
});
const check = z.object({
  kind: z.string(),
  subject: z.string(),
  state: z.enum(['ok', ...severities, 'unknown']),
  since: z.string(),
  measuredAt: z.string(),
  detail,
  silence: z.object({ until: z.string(), by: z.string(), why: z.string() }).nullable(),
  alert: alert.nullable(),
});
const health = z.object({ items: z.array(check), lookedAt: z.string().nullable() });

export const routes = [
  route({
    method: 'GET',
    url: '/api/alerts/health',
    access: 'alerts.read',
    action: 'alerts.health',
    summary: 'Every check as it stands, since when, and its open alert',
    output: health,
    verb: (ctx) => showHealth(ctx),
  }),
  route({
    method: 'GET',
    url: '/api/alerts',
    access: 'alerts.read',
    action: 'alerts.list',
    summary: 'What was wrong and who was told, the newest first',
    query: z.object({ cursor: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    output: z.object({ items: z.array(alert), next: z.string().nullable() }),
    verb: (ctx, { query: { cursor, limit } }) => showHistory(ctx, cursor ?? null, limit),
  }),
  route({
    method: 'POST',
    url: '/api/alerts/:id/acknowledge',
    access: 'alerts.handle',
    action: 'alerts.acknowledge',
    summary: 'Take an open alert over: nobody else is told of it',
    subject: { kind: 'alert', id: ({ params: { id } }) => id },
    params: z.object({ id: z.uuid() }),
    output: health,
    verb: async (ctx, { params: { id } }) => {
      await acknowledge(ctx, id);
      return showHealth(ctx);
    },
  }),
  route({
    method: 'PUT',
    url: '/api/alerts/silence',
    access: 'alerts.handle',
    action: 'alerts.silence',
    summary: 'Tell nobody of one check for so many minutes, with the reason; 0: tell again',
    subject: { kind: 'alert' },
    body: z.object({
      kind: z.enum(kindCodes),
      subject: z.string().max(40).default(''),
      minutes: z.int().min(0).max(10_080),
      why: z.string().trim().min(1).max(300),
    }),
    output: health,
    verb: async (ctx, { body: { kind, subject, ...wish } }) => {
      await silence(ctx, { kind, subject }, wish);
      return showHealth(ctx);
    },
  }),
  route({
    method: 'POST',
    url: '/api/alerts/trial',
    access: 'alerts.handle',
    action: 'alerts.trial',
    summary: 'Tell everybody whom the saved table would tell of such an alert that this is a trial',
    subject: { kind: 'alert' },
    perMinute: 6,
    body: z.object({ kind: z.enum(kindCodes), severity: z.enum(severities) }),
    output: z.object({ items: z.array(z.object(way)) }),
    verb: async (ctx, { body }) => ({ items: await tryTelling(ctx, body) }),
  }),
];
