import type { Ctx } from '../../../base/ctx.ts';
import { addJob } from '../../../base/jobs.ts';
import { found, Problem } from '../../../base/problem.ts';
import { normalEmail, normalPhone } from '../../recipients/index.ts';
import { type Channel, wayOut } from '../message.ts';
import { relayOf } from '../parts.ts';
import { type MessageRow, setSent } from '../queries.ts';
import { settled } from '../settled.ts';
import { lockMessage, restartMessage, setGivenUp } from './queries.ts';
import { addStep } from './steps.ts';

type Action = 'again' | 'readdress' | 'give-up' | 'arrived';

/** What a person may do with a message; the screen shows the same. One emptied by an erasure has nobody to be written to. */
export function actionsFor({ state, to_address: address, given_up_at: givenUpAt }: MessageRow): Action[] {
  if (address === '') return [];
  if (isOver(state)) return givenUpAt ? ['again', 'readdress'] : ['again', 'readdress', 'give-up'];
  if (state === 'unsure') return ['arrived', 'again', 'give-up'];
  return state === 'queued' || state === 'held' ? ['give-up'] : [];
}

/** It did not arrive, and nothing more happens by itself. */
function isOver(state: string): boolean {
  return state === 'dead' || state === 'failed';
}

/** Lets a dead letter go once more, from its first attempt on. Throws `message-unknown`, `message-state`. */
export async function tryAgain(ctx: Ctx, id: string, why: string): Promise<void> {
  const message = await lockFor(ctx, id, 'again');
  await restart(ctx, message, message.to_address);
  await addStep(ctx, id, 'again', { why });
}

/** Sends a dead letter to another address, which stays written beside the old one. Throws also `message-address`. */
export async function readdress(ctx: Ctx, id: string, to: string, why: string): Promise<void> {
  const message = await lockFor(ctx, id, 'readdress');
  const address = checkedAddress(message.channel as Channel, to);
  await restart(ctx, message, address);
  await addStep(ctx, id, 'readdressed', { detail: `${message.to_address} → ${address}`, why });
}

/**
 * Takes a waiting message back: it goes no more. What an attempt has in its hands cannot be taken back. A dead one stays dead
 * and waits for nobody's decision any more.
 */
export async function giveUp(ctx: Ctx, id: string, why: string): Promise<void> {
  const message = await lockFor(ctx, id, 'give-up');
  await setGivenUp(ctx.tx, id, ctx.now);
  await addStep(ctx, id, 'given-up', { why });
  if (!isOver(message.state)) await settled(ctx, message, 'dead');
}

/** A person found out that a letter which nobody answered for was taken over: it counts as sent from now on. */
export async function arrived(ctx: Ctx, id: string, why: string): Promise<void> {
  const message = await lockFor(ctx, id, 'arrived');
  await setSent(ctx.tx, id, ctx.now, '');
  await addStep(ctx, id, 'arrived', { why });
  await settled(ctx, message, 'sent');
}

async function lockFor(ctx: Ctx, id: string, action: Action): Promise<MessageRow> {
  const message = found(await lockMessage(ctx.tx, id), 'message-unknown');
  if (!actionsFor(message).includes(action)) throw new Problem('conflict', 'message-state', { state: message.state });
  return message;
}

async function restart(ctx: Ctx, message: MessageRow, address: string): Promise<void> {
  const channel = message.channel as Channel;
  const open = relayOf(channel) !== null;
  await restartMessage(ctx.tx, message.id, { address, state: open ? 'queued' : 'held', now: ctx.now });
  if (open) await addJob(ctx, 'notifications.dispatch', { messageId: message.id }, { queue: wayOut(message.id, channel) });
}

function checkedAddress(channel: Channel, given: string): string {
  const address = channel === 'sms' ? normalPhone(given) : normalEmail(given);
  const good = channel === 'sms' ? /^\+\d{8,15}$/ : /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
  if (!good.test(address)) throw new Problem('invalid', 'message-address', { channel });
  return address;
}
