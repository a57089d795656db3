import type { Language } from '../../../base/texts.ts';
import type { Call, CallEvent, Settings, Step } from '../call.ts';
import { after, hush, inAll, notePlayed, play, remember, stay } from './parts.ts';
import { enqueue } from './queue.ts';

/** The keys of the language menu. */
const KEYS: Record<string, Language> = { '1': 'kk', '2': 'ru', '3': 'en' };

/** Who says nothing twice, or presses wrong keys three times, is served in the state language. */
const SILENCES = 2;
const WRONG_KEYS = 3;

/** Greeting and language menu; a key pressed while either is spoken is taken at once. */
export function whileChoosing(call: Call, event: CallEvent, settings: Settings): Step {
  switch (event.kind) {
    case 'digit':
      return onKey(call, event.digit, event.at, settings);
    case 'played': {
      const { call: noted, over } = notePlayed(call, event.playbackId);
      return over ? afterPrompt(noted, event.at, settings) : stay(noted);
    }
    case 'woke':
      if (call.memory.playing.length > 0) return afterPrompt(hush(call).call, event.at, settings);
      return onSilence(call, event.at, settings);
    default:
      return stay(call);
  }
}

/** The greeting leads to the menu; the menu to waiting for a key. */
function afterPrompt(call: Call, at: Date, settings: Settings): Step {
  if (call.state === 'greeting') return askLanguage(call, ['menu'], at, settings);
  return stay({ ...call, wakeAt: after(at, settings.menuSeconds) });
}

function onKey(call: Call, digit: string, at: Date, settings: Settings): Step {
  const language = KEYS[digit];
  if (language) return choose(call, language, 'key', at, settings);
  const wrongKeys = call.memory.wrongKeys + 1;
  if (wrongKeys >= WRONG_KEYS) return choose(call, 'kk', 'silence', at, settings);
  const quiet = hush(remember(call, { wrongKeys }));
  const asked = askLanguage(quiet.call, ['wrong-key', 'menu'], at, settings);
  return { call: asked.call, commands: [...quiet.commands, ...asked.commands], facts: [{ kind: 'wrong-key', digit }] };
}

function onSilence(call: Call, at: Date, settings: Settings): Step {
  const silences = call.memory.silences + 1;
  const counted = remember(call, { silences });
  return silences >= SILENCES ? choose(counted, 'kk', 'silence', at, settings) : askLanguage(counted, ['menu'], at, settings);
}

function askLanguage(call: Call, phrases: readonly string[], at: Date, settings: Settings): Step {
  const spoken = play(call, inAll(phrases), at, settings);
  return { call: { ...spoken.call, state: 'menu' }, commands: spoken.commands, facts: [] };
}

function choose(call: Call, language: Language, how: 'key' | 'silence', at: Date, settings: Settings): Step {
  const quiet = hush(call);
  const queued = enqueue({ ...quiet.call, language, queuedAt: at }, at, settings);
  return {
    call: queued.call,
    commands: [...quiet.commands, ...queued.commands],
    facts: [{ kind: 'language', language, how }, ...queued.facts],
  };
}
