import { journal } from '../audit/index.ts';
import type { Ctx } from '../../base/ctx.ts';
import { recordStep } from './history/record-step.ts';
import { noteLate } from './notice-late.ts';
import { closeObligation, lockOpen } from './queries.ts';

export type Fulfilment = {
  paragraph: string;
  /** Which of the paragraph's terms, where it sets two for one participant. */
  duty?: string;
  subjectKind: string;
  subjectId: string;
  /** When it was kept; unset: now. A letter is dispatched before the verb that hears of it runs. */
  at?: Date;
  /** What keeps it: ids and figures, no personal data. */
  evidence: Record<string, unknown>;
};

/**
 * Closes the open duties about one thing as kept; answers their ids, none when they were closed before.
 * One that is kept after its term stays late for ever.
 */
export async function fulfil(ctx: Ctx, { at = ctx.now, evidence, ...of }: Fulfilment): Promise<string[]> {
  const duties = await lockOpen(ctx.tx, of);
  for (const duty of duties) {
    if (at >= duty.dueAt && !duty.lateNoticedAt) await noteLate(ctx, [duty]);
    await closeObligation(ctx.tx, duty.id, { state: 'kept', at, evidence });
    const detail = { paragraph: duty.paragraph, late: at >= duty.dueAt };
    await recordStep(ctx, duty.id, { kind: 'kept', at, detail });
    await journal(ctx, { action: 'obligations.fulfil', looked: false, subjectKind: 'obligation', subjectId: duty.id, detail });
  }
  return duties.map((duty) => duty.id);
}
