import type { Call, Command, Fact, Step } from '../call.ts';
import type { TransferOutcome } from '../transfer.ts';
import { bridgeOf, nextSegment, remember } from './parts.ts';

/**
 * The caller out of the bridge; the operator stays in it. In a new segment: what is played to the caller after an operator
 * has spoken would be missing in the old one, as a second operator would.
 */
export function aside(call: Call): { call: Call; commands: Command[] } {
  const { call: counted, recording } = nextSegment(call);
  return {
    call: counted,
    commands: [
      { do: 'leave', bridgeId: bridgeOf(call), channelId: call.channelId },
      { do: 'record', ...recording },
    ],
  };
}

/** The caller alone, whatever went on: out of the bridge, or the music off. While a notice sounds there is nothing to do. */
export function alone(call: Call): { call: Call; commands: Command[] } {
  if (call.state === 'talking') return aside(call);
  if (call.state === 'held') return { call, commands: [{ do: 'music', channelId: call.channelId, on: false }] };
  return { call, commands: [] };
}

/**
 * The operator leaves, if there is one: the caller is taken out of the bridge first, so that what is played next reaches the
 * caller's channel. Without `hangup` the phone is down already.
 */
export function operatorLeaves(call: Call, hangup: boolean): Step {
  const { talk, redial } = call.memory;
  const gone = [...(hangup ? [talk] : []), redial].filter((dial) => dial !== null);
  const outside = alone(call);
  return {
    call: remember(outside.call, { talk: null, redial: null, lost: false, muted: false }),
    commands: [...gone.map((dial): Command => ({ do: 'hangup', channelId: dial.channelId })), ...outside.commands],
    facts: talk ? [{ kind: 'left', legId: talk.id, accountId: talk.accountId }] : [],
  };
}

/** The transfer is settled, if there is one. */
export function settled(call: Call, outcome: TransferOutcome): { call: Call; facts: Fact[] } {
  const { transfer, wanted } = call.memory;
  if (!transfer) return { call: wanted ? remember(call, { wanted: null }) : call, facts: [] };
  return {
    call: remember(call, { transfer: null, wanted: null }),
    facts: [{ kind: 'transfer-ended', transferId: transfer.id, outcome }],
  };
}

/** Who was consulted, or was being rung for it, is hung up, and the transfer with it. */
export function withoutParty(call: Call, outcome: TransferOutcome): Step {
  const { party } = call.memory;
  const { call: without, facts } = settled(call, outcome);
  if (!party) return { call: without, commands: [], facts };
  return {
    call: remember(without, { party: null }),
    commands: [{ do: 'hangup', channelId: party.channelId }],
    facts: [partyEnded(call, 'withdrawn'), ...facts],
  };
}

/** The offer or the leg of who was consulted is over. */
export function partyEnded(call: Call, outcome: 'withdrawn' | 'no_answer' | 'refused' | 'failed'): Fact {
  const { id, accountId, stage } = call.memory.party!;
  return stage === 'in' ? { kind: 'left', legId: id, accountId } : { kind: 'offer-ended', offerId: id, accountId, outcome };
}
