import type { Segment } from './queries.ts';
import { unseal } from './sealed.ts';
import { recordingParts } from './storage.ts';
import { BYTES_PER_MS } from './take-recording.ts';

/** A segment at its place on the one timeline of the call, in milliseconds from the first segment's start. */
export type Placed = { segment: Segment; fromMs: number; toMs: number };

const HEADER_BYTES = 44;
const BYTES_PER_FRAME = 4;
const SILENCE = Buffer.alloc(65_536);

/** Places the sealed segments on one timeline; one that would overlap the one before it begins where that ends. Pure. */
export function place(segments: readonly Segment[]): Placed[] {
  const sealed = segments.filter((segment) => segment.state === 'sealed');
  const first = sealed[0]?.startedAt.getTime() ?? 0;
  let end = 0;
  return sealed.map((segment) => {
    const fromMs = Math.max(end, segment.startedAt.getTime() - first);
    end = fromMs + (segment.durationMs ?? 0);
    return { segment, fromMs, toMs: end };
  });
}

export function lengthMs(placed: readonly Placed[]): number {
  return placed.at(-1)?.toMs ?? 0;
}

/** The whole recording as interleaved stereo samples, silence where nothing was recorded. */
export async function* samples(placed: readonly Placed[]): AsyncGenerator<Buffer> {
  const { store, vault } = recordingParts();
  let atMs = 0;
  for (const { segment, fromMs, toMs } of placed) {
    yield* silence((fromMs - atMs) * BYTES_PER_MS);
    let left = (toMs - fromMs) * BYTES_PER_MS;
    for await (const piece of unseal(store.read(segment.storedAs!), vault)) {
      const part = piece.subarray(0, left);
      left -= part.length;
      yield part;
    }
    yield* silence(left);
    atMs = toMs;
  }
}

function* silence(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= SILENCE.length) yield SILENCE.subarray(0, left);
}

/** WAV: 8 kHz, stereo, 16 bit; left the caller, right what the caller heard. */
export async function* wav(placed: readonly Placed[]): AsyncGenerator<Buffer> {
  const bytes = lengthMs(placed) * BYTES_PER_MS;
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0);
  header.writeUInt32LE(bytes + HEADER_BYTES - 8, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(2, 22);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(BYTES_PER_MS * 1_000, 28);
  header.writeUInt16LE(BYTES_PER_FRAME, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(bytes, 40);
  yield header;
  yield* samples(placed);
}

export function wavBytes(placed: readonly Placed[]): number {
  return HEADER_BYTES + lengthMs(placed) * BYTES_PER_MS;
}

/** The loudest sample (0-1) of each of `points` equal stretches, for either side: what a player draws. */
export async function peaks(placed: readonly Placed[], points: number): Promise<{ left: number[]; right: number[] }> {
  const frames = (lengthMs(placed) * BYTES_PER_MS) / BYTES_PER_FRAME;
  const left = Array.from({ length: points }, () => 0);
  const right = Array.from({ length: points }, () => 0);
  let frame = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of samples(placed)) {
    const block: Buffer = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const whole = block.length - (block.length % BYTES_PER_FRAME);
    for (let at = 0; at < whole; at += BYTES_PER_FRAME, frame += 1) {
      const point = Math.min(points - 1, Math.floor((frame * points) / frames));
      left[point] = Math.max(left[point]!, Math.abs(block.readInt16LE(at)));
      right[point] = Math.max(right[point]!, Math.abs(block.readInt16LE(at + 2)));
    }
    rest = block.subarray(whole);
  }
  const scaled = (values: number[]) => values.map((value) => Math.round((value / 32_768) * 1_000) / 1_000);
  return { left: scaled(left), right: scaled(right) };
}
