import { z } from 'zod';
import { route } from '../../base/route.ts';
import { selectRatings } from './queries.ts';

const rating = z.object({
  id: z.string(),
  at: z.string(),
  subjectKind: z.enum(['call', 'appeal']),
  subjectId: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  spoke: z.array(z.string()),
  mark: z.number().int(),
  language: z.string(),
  via: z.enum(['keypad', 'link']),
});

export const routes = [
  route({
    method: 'GET',
    url: '/api/ratings',
    access: 'calls.read',
    action: 'ratings.list',
    summary: 'Marks given by citizens, newest first (¶13)',
    query: z.object({
      cursor: z
        .string()
        .regex(/^[^~]{1,40}~[0-9a-f-]{36}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(rating), next: z.string().nullable() }),
    verb: async (ctx, { query: { cursor, limit } }) => {
      const [at, id] = cursor?.split('~') ?? [];
      const rows = await selectRatings(ctx.tx, at && id ? { at: new Date(at), id } : null, limit);
      const last = rows.at(-1);
      return {
        items: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
        next: last && rows.length === limit ? `${last.at.toISOString()}~${last.id}` : null,
      };
    },
  }),
];
