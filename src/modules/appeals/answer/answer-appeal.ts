import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import { languageOf, text } from '../../../base/texts.ts';
import { noteGap } from '../../knowledge/index.ts';
import { type MessageState, send } from '../../notifications/index.ts';
import { lockAllowed } from '../facts.ts';
import { type AppealRow, deleteDraft, insertEntry, updateAppeal } from '../queries.ts';

export type Answer = { body: string; editionIds: readonly string[] };

/**
 * Writes the answer and puts it into the outbox, in the language of the appeal and in the writer's thread. The appeal
 * stays open: ¶8's duty is kept only by the dispatch (see keep-duty.ts). A caller without an address was answered by
 * voice, so there the written account is the answer. ¶9: an answer without an article becomes a gap for the editors.
 */
export async function answerAppeal(ctx: Ctx, id: string, answer: Answer): Promise<{ entryId: string; state: MessageState | 'given' }> {
  const account = actingAccount(ctx);
  const appeal = await lockAllowed(ctx, id, 'answer');
  const entryId = newId(ctx.now);
  const language = languageOf(appeal.language);
  const subject = replySubject(appeal);
  const message = appeal.reply_address === null ? null : await dispatch(ctx, appeal, entryId, subject, answer.body);
  await insertEntry(ctx.tx, {
    id: entryId,
    appeal_id: id,
    kind: 'answer',
    at: ctx.now,
    author_id: account.id,
    language,
    subject,
    body: answer.body,
    edition_ids: [...answer.editionIds],
    message_id: message?.id ?? null,
  });
  await deleteDraft(ctx.tx, id, account.id);
  if (answer.editionIds.length === 0) await noteGap(ctx, { subjectKind: 'appeal', subjectId: id, question: appeal.subject });
  if (message === null) await updateAppeal(ctx.tx, id, { state: 'answered', answered_at: ctx.now });
  const kind = message === null ? 'appeals.answered' : 'appeals.changed';
  await recordEvent(ctx, { kind, audience: ['operators', 'supervision'], subjectId: id, payload: { number: appeal.number } });
  return { entryId, state: message?.state ?? 'given' };
}

function dispatch(ctx: Ctx, appeal: AppealRow, entryId: string, subject: string, body: string) {
  const language = languageOf(appeal.language);
  const signature = text(language, 'letters.answer.signature', { number: appeal.number });
  return send(ctx, {
    to: appeal.reply_address!,
    language,
    template: 'letters.answer',
    subject,
    body: `${body.trim()}\n\n-- \n${signature}`,
    inReplyTo: appeal.letter_message_id,
    references: appeal.letter_message_id ? [...appeal.letter_refs, appeal.letter_message_id] : [],
    relatedKind: 'appeal-entry',
    relatedId: entryId,
    dedupeKey: `answer ${entryId}`,
  });
}

/** 'Re: ' once, and the number, so that both sides can name the case. */
function replySubject(appeal: AppealRow): string {
  const subject = appeal.subject.replace(/^(\s*(re|на|отв|жауап)\s*:\s*)+/iu, '').slice(0, 200);
  return `Re: ${subject} (№ ${appeal.number})`;
}
