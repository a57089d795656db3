import { newId } from '../../base/ids.ts';
import type { Asked, Dial } from './call.ts';
import type { OpenCommand } from './commands.ts';
import type { Directory } from './directory.ts';
import { operatorChannelId } from './line.ts';
import type { Target } from './transfer.ts';

/** A call out of its own; the account is null for a number outside. */
export function newDial(callId: string, accountId: string | null, phone: string, now: Date): Dial {
  const id = newId(now);
  return { id, accountId, phone, channelId: operatorChannelId(callId, id) };
}

/** A wish of the desk as the call is told of it: with whom to ring, and the id of a transfer. */
export function askedOf({ callId, accountId, kind: wish, detail }: OpenCommand, directory: Directory, now: Date): Asked {
  const target = detail.target ?? null;
  const ring = (id: string | null, phone: string | null) => (phone === null ? null : newDial(callId, id, phone, now));
  const toTarget = (to: Target) => {
    if (to.to === 'outside') return ring(null, to.number);
    return to.to === 'operator' ? ring(to.accountId, directory.phoneOf(to.accountId)) : null;
  };
  return {
    wish,
    accountId,
    dial: wish === 'reconnect' ? ring(accountId, directory.phoneOf(accountId)) : target && toTarget(target),
    transfer: target && { id: newId(now), target },
    keys: detail.keys ?? null,
  };
}
