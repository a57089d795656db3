import type { Ctx } from '../../../base/ctx.ts';
import type { JobCtx } from '../../../base/jobs.ts';
import { Problem } from '../../../base/problem.ts';
import type { DeliveryWord, MessageState } from '../message.ts';
import { addStep } from '../outbox/steps.ts';
import { lockMessage } from '../outbox/queries.ts';
import { outbox } from '../parts.ts';
import type { MessageRow } from '../queries.ts';
import { settled } from '../settled.ts';
import { postponeAsking, selectToAsk, setDelivered, setFailed } from './queries.ts';

/** What the gateway may still say in each state. Delivered is the end: whatever comes later is late. */
const mayBecome: Record<'delivered' | 'failed', readonly MessageState[]> = {
  // Queued or dead: an attempt broke off and we never heard that it had arrived.
  delivered: ['queued', 'sending', 'unsure', 'sent', 'failed', 'dead'],
  failed: ['queued', 'sending', 'unsure', 'sent'],
};

const MINUTE_MS = 60_000;
/** An operator's network keeps a message for a phone that is off about this long. */
const ASK_FOR_MS = 3 * 24 * 60 * MINUTE_MS;
const ASK_LIMIT = 50;

/** The gateway calls. Throws `sms-call-refused` when it does not know the secret; a message we do not know is none of ours, and no error. */
export async function takeCall(ctx: Ctx, secret: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const word = outbox().sms?.readCall(secret, fields);
  if (!word) throw new Problem('forbidden', 'sms-call-refused');
  await takeWord(ctx, word.messageId, word);
}

/**
 * Takes what the gateway says of a message, whenever it comes: twice, late, or before our own commit that it was sent. The
 * word counts for the round it was sent in; the row's lock puts it in order with the attempt.
 */
export async function takeWord(ctx: Ctx, messageId: string, { kind, response }: DeliveryWord): Promise<void> {
  const [, id, round] = /^([0-9a-f-]{36})\.(\d{1,4})$/.exec(messageId) ?? [];
  if (kind === 'none' || !id) return;
  const message = await lockMessage(ctx.tx, id);
  if (message?.channel !== 'sms' || message.round !== Number(round)) return;
  await settleByWord(ctx, message, kind, response);
}

/** A word about a locked message, of a gateway or of a mail server. False when it comes too late to count. */
export async function settleByWord(ctx: Ctx, message: MessageRow, kind: 'delivered' | 'failed', response: string): Promise<boolean> {
  const { id } = message;
  if (!mayBecome[kind].includes(message.state as MessageState)) return false;
  if (message.sent_at === null) {
    // That it arrived says that it was sent.
    await addStep(ctx, id, 'accepted', { detail: response });
    await settled(ctx, message, 'sent');
  }
  await (kind === 'delivered' ? setDelivered(ctx.tx, id, ctx.now) : setFailed(ctx.tx, id, ctx.now, response));
  await addStep(ctx, id, kind, { detail: response });
  await settled(ctx, message, kind);
  return true;
}

/** Asks for what never came: messages sent and not heard of again, with growing pauses, for three days. */
export async function askGateway(ctx: JobCtx): Promise<void> {
  const { sms } = outbox();
  if (!sms) return;
  const since = new Date(ctx.now.getTime() - ASK_FOR_MS);
  for (const message of await selectToAsk(ctx.tx, { now: ctx.now, since, limit: ASK_LIMIT })) {
    const name = `${message.id}.${message.round}`;
    const word = await sms.ask({ messageId: name, to: message.to_address });
    await ctx.inTx(async (tx) => {
      await postponeAsking(tx.tx, message.id, nextAsking(message, tx.now));
      await takeWord(tx, name, word);
    });
  }
}

/** Half as long again as it has waited already: five minutes at first, four hours at most. */
function nextAsking({ sent_at: sentAt }: MessageRow, now: Date): Date {
  const waited = now.getTime() - sentAt!.getTime();
  return new Date(now.getTime() + Math.min(240 * MINUTE_MS, Math.max(5 * MINUTE_MS, waited / 2)));
}
