import type { Ctx } from '../../base/ctx.ts';
import type { MessageState } from './message.ts';
import { type Message, put } from './put.ts';

/** A letter whose words its cause made: `template` says which words these are, `editionId` which edition when there is one. */
export type NewMessage = Omit<Message, 'channel' | 'accountId' | 'recipientId' | 'organizationId' | 'urgent' | 'purpose' | 'relatedId'> & {
  /** What the message is about, told back in 'notifications.sent'. */
  relatedId: string;
};

/**
 * Puts a letter into the outbox in the caller's transaction: it goes out exactly if the caller commits.
 * Without a relay it is held, and goes out once there is one.
 */
export async function send(ctx: Ctx, message: NewMessage): Promise<{ id: string; state: MessageState }> {
  const { id, state } = await put(ctx, { ...message, channel: 'mail' });
  return { id, state };
}
