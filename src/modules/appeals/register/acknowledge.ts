import type { Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import { dateTimeText, type Language } from '../../../base/texts.ts';
import { send, wordsOf } from '../../notifications/index.ts';
import { addFlag, countAcknowledgements, insertEntry } from '../queries.ts';
import { replyAddressOf } from '../thread/reply-address.ts';
import { acknowledgement } from '../templates.ts';
import { dayText } from '../words.ts';

export type Acknowledged = {
  id: string;
  number: string;
  language: Language;
  replyAddress: string;
  subject: string;
  receivedAt: Date;
  dueAt: Date;
  messageId: string | null;
  references: readonly string[];
};

/** More letters a day from one address than a person writes: two machines may be thanking each other. */
const ACKNOWLEDGEMENTS_A_DAY = 20;
const DAY_MS = 86_400_000;

/**
 * ¶8: tells the writer number and term in the writer's language. Marked as automatic, so that no machine answers it.
 * An acknowledgement keeps no duty.
 */
export async function acknowledge(ctx: Ctx, letter: Acknowledged): Promise<void> {
  const lately = await countAcknowledgements(ctx.tx, letter.replyAddress, new Date(ctx.now.getTime() - DAY_MS));
  if (lately >= ACKNOWLEDGEMENTS_A_DAY) return addFlag(ctx.tx, letter.id, 'acknowledgement-withheld');
  const { language, number } = letter;
  const { editionId, subject, body } = await wordsOf(ctx, acknowledgement, 'mail', language, {
    number,
    subject: letter.subject,
    received: dateTimeText(language, letter.receivedAt),
    due: dayText(language, letter.dueAt),
  });
  const entryId = newId(ctx.now);
  const message = await send(ctx, {
    to: letter.replyAddress,
    language,
    template: acknowledgement.code,
    editionId,
    subject,
    body,
    inReplyTo: letter.messageId,
    references: letter.messageId ? [...letter.references, letter.messageId] : [],
    replyTo: replyAddressOf(number),
    autoSubmitted: true,
    relatedKind: 'appeal-entry',
    relatedId: entryId,
    dedupeKey: `acknowledgement ${letter.id}`,
  });
  await insertEntry(ctx.tx, {
    id: entryId,
    appeal_id: letter.id,
    kind: 'acknowledgement',
    at: ctx.now,
    language,
    subject,
    body,
    message_id: message.id,
  });
}
