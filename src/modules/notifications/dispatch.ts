import { recordEvent } from '../../base/events.ts';
import { addJob, type JobCtx } from '../../base/jobs.ts';
import { languageOf } from '../../base/texts.ts';
import type { Ctx } from '../../base/ctx.ts';
import { journal } from '../audit/index.ts';
import { afterAttempt, CLAIM_SECONDS, type OutgoingLetter, type RelayAnswer, wayOut } from './message.ts';
import { outbox } from './outbox.ts';
import { claimMessage, type ClaimedMessage, releaseHeld, selectDue, setDead, setQueued, setSent } from './queries.ts';

/** How many letters one sweep takes on. */
const SWEEP_LIMIT = 50;

/**
 * Sends one message if it is due: claim (committed) → relay → outcome (committed). Nothing is held open while the relay
 * thinks. A claim whose worker died runs out and is taken again.
 *
 * What remains: if this process is killed after the relay said 250 and before the outcome is committed, the letter goes
 * out a second time. SMTP has no way to ask "did you get it?"; the second copy carries the same Message-ID, by which
 * receivers recognise it. The other order, outcome before sending, could lose letters, and an answer lost is worse.
 */
export async function dispatchMessage(ctx: JobCtx, id: string): Promise<void> {
  const { relay } = outbox();
  if (!relay) return;
  const claimed = await ctx.inTx((tx) => claimMessage(tx.tx, id, tx.now, new Date(tx.now.getTime() + CLAIM_SECONDS * 1000)));
  if (!claimed) return;
  const answer = await relay.deliver(letterOf(claimed));
  await ctx.inTx((tx) => settle(tx, claimed, answer));
}

/** The truth behind the jobs: lets held letters go once there is a relay, and sends what is due whatever happened to its job. */
export async function sweepOutbox(ctx: JobCtx): Promise<void> {
  if (!outbox().relay) return;
  await ctx.inTx((tx) => releaseHeld(tx.tx, tx.now, SWEEP_LIMIT));
  for (const id of await selectDue(ctx.tx, ctx.now, SWEEP_LIMIT)) await dispatchMessage(ctx, id);
}

function letterOf(message: ClaimedMessage): OutgoingLetter {
  return {
    messageId: message.message_id,
    from: message.from_address,
    to: message.to_address,
    language: languageOf(message.language),
    subject: message.subject,
    body: message.body,
    inReplyTo: message.in_reply_to,
    references: message.refs,
    autoSubmitted: message.auto_submitted,
  };
}

async function settle(ctx: Ctx, message: ClaimedMessage, answer: RelayAnswer): Promise<void> {
  const next = afterAttempt(answer, message.attempts, ctx.now);
  if (next.state === 'queued') {
    await setQueued(ctx.tx, message.id, next.nextAt, next.error);
    await addJob(ctx, 'notifications.dispatch', { messageId: message.id }, { runAt: next.nextAt, queue: wayOut(message.id) });
    return;
  }
  const changed =
    next.state === 'sent' ? await setSent(ctx.tx, message.id, ctx.now, next.response) : await setDead(ctx.tx, message.id, next.error);
  if (!changed) return;
  await journal(ctx, {
    action: `notifications.${next.state}`,
    looked: false,
    subjectKind: 'message',
    subjectId: message.id,
    detail: { attempts: message.attempts, relatedKind: message.related_kind, relatedId: message.related_id },
  });
  await recordEvent(ctx, {
    kind: `notifications.${next.state}`,
    audience: [],
    subjectId: message.id,
    payload: { relatedKind: message.related_kind, relatedId: message.related_id, at: ctx.now.toISOString() },
  });
}
