import { setTimeout as sleep } from 'node:timers/promises';
import type { Ami } from './ami.ts';

/** One piece of a call's recording, in order; the pieces joined by the register's timeline are the recording. */
export interface Segment {
  /** Asterisk's id of the running MixMonitor. */
  id: string;
  /** Absolute path of the .raw file. */
  file: string;
}

/** Five frames: by then Asterisk has dropped the old recorder with its memory of sequence numbers. */
export const FORGET_MS = 100;

/** Begins a call's first segment (see `Ami.startRecording` for the format). */
export async function beginRecording(ami: Ami, channel: string, file: string): Promise<Segment> {
  return { id: await ami.startRecording(channel, file), file };
}

/**
 * Ends a segment, lets `join` connect the caller with another voice, and begins the next segment with it.
 *
 * Asterisk decodes what a recorded caller hears through one decoder that drops packets whose sequence number lies
 * behind the last one's. Another phone, or the same phone after music or a notice, may number its packets lower: its
 * voice would be missing from the recording for as long as that takes to catch up, though the caller hears it. The
 * decoder is forgotten only when no recorder was on the channel for some frames. So: music and notices are over
 * first; then this, with the operator's joining (or coming back from hold) inside.
 */
export async function renewRecording(
  ami: Ami,
  channel: string,
  old: Segment,
  file: string,
  join: () => Promise<unknown>,
): Promise<Segment> {
  await ami.stopRecording(channel, old.id);
  await sleep(FORGET_MS);
  await join();
  return beginRecording(ami, channel, file);
}
