import { EventEmitter, once } from 'node:events';
import { freeUdpPort } from './ports.ts';
import { Voice } from './rtp.ts';
import type { Sipp, SippLine } from './sipp.ts';
import { sipp } from './sipp.ts';

/** What a phone has lived through, in order; `refused` carries the SIP status. */
export type PhoneEvent = 'ringing' | 'invited' | 'answered' | 'ended-by-peer' | 'ended-by-phone' | 'cancelled' | 'refused';

/** `await using phone = await caller(…)` ends it with the test. */
export interface PhoneCall extends AsyncDisposable {
  /** Everything that happened so far. */
  events: PhoneEvent[];
  /** SIP status of a refusal. */
  status: number | null;
  voice: Voice;
  /** Resolves when this has happened (at once if it already has); rejects after 20 s or when SIPp failed. */
  saw(event: PhoneEvent): Promise<void>;
  /** Resolves when this has happened since the last `saw`/`next` of the same event: for a phone that takes several calls. */
  next(event: PhoneEvent): Promise<void>;
  /** Presses keys as RFC 4733 events; only while it is answered. */
  press(digits: string): void;
  /** Hangs up, cancels or declines, whichever fits now. */
  hangup(): void;
  /** Ends the program behind it and frees its ports. */
  close(): Promise<void>;
}

export interface CallerOptions {
  /** `host:port` of Asterisk. */
  server: string;
  /** The caller's number, for example +77005550101. */
  from: string;
  /** The number dialled. */
  to: string;
  /** The address it calls from: what CARRIERS is compared with. Any 127.x.x.x. */
  address?: string;
  /** The tone it speaks, in hertz; null is silence. */
  hz?: number | null;
  /** Keys pressed so many milliseconds after the answer. */
  keys?: { digits: string; afterMs: number }[];
  /** Hangs up so many milliseconds after the answer; without it, waits for the other side or `hangup()`. */
  hangupAfterMs?: number;
}

export interface DeskPhoneOptions {
  server: string;
  username: string;
  password: string;
  address?: string;
  hz?: number | null;
  /** Picks up so many milliseconds after it begins to ring; null lets it ring. Default 0. */
  answerAfterMs?: number | null;
  /** Hangs up so many milliseconds after picking up; without it, waits for the other side. */
  talkMs?: number;
  /** RTP sequence number it begins with; random unless given. */
  sequence?: number;
}

export interface DeskPhone extends PhoneCall {
  /** Picks up now. */
  answer(): void;
}

const PATIENCE_MS = 40_000;

/** Calls Asterisk as a carrier's caller would: SIPp for the signalling, our own RTP for the sound. */
export async function caller(options: CallerOptions): Promise<PhoneCall> {
  const { server, from, to, address = '127.0.0.1', hz = null, keys = [], hangupAfterMs } = options;
  const voice = await Voice.open(address, hz);
  const port = await freeUdpPort(address);
  const phone = new Phone(voice, (line) => {
    if (line.name !== 'answered') return;
    for (const { digits, afterMs } of keys) phone.later(() => voice.press(digits), afterMs);
    if (hangupAfterMs !== undefined) phone.later(() => phone.hangup(), hangupAfterMs);
  });
  const keywords = { number: from, dialled: to, voice_port: String(voice.port) };
  phone.run(sipp({ scenario: 'caller', address, port, server, keys: keywords, calls: 1, onLine: (line) => phone.take(line) }));
  return phone;
}

/** Registers a desk phone with its account and waits for calls, one at a time. Throws when the registration is refused. */
export async function deskPhone(options: DeskPhoneOptions): Promise<DeskPhone> {
  const { server, username, password, address = '127.0.0.1', hz = null, answerAfterMs = 0, talkMs, sequence } = options;
  const port = await freeUdpPort(address);
  await register({ server, username, password, address, port });
  const voice = await Voice.open(address, hz, sequence);
  const phone = new Phone(voice, (line) => {
    if (line.name === 'invited' && answerAfterMs !== null) phone.later(() => phone.answer(), answerAfterMs);
    if (line.name === 'answered' && talkMs !== undefined) phone.later(() => phone.hangup(), talkMs);
  });
  const keys = { account: username, voice_port: String(voice.port) };
  phone.run(sipp({ scenario: 'desk-phone', address, port, server, keys, onLine: (line) => phone.take(line) }));
  return phone;
}

