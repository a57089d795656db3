import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { params, recipient } from '../shapes.ts';
import { showRecipient } from '../person/show-recipient.ts';
import { consentSources, purposes } from './consent.ts';
import { recordConsent } from './record-consent.ts';

export const consentRoutes = [
  route({
    method: 'POST',
    url: '/api/recipients/:id/consents',
    access: 'recipients.edit',
    action: 'recipients.record-consent',
    summary: 'Write down that somebody agreed to something or withdrew it; what was said before stays',
    subject: { kind: 'recipient', id: (input) => input.params.id },
    params,
    body: z.object({
      purpose: z.enum(purposes),
      given: z.boolean(),
      source: z.enum(consentSources).exclude(['program']),
      reference: z.string().trim().max(200).default(''),
      at: z.coerce.date().optional(),
    }),
    output: recipient,
    verb: async (ctx, { params: { id }, body: { at, ...body } }) => {
      await recordConsent(ctx, { recipientId: id, ...body, ...(at ? { at } : {}) });
      return showRecipient(ctx, id);
    },
  }),
];
