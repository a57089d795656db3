import type { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { RTCSessionEvent } from 'jssip/lib/UA';
import type { PhoneAccount } from '../api/types.ts';
import { lookForMicrophone, watchDevices, type Microphone } from './microphone.ts';
import { holdPhoneLock, type PhoneLock } from './one-tab.ts';

/** How the phone stands with the line. `desk`: the person speaks through a desk phone; `elsewhere`: another tab holds it. */
export type LineState = 'off' | 'desk' | 'elsewhere' | 'no-microphone' | 'connecting' | 'ready' | 'refused';

export type PhoneState = {
  line: LineState;
  microphone: Microphone;
  /** The SIP side of a call: it rings, is being answered, or carries sound. What the call is, the server says. */
  session: 'ringing' | 'answering' | 'talking' | null;
  /** The name of the phone at the line. */
  username: string | null;
  muted: boolean;
  /** The caller's voice, for the level meter. */
  remote: MediaStream | null;
};

const quiet: PhoneState = { line: 'off', microphone: 'unknown', session: null, username: null, muted: false, remote: null };

/** "Answer" pressed before the phone rang is kept this long. */
const WISH_MS = 6_000;
/** Enough for the addresses of this machine; a STUN server that is silent must not delay the answer. */
const ICE_PATIENCE_MS = 800;
const REGISTER_SECONDS = 120;
const RETRY_MS = 5_000;

const KEPT = 'kenes-sound';

/** Through what the person of this browser speaks. A desk phone has its own registration at the line. */
export function soundThrough(): 'browser' | 'desk' {
  return localStorage.getItem(KEPT) === 'desk' ? 'desk' : 'browser';
}

/**
 * The ears and the mouth of the operator: registers over the SIP WebSocket, rings, answers, mutes. It decides nothing about
 * calls. A reload or another tab drops the socket without a farewell, so that the talk is not ended by it.
 */
export class Phone {
  private state = quiet;
  private readonly listeners = new Set<() => void>();
  private readonly fetchAccount: () => Promise<PhoneAccount>;
  private readonly audio = new Audio();
  private account: PhoneAccount | null = null;
  private lock: PhoneLock | null = null;
  private ua: UA | null = null;
  private socket: WebSocketInterface | null = null;
  private session: RTCSession | null = null;
  private answerUntil = 0;
  private joined: string | null = null;
  private running = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private unwatch: () => void = () => undefined;

  constructor(fetchAccount: () => Promise<PhoneAccount>) {
    this.fetchAccount = fetchAccount;
    this.audio.autoplay = true;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): PhoneState => this.state;

  private set(change: Partial<PhoneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Takes the phone for this tab, if no other tab holds it, and registers. Safe to call twice. */
  start(): void {
    if (this.running) return;
    if (soundThrough() === 'desk') return this.set({ line: 'desk' });
    this.running = true;
    this.unwatch = watchDevices(() => {
      if (this.state.line === 'no-microphone') void this.register();
    });
    this.lock = holdPhoneLock({
      onHeld: () => void this.register(),
      onElsewhere: () => this.set({ line: 'elsewhere' }),
      onTaken: () => {
        this.drop();
        this.set({ line: 'elsewhere' });
      },
    });
  }

  /** Signs the phone off, for good or until `start`. */
  stop(): void {
    this.running = false;
    this.unwatch();
    clearTimeout(this.retry);
    this.ua?.stop();
    this.forget();
    this.lock?.release();
    this.set(quiet);
  }

  /** The desk goes away. A talk is not ended by that: the line keeps the caller, and the next page joins the talk. */
  leave(): void {
    if (this.session?.isEstablished()) this.drop();
    this.stop();
  }

  /** Chooses between this browser and the desk phone, for this browser. */
  speakThrough(kind: 'browser' | 'desk'): void {
    localStorage.setItem(KEPT, kind);
    this.stop();
    this.start();
  }

  /** Takes the phone from the other tab, which is told so. */
  takeOver(): void {
    this.lock?.steal();
  }

  /** Looks for the microphone again and registers, after the person has let it. */
  async register(): Promise<void> {
    clearTimeout(this.retry);
    if (!this.running) return;
    const microphone = await lookForMicrophone();
    this.set({ microphone });
    if (microphone !== 'ready') {
      // Without a mouth there is no phone: offers would only make callers wait.
      if (!this.session) this.ua?.stop();
      return this.set({ line: 'no-microphone' });
    }
    if (this.ua?.isRegistered()) return this.set({ line: 'ready' });
    this.set({ line: 'connecting' });
    try {
      this.account = await this.fetchAccount();
      await this.connect(this.account);
    } catch {
      this.again();
    }
  }

  private again(): void {
    clearTimeout(this.retry);
    if (this.running) this.retry = setTimeout(() => void this.register(), RETRY_MS);
  }

  private async connect(account: PhoneAccount): Promise<void> {
    const { UA, WebSocketInterface } = await import('jssip');
    this.forget();
    const address = new URL(account.wsPath, location.href.replace(/^http/, 'ws'));
    this.socket = new WebSocketInterface(address.href);
    const ua = new UA({
      sockets: [this.socket],
      uri: `sip:${account.username}@${account.webDomain}`,
      authorization_user: account.username,
      password: account.password,
      register_expires: REGISTER_SECONDS,
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 5,
      session_timers: false,
      user_agent: 'Kenes desk',
    });
    this.ua = ua;
    const mine = (act: () => void) => () => {
      if (this.ua === ua) act();
    };
    ua.on(
      'registered',
      mine(() => this.set({ line: 'ready', username: account.username })),
    );
    ua.on(
      'unregistered',
      mine(() => this.running && this.set({ line: 'connecting' })),
    );
    ua.on(
      'disconnected',
      mine(() => this.running && this.set({ line: 'connecting' })),
    );
    ua.on(
      'registrationFailed',
      mine(() => {
        this.set({ line: 'refused' });
        this.again();
      }),
    );
    ua.on('newRTCSession', ({ session, request, originator }: RTCSessionEvent) => {
      // JsSIP declares the enum and does not ship it.
      // oxlint-disable-next-line typescript/no-unsafe-enum-comparison
      if (originator === 'remote') this.ring(session, this.joins(request.getHeader('X-Kenes-Call')));
    });
    ua.start();
  }

  /** The call the server says is mine already: a leg of it that rings is answered by itself. */
  joinTo(callId: string | null): void {
    this.joined = callId;
  }

  private joins(callId: string | undefined): boolean {
    return callId !== undefined && callId === this.joined;
  }

  private ring(session: RTCSession, joins: boolean): void {
    // A second leg replaces the first: the server joined us anew after a break.
    if (this.session && !joins) return session.terminate({ status_code: 486 });
    const before = this.session;
    this.session = session;
    if (before) before.terminate();
    const mine = (act: () => void) => () => {
      if (this.session === session) act();
    };
    session.on('peerconnection', ({ peerconnection }) => {
      peerconnection.addEventListener('track', ({ streams }) => this.hear(streams[0] ?? null));
    });
    session.on('icecandidate', ({ ready }) => void setTimeout(ready, ICE_PATIENCE_MS));
    session.on(
      'getusermediafailed',
      mine(() => void this.register()),
    );
    session.on(
      'confirmed',
      mine(() => this.set({ session: 'talking' })),
    );
    session.on(
      'ended',
      mine(() => this.hangUpSeen()),
    );
    session.on(
      'failed',
      mine(() => this.hangUpSeen()),
    );
    this.set({ session: 'ringing', muted: false });
    if (joins || Date.now() < this.answerUntil) this.answer();
  }

  private hear(stream: MediaStream | null): void {
    this.audio.srcObject = stream;
    if (stream) void this.audio.play().catch(() => undefined);
    this.set({ remote: stream });
  }

  private hangUpSeen(): void {
    this.session = null;
    this.hear(null);
    this.set({ session: null, muted: false });
  }

  /** Answers what rings; pressed a moment before it rings, it is answered when it does. */
  answer(): void {
    if (!this.session || this.state.session !== 'ringing') {
      this.answerUntil = Date.now() + WISH_MS;
      return;
    }
    this.answerUntil = 0;
    this.set({ session: 'answering' });
    this.session.answer({
      mediaConstraints: { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true }, video: false },
      pcConfig: { iceServers: (this.account?.iceServers ?? []).map((urls) => ({ urls })) },
    });
  }

  /** Lets the caller hear us, or not. */
  mute(muted: boolean): void {
    if (!this.session?.isEstablished()) return;
    if (muted) this.session.mute({ audio: true });
    else this.session.unmute({ audio: true });
    this.set({ muted });
  }

  /** Puts the receiver down: only for when the server cannot be asked. */
  hangUp(): void {
    this.session?.terminate();
  }

  /** Lets go of the line without a farewell: the call goes on, another tab joins it. */
  private drop(): void {
    clearTimeout(this.retry);
    this.socket?.disconnect();
    this.forget();
  }

  private forget(): void {
    const [ua, session] = [this.ua, this.session];
    this.ua = null;
    this.session = null;
    session?.connection?.close();
    if (ua) ua.stop();
    this.socket = null;
    this.hear(null);
    this.set({ session: null, muted: false });
  }
}
