import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { params, recipient, recipientKind } from '../shapes.ts';
import { showRecipient } from '../person/show-recipient.ts';
import { mergePeople } from './merge-people.ts';
import { findDuplicates, listMerges, previewMerge } from './show-merge.ts';
import { unmergePeople } from './unmerge-people.ts';

const side = z.object({ person: recipient, held: z.record(z.string(), z.number()) });
const why = z.string().trim().min(5).max(500);
const subject = { kind: 'recipient', id: ({ params: { id } }: { params: { id: string } }) => id };
const candidate = z.object({ id: z.string(), kind: recipientKind, name: z.string(), by: z.array(z.enum(['phone', 'email'])) });
const merge = z.object({
  id: z.string(),
  recipientId: z.string(),
  survivorId: z.string(),
  name: z.string(),
  why: z.string(),
  mergedAt: z.string(),
  mergedBy: z.string().nullable(),
});

export const mergeRoutes = [
  route({
    method: 'GET',
    url: '/api/recipients/:id/duplicates',
    access: 'recipients.read',
    action: 'recipients.duplicates',
    summary: 'Records that may be the same person: they share a number or e-mail and have a similar name',
    subject,
    params,
    output: z.object({ items: z.array(candidate) }),
    verb: async (ctx, input) => ({ items: await findDuplicates(ctx, input.params.id) }),
  }),
  route({
    method: 'GET',
    url: '/api/recipients/:id/merges',
    access: 'recipients.read',
    action: 'recipients.merges',
    summary: 'Records that are joined into a person now',
    subject,
    params,
    output: z.object({ items: z.array(merge) }),
    verb: async (ctx, input) => ({ items: await listMerges(ctx, (await showRecipient(ctx, input.params.id)).id) }),
  }),
  route({
    method: 'GET',
    url: '/api/recipients/:id/merge/:otherId',
    access: 'recipients.merge',
    action: 'recipients.preview-merge',
    summary: 'What would join if the other record were joined into this one, and what stands against it',
    subject,
    params: params.extend({ otherId: z.uuid() }),
    output: z.object({ survivor: side, joined: side, refused: z.object({ code: z.string(), words: z.string() }).nullable() }),
    verb: (ctx, { params: { id, otherId } }) => previewMerge(ctx, { survivorId: id, joinedId: otherId }),
  }),
  route({
    method: 'POST',
    url: '/api/recipients/:id/merge',
    access: 'recipients.merge',
    action: 'recipients.merge',
    summary: 'Join another record into this one; nothing is rewritten, so it can be parted again',
    subject,
    params,
    body: z.object({ otherId: z.uuid(), why }),
    output: recipient,
    verb: async (ctx, { params: { id }, body }) =>
      showRecipient(ctx, await mergePeople(ctx, { survivorId: id, joinedId: body.otherId, why: body.why })),
  }),
  route({
    method: 'POST',
    url: '/api/recipients/merges/:id/undo',
    access: 'recipients.merge',
    action: 'recipients.unmerge',
    summary: 'Part what was joined; addresses that came since go along only if they are named',
    subject: { kind: 'recipient', id: (_, output) => (output as { id: string }).id },
    params,
    body: z.object({ why, addressIds: z.array(z.uuid()).max(100).default([]) }),
    output: recipient,
    verb: async (ctx, { params: { id }, body }) => showRecipient(ctx, await unmergePeople(ctx, id, body)),
  }),
];
