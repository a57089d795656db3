import { z } from 'zod';
import { route } from '../../base/route.ts';
import { selectEntries } from './queries.ts';

const entry = z.object({
  id: z.number(),
  at: z.string(),
  actorKind: z.string(),
  actorName: z.string(),
  action: z.string(),
  looked: z.boolean(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  origin: z.string().nullable(),
  requestId: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

export const routes = [
  route({
    method: 'GET',
    url: '/api/audit',
    access: 'audit.read',
    action: 'audit.list',
    summary: 'Who did and who looked, newest first',
    subject: { kind: 'audit' },
    query: z.object({
      subjectKind: z.string().max(50).optional(),
      subjectId: z.string().max(100).optional(),
      actorId: z.uuid().optional(),
      from: z.coerce.date().optional(),
      to: z.coerce.date().optional(),
      cursor: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(entry), next: z.string().nullable() }),
    verb: async (ctx, { query: { cursor, ...filter } }) => {
      const rows = await selectEntries(ctx.tx, { ...filter, before: cursor });
      const items = rows.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        actorKind: row.actor_kind,
        actorName: row.actor_name,
        action: row.action,
        looked: row.looked,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        origin: row.origin,
        requestId: row.request_id,
        detail: row.detail as Record<string, unknown>,
      }));
      return { items, next: items.length === filter.limit ? String(items.at(-1)!.id) : null };
    },
  }),
];
