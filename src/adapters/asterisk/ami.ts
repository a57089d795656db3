import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from './log.ts';
import type { AsteriskAccess } from './process.ts';
import type { Refused } from './refused.ts';
import { refusedOf } from './refused.ts';

/** One AMI message: its fields by name; `Output` holds the lines of a Command joined by line ends. */
export type AmiMessage = Record<string, string>;

/** Asterisk answered an action with an error, or the connection broke before its answer. */
export class AmiError extends Error {}

export interface AmiOptions {
  access: AsteriskAccess;
  log: Log;
}

const ACTION_MS = 5000;
const PING_MS = 10_000;
const BACK_OFF_MS = [100, 250, 500, 1000, 2000, 5000];

/** The connection to AMI: recordings and refused calls, which ARI knows nothing of. Connects again by itself. */
export class Ami {
  readonly #access: AsteriskAccess;
  readonly #log: Log;
  readonly #waiting = new Map<string, { resolve: (m: AmiMessage) => void; reject: (e: Error) => void }>();
  readonly #eventListeners: ((event: AmiMessage) => void)[] = [];
  readonly #refusedListeners: ((refused: Refused) => void)[] = [];
  #socket: Socket | null = null;
  #closed = false;

  constructor({ access, log }: AmiOptions) {
    this.#access = access;
    this.#log = log;
  }

  /** Connects and keeps connected. Resolves at the first login; rejects only if that login is refused. */
  async start(): Promise<void> {
    for (let attempt = 0; !this.#closed; attempt++) {
      try {
        return await this.#login();
      } catch (error) {
        if (error instanceof AmiError && error.message.includes('Authentication')) throw error;
        await sleep(BACK_OFF_MS[Math.min(attempt, BACK_OFF_MS.length - 1)]);
      }
    }
  }

  /** Calls back for every AMI event of the classes system and security. */
  onEvent(listener: (event: AmiMessage) => void): void {
    this.#eventListeners.push(listener);
  }

  /** Calls back for every call or registration that came from no carrier's address and gave no known name. */
  onRefused(listener: (refused: Refused) => void): void {
    this.#refusedListeners.push(listener);
  }

  /** Sends one action and returns its answer. Throws AmiError when it is refused or does not come within 5 s. */
  action(name: string, fields: Record<string, string> = {}): Promise<AmiMessage> {
    const socket = this.#socket;
    if (!socket) return Promise.reject(new AmiError(`AMI is not connected (${name})`));
    const id = randomUUID();
    const lines = Object.entries({ Action: name, ActionID: id, ...fields }).map(([k, v]) => `${k}: ${clean(v)}\r\n`);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new AmiError(`AMI did not answer ${name}`))), ACTION_MS);
      const settle = (done: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        done();
      };
      this.#waiting.set(id, {
        resolve: (m) => settle(() => (m['Response'] === 'Error' ? reject(new AmiError(`${name}: ${m['Message']}`)) : resolve(m))),
        reject: (e) => settle(() => reject(e)),
      });
      socket.write(`${lines.join('')}\r\n`);
    });
  }

  /**
   * Begins recording a channel into `file` (absolute, ending in .raw): interleaved 16-bit stereo at 8 kHz,
   * left what the channel says, right what it hears. Returns the id that stops this one recording.
   * Rooms use recording.ts, which knows when a recording must be begun anew.
   */
  async startRecording(channel: string, file: string): Promise<string> {
    // D and no b: b would leave out every prompt and notice, and the timeline would collapse.
    const answer = await this.action('MixMonitor', {
      Channel: channel,
      File: file,
      options: 'Di(KENES_RECORDING)',
    });
    return answer['MixMonitorID'] ?? (await this.variable(channel, 'KENES_RECORDING'));
  }

  /** Ends one recording of a channel, or all of them when no id is given. */
  async stopRecording(channel: string, id?: string): Promise<void> {
    await this.action('StopMixMonitor', { Channel: channel, ...(id ? { MixMonitorID: id } : {}) });
  }

  /** Silence of the right length in both directions of the channel's recordings while `muted`. */
  async muteRecording(channel: string, muted: boolean): Promise<void> {
    await this.action('MixMonitorMute', {
      Channel: channel,
      Direction: 'both',
      State: muted ? '1' : '0',
    });
  }

  /** The value of a channel's variable. */
  async variable(channel: string, name: string): Promise<string> {
    return (await this.action('Getvar', { Channel: channel, Variable: name }))['Value'] ?? '';
  }

  /** Runs one console command and returns what it printed. */
  async command(line: string): Promise<string> {
    return (await this.action('Command', { Command: line }))['Output'] ?? '';
  }

  /** Ends the connection for good. */
  close(): void {
    this.#closed = true;
    this.#socket?.destroy();
  }

  async #login(): Promise<void> {
    const { amiHost, amiPort, amiUser, amiSecret } = this.#access;
    const socket = connect({ host: amiHost, port: amiPort, noDelay: true });
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    const ping = setInterval(() => void this.action('Ping').catch(() => socket.destroy()), PING_MS);
    this.#socket = socket;
    socket.on('error', () => undefined); // 'close' follows and says it all
    socket.once('close', () => {
      clearInterval(ping);
      if (this.#socket === socket) this.#socket = null;
      for (const { reject } of this.#waiting.values()) reject(new AmiError('the AMI connection broke'));
    });
    read(socket, (message) => this.#take(message));
    try {
      await this.action('Login', { Username: amiUser, Secret: amiSecret });
    } catch (error) {
      socket.destroy();
      throw error;
    }
    socket.once('close', () => {
      if (this.#closed) return;
      this.#log.warn({}, 'the AMI connection broke, connecting again');
      void this.start().catch((err: unknown) => this.#log.error({ err }, 'AMI refuses the login'));
    });
  }

  #take(message: AmiMessage): void {
    if (message['Response']) return this.#waiting.get(message['ActionID'] ?? '')?.resolve(message);
    if (!message['Event']) return;
    for (const listener of this.#eventListeners) listener(message);
    const refused = refusedOf(message);
    if (refused) for (const listener of this.#refusedListeners) listener(refused);
  }
}

/** Runs one console command over a connection of its own; throws when it cannot. */
export async function amiCommand(access: AsteriskAccess, line: string): Promise<string> {
  const ami = new Ami({ access, log: { info() {}, warn() {}, error() {} } });
  const connected = await Promise.race([ami.start().then(() => true), sleep(2000, false)]);
  try {
    if (!connected) throw new AmiError('AMI does not answer');
    return await ami.command(line);
  } finally {
    ami.close();
  }
}

/** A line end inside a value would begin a field of its own. */
const clean = (value: string): string => value.replace(/[\r\n]+/g, ' ');

function read(socket: Socket, take: (message: AmiMessage) => void): void {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const blocks = (rest + chunk).split('\r\n\r\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) take(parse(block));
  });
}

function parse(block: string): AmiMessage {
  const message: AmiMessage = {};
  for (const line of block.split('\r\n')) {
    const colon = line.indexOf(': ');
    if (colon < 0) continue;
    const key = line.slice(0, colon);
    const value = line.slice(colon + 2);
    message[key] = key === 'Output' && message[key] !== undefined ? `${message[key]}\n${value}` : value;
  }
  return message;
}
