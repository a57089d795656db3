import { languages, type Language } from '../../../base/texts.ts';
import type { Call, Command, Fact, Memory, Settings, Step } from '../call.ts';

/** Nothing changes. */
export function stay(call: Call): Step {
  return { call, commands: [], facts: [] };
}

export function after(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * 1000);
}

/** The mixing bridge of a call. */
export function bridgeOf(call: Call): string {
  return `bridge-${call.id}`;
}

/** The caller's language, before the choice the state language. */
export function languageOf(call: Call): Language {
  return call.language ?? 'kk';
}

/** The call with parts of its memory changed. */
export function remember(call: Call, changes: Partial<Memory>): Call {
  return { ...call, memory: { ...call.memory, ...changes } };
}

/** Plays phrases to the caller's channel, in each of the languages one after another; `played` follows for each. */
export function play(
  call: Call,
  phrases: readonly string[],
  spoken: readonly Language[],
  at: Date,
  settings: Settings,
): { call: Call; commands: Command[] } {
  const first = call.memory.playbacks + 1;
  const ids = spoken.map((_, index) => `${call.id}-play-${first + index}`);
  const commands = spoken.map((language, index): Command => ({
    do: 'play',
    channelId: call.channelId,
    playbackId: ids[index]!,
    phrases,
    language,
  }));
  const changed = remember(call, { playbacks: call.memory.playbacks + spoken.length, playing: [...call.memory.playing, ...ids] });
  return { call: { ...changed, wakeAt: after(at, settings.promptSeconds) }, commands };
}

/** As `play`, in the three languages: before the caller has chosen one. */
export function playInAll(call: Call, phrases: readonly string[], at: Date, settings: Settings): { call: Call; commands: Command[] } {
  return play(call, phrases, languages, at, settings);
}

/** Silences whatever is being played. */
export function hush(call: Call): { call: Call; commands: Command[] } {
  const commands = call.memory.playing.toReversed().map((playbackId): Command => ({ do: 'stop-playing', playbackId }));
  return { call: remember(call, { playing: [] }), commands };
}

/** Takes note that a playback is over; `over` when it was the last. */
export function notePlayed(call: Call, playbackId: string): { call: Call; over: boolean } {
  const playing = call.memory.playing.filter((id) => id !== playbackId);
  const changed = playing.length < call.memory.playing.length;
  return { call: remember(call, { playing }), over: changed && playing.length === 0 };
}

/**
 * A new recording segment. One for each joining of an operator: a recording that goes on over a second operator
 * loses that operator's voice for as long as the first had spoken.
 */
export function record(call: Call): { call: Call; commands: Command[]; facts: Fact[] } {
  const ordinal = call.memory.segments + 1;
  const spoolName = `${call.id}-${ordinal}.raw`;
  return {
    call: remember(call, { segments: ordinal }),
    commands: [{ do: 'record', channelId: call.channelId, spoolName }],
    facts: [{ kind: 'recording', ordinal, spoolName }],
  };
}
