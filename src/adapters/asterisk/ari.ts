import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { CALL_EVENTS } from './ari-events.ts';
import type { AriBridge, AriChannel, AriEndpoint, AriEvent, AriEventType, AriPlayback } from './ari-events.ts';
import type { AriHttp } from './ari-http.ts';
import { ariHttp } from './ari-http.ts';
import type { Log } from './log.ts';
import type { AsteriskAccess } from './process.ts';

export interface AriOptions {
  access: AsteriskAccess;
  log: Log;
  /** The application calls are handed to. Default `kenes`. */
  application?: string;
  /** The event types wanted; the rest is not sent. Default: CALL_EVENTS. */
  events?: AriEventType[];
  /** What to be told of beside the application's own channels, for example `endpoint:PJSIP`. Default: nothing. */
  subscribe?: string[];
}

/** A call out to a phone. Its own StasisStart has `args`; the id is ours, so a repeat cannot ring twice. */
export interface Originate {
  channelId: string;
  /** `PJSIP/op1001` or `PJSIP/op1001@web`. */
  endpoint: string;
  args?: string[];
  callerId?: string;
  /** Seconds until it is given up. */
  timeoutSeconds?: number;
  /** Channel variables; `PJSIP_HEADER(add,X-Name)` becomes a header of the INVITE. */
  variables?: Record<string, string>;
}

const PING_MS = 5000;
const BACK_OFF_MS = [100, 250, 500, 1000, 2000, 5000];

/**
 * ARI: commands over HTTP, events over a WebSocket that connects again by itself.
 * Every command throws AriError when Asterisk refuses it; 404 means that channel or bridge is gone.
 */
export class Ari {
  readonly http: AriHttp;
  readonly application: string;
  readonly #access: AsteriskAccess;
  readonly #log: Log;
  readonly #events: AriEventType[];
  readonly #subscribe: string[];
  readonly #listeners: ((event: AriEvent) => void)[] = [];
  readonly #upListeners: (() => void)[] = [];
  #socket: WebSocket | null = null;
  #closed = false;

  constructor({ access, log, application = 'kenes', events = CALL_EVENTS, subscribe = [] }: AriOptions) {
    this.#access = access;
    this.#log = log;
    this.#events = events;
    this.#subscribe = subscribe;
    this.application = application;
    this.http = ariHttp(access);
  }

