import { journalAll } from '../audit/index.ts';
import type { Ctx } from '../../base/ctx.ts';
import { recordEvents } from '../../base/events.ts';
import { recordSteps } from './history/record-step.ts';
import { type ClosableRow, lockUnnoticed, setNoticed } from './queries.ts';

/** At midnight thousands of terms end in one minute: each batch is a few statements, however many it holds. */
const MOST_AT_ONCE = 1_000;

/** Notices duties whose term is over, each once; answers how many. Deadlines are rows: nothing is lost if this runs late. */
export async function noticeLate(ctx: Ctx): Promise<number> {
  const duties = await lockUnnoticed(ctx.tx, ctx.now, MOST_AT_ONCE);
  if (duties.length > 0) await noteLate(ctx, duties);
  return duties.length;
}

/** Records that duties are late, journals it and tells supervision. */
export async function noteLate(ctx: Ctx, duties: readonly ClosableRow[]): Promise<void> {
  await setNoticed(
    ctx.tx,
    duties.map(({ id }) => id),
    ctx.now,
  );
  const instant = (at: Date) => at.toISOString();
  await recordSteps(
    ctx,
    duties.map(({ id, dueAt }) => ({ obligationId: id, kind: 'late', detail: { dueAt: instant(dueAt) } })),
  );
  const line = { action: 'obligations.notice-late', looked: false, subjectKind: 'obligation' };
  await journalAll(
    ctx,
    duties.map(({ id, paragraph }) => ({ ...line, subjectId: id, detail: { paragraph } })),
  );
  await recordEvents(
    ctx,
    duties.map(({ id, paragraph, label, subjectKind, subjectId, dueAt }) => ({
      kind: 'obligations.late',
      audience: ['supervision'],
      subjectId: id,
      payload: { paragraph, label, subjectKind, subjectId, dueAt: instant(dueAt) },
    })),
  );
}
