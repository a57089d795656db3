import { z } from 'zod';
import { route, type Route } from '../../../base/route.ts';
import { readNotices, showNotices, unreadCount } from './notices.ts';

const notice = z.object({
  id: z.string(),
  subject: z.string(),
  body: z.string(),
  language: z.string(),
  at: z.string(),
  readAt: z.string().nullable(),
  relatedKind: z.string().nullable(),
  relatedId: z.string().nullable(),
});
const unread = z.object({ unread: z.number() });

export const bellRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/notices',
    access: 'signed-in',
    scope: 'mine',
    action: 'notices.list',
    summary: 'What the program told the signed-in person, the newest first',
    query: z.object({
      unread: z.stringbool().optional(),
      cursor: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(notice), next: z.string().nullable() }),
    verb: (ctx, { query }) => showNotices(ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/notices/unread',
    access: 'signed-in',
    scope: 'mine',
    action: 'notices.count',
    summary: 'How many of them were not read yet',
    output: unread,
    verb: unreadCount,
  }),
  route({
    method: 'POST',
    url: '/api/notices/read',
    access: 'signed-in',
    scope: 'mine',
    action: 'notices.read',
    summary: 'Mark notices of one’s own as read: these, or all',
    body: z.object({ ids: z.union([z.literal('all'), z.array(z.uuid()).max(200)]) }),
    output: unread,
    verb: (ctx, { body }) => readNotices(ctx, body.ids),
  }),
];
