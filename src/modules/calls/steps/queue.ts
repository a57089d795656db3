import type { Call, CallEvent, Command, Settings, Step } from '../call.ts';
import { after, hush, inOwn, notePlayed, play, remember, stay } from './parts.ts';

/** Positions that there are phrases for; further back the caller hears that there are as many or more. */
const LAST_POSITION = 10;

/** Into the queue at the place of `queuedAt`, with music. */
export function enqueue(call: Call, at: Date, settings: Settings): Step {
  return {
    call: { ...call, state: 'queued', wakeAt: after(at, settings.firstPositionSeconds) },
    commands: [musicOn(call)],
    facts: [],
  };
}

/** Music, and the position said every so often in the caller's language. */
export function whileQueued(call: Call, event: CallEvent, settings: Settings): Step {
  switch (event.kind) {
    case 'woke':
      return call.memory.playing.length > 0
        ? musicAgain(hush(call).call, event.at, settings)
        : sayPosition(call, event.position, event.at, settings);
    case 'played': {
      const { call: noted, over } = notePlayed(call, event.playbackId);
      return over ? musicAgain(noted, event.at, settings) : stay(noted);
    }
    default:
      return stay(call);
  }
}

/** After a phrase the music goes on, in the queue and while an operator is being rung. */
export function musicAgain(call: Call, at: Date, settings: Settings): Step {
  const wakeAt = call.state === 'queued' ? after(at, settings.positionSeconds) : call.wakeAt;
  return { call: { ...call, wakeAt }, commands: [musicOn(call)], facts: [] };
}

function sayPosition(call: Call, position: number | null, at: Date, settings: Settings): Step {
  if (position === null) return stay({ ...call, wakeAt: after(at, settings.positionSeconds) });
  const phrase = position > LAST_POSITION ? 'position-more' : `position-${position}`;
  const spoken = play(call, inOwn(call, call.memory.toldToWait ? [phrase] : ['wait', phrase]), at, settings);
  return {
    call: remember(spoken.call, { toldToWait: true }),
    commands: [{ do: 'music', channelId: call.channelId, on: false }, ...spoken.commands],
    facts: [{ kind: 'position-said', position }],
  };
}

function musicOn(call: Call): Command {
  return { do: 'music', channelId: call.channelId, on: true };
}
