import type { Call, CallEvent, Settings, Step } from '../call.ts';
import { gone } from './end.ts';
import { after, hush, inOwn, languageOf, notePlayed, play, remember, stay } from './parts.ts';

/** ¶13: asks for a mark 1-5 on the keypad, in the call's language. */
export function askForMark(call: Call, at: Date, settings: Settings, phrases: readonly string[]): Step {
  const counted = remember(call, { wrongKeys: call.state === 'rating' ? call.memory.wrongKeys : 0 });
  const spoken = play(counted, inOwn(call, phrases), at, settings);
  return { call: { ...spoken.call, state: 'rating' }, commands: spoken.commands, facts: [] };
}

/** ¶13: a key 1-5 is the mark; a wrong key is asked once more; silence is no mark. */
export function whileRating(call: Call, event: CallEvent, settings: Settings): Step {
  switch (event.kind) {
    case 'digit':
      return call.memory.farewell ? stay(call) : onKey(call, event.digit, event.at, settings);
    case 'played': {
      const { call: noted, over } = notePlayed(call, event.playbackId);
      if (!over) return stay(noted);
      return noted.memory.farewell ? gone(noted, event.at, null) : stay({ ...noted, wakeAt: after(event.at, settings.rateSeconds) });
    }
    case 'woke':
      return call.memory.farewell ? gone(call, event.at, null) : farewell(call, ['goodbye'], event.at, settings);
    default:
      return stay(call);
  }
}

function onKey(call: Call, digit: string, at: Date, settings: Settings): Step {
  if (/^[1-5]$/.test(digit) && call.operatorId) {
    const said = farewell(call, ['thanks', 'goodbye'], at, settings);
    const rated = {
      kind: 'rated',
      mark: Number(digit),
      accountId: call.operatorId,
      spoke: call.memory.spoke,
      language: languageOf(call),
    } as const;
    return { ...said, facts: [rated] };
  }
  const wrongKeys = call.memory.wrongKeys + 1;
  const fact = { kind: 'wrong-key', digit } as const;
  if (wrongKeys > 1) return { ...farewell(call, ['goodbye'], at, settings), facts: [fact] };
  const quiet = hush(remember(call, { wrongKeys }));
  const asked = askForMark(quiet.call, at, settings, ['wrong-key', 'rate']);
  return { call: asked.call, commands: [...quiet.commands, ...asked.commands], facts: [fact] };
}

function farewell(call: Call, phrases: readonly string[], at: Date, settings: Settings): Step {
  const quiet = hush(call);
  const spoken = play(remember(quiet.call, { farewell: true }), inOwn(call, phrases), at, settings);
  return { call: spoken.call, commands: [...quiet.commands, ...spoken.commands], facts: [] };
}
