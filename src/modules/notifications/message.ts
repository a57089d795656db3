import type { Language } from '../../base/texts.ts';

export const channels = ['mail', 'sms', 'screen'] as const;
export type Channel = (typeof channels)[number];

/**
 * held: no way out is configured, it waits in the outbox. queued: due at `nextAt`. sending: claimed by a worker until
 * `nextAt`. unsure: all of a letter was handed over and no answer heard; it goes no more by itself (decision 0045). sent: relay or gateway took it over, or it stands on the screen. delivered, failed: what the other side said
 * later. dead: refused for good, tried too often, or given up. read: a notice that was opened.
 */
export const messageStates = ['queued', 'held', 'sending', 'unsure', 'sent', 'delivered', 'failed', 'dead', 'read'] as const;
export type MessageState = (typeof messageStates)[number];

/** A letter as the relay gets it. `messageId` is ours and was fixed before the first attempt. */
export type OutgoingLetter = {
  messageId: string;
  /** An earlier attempt may have arrived without our hearing of it: ask before sending, where the other side can be asked. */
  again: boolean;
  from: string;
  to: string;
  language: Language;
  subject: string;
  body: string;
  inReplyTo: string | null;
  /** Message-IDs of the thread, oldest first. */
  references: readonly string[];
  /** Where answers go; null: to the sender. */
  replyTo: string | null;
  /** True for what the program says by itself: marked so that no other program answers it (RFC 3834). */
  autoSubmitted: boolean;
  /** Where the receiver ends such messages with one request (RFC 8058); null for what cannot be unsubscribed. */
  unsubscribe: string | null;
};

/** What the relay said. `permanent`: trying again cannot help (5xx for this letter or recipient). */
export type RelayAnswer =
  | { kind: 'accepted'; response: string }
  | { kind: 'refused'; permanent: boolean; response: string }
  /** All was handed over and the answer never came: it may have arrived. */
  | { kind: 'unsure'; response: string };

/**
 * The way out; src/adapters/relay speaks SMTP. Never throws for what the other side does. `handing` is awaited when all but
 * the last sign is there, without which the other side cannot take the letter; when it throws, nothing was sent.
 */
export type Relay = { deliver(letter: OutgoingLetter, handing: () => Promise<void>): Promise<RelayAnswer> };

/** What a gateway says of a message it took over. `none`: nothing final yet, or it knows no such message. */
export type DeliveryWord = { kind: 'delivered' | 'failed' | 'none'; response: string };

/** A gateway for SMS: a relay that can be asked afterwards, and that calls us. src/adapters/sms speaks to one. */
export type SmsRelay = {
  deliver(letter: OutgoingLetter): Promise<RelayAnswer>;
  ask(message: { messageId: string; to: string }): Promise<DeliveryWord>;
  /** Reads the gateway's call; null when it does not know our secret, or names no message. */
  readCall(secret: string, fields: Readonly<Record<string, string>>): (DeliveryWord & { messageId: string }) | null;
};

/** Sixteen attempts with the steps below are about a day and a half, what mail servers usually hold a letter for. */
export const ATTEMPTS_MAX = 16;

/** How long a claim holds. Longer than the relay's own limits together, so that a slow attempt is not doubled. */
export const CLAIM_SECONDS = 600;

const MINUTE_MS = 60_000;
const STEP_MAX_MINUTES = 240;

/** When to try again after the `attempts`-th attempt failed: 1, 2, 4 ... minutes, then every 4 hours. */
export function retryAt(now: Date, attempts: number): Date {
  const minutes = Math.min(STEP_MAX_MINUTES, 2 ** Math.max(0, attempts - 1));
  return new Date(now.getTime() + minutes * MINUTE_MS);
}

/** What follows from the relay's answer to the `attempts`-th attempt. */
export function afterAttempt(
  answer: RelayAnswer,
  attempts: number,
  now: Date,
): { state: 'sent'; response: string } | { state: 'dead' | 'unsure'; error: string } | { state: 'queued'; error: string; nextAt: Date } {
  if (answer.kind === 'accepted') return { state: 'sent', response: answer.response };
  if (answer.kind === 'unsure') return { state: 'unsure', error: answer.response };
  if (answer.permanent || attempts >= ATTEMPTS_MAX) return { state: 'dead', error: answer.response };
  return { state: 'queued', error: answer.response, nextAt: retryAt(now, attempts) };
}

/** Two messages are on their way by one channel at once, no more: a relay that hangs must not hold up letters coming in. */
const WAYS_OUT = 2;

/** The job queue a message goes out by. */
export function wayOut(messageId: string, channel: Channel): string {
  return `${channel}-out-${Number.parseInt(messageId.slice(-2), 16) % WAYS_OUT}`;
}
