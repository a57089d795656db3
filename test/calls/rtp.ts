import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { RATE, alawDecode, alawSecond } from './tones.ts';

const PACKET_MS = 20;
const SAMPLES = (RATE * PACKET_MS) / 1000;
const PCMA = 8;
const DTMF = 101;
const DIGITS = '0123456789*#';
/** A pause in what is heard longer than this is written down as silence. */
const GAP_SAMPLES = RATE / 10;

/**
 * The voice of a test phone: sends a tone as A-law over RTP and keeps what it hears.
 * Sequence number, timestamp and source begin at random, as real phones' do.
 */
export class Voice {
  readonly port: number;
  /** The frequency being sent; null is silence. May be changed while it speaks. */
  hz: number | null;
  readonly #socket: Socket;
  readonly #heard: { at: number; alaw: Buffer }[] = [];
  readonly #ssrc = randomBytes(4).readUInt32BE();
  readonly #digits: string[] = [];
  /** Keys heard: each is told in several packets of one instant. */
  readonly #keys = new Map<number, string>();
  #sequence: number;
  #time = randomBytes(4).readUInt32BE();
  #tick = 0;
  #timer: NodeJS.Timeout | null = null;
  #startedAt = 0;

  private constructor(socket: Socket, hz: number | null, sequence = randomBytes(2).readUInt16BE()) {
    this.#sequence = sequence;
    this.#socket = socket;
    this.port = socket.address().port;
    this.hz = hz;
    socket.on('message', (packet) => this.#hear(packet));
    socket.on('error', () => undefined); // the other side hung up first
  }

  /** Opens a port on the address; the first sequence number is random unless given (0–65535). */
  static open(address: string, hz: number | null, sequence?: number): Promise<Voice> {
    const socket = createSocket('udp4');
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(0, address, () => resolve(new Voice(socket, hz, sequence)));
    });
  }

  /** Speaks to the address until `silence()`. */
  speak(host: string, port: number): void {
    this.silence();
    this.#startedAt = performance.now();
    this.#tick = 0;
    const next = (): void => {
      // As many packets as the clock asks for, so that a busy machine delays but does not lose them.
      while (this.#tick * PACKET_MS <= performance.now() - this.#startedAt) this.#send(host, port);
      this.#timer = setTimeout(next, Math.max(1, this.#tick * PACKET_MS - (performance.now() - this.#startedAt)));
    };
    next();
  }

  silence(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Presses keys (RFC 4733), 160 ms each with a pause of 100 ms. */
  press(digits: string): void {
    for (const digit of digits)
      this.#digits.push(...[0, 1, 2, 3, 4, 5, 6, 7].map((step) => `${digit}${step}`), ...Array<string>(5).fill('-'));
  }

  /** What was heard since the first packet, pauses included. */
  heard(): Int16Array {
    const first = this.#heard[0]?.at ?? 0;
    let end = 0;
    const placed = this.#heard.map(({ at, alaw }) => {
      const due = Math.round(((at - first) * RATE) / 1000);
      const start = due - end > GAP_SAMPLES ? due : end;
      end = start + alaw.length;
      return { start, samples: Int16Array.from(alaw, alawDecode) };
    });
    const pcm = new Int16Array(end);
    for (const { start, samples } of placed) pcm.set(samples, start);
    return pcm;
  }

  /** Keys the other side sent as RFC 4733 events, in order. */
  keysHeard(): string {
    return [...this.#keys.values()].join('');
  }

  /** Forgets what was heard so far. */
  forget(): void {
    this.#heard.length = 0;
  }

  close(): void {
    this.silence();
    this.#socket.close();
  }

  #send(host: string, port: number): void {
    const key = this.#digits.shift();
    const payload = key && key !== '-' ? this.#keyPacket(key) : this.#tonePacket();
    this.#sequence = (this.#sequence + 1) & 0xffff;
    this.#tick++;
    this.#socket.send(payload, port, host, () => undefined);
  }

  #tonePacket(): Buffer {
    const packet = this.#header(PCMA, this.#time, SAMPLES);
    const from = (this.#tick * SAMPLES) % RATE;
    alawSecond(this.hz).copy(packet, 12, from, from + SAMPLES);
    this.#time = (this.#time + SAMPLES) >>> 0;
    return packet;
  }

  /** All packets of one key carry the instant it was pressed; the last three say that it was let go. */
  #keyPacket(key: string): Buffer {
    const step = Number(key[1]);
    const packet = this.#header(DTMF, (this.#time - step * SAMPLES) >>> 0, 4);
    if (step === 0) packet[1] = DTMF | 0x80;
    packet[12] = DIGITS.indexOf(key[0] ?? '');
    packet[13] = (step > 4 ? 0x80 : 0) | 10;
    packet.writeUInt16BE(Math.min(step + 1, 6) * SAMPLES, 14);
    this.#time = (this.#time + SAMPLES) >>> 0;
    return packet;
  }

  #header(type: number, time: number, size: number): Buffer {
    const packet = Buffer.alloc(12 + size);
    packet[0] = 0x80;
    packet[1] = type;
    packet.writeUInt16BE(this.#sequence, 2);
    packet.writeUInt32BE(time, 4);
    packet.writeUInt32BE(this.#ssrc, 8);
    return packet;
  }

  #hear(packet: Buffer): void {
    const type = (packet[1] ?? 0) & 0x7f;
    if (type === DTMF && packet.length >= 16) this.#keys.set(packet.readUInt32BE(4), DIGITS[packet[12] ?? 0] ?? '?');
    if (packet.length <= 12 || type !== PCMA) return;
    this.#heard.push({ at: performance.now(), alaw: packet.subarray(12) });
  }
}
