import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import type { Language } from '../../base/texts.ts';
import type { Channel } from './consultation.ts';
import { type CallFacts, insertConsultation, selectByCall, setCaller, setOperator, updateCallFacts, updateMark } from './queries.ts';

export type Opening = { channel?: Channel; callId: string; recipientId: string | null; operatorId: string; language: Language };

/**
 * ¶4: every contact is kept as a consultation. One call has one: opened again for a second operator, it is handed over
 * to them, because it belongs to whoever spoke last.
 */
export async function openConsultation(
  ctx: Ctx,
  { channel = 'call', callId, recipientId, operatorId, language }: Opening,
): Promise<{ id: string }> {
  await insertConsultation(ctx.tx, { id: newId(ctx.now), channel, callId, recipientId, operatorId, language, now: ctx.now });
  const consultation = (await selectByCall(ctx.tx, callId))!;
  if (consultation.operatorId !== operatorId) await setOperator(ctx.tx, consultation.id, operatorId);
  return { id: consultation.id };
}

/** The operator was told who speaks, of those who share the number. */
export async function setCallerOfConsultation(ctx: Ctx, callId: string, recipientId: string): Promise<void> {
  await setCaller(ctx.tx, callId, recipientId);
}

/** Writes down what the call was, so that the person's timeline is read from one place; repeating it changes nothing. */
export async function closeCallConsultation(ctx: Ctx, facts: CallFacts): Promise<void> {
  await updateCallFacts(ctx.tx, facts);
}

/** Writes down the mark 1–5 the caller gave (¶13), which may come after the call was closed. */
export async function markCallConsultation(ctx: Ctx, callId: string, mark: number): Promise<void> {
  await updateMark(ctx.tx, callId, mark);
}
