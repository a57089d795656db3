import type { Channel, Relay, SmsRelay } from './message.ts';

export type OutboxParts = {
  /** Null without SMTP_URL: letters are held in the outbox. */
  relay: Relay | null;
  /** Null or unset without SMS_URL: messages are held likewise. */
  sms?: SmsRelay | null;
  /** MAIL_ADDRESS: the sender of every letter. */
  from: string;
  /** How people outside end what they agreed to: where their browser finds us, and what seals the links. Unset: nothing that needs it may be sent. */
  unsubscribe?: { publicUrl: string; sealer: { seal(plain: Buffer): Buffer; open(sealed: Buffer): Buffer } };
};

let parts: OutboxParts | null = null;

/** Hands in the ways out; app only, before anything runs. The room's one slot of module state. */
export function configureOutbox(given: OutboxParts): void {
  parts = given;
}

/** What app handed in; a bug when it did not. */
export function outbox(): OutboxParts {
  if (!parts) throw new Error('configureOutbox was not called');
  return parts;
}

/** The way out of a channel; null while there is none. The screen needs none. */
export function relayOf(channel: Channel): Relay | SmsRelay | null {
  const { relay, sms } = outbox();
  return channel === 'mail' ? relay : channel === 'sms' ? (sms ?? null) : null;
}

/** Channels that have a way out now. */
export function openChannels(): Channel[] {
  return (['mail', 'sms'] as const).filter((channel) => relayOf(channel) !== null);
}
