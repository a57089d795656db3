import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { params } from '../shapes.ts';
import { showTimeline } from './show-timeline.ts';

const item = z.object({
  kind: z.string(),
  id: z.string(),
  at: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  state: z.string(),
  mark: z.number().nullable(),
  operator: z.string().nullable(),
  waitMs: z.number().nullable(),
  talkMs: z.number().nullable(),
  due: z.string().nullable(),
  ofId: z.string().nullable(),
});

export const timelineRoutes = [
  route({
    method: 'GET',
    url: '/api/recipients/:id/timeline',
    access: 'recipients.read',
    action: 'recipients.timeline',
    summary: 'Calls, letters, appeals, messages, consents and joined records of a person, the newest first',
    subject: { kind: 'recipient', id: (input) => input.params.id },
    params,
    query: z.object({ cursor: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    output: z.object({ items: z.array(item), next: z.string().nullable() }),
    verb: (ctx, { params: { id }, query }) => showTimeline(ctx, id, query),
  }),
];
