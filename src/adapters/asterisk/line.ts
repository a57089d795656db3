import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../base/clock.ts';
import { begun } from '../../base/trace.ts';
import {
  type Alive,
  callIdIn,
  isPersonChannel,
  type Command,
  type Done,
  type Line,
  type LineMessage,
  type Recording,
  type Sound,
} from '../../modules/calls/index.ts';
import type { Ami } from './ami.ts';
import type { AriChannel, AriEvent } from './ari-events.ts';
import { AriError } from './ari-http.ts';
import type { Ari } from './ari.ts';
import type { Log } from './log.ts';
import { phoneEndpoint } from './phones.ts';
import { FORGET_MS } from './recording.ts';

/** Where our private Asterisk writes recordings while calls run. */
export function spoolDirOf(dataDir: string): string {
  return join(dataDir, 'asterisk/spool/monitor');
}

/** Where recorded phrases lie for our private Asterisk. */
export function voiceDirOf(dataDir: string): string {
  return join(dataDir, 'asterisk/voice');
}

export interface LineParts {
  ari: Ari;
  ami: Ami;
  /** Where calls to numbers outside go, `host:port`; null: nowhere. */
  carrierOut: string | null;
  /** Which phones are registered now. */
  phones: { isOnline(resource: string): boolean };
  /** Where Asterisk writes recordings while they run. */
  spoolDir: string;
  /** Where recorded phrases are kept for Asterisk to play. */
  voiceDir: string;
  clock: Clock;
  log: Log;
}

/** The first word of our originate's arguments: an operator's leg. */
const LEG = 'leg';
/** Q.850: normal clearing. */
const NORMAL = 16;
/** ChannelDestroyed follows StasisEnd at once; when it does not come within this time, it was lost. */
const DESTROYED_MS = 500;
/** Header of the operator's INVITE: which call it is. */
const CALL_HEADER = 'PJSIP_HEADER(add,X-Kenes-Call)';

const NOTHING: Done = { joinedAt: null, recordingAt: null };

/** Turns Asterisk's events into plain messages and carries out commands. It decides nothing. */
export class AsteriskLine implements Line {
  readonly #parts: LineParts;
  readonly #listeners: ((message: LineMessage) => void)[] = [];
  /** Channels that were told of and are not gone yet, so that each is told as gone once. */
  readonly #known = new Set<string>();
  #recorded: ReadonlyMap<string, string> = new Map();

  constructor(parts: LineParts) {
    this.#parts = parts;
    parts.ari.onEvent((event) => begun(`ari ${event.type}`, {}, () => this.#take(event)));
    parts.ari.onUp(() => this.#tell({ kind: 'up', at: parts.clock() }));
  }

  onMessage(listener: (message: LineMessage) => void): void {
    this.#listeners.push(listener);
  }

  ring(channelId: string): Promise<void> {
    return this.#parts.ari.ring(channelId);
  }

  async carryOut(command: Command): Promise<Done> {
    if (command.do === 'dial') return this.#dial(command);
    if (command.do === 'join') return this.#join(command);
    if (command.do === 'add') return this.#add(command);
    if (command.do === 'record') return this.#record(command, async () => null);
    // A prompt that cannot be played would leave the caller in silence: that is told.
    if (command.do === 'play') await this.#do(command);
    else await this.#done(this.#do(command));
    return NOTHING;
  }

  /** What is there already, or gone already, is no error: a channel's own event says so. */
  async #done(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) => {
      if (!(error instanceof AriError && [404, 409, 412, 422].includes(error.status))) throw error;
    });
  }

