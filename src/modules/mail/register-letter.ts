import type { Ctx } from '../../base/ctx.ts';
import type { JobCtx } from '../../base/jobs.ts';
import { text } from '../../base/texts.ts';
import { registerLetterAppeal } from '../appeals/index.ts';
import { journal } from '../audit/index.ts';
import { mailParts } from './configure.ts';
import type { ParsedLetter, ParseOutcome } from './letter.ts';
import { countAttempt, type LetterToRegister, lockIdentity, lockWaiting, selectWaiting, uncountAttempt, updateLetter } from './queries.ts';
import { recogniseLetter } from './recognise-letter.ts';

/** A letter that was begun so often and never ended killed its process each time; it is registered without being parsed. */
const ATTEMPTS_MAX = 4;

/** The sweep leaves letters of the last minute to their jobs. */
const GRACE_MS = 60_000;
const SWEEP_LIMIT = 200;

/**
 * ¶8: a letter is registered by itself. Understood in a thread that may be killed; not understood, it is registered raw
 * for a person to read. The same letter again becomes no second appeal. Safe to run twice and at once.
 */
export async function registerLetter(ctx: JobCtx, letterId: string): Promise<void> {
  const { parser } = mailParts();
  if (!parser) throw new Error('this process has no parser');
  const raw = await countAttempt(ctx.tx, letterId);
  if (!raw) return;
  const outcome: ParseOutcome =
    raw.attempts > ATTEMPTS_MAX
      ? { kind: 'unparsable', error: 'parsing ended the process' }
      : await parser.parse(raw.raw, raw.envelope_from);
  try {
    await ctx.inTx((tx) => register(tx, raw, outcome));
  } catch (error) {
    await uncountAttempt(ctx.tx, letterId);
    throw error;
  }
}

/** The truth behind the jobs: registers what came in and was left behind, whatever happened to its job. */
export async function sweepLetters(ctx: JobCtx): Promise<void> {
  if (!mailParts().parser) return;
  for (const id of await selectWaiting(ctx.tx, new Date(ctx.now.getTime() - GRACE_MS), SWEEP_LIMIT)) await registerLetter(ctx, id);
}

async function register(ctx: Ctx, raw: LetterToRegister, outcome: ParseOutcome): Promise<void> {
  if (!(await lockWaiting(ctx.tx, raw.id))) return;
  const letter = outcome.kind === 'parsed' ? withOwnAddress(outcome.letter) : null;
  const identity = {
    messageId: letter?.messageId ?? null,
    contentSha256: letter?.contentSha256 ?? raw.sha256,
    fromAddress: letter?.from?.address ?? raw.envelope_from,
  };
  await lockIdentity(ctx.tx, identity.messageId ?? identity.contentSha256);
  const known = await recogniseLetter(ctx.tx, { ...identity, receivedAt: raw.received_at });
  const facts = {
    message_id: identity.messageId,
    content_sha256: identity.contentSha256,
    from_address: identity.fromAddress,
    automatic: letter?.automatic ?? null,
    registered_at: ctx.now,
  };
  if (known.kind === 'same') {
    await updateLetter(ctx.tx, raw.id, { ...facts, state: 'duplicate', appeal_id: known.appealId });
    return journal(ctx, {
      action: 'mail.duplicate',
      looked: false,
      subjectKind: 'appeal',
      subjectId: known.appealId,
      detail: { letterId: raw.id },
    });
  }
  const flags = [...(known.kind === 'same-message-id' ? ['same-message-id'] : []), ...(letter ? flagsOf(letter) : ['unparsable'])];
  const appeal = await registerLetterAppeal(ctx, letter ? understood(raw, letter, flags) : notUnderstood(raw, flags));
  const error = outcome.kind === 'unparsable' ? outcome.error : null;
  await updateLetter(ctx.tx, raw.id, { ...facts, state: 'registered', appeal_id: appeal.id, unparsable: letter === null, error });
  await journal(ctx, {
    action: 'mail.register',
    looked: false,
    subjectKind: 'appeal',
    subjectId: appeal.id,
    detail: { letterId: raw.id, flags },
  });
}

/** What our own address seems to have written came back to us: acknowledging it would never end. */
function withOwnAddress(letter: ParsedLetter): ParsedLetter {
  const own = mailParts().ownAddresses;
  const ours = [letter.from?.address, letter.replyTo].some((address) => address && own.includes(address));
  return ours && !letter.automatic ? { ...letter, automatic: 'own-address' } : letter;
}

function flagsOf(letter: ParsedLetter): string[] {
  return [...(letter.subject === '' && letter.text === '' ? ['empty'] : []), ...(letter.toMany ? ['to-many'] : [])];
}

function understood(raw: LetterToRegister, letter: ParsedLetter, flags: string[]) {
  const before = letter.references.length > 0 ? letter.references : letter.inReplyTo ? [letter.inReplyTo] : [];
  return {
    rawLetterId: raw.id,
    receivedAt: raw.received_at,
    language: letter.language,
    applicant: letter.from?.name ?? '',
    replyAddress: letter.replyTo ?? letter.from?.address ?? addressOrNull(raw.envelope_from),
    fromAddress: letter.from?.address ?? addressOrNull(raw.envelope_from),
    subject: letter.subject || text(letter.language, 'letters.no-subject'),
    content: letter.text,
    messageId: letter.messageId,
    references: before,
    attachments: letter.attachments,
    flags,
    automatic: letter.automatic,
    acknowledge: letter.automatic === null && !letter.toMany,
  };
}

/** A person reads the raw letter; what can be shown of it as text stands here meanwhile. The writer's language is unknown: the state language. */
function notUnderstood(raw: LetterToRegister, flags: string[]) {
  const language = 'kk' as const;
  const address = addressOrNull(raw.envelope_from);
  return {
    rawLetterId: raw.id,
    receivedAt: raw.received_at,
    language,
    applicant: '',
    replyAddress: address,
    fromAddress: address,
    subject: text(language, 'letters.unparsable'),
    content: raw.raw
      .subarray(0, 20_000)
      .toString('utf8')
      .replace(/[^\P{Cc}\n\t]/gu, ''),
    messageId: null,
    references: [],
    attachments: [],
    flags,
    automatic: raw.envelope_from === '' ? ('null-sender' as const) : null,
    acknowledge: raw.envelope_from !== '',
  };
}

function addressOrNull(envelopeFrom: string): string | null {
  return envelopeFrom.includes('@') ? envelopeFrom.toLowerCase() : null;
}
