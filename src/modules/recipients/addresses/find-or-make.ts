import type { Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import type { Language } from '../../../base/texts.ts';
import { type AddressKind, normalAddress } from './address.ts';
import type { Recipient } from '../recipient.ts';
import { deleteRecipient, fillRecipient, insertAddress, insertRecipient, selectByAddress } from './queries.ts';

export type ByAddress = { kind: AddressKind; value: string; language?: Language | null; name?: string };

/**
 * The recipient whose address this is, made when nobody has it; of several who share it the one it was last taken for.
 * Two who ask at the same moment get the same one.
 * Name and language that come with the address are kept only where nothing was known.
 */
export async function recipientByAddress(ctx: Ctx, { kind, value, language = null, name = '' }: ByAddress): Promise<Recipient> {
  const address = normalAddress(kind, value);
  const known = await selectByAddress(ctx.tx, kind, address);
  if (known) return fill(ctx, known, { name, language });
  const recipient: Recipient = { id: newId(ctx.now), kind: 'individual', name, language, region: null };
  await insertRecipient(ctx.tx, recipient, ctx.now);
  const taken = await insertAddress(ctx.tx, { id: newId(ctx.now), recipientId: recipient.id, kind, value: address, now: ctx.now });
  if (taken) return recipient;
  await deleteRecipient(ctx.tx, recipient.id);
  return fill(ctx, (await selectByAddress(ctx.tx, kind, address))!, { name, language });
}

/** `recipientByAddress` for a caller's number as the line gave it. */
export function recipientByPhone(ctx: Ctx, number: string, language: Language | null = null): Promise<Recipient> {
  return recipientByAddress(ctx, { kind: 'phone', value: number, language });
}

async function fill(ctx: Ctx, known: Recipient, given: { name: string; language: Language | null }): Promise<Recipient> {
  const filled = { ...known, name: known.name || given.name, language: known.language ?? given.language };
  if (filled.name !== known.name || filled.language !== known.language) await fillRecipient(ctx.tx, known.id, given);
  return filled;
}
