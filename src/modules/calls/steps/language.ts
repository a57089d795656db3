import type { Language } from '../../../base/texts.ts';
import { languages } from '../../../base/texts.ts';
import type { Call, CallEvent, Settings, Step } from '../call.ts';
import { enterMenu } from './menu.ts';
import { after, hush, inAll, notePlayed, play, remember, type Said, stay } from './parts.ts';

/** The keys of the language menu. */
const KEYS: Record<string, Language> = { '1': 'kk', '2': 'ru', '3': 'en' };

/** Who says nothing twice, or presses wrong keys three times, is served in the state language. */
const SILENCES = 2;
const WRONG_KEYS = 3;

/**
 * That the call is recorded is said in three languages, the greeting in the state language alone: all of it counts as
 * waiting (¶7), and a key may be pressed at any time. A number that chose a language before hears that one, and how to
 * choose another.
 */
export function welcome(known: Language | null, announcement: string | null): Said[] {
  const news = announcement === null ? [] : [announcement];
  if (known === null)
    return languages.map((language) => ({ language, phrases: ['recorded', ...(language === 'kk' ? ['greeting'] : []), ...news] }));
  const others = languages.filter((language) => language !== known);
  return [{ language: known, phrases: ['recorded', 'greeting', ...news] }, ...others.map((language) => ({ language, phrases: ['menu'] }))];
}

/** Greeting and language menu; a key pressed while either is spoken is taken at once. */
export function whileLanguage(call: Call, event: CallEvent, settings: Settings): Step {
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

/** The greeting leads to the menu, or on where the language is known; the menu to waiting for a key. */
function afterPrompt(call: Call, at: Date, settings: Settings): Step {
  if (call.language !== null) return choose(call, call.language, 'number', at, settings);
  if (call.state === 'greeting') return askLanguage(call, ['menu'], at, settings);
  return stay({ ...call, wakeAt: after(at, settings.menuSeconds) });
}

function onKey(call: Call, digit: string, at: Date, settings: Settings): Step {
  const language = KEYS[digit];
  if (language) return choose(call, language, 'key', at, settings);
  if (call.language !== null) return stay(call);
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

function choose(call: Call, language: Language, how: 'key' | 'silence' | 'number', at: Date, settings: Settings): Step {
  const quiet = hush(call);
  const on = enterMenu({ ...quiet.call, language }, at, settings);
  return { call: on.call, commands: [...quiet.commands, ...on.commands], facts: [{ kind: 'language', language, how }, ...on.facts] };
}
