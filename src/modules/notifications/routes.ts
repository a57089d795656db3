import { z } from 'zod';
import { route, type Route } from '../../base/route.ts';
import { messageStates } from './message.ts';
import { selectOutbox } from './queries.ts';

const message = z.object({
  id: z.string(),
  channel: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  language: z.string(),
  template: z.string(),
  state: z.enum(messageStates),
  attempts: z.number(),
  nextAt: z.string(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
});

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/outbox',
    access: 'outbox.read',
    action: 'notifications.list',
    summary: 'Letters that went out, wait, are held or died, newest first',
    subject: { kind: 'outbox' },
    query: z.object({
      state: z.enum(messageStates).optional(),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(message), next: z.string().nullable() }),
    verb: async (ctx, { query: { state, cursor, limit } }) => {
      const rows = await selectOutbox(ctx.tx, { state, before: cursor, limit });
      const items = rows.map((row) => ({
        id: row.id,
        channel: row.channel,
        to: row.to_address,
        subject: row.subject,
        body: row.body,
        language: row.language,
        template: row.template,
        state: row.state as (typeof messageStates)[number],
        attempts: row.attempts,
        nextAt: row.next_at.toISOString(),
        lastError: row.last_error,
        createdAt: row.created_at.toISOString(),
        sentAt: row.sent_at?.toISOString() ?? null,
      }));
      return { items, next: items.length === limit ? items.at(-1)!.id : null };
    },
  }),
];
