import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { params, recipient } from '../shapes.ts';
import { showRecipient } from '../person/show-recipient.ts';
import { addTie, removeTie } from './change-ties.ts';

const subject = { kind: 'recipient', id: ({ params: { id } }: { params: { id: string } }) => id };

export const companyRoutes = [
  route({
    method: 'POST',
    url: '/api/recipients/:id/ties',
    access: 'recipients.edit',
    action: 'recipients.add-tie',
    summary: 'A person speaks for a company, and as what; asked from either side',
    subject,
    params,
    body: z.object({ otherId: z.uuid(), position: z.string().trim().max(200).default('') }),
    output: recipient,
    verb: async (ctx, { params: { id }, body }) => {
      await addTie(ctx, id, body);
      return showRecipient(ctx, id);
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/recipients/:id/ties/:tieId',
    access: 'recipients.edit',
    action: 'recipients.remove-tie',
    summary: 'A person speaks for a company no more',
    subject,
    params: params.extend({ tieId: z.uuid() }),
    output: recipient,
    verb: async (ctx, { params: { id, tieId } }) => {
      await removeTie(ctx, id, tieId);
      return showRecipient(ctx, id);
    },
  }),
];
