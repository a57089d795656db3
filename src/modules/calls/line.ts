import type { Command } from './call.ts';
import type { Sound } from './voice/sound.ts';

/** What the line tells; `at` is the instant it came in. A channel is told of as gone once, whichever way it ended. */
export type LineMessage = { readonly at: Date } & (
  | { readonly kind: 'arrived'; readonly channelId: string; readonly dialled: string; readonly callerNumber: string | null }
  | { readonly kind: 'digit'; readonly channelId: string; readonly digit: string }
  /** `whole` is false when Asterisk could not play it. */
  | { readonly kind: 'played'; readonly playbackId: string; readonly whole: boolean }
  | { readonly kind: 'operator-answered'; readonly channelId: string }
  | { readonly kind: 'gone'; readonly channelId: string; /** Q.850. */ readonly cause: number }
  /** The connection stands anew: what happened meanwhile is unknown. */
  | { readonly kind: 'up' }
);

/** A channel that is alive now. */
export type AliveChannel = {
  readonly id: string;
  /** A caller's channel that is in our hands; false for operators' and for callers not yet handed over. */
  readonly caller: boolean;
  readonly answered: boolean;
  readonly dialled: string;
  readonly callerNumber: string | null;
  readonly since: Date;
};

export type Alive = { readonly channels: readonly AliveChannel[]; readonly bridges: ReadonlyMap<string, readonly string[]> };

/** When what a command was for came true (`joined`, also for one added to a bridge); null for commands that are about something else, and for a recording that could not begin. */
export type Done = { readonly joinedAt: Date | null; readonly recordingAt: Date | null };

/** The telephone line as this room needs it; src/adapters/asterisk/line.ts is one. It decides nothing. */
export type Line = {
  onMessage(listener: (message: LineMessage) => void): void;
  /**
   * Carries out one command. A channel, bridge or playback that is gone is no error, except for `dial` and `join`,
   * which throw when they could not be done. A recording that cannot begin stops no talk.
   */
  carryOut(command: Command): Promise<Done>;
  /** Lets a caller hear ringing, without answering. */
  ring(channelId: string): Promise<void>;
  alive(): Promise<Alive>;
  isPlaying(playbackId: string): Promise<boolean>;
  /** When a recording was last written to, or null if nobody knows: how long a call lived that ended unseen. */
  recordedUntil(spoolName: string): Promise<Date | null>;
  /** Keeps a recorded phrase under a name, so that it can be played. */
  keepSound(name: string, sound: Sound): Promise<void>;
  /** From now on these are played instead of the synthesized ones: `kk/greeting` → the name of a kept sound. */
  useSounds(names: ReadonlyMap<string, string>): void;
};

/** The call a channel or playback of ours belongs to: ids begin with the call's. Null for callers' channels. */
export function callIdIn(id: string): string | null {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}(?=-(op|play)-)/.exec(id)?.[0] ?? null;
}

/**
 * The id of the channel of a person whom the centre calls. Unlike an operator's it is a caller's: its end is told at once, so
 * that what was being played to it is not taken for heard.
 */
export function personChannelId(callId: string): string {
  return `${callId}-out`;
}

/** Whether a channel is a person's whom the centre called. */
export function isPersonChannel(id: string): boolean {
  return id.endsWith('-out');
}

/** The id of the channel that rings an operator. */
export function operatorChannelId(callId: string, dialId: string): string {
  return `${callId}-op-${dialId}`;
}
