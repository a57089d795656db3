import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const RATE = 8_000;
const HEADER_BYTES = 44;

/** The synthesized phrases of a folder with `kk/ ru/ en/`, each as a WAV of 16 bit, read once; null for one that is not there. */
export function phraseSounds(soundsDir: string): (language: string, code: string) => Promise<Buffer | null> {
  const read = new Map<string, Promise<Buffer | null>>();
  return (language, code) => {
    const file = join(soundsDir, language, `${code}.alaw`);
    const known = read.get(file);
    if (known) return known;
    const sound = readFile(file).then(
      (alaw) => wavOf(alaw),
      () => null,
    );
    read.set(file, sound);
    return sound;
  };
}

/** One A-law byte as 16 bits (ITU-T G.711). */
export function linearOf(byte: number): number {
  const bits = byte ^ 0x55;
  const segment = (bits & 0x70) >> 4;
  const low = ((bits & 0x0f) << 4) + 8;
  const size = segment === 0 ? low : (low + 0x100) << (segment - 1);
  return bits & 0x80 ? size : -size;
}

function wavOf(alaw: Buffer): Buffer {
  const wav = Buffer.alloc(HEADER_BYTES + alaw.length * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(alaw.length * 2, 40);
  for (const [index, byte] of alaw.entries()) wav.writeInt16LE(linearOf(byte), HEADER_BYTES + index * 2);
  return wav;
}
