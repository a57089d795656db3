import { text } from '../../base/texts.ts';
import type { LetterAppeal } from '../appeals/index.ts';
import type { ParsedLetter } from './letter.ts';

type RawLetter = { id: string; received_at: Date; envelope_from: string; envelope_to: readonly string[]; raw: Buffer };

/** How much of a letter that was not understood is shown as text, in bytes. */
const EXCERPT_BYTES = 20_000;

/** What our own address seems to have written came back to us: acknowledging it would never end. */
export function withOwnAddress(letter: ParsedLetter, own: readonly string[]): ParsedLetter {
  const ours = [letter.from?.address, letter.replyTo].some((address) => address && own.includes(address));
  return ours && !letter.automatic ? { ...letter, automatic: 'own-address' } : letter;
}

/** The appeal that a letter makes. */
export function understood(raw: RawLetter, letter: ParsedLetter): LetterAppeal {
  const before = [...letter.references, ...(letter.inReplyTo && !letter.references.includes(letter.inReplyTo) ? [letter.inReplyTo] : [])];
  const fromAddress = letter.from?.address ?? addressOrNull(raw.envelope_from);
  return {
    rawLetterId: raw.id,
    receivedAt: raw.received_at,
    language: letter.language,
    applicant: letter.from?.name ?? '',
    replyAddress: letter.replyTo ?? fromAddress,
    fromAddress,
    subject: letter.subject || text(letter.language, 'letters.no-subject'),
    content: letter.bodyRead ? letter.text : excerpt(raw.raw),
    folds: letter.bodyRead ? letter.folds : [],
    messageId: letter.messageId,
    references: before,
    to: [...raw.envelope_to, ...letter.to],
    attachments: letter.attachments.map(({ name, type, size }) => ({ name, type, size })),
    flags: flagsOf(letter),
    automatic: letter.automatic,
    acknowledge: letter.automatic === null && !letter.toMany,
  };
}

/** A letter of which nothing was understood. The writer's language is unknown: the state language. */
export function notUnderstood(raw: RawLetter): LetterAppeal {
  const language = 'kk';
  const address = addressOrNull(raw.envelope_from);
  return {
    rawLetterId: raw.id,
    receivedAt: raw.received_at,
    language,
    applicant: '',
    replyAddress: address,
    fromAddress: address,
    subject: text(language, 'letters.unparsable'),
    content: excerpt(raw.raw),
    folds: [],
    messageId: null,
    references: [],
    to: raw.envelope_to,
    attachments: [],
    flags: ['unparsable'],
    automatic: address === null ? 'null-sender' : null,
    acknowledge: address !== null,
  };
}

function flagsOf(letter: ParsedLetter): string[] {
  return [
    ...(letter.bodyRead ? [] : ['unparsable']),
    ...(letter.bodyRead && letter.subject === '' && letter.text === '' ? ['empty'] : []),
    ...(letter.toMany ? ['to-many'] : []),
  ];
}

/** A person reads the raw letter; this is what can be shown of it meanwhile. */
function excerpt(raw: Buffer): string {
  return raw
    .subarray(0, EXCERPT_BYTES)
    .toString('utf8')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

function addressOrNull(envelopeFrom: string): string | null {
  return envelopeFrom.includes('@') ? envelopeFrom.toLowerCase() : null;
}
