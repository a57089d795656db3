import type { Relay } from './message.ts';

export type OutboxParts = {
  /** Null without SMTP_URL: letters are held in the outbox. */
  relay: Relay | null;
  /** MAIL_ADDRESS: the sender of every letter. */
  from: string;
};

let parts: OutboxParts | null = null;

/** Hands in the way out; app only, before anything runs. The room's one slot of module state. */
export function configureOutbox(given: OutboxParts): void {
  parts = given;
}

/** What app handed in; a bug when it did not. */
export function outbox(): OutboxParts {
  if (!parts) throw new Error('configureOutbox was not called');
  return parts;
}
