import type { Language } from '../../base/texts.ts';
import { whileCalling } from './steps/calling.ts';
import { type Audience, type Menu, plainMenu } from './menu/menu.ts';
import { gone } from './steps/end.ts';
import { onOffer, whileOffered } from './steps/offer.ts';
import { whileLanguage } from './steps/language.ts';
import { whileMenu } from './steps/menu.ts';
import { whileQueued } from './steps/queue.ts';
import { onFound } from './steps/found.ts';
import { whileNoticing } from './steps/notice.ts';
import { whileRating } from './steps/rating.ts';
import { whileTalking } from './steps/talk.ts';
import type { Party, Target, Transfer, TransferOutcome } from './transfer.ts';

export type CallState = 'greeting' | 'menu' | 'queued' | 'offered' | 'talking' | 'held' | 'noticing' | 'rating' | 'ended' | 'calling';

/** A call as the state machine knows it: the columns of calls.call, with its own memory. Plain data. */
export type Call = {
  readonly id: string;
  /** The caller's channel in Asterisk. */
  readonly channelId: string;
  readonly dialled: string;
  readonly callerNumber: string | null;
  readonly recipientId: string | null;
  readonly consultationId: string | null;
  readonly state: CallState;
  readonly language: Language | null;
  /** The queue it waits in, or waited in last. */
  readonly queue: string;
  /** For whom the caller said in the menu that they call (¶34): a recipient of services, unless they said otherwise. */
  readonly audience: Audience | 'outgoing';
  readonly arrivedAt: Date;
  /** The caller's place: kept when an offer fails and when the call is redirected. */
  readonly queuedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly talkEndedAt: Date | null;
  readonly endedAt: Date | null;
  /** ¶7, milliseconds: arrival to the first operator's voice path, or to the hang-up of the abandoned. */
  readonly waitMs: number | null;
  readonly queueWaitMs: number | null;
  readonly endedBy: 'caller' | 'operator' | 'system' | 'interrupted' | null;
  readonly abandonedIn: 'greeting' | 'menu' | 'queue' | null;
  /** Who speaks, or spoke last. */
  readonly operatorId: string | null;
  /** When the machine wants a `woke` if nothing happens before. */
  readonly wakeAt: Date | null;
  readonly memory: Memory;
};

/**
 * A call out to an operator's phone; its id is the offer's, and later the leg's. Without an account it is a call to a number
 * outside, which `phone` then is.
 */
export type Dial = { readonly id: string; readonly accountId: string | null; readonly phone: string; readonly channelId: string };

/** What the machine keeps beside the columns; JSON. */
export type Memory = {
  /** Playbacks not yet over. */
  readonly playing: readonly string[];
  /** How many playbacks and recording segments there were, so that each has an id of its own. */
  readonly playbacks: number;
  readonly segments: number;
  /** The edition of the menu this call hears, and where in it the caller is; null before the first node. */
  readonly menu: { readonly edition: number; readonly node: string | null } | null;
  readonly silences: number;
  readonly wrongKeys: number;
  /** "All operators are busy" is said once. */
  readonly toldToWait: boolean;
  /** The dial under way; `joining` once the operator answered and the bridge is being made. */
  readonly offer: (Dial & { readonly joining: boolean }) | null;
  /** The operator who is joined, or on whom the held caller waits. */
  readonly talk: Dial | null;
  /** The operator's channel vanished without a hang-up. */
  readonly lost: boolean;
  /** A new dial to the same operator after a lost channel or a reload. */
  readonly redial: (Dial & { readonly joining: boolean }) | null;
  /** Every account that spoke, in order (¶13). */
  readonly spoke: readonly string[];
  /** ¶11: not offered again to who redirected it, until then (ISO). */
  readonly except: { readonly accountId: string; readonly until: string } | null;
  /** The wish to hand the caller on (¶11), until it is settled; and whom the operator speaks with about it. */
  readonly transfer: Transfer | null;
  readonly party: Party | null;
  /** Offered to this operator only, until then (ISO): the target of a transfer. */
  readonly wanted: { readonly accountId: string; readonly until: string } | null;
  /** The centre called, not the person. */
  readonly outgoing: boolean;
  /** The caller does not hear the operator. */
  readonly muted: boolean;
  /** Back-off after a failed dial (ISO). */
  readonly retryAt: string | null;
  /** The mark was given or given up; only the farewell remains. */
  readonly farewell: boolean;
};

