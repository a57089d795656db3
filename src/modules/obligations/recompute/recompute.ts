import { journal } from '../../audit/index.ts';
import { changeOf, type Calendar, loadCalendar } from '../../calendar/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import { recordStep } from '../history/record-step.ts';
import { noteLate } from '../notice-late.ts';
import { endOfTerm } from '../oblige.ts';
import { type Counted, insertMove, lockOutdated, setCounted } from './queries.ts';

/** So many duties commit together: a killed worker loses at most one batch, and the next one does it. */
const BATCH = 200;

/**
 * Counts open duties anew that were counted by an older state of the days; answers how many it took, 0 when none is left.
 * Each keeps the reading it started under. One whose term moved gets a record and a line in the journal; one that is no
 * longer late is un-noticed, one that is late now is noticed. What is kept or excused is not touched.
 * May run twice, late or beside itself: the version on the duty says what is done.
 */
export async function recompute(ctx: Ctx): Promise<number> {
  // Before the duties are locked: what opens meanwhile by the older days is taken by the next round.
  const calendar = await loadCalendar(ctx.tx);
  const duties = await lockOutdated(ctx.tx, calendar.version, BATCH);
  if (duties.length === 0) return 0;
  const change = await changeOf(ctx.tx, calendar.version);
  for (const duty of duties) await countAnew(ctx, duty, calendar, change ?? null);
  return duties.length;
}

type By = { id: string; confirmedByName: string } | null;

async function countAnew(ctx: Ctx, duty: Counted, calendar: Calendar, change: By): Promise<void> {
  const dueAt = endOfTerm(calendar, duty.anchorAt, duty.reading);
  const moved = dueAt.getTime() !== duty.dueAt.getTime();
  const unnoticed = moved && dueAt > ctx.now ? duty.lateNoticedAt : null;
  const lateNoticedAt = unnoticed ? null : duty.lateNoticedAt;
  await setCounted(ctx.tx, duty.id, { dueAt, version: calendar.version, lateNoticedAt });
  if (!moved) return;
  await insertMove(ctx.tx, {
    id: newId(ctx.now),
    obligationId: duty.id,
    dueBefore: duty.dueAt,
    dueAfter: dueAt,
    versionBefore: duty.calendarVersion,
    versionAfter: calendar.version,
    changeId: change?.id ?? null,
    movedByName: change?.confirmedByName ?? '',
    unnoticedLateAt: unnoticed,
    at: ctx.now,
  });
  const detail = {
    paragraph: duty.paragraph,
    from: duty.dueAt.toISOString(),
    to: dueAt.toISOString(),
    change: change?.id ?? null,
    unnoticed: unnoticed !== null,
  };
  await recordStep(ctx, duty.id, { kind: 'moved', detail });
  await journal(ctx, { action: 'obligations.move', looked: false, subjectKind: 'obligation', subjectId: duty.id, detail });
  await recordEvent(ctx, { kind: 'obligations.moved', audience: ['operators', 'supervision'], subjectId: duty.id, payload: detail });
  if (dueAt <= ctx.now && !lateNoticedAt) await noteLate(ctx, [{ ...duty, dueAt }]);
}
