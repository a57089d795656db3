import type { Ctx, Db } from '../../base/ctx.ts';
import { selectByMailId, selectRelated } from './outbox/queries.ts';
import { settleByWord } from './sms/take-word.ts';

/** What a mail server reports of a letter we sent (RFC 3464). `messageId`: ours, with brackets. */
export type MailReport = { messageId: string; recipient: string; kind: 'delivered' | 'failed'; response: string };

/**
 * Takes a delivery report, whenever it comes. It counts only for a letter of ours to that recipient: who does not know
 * our Message-ID, which is made by chance, cannot make an answer look undelivered. Answers whose address it is about, or
 * null for a report that is none of ours or comes too late.
 */
export async function takeMailReport(ctx: Ctx, report: MailReport): Promise<{ address: string } | null> {
  const message = await selectByMailId(ctx.tx, report.messageId);
  if (message?.channel !== 'mail' || message.to_address.toLowerCase() !== report.recipient) return null;
  return (await settleByWord(ctx, message, report.kind, report.response.slice(0, 500))) ? { address: message.to_address } : null;
}

/** What our letters with these Message-IDs were about: ids of `kind`. Letters of others are left out. */
export function relatedToMail(db: Db, messageIds: readonly string[], kind: string): Promise<string[]> {
  return messageIds.length === 0 ? Promise.resolve([]) : selectRelated(db, messageIds, kind);
}
