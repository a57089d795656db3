/** Sound as numbers: 8000 samples a second, 16 bits, and the A-law bytes phones send. */

export const RATE = 8000;
const AMPLITUDE = 8000;

/** One sample of a pure tone; a phase that runs on keeps it pure over packet ends. */
export function toneSample(hz: number, index: number): number {
  return Math.round(AMPLITUDE * Math.sin((2 * Math.PI * hz * index) / RATE));
}

/**
 * How strong one frequency is between two instants (seconds), as its amplitude: 0 is silence, 1 the loudest sine.
 * A tone made here comes back as about 0.24; anything under 0.02 is not that tone. (Goertzel's algorithm.)
 */
export function toneLevel(pcm: Int16Array, hz: number, fromSeconds: number, toSeconds: number): number {
  const part = pcm.subarray(Math.round(fromSeconds * RATE), Math.round(toSeconds * RATE));
  if (part.length < RATE / 10) return 0; // too short to tell one tone from another
  const turn = (2 * Math.PI * hz) / RATE;
  const factor = 2 * Math.cos(turn);
  let [one, two] = [0, 0];
  for (const sample of part) [one, two] = [sample / 32768 + factor * one - two, one];
  const power = one * one + two * two - factor * one * two;
  return (2 * Math.sqrt(Math.max(0, power))) / part.length;
}

/** The two sides of a recording: left what the caller says, right what the caller hears. */
export function sides(raw: Buffer): { left: Int16Array; right: Int16Array } {
  const frames = Math.floor(raw.length / 4);
  const left = new Int16Array(frames);
  const right = new Int16Array(frames);
  for (let i = 0; i < frames; i++) {
    left[i] = raw.readInt16LE(i * 4);
    right[i] = raw.readInt16LE(i * 4 + 2);
  }
  return { left, right };
}

/** One 16-bit sample as an A-law byte (ITU-T G.711). */
export function alawEncode(sample: number): number {
  const sign = sample >= 0 ? 0x80 : 0;
  const size = Math.min(sample >= 0 ? sample : -sample - 1, 32767) >> 3;
  const exponent = size < 32 ? 0 : 27 - Math.clz32(size);
  const mantissa = exponent < 1 ? (size >> 1) & 0x0f : (size >> exponent) & 0x0f;
  return (sign | (exponent << 4) | mantissa) ^ 0x55;
}

/** One A-law byte as a 16-bit sample. */
export function alawDecode(byte: number): number {
  const value = byte ^ 0x55;
  const exponent = (value >> 4) & 0x07;
  const base = ((value & 0x0f) << 4) + 8;
  const size = exponent === 0 ? base : (base + 0x100) << (exponent - 1);
  return value & 0x80 ? size : -size;
}

const seconds = new Map<number | null, Buffer>();

/** One second of a tone of whole hertz (or of silence) as A-law bytes; it may be repeated without a seam. */
export function alawSecond(hz: number | null): Buffer {
  const known = seconds.get(hz);
  if (known) return known;
  const made = Buffer.from(Array.from({ length: RATE }, (_, i) => alawEncode(hz === null ? 0 : toneSample(hz, i))));
  seconds.set(hz, made);
  return made;
}