/** What a call begins with. One begun by an older program lacks what came later: it is filled up from here. */
export const freshMemory: Memory = {
  playing: [],
  playbacks: 0,
  segments: 0,
  menu: null,
  silences: 0,
  wrongKeys: 0,
  toldToWait: false,
  offer: null,
  talk: null,
  lost: false,
  redial: null,
  spoke: [],
  except: null,
  transfer: null,
  party: null,
  wanted: null,
  outgoing: false,
  muted: false,
  retryAt: null,
  farewell: false,
};

/** What a person at the desk may ask of the own live call. */
export const wishes = [
  'hold',
  'resume',
  'end',
  'redirect',
  'reconnect',
  'keypad',
  'mute',
  'unmute',
  'consult',
  'conference',
  'complete',
] as const;
export type Wish = (typeof wishes)[number] | 'begin';

/** What goes along with a wish. */
export type Asked = {
  readonly wish: Wish;
  readonly accountId: string;
  /** For `reconnect`, and for calls out to whom the caller is handed on. */
  readonly dial: Dial | null;
  /** For `redirect` and `consult`: the id of the transfer, and where to. */
  readonly transfer?: { readonly id: string; readonly target: Target } | null;
  /** For `keypad`. */
  readonly keys?: string | null;
};

/** What happened to one call; `at` is taken when it came in. */
export type CallEvent = { readonly at: Date } & (
  | { readonly kind: 'digit'; readonly digit: string }
  /** `heard`: played to its end (as is everything that does not say otherwise), not played, or over while nobody watched. */
  | { readonly kind: 'played'; readonly playbackId: string; readonly heard?: 'whole' | 'not' | 'unseen' }
  /** Read back after a start: who stands in the bridge of the call. */
  | { readonly kind: 'found'; readonly bridge: readonly string[] }
  | { readonly kind: 'woke'; /** 1: next. */ readonly position: number | null }
  | { readonly kind: 'offer'; readonly dial: Dial }
  | { readonly kind: 'operator-answered'; readonly channelId: string }
  | { readonly kind: 'joined'; readonly channelId: string }
  | { readonly kind: 'recording-began'; readonly ordinal: number }
  | { readonly kind: 'operator-gone'; readonly channelId: string; readonly how: 'hung-up' | 'refused' | 'no-answer' | 'failed' }
  | { readonly kind: 'caller-gone' }
  | ({ readonly kind: 'asked' } & Asked)
  | { readonly kind: 'interrupted' }
);

/** What the line is to do; carried out in order after the step is committed. */
export type Command =
  | { readonly do: 'answer'; readonly channelId: string }
  | {
      readonly do: 'play';
      readonly channelId: string;
      readonly playbackId: string;
      readonly phrases: readonly string[];
      readonly language: Language;
    }
  | { readonly do: 'stop-playing'; readonly playbackId: string }
  | { readonly do: 'music'; readonly channelId: string; readonly on: boolean }
  | ({ readonly do: 'record' } & Recording)
  | { readonly do: 'dial'; readonly dial: Dial; readonly callId: string; readonly callerNumber: string | null; readonly seconds: number }
  /** Both into the bridge, with a new segment: the line ends the old one first, for the new voice would be lost in it. */
  | ({ readonly do: 'join'; readonly bridgeId: string; readonly operatorChannelId: string } & Recording)
  /** Somebody beside those who are in the bridge; the caller is not in it, or a new segment follows. */
  | { readonly do: 'add'; readonly bridgeId: string; readonly channelId: string }
  /** Ringing heard by an operator whose phone is picked up already. */
  | { readonly do: 'ring'; readonly channelId: string; readonly on: boolean }
  | { readonly do: 'mute'; readonly channelId: string; readonly on: boolean }
  | { readonly do: 'keys'; readonly channelId: string; readonly keys: string }
  | { readonly do: 'leave'; readonly bridgeId: string; readonly channelId: string }
  | { readonly do: 'end-bridge'; readonly bridgeId: string }
  | { readonly do: 'hangup'; readonly channelId: string };

