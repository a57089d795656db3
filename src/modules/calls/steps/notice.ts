import type { Asked, Call, CallEvent, Fact, Settings, Step } from '../call.ts';
import { DECLINE_KEY, DECLINE_PHRASE, noticeOf, type TransferOutcome } from '../transfer.ts';
import { dialCommand, handOver, join } from './join.ts';
import { alone, operatorLeaves, partyEnded, settled, withoutParty } from './leave.ts';
import { after, hush, inOwn, languageOf, notePlayed, play, remember, stay } from './parts.ts';
import { enqueue } from './queue.ts';

/**
 * ¶11: the notice is played to the caller, in the caller's language, before the call moves. The operator stays on the line
 * until then: a caller who declines is with them again.
 */
export function tell(call: Call, at: Date, settings: Settings): Step {
  const { transfer, redial } = call.memory;
  const { id: transferId, by: accountId, target } = transfer!;
  const outside = alone(call);
  const notice = noticeOf(target);
  const spoken = play(remember(outside.call, { redial: null }), inOwn(call, [notice, DECLINE_PHRASE]), at, settings);
  return {
    call: { ...spoken.call, state: 'noticing' },
    commands: [...(redial ? [{ do: 'hangup', channelId: redial.channelId } as const] : []), ...outside.commands, ...spoken.commands],
    facts: [{ kind: 'redirected', transferId, accountId, notice, language: languageOf(call) }],
  };
}

/** ¶11: only when the notice was heard to its end does the call move; the caller's key or the operator can still undo it. */
export function whileNoticing(call: Call, event: CallEvent, settings: Settings): Step {
  const { talk, party } = call.memory;
  switch (event.kind) {
    case 'played':
      return onPlayed(call, event, settings);
    case 'digit':
      return event.digit === DECLINE_KEY && talk ? undo(call, 'declined', event.at, settings) : stay(call);
    case 'woke':
      return undo(call, 'failed', event.at, settings);
    case 'asked':
      return talk && event.accountId === talk.accountId ? onWish(call, event, event.at, settings) : stay(call);
    case 'operator-gone':
      // Who asked for the transfer need not hear the notice out: the caller is told all the same.
      if (event.channelId === talk?.channelId) return operatorLeaves(call, false);
      return event.channelId === party?.channelId ? onPartyGone(call, event.at, settings) : stay(call);
    default:
      return stay(call);
  }
}

function onPlayed(call: Call, { playbackId, heard, at }: Extract<CallEvent, { kind: 'played' }>, settings: Settings): Step {
  const { call: noted, over } = notePlayed(call, playbackId);
  if (!over) return stay(noted);
  // Told twice rather than not at all: nobody saw how the notice ended.
  if (heard === 'unseen') return tell(noted, at, settings);
  return heard === 'not' ? undo(noted, 'failed', at, settings) : moveOn(noted, at, settings);
}

function onWish(call: Call, { wish }: Asked, at: Date, settings: Settings): Step {
  if (wish === 'resume') return undo(call, 'withdrawn', at, settings);
  return wish === 'end' ? operatorLeaves(call, true) : stay(call);
}

function onPartyGone(call: Call, at: Date, settings: Settings): Step {
  const ended = partyEnded(call, 'failed');
  const back = undo(remember(call, { party: null }), 'failed', at, settings);
  return { ...back, facts: [ended, ...back.facts] };
}

/** The caller was told: to who was consulted, into the queue at the old place, or to the number outside. */
function moveOn(call: Call, at: Date, settings: Settings): Step {
  const { transfer, party } = call.memory;
  const { id: transferId, by, target, dial } = transfer!;
  const told: Fact = { kind: 'notice-given', transferId, notice: noticeOf(target), language: languageOf(call) };
  const left = operatorLeaves(call, true);
  const moved = (): Step => {
    if (party) return handOver(left.call, party);
    if (target.to === 'outside') return dial ? callOut(left.call, at, settings) : queueAgain(left.call, by, 'failed', at, settings);
    if (target.to === 'operator') return waitFor(left.call, target.accountId, by, at, settings);
    return queueAgain({ ...left.call, queue: target.queue }, by, 'moved', at, settings);
  };
  const { call: next, commands, facts } = moved();
  return { call: next, commands: [...left.commands, ...commands], facts: [told, ...left.facts, ...facts] };
}

/** Into the queue, to anybody but who handed the call on. */
function queueAgain(call: Call, by: string, outcome: TransferOutcome, at: Date, settings: Settings): Step {
  const except = { accountId: by, until: after(at, settings.exceptSeconds).toISOString() };
  const over = settled(remember(call, { except }), outcome);
  const queued = enqueue(over.call, at, settings);
  return { ...queued, facts: over.facts };
}

/** Into the queue, for one operator; after a while, or when they do not take it, for anybody. */
function waitFor(call: Call, accountId: string, by: string, at: Date, settings: Settings): Step {
  const wanted = { accountId, until: after(at, settings.wantedSeconds).toISOString() };
  const except = { accountId: by, until: after(at, settings.exceptSeconds).toISOString() };
  return enqueue(remember(call, { wanted, except }), at, settings);
}

/** The number outside is rung while the caller hears music; not answered, the caller is in the queue again. */
function callOut(call: Call, at: Date, settings: Settings): Step {
  const dial = call.memory.transfer!.dial!;
  return {
    call: {
      ...remember(call, { offer: { ...dial, joining: false }, retryAt: null }),
      state: 'offered',
      wakeAt: after(at, settings.offerSeconds),
    },
    commands: [dialCommand(call, dial, settings), { do: 'music', channelId: call.channelId, on: true }],
    facts: [{ kind: 'offered', dial }],
  };
}

/** The call does not move: back to the operator, or, when the operator has left meanwhile, to the front of the queue. */
function undo(call: Call, outcome: TransferOutcome, at: Date, settings: Settings): Step {
  const quiet = hush(call);
  const without = withoutParty(quiet.call, outcome);
  const { talk } = call.memory;
  const commands = [...quiet.commands, ...without.commands];
  if (!talk) {
    const queued = enqueue(without.call, at, settings);
    return { call: queued.call, commands: [...commands, ...queued.commands], facts: without.facts };
  }
  const joining = join(without.call, talk);
  return {
    call: { ...joining.call, state: 'talking', wakeAt: null },
    commands: [...commands, ...joining.commands],
    facts: without.facts,
  };
}
