import { ApiError } from '../../api/client.ts';
import { recordingAudio } from '../../api/register.ts';

export type Channel = 'both' | 'caller' | 'operators';
export type PlaybackState = { playing: boolean; loading: boolean; atMs: number; speed: number; channel: Channel; error: unknown };

/**
 * Ears for one recording. Nothing is fetched before the first "play": each request for the sound is a look that the server
 * writes to its journal. Fetched whole, so that every moment can be gone to at once.
 */
export class Playback {
  private state: PlaybackState = { playing: false, loading: false, atMs: 0, speed: 1, channel: 'both', error: null };
  private readonly callId: string;
  private readonly listeners = new Set<() => void>();
  private readonly audio = new Audio();
  private url: string | null = null;
  private mixer: { caller: GainNode; operators: GainNode } | null = null;
  private frame = 0;

  constructor(callId: string) {
    this.callId = callId;
    this.audio.preservesPitch = true;
    this.audio.addEventListener('ended', () => this.set({ playing: false }));
    this.audio.addEventListener('pause', () => this.set({ playing: false }));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): PlaybackState => this.state;

  private set(change: Partial<PlaybackState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private async load(): Promise<void> {
    if (this.url) return;
    this.set({ loading: true, error: null });
    const response = await fetch(recordingAudio(this.callId));
    if (!response.ok) throw new ApiError(await response.json());
    this.url = URL.createObjectURL(await response.blob());
    this.audio.src = this.url;
    this.audio.currentTime = this.state.atMs / 1000;
    this.set({ loading: false });
  }

  toggle = async (): Promise<void> => {
    if (this.state.playing) return this.audio.pause();
    if (this.state.loading) return undefined;
    try {
      await this.load();
      if (this.audio.ended) this.audio.currentTime = 0;
      this.audio.playbackRate = this.state.speed;
      await this.audio.play();
      this.set({ playing: true });
      this.follow();
    } catch (error) {
      this.set({ playing: false, loading: false, error });
    }
    return undefined;
  };

  /** Reads the position at each picture while it plays. */
  private follow = (): void => {
    this.set({ atMs: this.audio.currentTime * 1000 });
    if (!this.audio.paused) this.frame = requestAnimationFrame(this.follow);
  };

  /** Goes to a moment, in milliseconds from the beginning; also before anything was fetched. */
  seek = (atMs: number): void => {
    const to = Math.max(0, atMs);
    if (this.url) this.audio.currentTime = to / 1000;
    this.set({ atMs: to });
  };

  setSpeed = (speed: number): void => {
    this.audio.playbackRate = speed;
    this.set({ speed });
  };

  /** One voice alone: the other channel is silenced and the one left comes to both ears. */
  setChannel = (channel: Channel): void => {
    this.mixer ??= mix(this.audio);
    this.mixer.caller.gain.value = channel === 'operators' ? 0 : 1;
    this.mixer.operators.gain.value = channel === 'caller' ? 0 : 1;
    this.set({ channel });
  };

  close = (): void => {
    cancelAnimationFrame(this.frame);
    this.audio.pause();
    this.audio.removeAttribute('src');
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = null;
  };
}

function mix(audio: HTMLAudioElement): { caller: GainNode; operators: GainNode } {
  const context = new AudioContext();
  const splitter = context.createChannelSplitter(2);
  const [caller, operators] = [context.createGain(), context.createGain()];
  context.createMediaElementSource(audio).connect(splitter);
  splitter.connect(caller, 0);
  splitter.connect(operators, 1);
  // Both into one, so that a single voice is heard on both ears.
  caller.connect(context.destination);
  operators.connect(context.destination);
  return { caller, operators };
}
