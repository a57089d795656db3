import { z } from 'zod';
import { route } from '../../base/route.ts';
import { languages } from '../../base/texts.ts';
import { changeRecipient, showRecipient } from './show-recipient.ts';

const kind = z.enum(['individual', 'legal_entity']);
const language = z.enum(languages);
const recipient = z.object({
  id: z.string(),
  kind,
  name: z.string(),
  language: language.nullable(),
  region: z.string().nullable(),
  addresses: z.array(z.object({ kind: z.enum(['phone', 'email']), value: z.string() })),
  consents: z.array(z.object({ purpose: z.string(), given: z.boolean(), source: z.string(), at: z.string() })),
});
const params = z.object({ id: z.uuid() });

export const routes = [
  route({
    method: 'GET',
    url: '/api/recipients/:id',
    access: 'recipients.read',
    action: 'recipients.show',
    summary: 'A service recipient, addresses and consents',
    subject: { kind: 'recipient', id: (input) => input.params.id },
    params,
    output: recipient,
    verb: (ctx, input) => showRecipient(ctx, input.params.id),
  }),
  route({
    method: 'PATCH',
    url: '/api/recipients/:id',
    access: 'recipients.edit',
    action: 'recipients.change',
    summary: 'Name, language, region and kind of a recipient',
    subject: { kind: 'recipient', id: (input) => input.params.id },
    params,
    body: z.object({
      name: z.string().trim().max(300).optional(),
      language: language.nullable().optional(),
      // KATO, the classifier of places.
      region: z
        .string()
        .regex(/^\d{9}$/)
        .nullable()
        .optional(),
      kind: kind.optional(),
    }),
    output: recipient,
    verb: (ctx, input) => changeRecipient(ctx, input.params.id, input.body),
  }),
];
