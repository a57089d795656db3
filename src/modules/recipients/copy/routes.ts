import { z } from 'zod';
import { found } from '../../../base/problem.ts';
import { route } from '../../../base/route.ts';
import { languages } from '../../../base/texts.ts';
import { params } from '../shapes.ts';
import { copyJson, fetchCopy, listCopies } from './fetch-copy.ts';
import { askForCopy } from './make-copy.ts';
import { selectCopy } from './queries.ts';

const copy = z.object({
  id: z.string(),
  recipientId: z.string(),
  language: z.enum(languages),
  why: z.string(),
  state: z.enum(['queued', 'ready', 'expired']),
  done: z.number(),
  total: z.number(),
  askedAt: z.string(),
  askedBy: z.string(),
  expiresAt: z.string().nullable(),
});
const subject = { kind: 'recipient', id: ({ params: { id } }: { params: { id: string } }) => id };

export const copyRoutes = [
  route({
    method: 'POST',
    url: '/api/recipients/:id/copies',
    access: 'recipients.export',
    action: 'recipients.ask-copy',
    summary: 'Have a copy made of everything that is held of a person, for the person; the reason is kept',
    subject,
    params,
    body: z.object({ language: z.enum(languages), why: z.string().trim().min(5).max(500) }),
    output: copy,
    verb: async (ctx, { params: { id }, body }) => copyJson(found(await selectCopy(ctx.tx, await askForCopy(ctx, id, body)), 'copy-gone')),
  }),
  route({
    method: 'GET',
    url: '/api/recipients/:id/copies',
    access: 'recipients.export',
    action: 'recipients.list-copies',
    summary: 'Copies that were asked for of a person, how far they are, and until when they can be fetched',
    subject,
    params,
    output: z.object({ items: z.array(copy) }),
    verb: async (ctx, input) => ({ items: await listCopies(ctx, input.params.id) }),
  }),
  route({
    method: 'GET',
    url: '/api/recipients/:id/copies/:copyId/file',
    access: 'recipients.export',
    action: 'recipients.fetch-copy',
    summary: 'A copy as a file: JSON, or a page to read and print; for a day after it was made',
    subject,
    params: params.extend({ copyId: z.uuid() }),
    query: z.object({ format: z.enum(['json', 'html']).default('html') }),
    output: z.any(),
    verb: (ctx, { params: { id, copyId }, query }) => fetchCopy(ctx, id, copyId, query.format),
  }),
];
