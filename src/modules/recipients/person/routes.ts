import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { params, recipient, wish } from '../shapes.ts';
import { changePerson, createPerson } from './save-person.ts';
import { revealNumber, showRecipient } from './show-recipient.ts';

export const personRoutes = [
  route({
    method: 'POST',
    url: '/api/recipients',
    access: 'recipients.edit',
    action: 'recipients.create',
    summary: 'Write down a person or company',
    subject: { kind: 'recipient', id: (_, output) => (output as { id: string }).id },
    body: wish.partial({ language: true, region: true, postalAddress: true, number: true }),
    output: recipient,
    verb: async (ctx, { body: { language = null, region = null, postalAddress = '', ...body } }) =>
      showRecipient(ctx, await createPerson(ctx, { ...body, language, region, postalAddress })),
  }),
  route({
    method: 'GET',
    url: '/api/recipients/:id',
    access: 'recipients.read',
    action: 'recipients.show',
    summary: 'A service recipient: facts, addresses, consents, companies; of a joined record the one it is read as',
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
    summary: 'Name, language, region, postal address, kind and IIN or BIN, over the revision that was read',
    subject: { kind: 'recipient', id: (input) => input.params.id },
    params,
    body: wish.partial().extend({ revision: z.int().min(1) }),
    output: recipient,
    verb: async (ctx, { params: { id }, body }) => showRecipient(ctx, await changePerson(ctx, id, body)),
  }),
  route({
    method: 'GET',
    url: '/api/recipients/:id/number',
    access: 'recipients.reveal',
    action: 'recipients.reveal',
    summary: 'The whole IIN or BIN; the reason is kept',
    subject: { kind: 'recipient', id: (input) => input.params.id },
    asksWhy: true,
    params,
    output: z.object({ kind: z.enum(['iin', 'bin']), value: z.string() }),
    verb: (ctx, input) => revealNumber(ctx, input.params.id),
  }),
];