/** A number outside, as the carrier's side answers it: takes calls at `address:port` without registering. */
export async function outsidePhone(options: {
  address: string;
  port: number;
  hz?: number | null;
  answerAfterMs?: number | null;
}): Promise<DeskPhone> {
  const { address, port, hz = null, answerAfterMs = 0 } = options;
  const voice = await Voice.open(address, hz);
  const phone = new Phone(voice, (line) => {
    if (line.name === 'invited' && answerAfterMs !== null) phone.later(() => phone.answer(), answerAfterMs);
  });
  const keys = { account: 'outside', voice_port: String(voice.port) };
  phone.run(sipp({ scenario: 'desk-phone', address, port, server: `${address}:${port}`, keys, onLine: (line) => phone.take(line) }));
  return phone;
}

/** Registers an account from a port, or with `lifetime` 0 takes the registration back. Throws when it is refused. */
export async function register(options: {
  server: string;
  username: string;
  password: string;
  address: string;
  port: number;
  domain?: string;
  lifetime?: number;
}): Promise<void> {
  const { server, username, password, address, port, domain = server.split(':')[0] ?? '', lifetime = 3600 } = options;
  const keys = { account: username, domain, lifetime: String(lifetime) };
  const run = sipp({ scenario: 'register', address, port, server, keys, account: { username, password }, calls: 1 });
  const { code, errors } = await run.ended;
  if (code !== 0) throw new Error(`${username} could not register: ${errors || `SIPp ended with ${code}`}`);
}

class Phone implements DeskPhone {
  readonly events: PhoneEvent[] = [];
  readonly voice: Voice;
  status: number | null = null;
  readonly #emitter = new EventEmitter();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #onLine: (line: SippLine) => void;
  readonly #seen = new Map<PhoneEvent, number>();
  #sipp: Sipp | null = null;
  #failed: Error | null = null;
  #callId = '';

  constructor(voice: Voice, onLine: (line: SippLine) => void) {
    this.voice = voice;
    this.#onLine = onLine;
    this.#emitter.setMaxListeners(0);
  }

  run(program: Sipp): void {
    this.#sipp = program;
    void program.ended.then(({ code, errors }) => {
      if (code) this.#failed = new Error(`the phone's call went another way: ${errors}`);
      this.#emitter.emit('change');
    });
  }

  take(line: SippLine): void {
    const event = line.name as PhoneEvent;
    this.#callId = line.callId;
    this.events.push(event);
    if (event === 'answered') this.voice.speak(line.words[0] ?? '', Number(line.words[1]));
    if (event === 'refused') this.status = Number(line.words[0]);
    if (event !== 'answered' && event !== 'ringing' && event !== 'invited') this.voice.silence();
    this.#onLine(line);
    this.#emitter.emit('change');
  }

  later(what: () => void, afterMs: number): void {
    this.#timers.push(setTimeout(what, afterMs));
  }

  saw(event: PhoneEvent): Promise<void> {
    return this.#until(event, 1);
  }

  async next(event: PhoneEvent): Promise<void> {
    const wanted = (this.#seen.get(event) ?? 0) + 1;
    this.#seen.set(event, wanted);
    await this.#until(event, wanted);
  }

  press(digits: string): void {
    this.voice.press(digits);
  }

  answer(): void {
    this.#sipp?.tell(this.#callId, 'MESSAGE');
  }

  hangup(): void {
    this.#sipp?.tell(this.#callId, 'INFO');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.voice.close();
    await this.#sipp?.stop();
  }

  async #until(event: PhoneEvent, times: number): Promise<void> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    while (this.events.filter((e) => e === event).length < times) {
      if (this.#failed) throw this.#failed;
      await once(this.#emitter, 'change', { signal: patience }).catch(() => {
        throw new Error(`the phone waited in vain for "${event}"; it saw: ${this.events.join(', ') || 'nothing'}`);
      });
    }
  }
}
