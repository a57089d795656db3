import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { params, recipient } from '../shapes.ts';
import { showRecipient } from '../person/show-recipient.ts';
import { addressKinds } from './address.ts';
import { addAddress, changeAddress, removeAddress } from './change-addresses.ts';

const one = params.extend({ addressId: z.uuid() });
const subject = { kind: 'recipient', id: ({ params: { id } }: { params: { id: string } }) => id };

export const addressRoutes = [
  route({
    method: 'POST',
    url: '/api/recipients/:id/addresses',
    access: 'recipients.edit',
    action: 'recipients.add-address',
    summary: 'Add a number or e-mail; one that others have is shared with them',
    subject,
    params,
    body: z.object({ kind: z.enum(addressKinds), value: z.string().trim().min(1).max(320) }),
    output: recipient,
    verb: async (ctx, { params: { id }, body }) => {
      await addAddress(ctx, id, body);
      return showRecipient(ctx, id);
    },
  }),
  route({
    method: 'PATCH',
    url: '/api/recipients/:id/addresses/:addressId',
    access: 'recipients.edit',
    action: 'recipients.change-address',
    summary: 'Prefer an address over the others, or say whether it was verified',
    subject,
    params: one,
    body: z.object({ preferred: z.literal(true).optional(), verified: z.boolean().optional() }),
    output: recipient,
    verb: async (ctx, { params: { id, addressId }, body }) => {
      await changeAddress(ctx, id, addressId, body);
      return showRecipient(ctx, id);
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/recipients/:id/addresses/:addressId',
    access: 'recipients.edit',
    action: 'recipients.remove-address',
    summary: 'Take an address from a person; who shares it keeps it',
    subject,
    params: one,
    output: recipient,
    verb: async (ctx, { params: { id, addressId } }) => {
      await removeAddress(ctx, id, addressId);
      return showRecipient(ctx, id);
    },
  }),
];
