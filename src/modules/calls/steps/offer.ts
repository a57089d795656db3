import type { Call, CallEvent, Command, Dial, Fact, OfferOutcome, Settings, Step } from '../call.ts';
import { dialCommand, join, joinedTo } from './join.ts';
import { settled } from './leave.ts';
import { after, hush, notePlayed, remember, stay } from './parts.ts';
import { musicAgain } from './queue.ts';

/** How long making the bridge may take before the offer counts as failed. */
const JOIN_SECONDS = 5;

/** The choice fell on an operator: ring. Only a queued call can be offered. */
export function onOffer(call: Call, dial: Dial, at: Date, settings: Settings): Step {
  if (call.state !== 'queued') return stay(call);
  // Handed on to somebody who stayed busy: another takes it.
  const { target } = call.memory.transfer ?? {};
  const over = target?.to === 'operator' && target.accountId !== dial.accountId ? settled(call, 'no_answer') : { call, facts: [] };
  const offered = remember(over.call, { offer: { ...dial, joining: false }, retryAt: null });
  return {
    call: { ...offered, state: 'offered', wakeAt: after(at, settings.offerSeconds) },
    commands: [dialCommand(call, dial, settings)],
    facts: [...over.facts, { kind: 'offered', dial }],
  };
}

/** Ringing: the operator answers, refuses, fails or lets it ring; the caller hears music on. */
export function whileOffered(call: Call, event: CallEvent, settings: Settings): Step {
  const offer = call.memory.offer;
  if (!offer) return stay(call);
  switch (event.kind) {
    case 'operator-answered':
      return offer.joining ? stay(call) : onAnswer(call, offer, event.at);
    case 'joined':
      return event.channelId === offer.channelId ? onJoined(call, offer, event.at) : stay(call);
    case 'operator-gone':
      return event.channelId === offer.channelId ? notTaken(call, outcomeOf(event.how), event.at, settings, false) : stay(call);
    case 'woke':
      return notTaken(call, offer.joining ? 'failed' : 'no_answer', event.at, settings, true);
    case 'played': {
      const { call: noted, over } = notePlayed(call, event.playbackId);
      return over && !offer.joining ? musicAgain(noted, event.at, settings) : stay(noted);
    }
    default:
      return stay(call);
  }
}

/** A phone that is picked up and put down before the bridge stands counts as refused. */
function outcomeOf(how: 'hung-up' | 'refused' | 'no-answer' | 'failed'): OfferOutcome {
  if (how === 'no-answer') return 'no_answer';
  return how === 'failed' ? 'failed' : 'refused';
}

function onAnswer(call: Call, offer: NonNullable<Call['memory']['offer']>, at: Date): Step {
  const quiet = hush(remember(call, { offer: { ...offer, joining: true } }));
  const joining = join(quiet.call, offer);
  return { call: { ...joining.call, wakeAt: after(at, JOIN_SECONDS) }, commands: [...quiet.commands, ...joining.commands], facts: [] };
}

/** ¶7: the wait ends here, when the first operator's voice path is open. */
function onJoined(call: Call, dial: Dial, at: Date): Step {
  const first = call.answeredAt === null;
  const answered: Call = first
    ? {
        ...call,
        answeredAt: at,
        waitMs: at.getTime() - call.arrivedAt.getTime(),
        queueWaitMs: call.queuedAt ? at.getTime() - call.queuedAt.getTime() : null,
      }
    : call;
  const facts: Fact[] = [{ kind: 'offer-ended', offerId: dial.id, accountId: dial.accountId, outcome: 'answered' }];
  const joined = joinedTo(remember(answered, { offer: null }), dial);
  const over = settled(joined.call, 'moved');
  return { call: over.call, commands: joined.commands, facts: [...facts, ...joined.facts, ...over.facts] };
}

/** The caller keeps the place; the operator is *not responding* until they say otherwise. */
function notTaken(call: Call, outcome: OfferOutcome, at: Date, settings: Settings, ringing: boolean): Step {
  const offer = call.memory.offer!;
  const retryAt = outcome === 'failed' ? after(at, settings.backOffSeconds).toISOString() : null;
  const over = settled(remember(call, { offer: null, retryAt }), outcome === 'no_answer' || outcome === 'refused' ? outcome : 'failed');
  const music: Command[] = offer.joining ? [{ do: 'music', channelId: call.channelId, on: true }] : [];
  return {
    call: { ...over.call, state: 'queued', wakeAt: after(at, settings.firstPositionSeconds) },
    commands: [...(ringing ? [{ do: 'hangup', channelId: offer.channelId } as const] : []), ...music],
    facts: [{ kind: 'offer-ended', offerId: offer.id, accountId: offer.accountId, outcome }, ...over.facts],
  };
}
