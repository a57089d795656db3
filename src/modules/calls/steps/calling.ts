import type { Call, CallEvent, Command, Fact, Settings, Step } from '../call.ts';
import { gone } from './end.ts';
import { dialCommand, joinedTo, join } from './join.ts';
import { hush, inOwn, nextSegment, notePlayed, play, remember, stay } from './parts.ts';

/**
 * A call that the centre makes: the operator's phone rings, then the person's. The person is told that the call is recorded
 * before the two hear each other. Nobody answers in time, or one of them is gone: it is over.
 */
export function whileCalling(call: Call, event: CallEvent, settings: Settings): Step {
  const { offer, talk } = call.memory;
  switch (event.kind) {
    case 'asked':
      if (event.accountId !== call.operatorId) return stay(call);
      if (event.wish === 'begin') return offer ? { call, commands: [dialCommand(call, offer, settings)], facts: [] } : stay(call);
      return event.wish === 'end' ? given(call, event.at, 'operator') : stay(call);
    case 'operator-answered':
      if (event.channelId === offer?.channelId) return onOperator(call, settings);
      return event.channelId === call.channelId && talk ? onPerson(call, event.at, settings) : stay(call);
    case 'operator-gone':
      return event.channelId === offer?.channelId || event.channelId === talk?.channelId ? given(call, event.at, 'operator') : stay(call);
    case 'played': {
      const { call: noted, over } = notePlayed(call, event.playbackId);
      return over && talk ? together(noted) : stay(noted);
    }
    case 'joined':
      return talk && event.channelId === talk.channelId ? onJoined(call, event.at) : stay(call);
    case 'woke':
      // The announcement whose end was never told is over all the same; everybody else has rung long enough.
      return call.memory.playing.length > 0 && talk ? together(hush(call).call) : given(call, event.at, 'system');
    default:
      return stay(call);
  }
}

/** The operator is on the line and hears ringing: the person is called. */
function onOperator(call: Call, settings: Settings): Step {
  const { joining: _joining, ...talk } = call.memory.offer!;
  const person = { id: call.id, accountId: null, phone: call.callerNumber!, channelId: call.channelId };
  return {
    call: remember(call, { offer: null, talk }),
    commands: [
      dialCommand(call, person, { ...settings, offerSeconds: Math.max(settings.offerSeconds, 40) }),
      { do: 'ring', channelId: talk.channelId, on: true },
    ],
    facts: [
      { kind: 'offer-ended', offerId: talk.id, accountId: talk.accountId, outcome: 'answered' },
      { kind: 'dialling', dial: talk },
    ],
  };
}

/** The person answered: recorded from the first word, and told so. */
function onPerson(call: Call, at: Date, settings: Settings): Step {
  if (call.memory.segments > 0) return stay(call);
  const { call: counted, recording } = nextSegment(call);
  const spoken = play(counted, inOwn(call, ['recorded']), at, settings);
  return {
    call: spoken.call,
    commands: [{ do: 'record', ...recording }, ...spoken.commands],
    facts: [{ kind: 'reached' }],
  };
}

function together(call: Call): Step {
  const joining = join(call, call.memory.talk!);
  const quiet: Command = { do: 'ring', channelId: call.memory.talk!.channelId, on: false };
  return { call: joining.call, commands: [quiet, ...joining.commands], facts: [] };
}

function onJoined(call: Call, at: Date): Step {
  const dial = call.memory.talk!;
  return { ...joinedTo({ ...call, answeredAt: at }, dial), facts: [{ kind: 'got-through', dial }] };
}

/** It did not come about: what rings is hung up. */
function given(call: Call, at: Date, by: 'operator' | 'system'): Step {
  const ended = gone({ ...call, endedBy: by }, at, null);
  const facts: Fact[] = call.memory.segments > 0 ? ended.facts.slice() : [{ kind: 'not-reached' }, ...ended.facts];
  return { ...ended, facts };
}
