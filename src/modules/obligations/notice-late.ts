import { journal } from '../audit/index.ts';
import type { Ctx } from '../../base/ctx.ts';
import { recordEvent } from '../../base/events.ts';
import { recordStep } from './history/record-step.ts';
import { type ClosableRow, lockUnnoticed, setNoticed } from './queries.ts';

const MOST_AT_ONCE = 200;

/** Notices duties whose term is over, each once; answers how many. Deadlines are rows: nothing is lost if this runs late. */
export async function noticeLate(ctx: Ctx): Promise<number> {
  const duties = await lockUnnoticed(ctx.tx, ctx.now, MOST_AT_ONCE);
  for (const duty of duties) await noteLate(ctx, duty);
  return duties.length;
}

/** Records that a duty is late, journals it and tells supervision. */
export async function noteLate(ctx: Ctx, duty: ClosableRow): Promise<void> {
  await setNoticed(ctx.tx, duty.id, ctx.now);
  const { id, paragraph, label, subjectKind, subjectId } = duty;
  await recordStep(ctx, id, { kind: 'late', detail: { dueAt: duty.dueAt.toISOString() } });
  const payload = { paragraph, label, subjectKind, subjectId, dueAt: duty.dueAt.toISOString() };
  await journal(ctx, { action: 'obligations.notice-late', looked: false, subjectKind: 'obligation', subjectId: id, detail: { paragraph } });
  await recordEvent(ctx, { kind: 'obligations.late', audience: ['supervision'], subjectId: id, payload });
}
