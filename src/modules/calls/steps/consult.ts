import type { Asked, Call, CallEvent, Command, Settings, Step } from '../call.ts';
import type { Party } from '../transfer.ts';
import { dialCommand, join } from './join.ts';
import { partyEnded, settled, withoutParty } from './leave.ts';
import { after, bridgeOf, nextSegment, remember, stay } from './parts.ts';

/** Rings whom the operator wants to ask; the caller is held. Without a phone to ring the wish is kept as failed. */
export function consult(held: Step, { transfer, accountId: by, dial }: Asked, at: Date, settings: Settings): Step {
  if (!transfer) return held;
  const asked = { id: transfer.id, by, way: 'attended', target: transfer.target, dial: null } as const;
  const noted = remember(held.call, { transfer: asked });
  const fact = { kind: 'transfer-asked', transfer: asked } as const;
  if (!dial) {
    const over = settled(noted, 'failed');
    return { call: over.call, commands: held.commands, facts: [...held.facts, fact, ...over.facts] };
  }
  return {
    call: { ...remember(noted, { party: { ...dial, stage: 'ringing' } }), wakeAt: after(at, settings.offerSeconds) },
    commands: [dialCommand(held.call, dial, settings), ...held.commands],
    facts: [...held.facts, fact, { kind: 'offered', dial }],
  };
}

/** What becomes of the phone that was rung for a consultation; null when the event is about something else. */
export function ofParty(call: Call, event: CallEvent): Step | null {
  const { party } = call.memory;
  if (!party || !('channelId' in event) || event.channelId !== party.channelId) return null;
  switch (event.kind) {
    case 'operator-answered':
      return party.stage === 'ringing' ? onAnswered(call, party) : stay(call);
    case 'joined':
      return party.stage === 'joining' ? onJoined(call, party) : stay(call);
    case 'operator-gone':
      return partyGone(call, event.how === 'no-answer' ? 'no_answer' : event.how === 'failed' ? 'failed' : 'refused');
    default:
      return null;
  }
}

function onAnswered(call: Call, party: Party): Step {
  return {
    call: remember(call, { party: { ...party, stage: 'joining' } }),
    commands: [{ do: 'add', bridgeId: bridgeOf(call), channelId: party.channelId }],
    facts: [],
  };
}

function onJoined(call: Call, party: Party): Step {
  return {
    call: { ...remember(call, { party: { ...party, stage: 'in' } }), wakeAt: null },
    commands: [],
    facts: [
      { kind: 'offer-ended', offerId: party.id, accountId: party.accountId, outcome: 'answered' },
      { kind: 'consulting', dial: dialOf(party) },
    ],
  };
}

/** Not answered, or gone again: the caller is with the operator, as before. */
export function partyGone(call: Call, outcome: 'no_answer' | 'refused' | 'failed'): Step {
  const ended = partyEnded(call, outcome);
  const over = settled(remember(call, { party: null }), outcome);
  const back = withOperator(over.call);
  // One that could not be put through may still be on the line.
  const hangup = outcome === 'failed' ? [{ do: 'hangup', channelId: call.memory.party!.channelId } as const] : [];
  return { call: back.call, commands: [...hangup, ...back.commands], facts: [ended, ...over.facts] };
}

/** The operator is done with asking: who was consulted is let go, the caller comes back. */
export function endConsult(call: Call, outcome: 'withdrawn' | 'no_answer'): Step {
  const without = withoutParty(call, outcome);
  const back = withOperator(without.call);
  return { call: back.call, commands: [...without.commands, ...back.commands], facts: without.facts };
}

/**
 * The caller and the operator together, as two. From a conference only a new segment is begun: with two in it, the bridge
 * passes the operator's packets on as they are, and the recorder would drop them for a while.
 */
function withOperator(call: Call): { call: Call; commands: Command[] } {
  const alone = { ...call, wakeAt: null };
  if (call.state !== 'talking') {
    const joining = join(alone, call.memory.talk!);
    return { call: { ...joining.call, state: 'talking' }, commands: joining.commands };
  }
  const { call: counted, recording } = nextSegment(alone);
  return { call: counted, commands: [{ do: 'record', ...recording }] };
}

/** The caller comes to the two who consulted: all three hear each other. */
export function confer(call: Call): Step {
  const { talk, party } = call.memory;
  const joining = join(call, talk!);
  return { call: { ...joining.call, state: 'talking' }, commands: joining.commands, facts: [{ kind: 'conference', dial: dialOf(party!) }] };
}

export function dialOf({ id, accountId, phone, channelId }: Party) {
  return { id, accountId, phone, channelId };
}