/** A new segment of the recording of the caller's channel. */
export type Recording = { readonly channelId: string; readonly ordinal: number; readonly spoolName: string };

export type OfferOutcome = 'answered' | 'no_answer' | 'refused' | 'failed' | 'withdrawn';

/** What became true; each is a row of calls.event, and some change other rows too (record-facts.ts). */
export type Fact =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'state'; readonly state: CallState }
  | { readonly kind: 'language'; readonly language: Language; readonly how: 'key' | 'silence' | 'number' | 'direct' }
  | { readonly kind: 'menu-key'; readonly edition: number; readonly node: string; readonly digit: string }
  | { readonly kind: 'wrong-key'; readonly digit: string }
  | { readonly kind: 'position-said'; readonly position: number }
  | { readonly kind: 'recording'; readonly ordinal: number }
  | { readonly kind: 'offered'; readonly dial: Dial }
  | { readonly kind: 'offer-ended'; readonly offerId: string; readonly accountId: string | null; readonly outcome: OfferOutcome }
  | { readonly kind: 'joined'; readonly dial: Dial }
  | { readonly kind: 'left'; readonly legId: string; readonly accountId: string | null }
  | { readonly kind: 'lost'; readonly accountId: string | null }
  | { readonly kind: 'reconnecting'; readonly accountId: string | null }
  /** A call of ours: the operator's phone is picked up, the person's rings; answered; they hear each other; or it came to nothing. */
  | { readonly kind: 'dialling'; readonly dial: Dial }
  | { readonly kind: 'reached' }
  | { readonly kind: 'got-through'; readonly dial: Dial }
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'muted'; readonly on: boolean }
  /** Which keys is not kept: they may be a secret. */
  | { readonly kind: 'keys-sent'; readonly count: number }
  | { readonly kind: 'transfer-asked'; readonly transfer: Transfer }
  /** The operator speaks with whom the call is to go to; the caller does not hear it. */
  | { readonly kind: 'consulting'; readonly dial: Dial }
  /** All three hear each other. */
  | { readonly kind: 'conference'; readonly dial: Dial }
  /** The caller speaks with who was consulted, and the operator left. */
  | { readonly kind: 'handed-over'; readonly dial: Dial }
  /** The notice began. */
  | {
      readonly kind: 'redirected';
      readonly transferId: string;
      readonly accountId: string;
      readonly notice: string;
      readonly language: Language;
    }
  | { readonly kind: 'notice-given'; readonly transferId: string; readonly notice: string; readonly language: Language }
  | { readonly kind: 'transfer-ended'; readonly transferId: string; readonly outcome: TransferOutcome }
  | {
      readonly kind: 'rated';
      readonly mark: number;
      readonly accountId: string;
      readonly spoke: readonly string[];
      readonly language: Language;
    }
  | { readonly kind: 'ended'; readonly by: NonNullable<Call['endedBy']>; readonly abandonedIn: Call['abandonedIn'] };

export type Step = { readonly call: Call; readonly commands: readonly Command[]; readonly facts: readonly Fact[] };

