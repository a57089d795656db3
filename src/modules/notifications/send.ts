import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import { addJob } from '../../base/jobs.ts';
import type { Language } from '../../base/texts.ts';
import { type MessageState, wayOut } from './message.ts';
import { outbox } from './outbox.ts';
import { insertMessage, selectByDedupeKey } from './queries.ts';

export type NewMessage = {
  to: string;
  language: Language;
  /** Which words these are, e.g. 'letters.acknowledgement'; for the outbox's reader. */
  template: string;
  subject: string;
  body: string;
  inReplyTo?: string | null;
  references?: readonly string[];
  autoSubmitted?: boolean;
  /** What the message is about, told back in 'notifications.sent'. */
  relatedKind: string;
  relatedId: string;
  /** The same cause told twice makes one message. */
  dedupeKey: string;
};

/**
 * Puts a letter into the outbox in the caller's transaction: it goes out exactly if the caller commits.
 * Without a relay it is held, and goes out once there is one.
 */
export async function send(ctx: Ctx, message: NewMessage): Promise<{ id: string; state: MessageState }> {
  const { relay, from } = outbox();
  const id = newId(ctx.now);
  const state = relay ? 'queued' : 'held';
  const inserted = await insertMessage(ctx.tx, {
    id,
    channel: 'mail',
    to_address: message.to,
    from_address: from,
    language: message.language,
    template: message.template,
    subject: oneLine(message.subject),
    body: message.body,
    in_reply_to: message.inReplyTo ?? null,
    refs: [...(message.references ?? [])],
    auto_submitted: message.autoSubmitted ?? false,
    message_id: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    related_kind: message.relatedKind,
    related_id: message.relatedId,
    dedupe_key: message.dedupeKey,
    state,
    next_at: ctx.now,
    created_at: ctx.now,
  });
  if (!inserted) return selectByDedupeKey(ctx.tx, message.dedupeKey);
  if (relay) await addJob(ctx, 'notifications.dispatch', { messageId: id }, { queue: wayOut(id) });
  return { id, state };
}

/** A subject is one header line, whatever a person pasted into it. */
function oneLine(subject: string): string {
  return subject
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}
