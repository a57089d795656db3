import { writeFileSync } from 'node:fs';

const RATE = 48_000;
const SECONDS = 4;
const AMPLITUDE = 12_000;

/**
 * Writes a WAV file (48 kHz, 16 bits, mono) for Chromium's fake microphone. The tone swells and falls twice a second, for
 * a browser takes a tone that never changes for noise and suppresses it.
 */
export function writeToneFile(path: string, hz: number): void {
  const samples = RATE * SECONDS;
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let i = 0; i < samples; i++) {
    const swell = 0.5 - 0.5 * Math.cos((2 * Math.PI * 2 * i) / RATE);
    wav.writeInt16LE(Math.round(AMPLITUDE * swell * Math.sin((2 * Math.PI * hz * i) / RATE)), 44 + i * 2);
  }
  writeFileSync(path, wav);
}
