import type { Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import type { Language } from '../../../base/texts.ts';
import { recipientByAddress } from '../../recipients/index.ts';
import { AUTOMATIC_PREFIX, type Fold } from '../appeal.ts';
import { openLetterDuty } from '../duty.ts';
import { insertEntry } from '../queries.ts';
import { linkLetter } from '../thread/link-letter.ts';
import { acknowledge } from './acknowledge.ts';
import { registerAppeal } from './register-appeal.ts';

export type LetterAppeal = {
  rawLetterId: string;
  /** When our server had the whole letter: ¶8's anchor. */
  receivedAt: Date;
  language: Language;
  applicant: string;
  /** Where the answer goes, and from whom it came; null when nobody can be answered. */
  replyAddress: string | null;
  fromAddress: string | null;
  subject: string;
  content: string;
  /** Stretches of `content` that are shown folded. */
  folds: readonly Fold[];
  messageId: string | null;
  references: readonly string[];
  /** Addresses it was sent to, as envelope and head name them. */
  to: readonly string[];
  attachments: readonly { name: string; type: string; size: number }[];
  flags: readonly string[];
  /** Why the letter counts as a machine's; such a letter is registered but exempt (¶8). */
  automatic: string | null;
  acknowledge: boolean;
};

/**
 * ¶8: a letter becomes an appeal with a number; the duty to answer it opens at its receipt; the writer is told number
 * and term in the language of the letter.
 */
export async function registerLetterAppeal(ctx: Ctx, letter: LetterAppeal): Promise<{ id: string; number: string }> {
  const recipientId = letter.fromAddress && letter.automatic === null ? await recipientOf(ctx, letter.fromAddress, letter) : null;
  const appeal = await registerAppeal(ctx, {
    kind: 'enquiry',
    channel: 'mail',
    receivedAt: letter.receivedAt,
    language: letter.language,
    recipientId,
    applicant: letter.applicant,
    subject: letter.subject,
    content: letter.content,
    replyAddress: letter.replyAddress,
    letterMessageId: letter.messageId,
    letterReferences: letter.references,
    exemptReason: letter.automatic === null ? null : `${AUTOMATIC_PREFIX}${letter.automatic}`,
    flags: letter.flags,
  });
  await insertEntry(ctx.tx, {
    id: newId(ctx.now),
    appeal_id: appeal.id,
    kind: 'letter',
    at: letter.receivedAt,
    language: letter.language,
    subject: letter.subject,
    body: letter.content,
    attachments: JSON.stringify(letter.attachments),
    folds: JSON.stringify(letter.folds),
    raw_letter_id: letter.rawLetterId,
  });
  await linkLetter(ctx, { ...letter, appealId: appeal.id, recipientId });
  if (letter.automatic !== null) return appeal;
  const { dueAt } = await openLetterDuty(ctx, { appealId: appeal.id, number: appeal.number, recipientId, receivedAt: letter.receivedAt });
  if (letter.acknowledge && letter.replyAddress !== null)
    await acknowledge(ctx, { ...letter, ...appeal, replyAddress: letter.replyAddress, dueAt });
  return appeal;
}

async function recipientOf(ctx: Ctx, address: string, letter: LetterAppeal): Promise<string> {
  return (await recipientByAddress(ctx, { kind: 'email', value: address, name: letter.applicant, language: letter.language })).id;
}
