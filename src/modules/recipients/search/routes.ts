import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { recipientKind } from '../shapes.ts';
import { findPeople } from './find-people.ts';

const person = z.object({
  id: z.string(),
  kind: recipientKind,
  name: z.string(),
  region: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Masked. */
  number: z.string().nullable(),
  erased: z.boolean(),
});

export const searchRoutes = [
  route({
    // A POST, so that what is searched for stands in no address and in no log of a proxy.
    method: 'POST',
    url: '/api/recipients/search',
    access: 'recipients.read',
    action: 'recipients.search',
    summary: 'People by name, number, e-mail or whole IIN or BIN, at most 50',
    subject: { kind: 'recipient' },
    transaction: false,
    body: z.object({ q: z.string().trim().min(1).max(320) }),
    output: z.object({ items: z.array(person), more: z.boolean(), by: z.enum(['number', 'email', 'phone', 'name']) }),
    verb: (ctx, { body }) => findPeople(ctx, body.q),
  }),
];
