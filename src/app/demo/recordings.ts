import { linearOf } from '../../adapters/asterisk/sounds.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FinishedCall, spoolNameOf } from '../../modules/calls/index.ts';

/** How many of the month's calls can be listened to, and how long they may be. */
const RECORDED = 6;
const LONGEST_MS = 100_000;
const SAMPLES_A_MS = 8;
const SOUNDS = join(import.meta.dirname, '../../../asterisk/sounds');

/**
 * Gives the newest short talks a recording: phrases of the line, the caller's side left, the operator's right, written into
 * `spoolDir` as Asterisk would have left them. The recordings room takes, seals and removes them like any other.
 */
export function recordSome(calls: readonly FinishedCall[], spoolDir: string): FinishedCall[] {
  const short = calls.filter((call) => call.answeredAt && talkMs(call) < LONGEST_MS && talkMs(call) > 30_000);
  const chosen = new Set(short.slice(-RECORDED).map((call) => call.id));
  if (chosen.size > 0) mkdirSync(spoolDir, { recursive: true, mode: 0o700 });
  return calls.map((call) => {
    if (!chosen.has(call.id)) return call;
    writeFileSync(join(spoolDir, spoolNameOf(call.id, 1)), soundOf(call));
    return { ...call, recorded: true };
  });
}

function talkMs({ answeredAt, talkEndedAt }: FinishedCall): number {
  return answeredAt && talkEndedAt ? talkEndedAt.getTime() - answeredAt.getTime() : 0;
}

/** Interleaved stereo, 16 bit, 8 kHz: the two speak by turns, with half a second between. */
function soundOf(call: FinishedCall): Buffer {
  const language = call.language ?? 'kk';
  const sound = new Int16Array(talkMs(call) * SAMPLES_A_MS * 2);
  const phrases = ['greeting', 'hold', 'wait', 'connecting'].map((name) => spoken(language, name));
  let at = 400 * SAMPLES_A_MS;
  for (let turn = 0; at * 2 < sound.length; turn += 1) {
    const phrase = phrases[turn % phrases.length]!;
    const channel = turn % 2 === 0 ? 1 : 0;
    for (let n = 0; n < phrase.length && (at + n) * 2 + channel < sound.length; n += 1) sound[(at + n) * 2 + channel] = phrase[n]!;
    at += phrase.length + 500 * SAMPLES_A_MS;
  }
  return Buffer.from(sound.buffer);
}

function spoken(language: string, name: string): Int16Array {
  return Int16Array.from(readFileSync(join(SOUNDS, language, `${name}.alaw`)), linearOf);
}