/** The times the machine keeps, in seconds, and the bench's number that goes straight to the queue. */
export type Settings = {
  readonly offerSeconds: number;
  readonly menuSeconds: number;
  readonly firstPositionSeconds: number;
  readonly positionSeconds: number;
  readonly rateSeconds: number;
  /** How long a caller waits for an operator whose channel vanished. */
  readonly lostSeconds: number;
  readonly backOffSeconds: number;
  /** ¶11: how long the redirecting operator is left out. */
  readonly exceptSeconds: number;
  /** How long a caller waits for the one operator the call was handed on to. */
  readonly wantedSeconds: number;
  /** No prompt lasts longer: after that it is taken as played. */
  readonly promptSeconds: number;
  readonly directQueue: string | null;
  /** The live menu, the draft under trial and those that calls may still be in, by edition; 0: what an installation begins with. */
  readonly menus: ReadonlyMap<number, Menu>;
};

export const defaultSettings: Settings = {
  offerSeconds: 20,
  menuSeconds: 5,
  firstPositionSeconds: 4,
  positionSeconds: 30,
  rateSeconds: 8,
  lostSeconds: 30,
  backOffSeconds: 2,
  exceptSeconds: 60,
  wantedSeconds: 30,
  promptSeconds: 90,
  directQueue: null,
  menus: new Map([[0, plainMenu]]),
};

/**
 * The whole behaviour of a call: what an event makes of it. Pure: same call and event, same answer.
 * An event that says nothing to this state changes nothing; an ended call stays ended, and a stray operator is hung up.
 */
export function next(call: Call, event: CallEvent, settings: Settings): Step {
  const step = stepOf(call, event, settings);
  if (step.call.state === call.state) return step;
  return { ...step, facts: [...step.facts, { kind: 'state', state: step.call.state }] };
}

/** From the first voice path to the end of the talk, holds and second waits included; null before. */
export function talkMsOf({ answeredAt, talkEndedAt }: Pick<Call, 'answeredAt' | 'talkEndedAt'>): number | null {
  return answeredAt && talkEndedAt ? talkEndedAt.getTime() - answeredAt.getTime() : null;
}

function stepOf(call: Call, event: CallEvent, settings: Settings): Step {
  if (call.state === 'ended') return strayOperator(call, event);
  // The person of a call that the centre made was called like an operator.
  if (event.kind === 'operator-gone' && event.channelId === call.channelId) return gone(call, event.at, 'caller');
  if (event.kind === 'caller-gone') return gone(call, event.at, 'caller');
  if (event.kind === 'interrupted') return gone(call, event.at, 'interrupted');
  if (event.kind === 'recording-began') return { call, commands: [], facts: [{ kind: 'recording', ordinal: event.ordinal }] };
  if (event.kind === 'found') return onFound(call, event.bridge);
  if (event.kind === 'offer') return onOffer(call, event.dial, event.at, settings);
  if (event.kind === 'operator-answered' && !isExpected(call, event.channelId)) return strayOperator(call, event);
  switch (call.state) {
    case 'greeting':
    case 'menu':
      return call.memory.menu?.node ? whileMenu(call, event, settings) : whileLanguage(call, event, settings);
    case 'queued':
      return whileQueued(call, event, settings);
    case 'offered':
      return whileOffered(call, event, settings);
    case 'talking':
    case 'held':
      return whileTalking(call, event, settings);
    case 'noticing':
      return whileNoticing(call, event, settings);
    case 'rating':
      return whileRating(call, event, settings);
    case 'calling':
      return whileCalling(call, event, settings);
  }
}

function isExpected(call: Call, channelId: string): boolean {
  const { offer, redial, party } = call.memory;
  return channelId === call.channelId || [offer, redial, party].some((dial) => dial?.channelId === channelId);
}

/** An operator who answered just as the offer was taken back must not be left alone on the line. */
function strayOperator(call: Call, event: CallEvent): Step {
  const commands: Command[] = event.kind === 'operator-answered' ? [{ do: 'hangup', channelId: event.channelId }] : [];
  return { call, commands, facts: [] };
}
