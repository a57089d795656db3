import { z } from 'zod';
import { languages } from '../../base/texts.ts';
import { addressKinds } from './addresses/address.ts';
import { recipientKinds } from './recipient.ts';

export const params = z.object({ id: z.uuid() });
export const nothing = z.object({});
export const recipientKind = z.enum(recipientKinds);
const language = z.enum(languages).nullable();
/** KATO, the classifier of places. */
const region = z
  .string()
  .regex(/^\d{9}$/)
  .nullable();

/** What may be written down of somebody. */
export const wish = z.object({
  name: z.string().trim().max(300),
  kind: recipientKind,
  language,
  region,
  postalAddress: z.string().trim().max(1000),
  number: z.string().trim().max(40).nullable(),
});

export const address = z.object({
  id: z.string(),
  kind: z.enum(addressKinds),
  value: z.string(),
  preferred: z.boolean(),
  verified: z.boolean(),
  addedAt: z.string(),
  returnedAt: z.string().nullable().describe('Since when letters to it come back: to be checked'),
  others: z.array(z.object({ id: z.string(), name: z.string() })),
});

const consent = z.object({
  purpose: z.string(),
  given: z.boolean(),
  source: z.string(),
  reference: z.string(),
  at: z.string(),
  recordedBy: z.string().nullable(),
});
const stands = z.boolean().nullable();
const tie = z.object({ id: z.string(), recipientId: z.string(), name: z.string(), kind: recipientKind, position: z.string() });

export const recipient = z.object({
  id: z.string(),
  kind: recipientKind,
  name: z.string(),
  otherNames: z.array(z.string()),
  language,
  region: z.string().nullable(),
  postalAddress: z.string(),
  revision: z.number(),
  createdAt: z.string(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  erasedAt: z.string().nullable(),
  number: z.object({ kind: z.enum(['iin', 'bin']), masked: z.string(), test: z.boolean() }).nullable(),
  addresses: z.array(address),
  consents: z.array(consent),
  standing: z.object({ sms: stands, 'email-rating': stands, contact: stands }),
  ties: z.array(tie),
});
