import { Problem } from '../../../base/problem.ts';

/** The largest file taken: two minutes at 48 kHz with room to spare. */
export const MOST_BYTES = 20 * 1_048_576;
const LEAST_MS = 200;
const MOST_SECONDS = 120;
/** What the line converts itself. */
const RATES = [8_000, 16_000, 44_100, 48_000];
const PCM = 1;
/** A size some recorders leave when they write to a pipe. */
const UNKNOWN_SIZE = 0xffffffff;

/** A recorded phrase: 16 bit samples of one channel, little-endian. */
export type Sound = { rate: number; samples: Buffer; milliseconds: number };

/**
 * Reads a WAV (RIFF, https://www.rfc-editor.org/rfc/rfc2361) that a person recorded. Throws `sound-not-wav` for another kind or a
 * broken one, `sound-shape` (what it is) for one that is not 16 bit, one channel, 8, 16, 44.1 or 48 kHz, and `sound-length`.
 */
export function readSound(file: Buffer): Sound {
  const parts = chunksOf(file);
  const format = parts.get('fmt ');
  const samples = parts.get('data');
  if (!format || format.length < 16 || !samples) throw new Problem('invalid', 'sound-not-wav');
  const [kind, channels, rate, bits] = [format.readUInt16LE(0), format.readUInt16LE(2), format.readUInt32LE(4), format.readUInt16LE(14)];
  if (kind !== PCM || channels !== 1 || bits !== 16 || !RATES.includes(rate)) {
    throw new Problem('invalid', 'sound-shape', { channels, bits, rate });
  }
  const whole = samples.subarray(0, samples.length - (samples.length % 2));
  const milliseconds = Math.round((whole.length * 1000) / 2 / rate);
  if (milliseconds < LEAST_MS || milliseconds > MOST_SECONDS * 1000) throw new Problem('invalid', 'sound-length', { most: MOST_SECONDS });
  return { rate, samples: whole, milliseconds };
}

/** The chunks of a RIFF file by name, the first of each. What is cut off at the end is taken as far as it goes. */
function chunksOf(file: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return found;
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4);
    const said = file.readUInt32LE(at + 4);
    const size = said === UNKNOWN_SIZE ? file.length : said;
    if (!found.has(name)) found.set(name, file.subarray(at + 8, at + 8 + size));
    at += 8 + size + (size % 2);
  }
  return found;
}
