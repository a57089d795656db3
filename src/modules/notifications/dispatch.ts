import type { Ctx } from '../../base/ctx.ts';
import { addJob, type JobCtx } from '../../base/jobs.ts';
import { languageOf, text } from '../../base/texts.ts';
import { afterAttempt, type Channel, CLAIM_SECONDS, type OutgoingLetter, type RelayAnswer, wayOut } from './message.ts';
import { addStep } from './outbox/steps.ts';
import { openChannels, relayOf } from './parts.ts';
import { claimMessage, type ClaimedMessage, releaseHeld, selectDue, setDead, setQueued, setSent } from './queries.ts';
import { settled } from './settled.ts';
import { reasonNotNow } from './tell/not-now.ts';
import { linkFor } from './unsubscribe/link.ts';

/** How many messages of a channel one sweep takes on. */
const SWEEP_LIMIT = 50;

/**
 * Sends one message if it is due: claim (committed) → relay → outcome (committed). Nothing is held open while the relay
 * thinks. A claim whose worker died runs out and is taken again.
 *
 * What remains: if this process is killed after the relay said 250 and before the outcome is committed, the letter goes
 * out a second time. SMTP has no way to ask "did you get it?"; the second copy carries the same Message-ID, by which
 * receivers recognise it. The other order, outcome before sending, could lose letters, and an answer lost is worse.
 * An SMS gateway can be asked, so there the second attempt asks first (decision 0028).
 */
export async function dispatchMessage(ctx: JobCtx, id: string): Promise<void> {
  const claimed = await ctx.inTx((tx) => claim(tx, id));
  if (!claimed) return;
  const answer = await relayOf(claimed.channel as Channel)!.deliver(letterOf(claimed));
  await ctx.inTx((tx) => settle(tx, claimed, answer));
}

/** The truth behind the jobs: lets held messages go once there is a way out, and sends what is due whatever happened to its job. */
export async function sweepOutbox(ctx: JobCtx): Promise<void> {
  // Each channel for itself: a gateway that hangs holds up no letter.
  await Promise.all(
    openChannels().map(async (channel) => {
      await ctx.inTx((tx) => releaseHeld(tx.tx, channel, tx.now, SWEEP_LIMIT));
      for (const id of await selectDue(ctx.tx, channel, ctx.now, SWEEP_LIMIT)) await dispatchMessage(ctx, id);
    }),
  );
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
  const changed =
    next.state === 'sent' ? await setSent(ctx.tx, message.id, ctx.now, next.response) : await setDead(ctx.tx, message.id, next.error);
  if (!changed) return;
  await addStep(ctx, message.id, next.state === 'sent' ? 'accepted' : 'refused', { detail: answer.response });
  await settled(ctx, message, next.state);
}

function wakeAt(ctx: Ctx, { id, channel }: ClaimedMessage, runAt: Date): Promise<void> {
  return addJob(ctx, 'notifications.dispatch', { messageId: id }, { runAt, queue: wayOut(id, channel as Channel) });
}
