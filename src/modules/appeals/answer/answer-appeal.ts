import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import { languageOf } from '../../../base/texts.ts';
import { noteGap } from '../../knowledge/index.ts';
import { type MessageState, send, wordsOf } from '../../notifications/index.ts';
import { lockAllowed } from '../facts.ts';
import { type AppealRow, deleteDraft, insertEntry, updateAppeal } from '../queries.ts';
import { replyAddressOf } from '../thread/reply-address.ts';
import { answerLetter } from '../templates.ts';

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
  const words = await wordsOf(ctx, answerLetter, 'mail', language, {
    number: appeal.number,
    subject: bareSubject(appeal),
    answer: answer.body.trim(),
  });
  const { subject } = words;
  const message = appeal.reply_address === null ? null : await dispatch(ctx, appeal, entryId, words);
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

function dispatch(ctx: Ctx, appeal: AppealRow, entryId: string, words: Awaited<ReturnType<typeof wordsOf>>) {
  return send(ctx, {
    ...words,
    to: appeal.reply_address!,
    language: languageOf(appeal.language),
    template: answerLetter.code,
    inReplyTo: appeal.letter_message_id,
    references: appeal.letter_message_id ? [...appeal.letter_refs, appeal.letter_message_id] : [],
    replyTo: replyAddressOf(appeal.number),
    relatedKind: 'appeal-entry',
    relatedId: entryId,
    dedupeKey: `answer ${entryId}`,
  });
}

/** Without the 'Re: ' of any language: the template says it once, and the number, so that both sides can name the case. */
function bareSubject(appeal: AppealRow): string {
  return appeal.subject.replace(/^(\s*(re|на|отв|жауап)\s*:\s*)+/iu, '').slice(0, 200);
}
