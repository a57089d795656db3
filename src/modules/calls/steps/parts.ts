import { languages, type Language } from '../../../base/texts.ts';
import type { Call, Command, Memory, Recording, Settings, Step } from '../call.ts';

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

/** Phrases in one language. */
export type Said = { readonly language: Language; readonly phrases: readonly string[] };

/** Plays to the caller's channel, one after another; `played` follows for each. */
export function play(call: Call, said: readonly Said[], at: Date, settings: Settings): { call: Call; commands: Command[] } {
  const first = call.memory.playbacks + 1;
  const commands = said.map((one, index): Command => ({
    do: 'play',
    channelId: call.channelId,
    playbackId: `${call.id}-play-${first + index}`,
    ...one,
  }));
  const ids = commands.flatMap((command) => (command.do === 'play' ? [command.playbackId] : []));
  const changed = remember(call, { playbacks: call.memory.playbacks + said.length, playing: [...call.memory.playing, ...ids] });
  return { call: { ...changed, wakeAt: after(at, settings.promptSeconds) }, commands };
}

/** The phrases in the language of the call. */
export function inOwn(call: Call, phrases: readonly string[]): Said[] {
  return [{ language: languageOf(call), phrases }];
}

/** The phrases in the three languages, for who has not chosen yet. */
export function inAll(phrases: readonly string[]): Said[] {
  return languages.map((language) => ({ language, phrases }));
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

/** Where Asterisk writes a segment while it runs. */
export function spoolNameOf(callId: string, ordinal: number): string {
  return `${callId}-${ordinal}.raw`;
}

/**
 * A new recording segment. One for each joining of an operator: a recording that goes on over a second operator
 * loses that operator's voice for as long as the first had spoken.
 */
export function nextSegment(call: Call): { call: Call; recording: Recording } {
  const ordinal = call.memory.segments + 1;
  return {
    call: remember(call, { segments: ordinal }),
    recording: { channelId: call.channelId, ordinal, spoolName: spoolNameOf(call.id, ordinal) },
  };
}
