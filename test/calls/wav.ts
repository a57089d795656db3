import { toneSample, RATE } from './tones.ts';

export type WavShape = { channels?: number; bits?: number; rate?: number; kind?: number; seconds?: number; before?: Buffer; hz?: number };

/** A WAV of a tone, or of silence with a mark of its own in the first sample; `before` stands in front of its chunks. */
export function wav(
  { channels = 1, bits = 16, rate = RATE, kind = 1, seconds = 1, before = Buffer.alloc(0), hz = 0 }: WavShape = {},
  mark = 1,
): Buffer {
  const samples = Buffer.alloc(Math.round(rate * seconds) * channels * (bits / 8));
  if (hz > 0) for (let at = 0; at * 2 < samples.length; at += 1) samples.writeInt16LE(toneSample((hz * RATE) / rate, at), at * 2);
  else if (samples.length > 2) samples.writeInt16LE(mark, 0);
  const format = Buffer.alloc(16);
  format.writeUInt16LE(kind, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt16LE(bits, 14);
  return Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVE'), before, chunk('fmt ', format), chunk('data', samples)]);
}

function chunk(name: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
}