  async alive(): Promise<Alive> {
    const [channels, bridges] = await Promise.all([this.#parts.ari.channels(), this.#parts.ari.bridges()]);
    for (const { id } of channels) this.#known.add(id);
    return {
      channels: channels.map((channel) => ({
        id: channel.id,
        caller: isCallerInHand(channel),
        answered: channel.state === 'Up',
        dialled: channel.dialplan.exten,
        callerNumber: channel.caller.number || null,
        since: new Date(channel.creationtime),
      })),
      bridges: new Map(bridges.map((bridge) => [bridge.id, bridge.channels])),
    };
  }

  async isPlaying(playbackId: string): Promise<boolean> {
    try {
      await this.#parts.ari.http.send('GET', `/playbacks/${encodeURIComponent(playbackId)}`);
      return true;
    } catch (error) {
      if (error instanceof AriError && error.status === 404) return false;
      throw error;
    }
  }

  async recordedUntil(spoolName: string): Promise<Date | null> {
    const found = await stat(join(this.#parts.spoolDir, spoolName)).catch(() => null);
    return found?.mtime ?? null;
  }

  async #dial({ dial: { channelId, accountId, phone }, callId, callerNumber, seconds }: Extract<Command, { do: 'dial' }>): Promise<Done> {
    const { ari, phones } = this.#parts;
    this.#known.add(channelId);
    try {
      await ari.originate({
        channelId,
        endpoint:
          accountId === null ? this.#outside(phone) : phoneEndpoint(phone, phones.isOnline(phoneResource(phone)) ? 'browser' : 'desk'),
        args: [LEG],
        callerId: callerNumber ?? undefined,
        timeoutSeconds: seconds,
        variables: { [CALL_HEADER]: callId },
      });
      return NOTHING;
    } catch (error) {
      this.#known.delete(channelId);
      throw error;
    }
  }

  async #add({ bridgeId, channelId }: Extract<Command, { do: 'add' }>): Promise<Done> {
    await this.#parts.ari.addToBridge(bridgeId, [channelId]);
    return { joinedAt: this.#parts.clock(), recordingAt: null };
  }

  /** A number outside goes to the carrier's address, through the endpoint its calls come by. */
  #outside(number: string): string {
    const { carrierOut } = this.#parts;
    if (!carrierOut) throw new Error('no carrier takes calls to outside');
    return `PJSIP/carrier/sip:${number}@${carrierOut}`;
  }

  #join(command: Extract<Command, { do: 'join' }>): Promise<Done> {
    const { ari, clock } = this.#parts;
    return this.#record(command, async () => {
      await this.#done(ari.createBridge(command.bridgeId));
      await ari.addToBridge(command.bridgeId, [command.channelId, command.operatorChannelId]);
      return clock();
    });
  }

  /**
   * A new segment: the old one ends, Asterisk is given time to forget its decoder, whoever joins is joined, and the new one
   * begins (recording.ts says why). Also when the joining failed: the caller's side is recorded whatever happens.
   */
  async #record({ channelId, ordinal, spoolName }: Recording, connect: () => Promise<Date | null>): Promise<Done> {
    if (ordinal > 1) {
      await this.#parts.ami.stopRecording(channelId).catch(() => undefined);
      await sleep(FORGET_MS);
    }
    const joined = await connect().then(
      (at) => ({ at }),
      (error: unknown) => ({ error }),
    );
    const recordingAt = await this.#begin(channelId, spoolName);
    if ('error' in joined) throw joined.error;
    return { joinedAt: joined.at, recordingAt };
  }

  async keepSound(name: string, { rate, samples }: Sound): Promise<void> {
    const { voiceDir } = this.#parts;
    await mkdir(voiceDir, { recursive: true, mode: 0o700 });
    const file = join(voiceDir, name);
    // Asterisk knows raw samples by their ending: sln is 8 kHz, sln44 44.1 kHz.
    const ending = rate === 8_000 ? 'sln' : `sln${Math.floor(rate / 1000)}`;
    await writeFile(`${file}.part`, samples);
    await rename(`${file}.part`, `${file}.${ending}`);
  }

  useSounds(names: ReadonlyMap<string, string>): void {
    this.#recorded = names;
  }

  #soundsOf({ phrases, language }: Extract<Command, { do: 'play' }>): string[] {
    return phrases.map((phrase) => {
      const recorded = this.#recorded.get(`${language}/${phrase}`);
      return recorded === undefined ? phrase : join(this.#parts.voiceDir, recorded);
    });
  }

  /** Null when it cannot begin: told in the log, and the segment is later found to be lost; the talk goes on. */
  async #begin(channelId: string, spoolName: string): Promise<Date | null> {
    const { ami, spoolDir, clock, log } = this.#parts;
    try {
      await ami.startRecording(channelId, join(spoolDir, spoolName));
      return clock();
    } catch (error) {
      log.error({ err: error, spoolName }, 'a recording could not begin');
      return null;
    }
  }

  async #do(command: Exclude<Command, { do: 'dial' | 'join' | 'record' | 'add' }>): Promise<void> {
    const { ari } = this.#parts;
    switch (command.do) {
      case 'answer':
        return ari.answer(command.channelId);
      case 'play':
        return void (await ari.play(command.channelId, command.playbackId, this.#soundsOf(command), command.language));
      case 'stop-playing':
        return ari.stopPlayback(command.playbackId);
      case 'music':
        return ari.music(command.channelId, command.on);
      case 'mute':
        return ari.mute(command.channelId, command.on);
      case 'keys':
        return ari.sendKeys(command.channelId, command.keys);
      case 'ring':
        return ari.ring(command.channelId, command.on);
      case 'leave':
        return ari.removeFromBridge(command.bridgeId, command.channelId);
      case 'end-bridge':
        return ari.destroyBridge(command.bridgeId);
      case 'hangup':
        return ari.hangup(command.channelId);
    }
  }

  #take(event: AriEvent): void {
    const at = this.#parts.clock();
    switch (event.type) {
      case 'StasisStart':
        return this.#onStart(event.channel, event.args, at);
      case 'ChannelDtmfReceived':
        return this.#tell({ kind: 'digit', channelId: event.channel.id, digit: event.digit, at });
      case 'PlaybackFinished':
        return this.#tell({ kind: 'played', playbackId: event.playback.id, whole: event.playback.state !== 'failed', at });
      case 'ChannelHangupRequest':
        // Before its playbacks are told as over, so that a prompt cut off by the hang-up is not taken for heard.
        if (!callIdIn(event.channel.id)) this.#onGone(event.channel.id, NORMAL, at);
        return;
      case 'StasisEnd':
        return this.#onEnd(event.channel.id, at);
      case 'ChannelDestroyed':
        return this.#onGone(event.channel.id, event.cause, at);
      default:
        return;
    }
  }

  #onStart(channel: AriChannel, [kind, dialled]: readonly string[], at: Date): void {
    this.#known.add(channel.id);
    if (kind === LEG) return this.#tell({ kind: 'operator-answered', channelId: channel.id, at });
    if (kind === 'carrier') {
      return this.#tell({
        kind: 'arrived',
        channelId: channel.id,
        dialled: dialled ?? '',
        callerNumber: channel.caller.number || null,
        at,
      });
    }
    // An operator's phone that dials by itself: there is nothing to dial yet.
    this.#parts.ari
      .hangup(channel.id, 'congestion')
      .catch((error: unknown) => this.#parts.log.warn({ err: error }, 'a call from a desk could not be ended'));
  }

  /** A call ends on this or on ChannelDestroyed; only the latter knows why, which matters for an operator's channel. */
  #onEnd(channelId: string, at: Date): void {
    if (callIdIn(channelId)) setTimeout(() => this.#onGone(channelId, NORMAL, at), DESTROYED_MS).unref();
    else this.#onGone(channelId, NORMAL, at);
  }

  #onGone(channelId: string, cause: number, at: Date): void {
    if (this.#known.delete(channelId)) this.#tell({ kind: 'gone', channelId, cause, at });
  }

  #tell(message: LineMessage): void {
    for (const listener of this.#listeners) listener(message);
  }
}

/** A carrier's channel that stands in our application; one still in the dial plan will be handed over by itself. */
function isCallerInHand(channel: AriChannel): boolean {
  const { app_name: application } = channel.dialplan as AriChannel['dialplan'] & { app_name?: string };
  return channel.name.startsWith('PJSIP/carrier-') && application === 'Stasis' && !isPersonChannel(channel.id) && !callIdIn(channel.id);
}

/** The browser phone's name among Asterisk's endpoints. */
function phoneResource(phone: string): string {
  return phoneEndpoint(phone, 'browser').slice('PJSIP/'.length);
}