  /** Connects and keeps connected; resolves when the application is known to Asterisk and the filter is set. */
  async start(): Promise<void> {
    for (let attempt = 0; !this.#closed; attempt++) {
      try {
        await this.#open();
        for (const listener of this.#upListeners) listener();
        return;
      } catch (error) {
        this.#socket?.terminate();
        if (attempt === 0) this.#log.warn({ err: error }, 'ARI is not there yet');
        await sleep(BACK_OFF_MS[Math.min(attempt, BACK_OFF_MS.length - 1)]);
      }
    }
  }

  /** Calls back for each event, in Asterisk's order. */
  onEvent(listener: (event: AriEvent) => void): void {
    this.#listeners.push(listener);
  }

  /** Calls back after each connection, the first too: events may have been missed before, so read the state back. */
  onUp(listener: () => void): void {
    this.#upListeners.push(listener);
  }

  /** True while events flow. */
  get up(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  close(): void {
    this.#closed = true;
    this.#socket?.close(1000);
    this.http.close();
  }

  channels(): Promise<AriChannel[]> {
    return this.http.send('GET', '/channels');
  }

  channel(id: string): Promise<AriChannel> {
    return this.http.send('GET', `/channels/${enc(id)}`);
  }

  /** Rings a phone. A phone that is not registered is refused at once (AriError 500): back off before the next try. */
  originate({ channelId, endpoint, args = [], callerId, timeoutSeconds = 30, variables = {} }: Originate): Promise<AriChannel> {
    const query = {
      endpoint,
      app: this.application,
      appArgs: args.join(','),
      callerId,
      timeout: timeoutSeconds,
    };
    return this.http.send('POST', `/channels/${enc(channelId)}`, query, { variables });
  }

  answer(channelId: string): Promise<void> {
    return this.http.send('POST', `/channels/${enc(channelId)}/answer`);
  }

  /** Ends a channel; one that is gone already is no error. */
  async hangup(channelId: string, reason: 'normal' | 'busy' | 'congestion' | 'no_answer' = 'normal'): Promise<void> {
    await this.#ifThere(this.http.send('DELETE', `/channels/${enc(channelId)}`, { reason }));
  }

  ring(channelId: string, on = true): Promise<void> {
    return this.http.send(on ? 'POST' : 'DELETE', `/channels/${enc(channelId)}/ring`);
  }

  /** Plays sound files (`voice.recorded` → `sound:recorded`) one after another to the channel, so that they are in its recording. */
  play(channelId: string, playbackId: string, sounds: string[], language: string): Promise<AriPlayback> {
    const media = sounds.map((s) => `sound:${s}`).join(',');
    return this.http.send('POST', `/channels/${enc(channelId)}/play/${enc(playbackId)}`, {
      media,
      lang: language,
    });
  }

  /** Stops a playback; one that is over is no error. */
  async stopPlayback(playbackId: string): Promise<void> {
    await this.#ifThere(this.http.send('DELETE', `/playbacks/${enc(playbackId)}`));
  }

  music(channelId: string, on: boolean): Promise<void> {
    return this.http.send(on ? 'POST' : 'DELETE', `/channels/${enc(channelId)}/moh`);
  }

  /** Nobody hears what this channel says, or everybody again. */
  mute(channelId: string, on: boolean): Promise<void> {
    return this.http.send(on ? 'POST' : 'DELETE', `/channels/${enc(channelId)}/mute`, { direction: 'in' });
  }

  /** Sends keypad tones (0-9, *, #) to the channel. */
  sendKeys(channelId: string, keys: string): Promise<void> {
    return this.http.send('POST', `/channels/${enc(channelId)}/dtmf`, { dtmf: keys });
  }

  setVariable(channelId: string, variable: string, value: string): Promise<void> {
    return this.http.send('POST', `/channels/${enc(channelId)}/variable`, { variable, value });
  }

  async variable(channelId: string, variable: string): Promise<string> {
    return (
      await this.http.send<{ value: string }>('GET', `/channels/${enc(channelId)}/variable`, {
        variable,
      })
    ).value;
  }

  /** A listener (`spy=both`) or whisperer (`whisper=out`, not in the caller's recording) beside a channel. */
  snoop(channelId: string, snoopId: string, how: { spy?: 'both'; whisper?: 'out' }, args: string[] = []): Promise<AriChannel> {
    const query = { ...how, app: this.application, appArgs: args.join(',') };
    return this.http.send('POST', `/channels/${enc(channelId)}/snoop/${enc(snoopId)}`, query);
  }

  bridges(): Promise<AriBridge[]> {
    return this.http.send('GET', '/bridges');
  }

  createBridge(bridgeId: string): Promise<AriBridge> {
    return this.http.send('POST', `/bridges/${enc(bridgeId)}`, { type: 'mixing' });
  }

  addToBridge(bridgeId: string, channelIds: string[]): Promise<void> {
    return this.http.send('POST', `/bridges/${enc(bridgeId)}/addChannel`, {
      channel: channelIds.join(','),
    });
  }

  async removeFromBridge(bridgeId: string, channelId: string): Promise<void> {
    await this.#ifThere(this.http.send('POST', `/bridges/${enc(bridgeId)}/removeChannel`, { channel: channelId }));
  }

  async destroyBridge(bridgeId: string): Promise<void> {
    await this.#ifThere(this.http.send('DELETE', `/bridges/${enc(bridgeId)}`));
  }

  /** Every SIP endpoint with its state: `online` means a phone is registered. */
  endpoints(): Promise<AriEndpoint[]> {
    return this.http.send('GET', '/endpoints/PJSIP');
  }

  /** Not there, not in a bridge, or already gone: what was wanted is so. */
  async #ifThere(command: Promise<unknown>): Promise<void> {
    await command.catch((error: { status?: number }) => {
      if (![404, 409, 422].includes(error.status ?? 0)) throw error;
    });
  }

  async #open(): Promise<void> {
    const { ariUrl, ariUser, ariSecret } = this.#access;
    const url = new URL(`${ariUrl.replace(/^http/, 'ws')}/events`);
    url.searchParams.set('app', this.application);
    url.searchParams.set('subscribeAll', 'false');
    const socket = new WebSocket(url, {
      auth: `${ariUser}:${ariSecret}`,
      handshakeTimeout: 5000,
      perMessageDeflate: false,
    });
    this.#socket = socket;
    socket.on('error', () => undefined); // 'close' follows
    socket.on('message', (data: Buffer) => this.#take(data));
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('close', (code) => reject(new Error(`ARI's event connection closed (${code})`)));
    });
    const application = `/applications/${enc(this.application)}`;
    await this.http.send('PUT', `${application}/eventFilter`, {}, { allowed: this.#events.map((type) => ({ type })) });
    for (const eventSource of this.#subscribe) await this.http.send('POST', `${application}/subscription`, { eventSource });
    if (socket.readyState !== WebSocket.OPEN) throw new Error("ARI's event connection closed");
    this.#keep(socket);
  }

  /** Connects again when the connection breaks or falls silent. */
  #keep(socket: WebSocket): void {
    let heard = true;
    socket.on('pong', () => (heard = true));
    const ping = setInterval(() => {
      if (!heard) return socket.terminate();
      heard = false;
      socket.ping();
    }, PING_MS);
    socket.once('close', () => {
      clearInterval(ping);
      if (this.#closed) return;
      this.#log.warn({}, 'the ARI event connection broke, connecting again');
      void this.start();
    });
  }

  #take(data: Buffer): void {
    const event = JSON.parse(data.toString('utf8')) as AriEvent;
    for (const listener of this.#listeners) listener(event);
  }
}

const enc = encodeURIComponent;
