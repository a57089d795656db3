import type { Ctx } from '../../base/ctx.ts';
import { isDatabaseGone } from '../../base/db.ts';
import { addJob, type JobCtx } from '../../base/jobs.ts';
import { Problem } from '../../base/problem.ts';
import { registerLetterAppeal } from '../appeals/index.ts';
import { journal } from '../audit/index.ts';
import { notUnderstood, understood, withOwnAddress } from './appeal-of-letter.ts';
import { mailParts } from './configure.ts';
import type { ParseOutcome } from './letter.ts';
import { countAttempt, type LetterToRegister, lockIdentity, lockWaiting, selectWaiting, uncountAttempt, updateLetter } from './queries.ts';
import { insertAttachments } from './inspect/queries.ts';
import { noteReturned } from './note-returned.ts';
import { proposeLetter } from './tray/propose.ts';
import { recogniseLetter } from './recognise-letter.ts';

/**
 * A letter that was begun so often and never ended may be what kills the process, or what the database refuses; it is
 * registered without being parsed. Not fewer: whatever else kills a process early counts here too (test/letters/killed.test.ts: ten times in ten seconds).
 */
const ATTEMPTS_MAX = 20;

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
      ? { kind: 'unparsable', error: 'begun too often without an end' }
      : await parser.parse(raw.raw, raw.envelope_from);
  try {
    await ctx.inTx((tx) => register(tx, raw, outcome));
  } catch (error) {
    // That the database was away is not the letter's fault.
    if (isUnavailable(error)) await uncountAttempt(ctx.tx, letterId);
    throw error;
  }
}

/**
 * The truth behind the jobs: registers what came in and was left behind, whatever happened to its job. A letter that
 * fails holds up no other; failing often enough, it is registered raw.
 */
export async function sweepLetters(ctx: JobCtx): Promise<void> {
  if (!mailParts().parser) return;
  const failures: unknown[] = [];
  for (const id of await selectWaiting(ctx.tx, new Date(ctx.now.getTime() - GRACE_MS), SWEEP_LIMIT)) {
    await registerLetter(ctx, id).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new Error(`${failures.length} letters could not be registered yet`, { cause: failures[0] });
}

function isUnavailable(error: unknown): boolean {
  return isDatabaseGone(error) || (error instanceof Problem && error.kind === 'unavailable');
}

async function register(ctx: Ctx, raw: LetterToRegister, outcome: ParseOutcome): Promise<void> {
  if (!(await lockWaiting(ctx.tx, raw.id))) return;
  const letter = outcome.kind === 'parsed' ? withOwnAddress(outcome.letter, mailParts().ownAddresses) : null;
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
  const wanted = letter ? understood(raw, letter) : notUnderstood(raw);
  const flags = [...(known.kind === 'same-message-id' ? ['same-message-id'] : []), ...wanted.flags];
  const appeal = await registerLetterAppeal(ctx, { ...wanted, flags });
  if (letter) {
    await insertAttachments(ctx.tx, raw.id, letter.attachments, ctx.now);
    await noteReturned(ctx, letter);
    await proposeLetter(ctx, raw, letter, appeal.id);
  }
  await addJob(ctx, 'mail.inspect', { letterId: raw.id }, { maxAttempts: 3 });
  const unparsable = flags.includes('unparsable');
  const error = outcome.kind === 'unparsable' ? outcome.error : null;
  await updateLetter(ctx.tx, raw.id, { ...facts, state: 'registered', appeal_id: appeal.id, unparsable, error });
  await journal(ctx, {
    action: 'mail.register',
    looked: false,
    subjectKind: 'appeal',
    subjectId: appeal.id,
    detail: { letterId: raw.id, flags },
  });
}
