import type { Ctx } from '../../base/ctx.ts';
import { addJob, type JobCtx } from '../../base/jobs.ts';
import { languageOf, text } from '../../base/texts.ts';
import { afterAttempt, type Channel, CLAIM_SECONDS, type OutgoingLetter, type RelayAnswer, wayOut } from './message.ts';
import { addStep } from './outbox/steps.ts';
import { openChannels, relayOf } from './parts.ts';
import {
  claimMessage,
  type ClaimedMessage,
  type MessageRow,
  releaseHeld,
  selectDue,
  selectUnanswered,
  setDead,
  setHanded,
  setQueued,
  setSent,
  setUnsure,
} from './queries.ts';
import { settled } from './settled.ts';
import { reasonNotNow } from './tell/not-now.ts';
import { linkFor } from './unsubscribe/link.ts';

/** How many messages of a channel one sweep takes on. */
const SWEEP_LIMIT = 50;

/**
 * Sends one message if it is due: claim (committed) → relay → outcome (committed). Nothing is held open while the relay
 * thinks. A claim whose worker died runs out and is taken again.
 *
 * No letter goes twice (¶8): when all of it but its last dot was sent, that is committed. Killed before that, the relay
 * cannot have taken it, and it is sent again; killed after, nobody knows, and it is `unsure`: it waits for a delivery report
 * that names its Message-ID, or for a person (decision 0045). An SMS gateway can be asked instead (decision 0028).
 */
export async function dispatchMessage(ctx: JobCtx, id: string): Promise<void> {
  const claimed = await ctx.inTx((tx) => claim(tx, id));
  if (!claimed) return;
  const handing = () => ctx.inTx((tx) => hand(tx, claimed));
  const answer = await relayOf(claimed.channel as Channel)!.deliver(letterOf(claimed), handing);
  await ctx.inTx((tx) => settle(tx, claimed, answer));
}

/** The truth behind the jobs: lets held messages go once there is a way out, and sends what is due whatever happened to its job. */
export async function sweepOutbox(ctx: JobCtx): Promise<void> {
  // Each channel for itself: a gateway that hangs holds up no letter.
  await Promise.all(
    openChannels().map(async (channel) => {
      await ctx.inTx((tx) => releaseHeld(tx.tx, channel, tx.now, SWEEP_LIMIT));
      for (const id of await selectUnanswered(ctx.tx, ctx.now, SWEEP_LIMIT)) await ctx.inTx((tx) => noticeUnanswered(tx, id));
      for (const id of await selectDue(ctx.tx, channel, ctx.now, SWEEP_LIMIT)) await dispatchMessage(ctx, id);
    }),
  );
}

/** All but the last dot is there. Throws when the claim ran out meanwhile and the message is another worker's. */
async function hand(ctx: Ctx, message: ClaimedMessage): Promise<void> {
  if (!(await setHanded(ctx.tx, message.id, message.attempts, ctx.now))) throw new Error('the claim of this message ran out');
}

/** Whoever handed it over was killed before hearing an answer. */
async function noticeUnanswered(ctx: Ctx, id: string): Promise<void> {
  const message = await setUnsure(ctx.tx, id, 'no answer was heard', ctx.now);
  if (message) await inDoubt(ctx, message, '');
}

async function inDoubt(ctx: Ctx, message: MessageRow, detail: string): Promise<void> {
  await addStep(ctx, message.id, 'unsure', { detail });
  await settled(ctx, message, 'unsure');
}

/** Takes the message for one attempt, unless the hour or a withdrawn consent says otherwise at this instant. */
async function claim(ctx: Ctx, id: string): Promise<ClaimedMessage | null> {
  const until = new Date(ctx.now.getTime() + CLAIM_SECONDS * 1000);
  const message = await claimMessage(ctx.tx, id, openChannels(), ctx.now, until);
  if (!message) return null;
  const reason = await reasonNotNow(ctx, message);
  if (!reason) {
    await addStep(ctx, id, 'attempt');
    return message;
  }
  if (reason.kind === 'quiet') {
    await setQueued(ctx.tx, id, reason.until, { error: message.last_error, waitsFor: 'quiet', uncount: true });
    await addStep(ctx, id, 'quiet', { detail: reason.until.toISOString() });
    await wakeAt(ctx, message, reason.until);
  } else if (await setDead(ctx.tx, id, 'no-consent')) {
    await addStep(ctx, id, 'no-consent');
    await settled(ctx, message, 'dead');
  }
  return null;
}

function letterOf(message: ClaimedMessage): OutgoingLetter {
  const language = languageOf(message.language);
  // Made when it goes and kept nowhere: who reads the outbox cannot unsubscribe for somebody.
  const link = message.purpose ? linkFor(message.id) : null;
  return {
    messageId: message.channel === 'sms' ? `${message.id}.${message.round}` : message.message_id,
    again: message.attempts > 1,
    from: message.from_address,
    to: message.to_address,
    language,
    subject: message.subject,
    body: link ? `${message.body}\n\n${text(language, 'unsubscribe.line', { link })}` : message.body,
    unsubscribe: link,
    inReplyTo: message.in_reply_to,
    references: message.refs,
    replyTo: message.reply_to,
    autoSubmitted: message.auto_submitted,
  };
}

async function settle(ctx: Ctx, message: ClaimedMessage, answer: RelayAnswer): Promise<void> {
  const next = afterAttempt(answer, message.attempts, ctx.now);
  if (next.state === 'queued') {
    if (!(await setQueued(ctx.tx, message.id, next.nextAt, { error: next.error }))) return;
    await addStep(ctx, message.id, 'later', { detail: next.error });
    return wakeAt(ctx, message, next.nextAt);
  }
  if (next.state === 'unsure') {
    if (await setUnsure(ctx.tx, message.id, next.error)) await inDoubt(ctx, message, next.error);
    return;
  }
  const changed =
    next.state === 'sent' ? await setSent(ctx.tx, message.id, ctx.now, next.response) : await setDead(ctx.tx, message.id, next.error);
  if (!changed) return;
  await addStep(ctx, message.id, next.state === 'sent' ? 'accepted' : 'refused', { detail: answer.response });
  await settled(ctx, message, next.state);
}

function wakeAt(ctx: Ctx, { id, channel }: ClaimedMessage, runAt: Date): Promise<void> {
  return addJob(ctx, 'notifications.dispatch', { messageId: id }, { runAt, queue: wayOut(id, channel as Channel) });
}
