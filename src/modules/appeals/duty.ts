import type { Ctx } from '../../base/ctx.ts';
import { dutyOf, excuse, fulfil, oblige, type SaidObligation } from '../obligations/index.ts';

/** ¶8: an operator answers a letter within 2 working days. */
const PARAGRAPH = '8';

/** Opens the duty to answer a letter: the centre owes it to the writer, since our server had the whole letter. */
export async function openLetterDuty(
  ctx: Ctx,
  letter: { appealId: string; number: string; recipientId: string | null; receivedAt: Date },
): Promise<{ dueAt: Date }> {
  return oblige(ctx, {
    paragraph: PARAGRAPH,
    debtor: { kind: 'centre' },
    creditor: { kind: 'recipient', id: letter.recipientId },
    subjectKind: 'appeal',
    subjectId: letter.appealId,
    label: letter.number,
    anchorAt: letter.receivedAt,
  });
}

/** Closes it as kept at the instant of dispatch. */
export async function keepLetterDuty(ctx: Ctx, appealId: string, at: Date, evidence: Record<string, unknown>): Promise<void> {
  await fulfil(ctx, { paragraph: PARAGRAPH, subjectKind: 'appeal', subjectId: appealId, at, evidence });
}

/** Closes it as excused, with a person's reason. */
export async function excuseLetterDuty(ctx: Ctx, appealId: string, reason: string): Promise<void> {
  await excuse(ctx, { paragraph: PARAGRAPH, subjectKind: 'appeal', subjectId: appealId, reason });
}

/** The duty as screens show it, or null for what came by another way than a letter. */
export function letterDuty(ctx: Ctx, appealId: string): Promise<SaidObligation | null> {
  return dutyOf(ctx, 'appeal', appealId);
}
