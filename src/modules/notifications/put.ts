import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import { addJob } from '../../base/jobs.ts';
import type { Language } from '../../base/texts.ts';
import { type Channel, type MessageState, wayOut } from './message.ts';
import { addStep } from './outbox/steps.ts';
import { relayOf, outbox } from './parts.ts';
import { insertMessage, selectByDedupeKey } from './queries.ts';

/** One message to one receiver by one channel. */
export type Message = {
  channel: Channel;
  /** A mail address, a number, or for the screen the account's id. */
  to: string;
  language: Language;
  template: string;
  editionId?: string | null;
  subject: string;
  body: string;
  inReplyTo?: string | null;
  references?: readonly string[];
  /** Where answers go, where that is not the sender. */
  replyTo?: string | null;
  autoSubmitted?: boolean;
  relatedKind: string;
  relatedId: string | null;
  dedupeKey: string;
  accountId?: string | null;
  recipientId?: string | null;
  organizationId?: string | null;
  urgent?: boolean;
  purpose?: string | null;
};

/**
 * Puts one message into the outbox in the caller's transaction: it goes exactly if the caller commits. A notice for the
 * screen is there at once; what has no way out yet is held. The same `dedupeKey` again answers the message that is there.
 */
export async function put(ctx: Ctx, message: Message): Promise<{ id: string; state: MessageState; isNew: boolean }> {
  const { from } = outbox();
  const id = newId(ctx.now);
  const shown = message.channel === 'screen';
  const state = shown ? 'sent' : relayOf(message.channel) ? 'queued' : 'held';
  const isNew = await insertMessage(ctx.tx, {
    id,
    channel: message.channel,
    to_address: message.to,
    from_address: message.channel === 'mail' ? from : '',
    language: message.language,
    template: message.template,
    edition_id: message.editionId ?? null,
    subject: oneLine(message.subject),
    body: message.body,
    in_reply_to: message.inReplyTo ?? null,
    refs: [...(message.references ?? [])],
    reply_to: message.replyTo ?? null,
    auto_submitted: message.autoSubmitted ?? false,
    message_id: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    related_kind: message.relatedKind,
    related_id: message.relatedId,
    dedupe_key: message.dedupeKey,
    account_id: message.accountId ?? null,
    recipient_id: message.recipientId ?? null,
    organization_id: message.organizationId ?? null,
    urgent: message.urgent ?? false,
    purpose: message.purpose ?? null,
    state,
    next_at: ctx.now,
    created_at: ctx.now,
    sent_at: shown ? ctx.now : null,
  });
  if (!isNew) return { ...(await selectByDedupeKey(ctx.tx, message.dedupeKey)), isNew };
  await addStep(ctx, id, 'told');
  if (state === 'queued') await addJob(ctx, 'notifications.dispatch', { messageId: id }, { queue: wayOut(id, message.channel) });
  return { id, state, isNew };
}

/** A subject is one header line, whatever a person pasted into it. */
function oneLine(subject: string): string {
  return subject
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
