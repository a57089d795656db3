import { loadCalendar, type WouldBe, wouldBeCalendar } from '../../calendar/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { endOfTerm } from '../oblige.ts';
import { selectOpen } from './queries.ts';

const BATCH = 1_000;
const MOST_SHOWN = 200;

export type Moving = {
  id: string;
  paragraph: string;
  label: string;
  subjectKind: string;
  dueBefore: string;
  dueAfter: string;
  /** What the move would do to lateness at this moment; null: nothing. */
  becomes: 'late' | 'in-time' | null;
};

/**
 * Which open duties would move if the days were changed so, counted exactly as `recompute` will count them; nothing is
 * written. `count` is of all, `items` the first 200 by deadline, `open` how many duties were looked at.
 */
export async function impact(ctx: Ctx, days: readonly WouldBe[]): Promise<{ open: number; count: number; items: Moving[] }> {
  const [now, then] = [await loadCalendar(ctx.tx), await wouldBeCalendar(ctx.tx, days)];
  const moving: Moving[] = [];
  let open = 0;
  let after: string | null = null;
  do {
    const duties = await selectOpen(ctx.tx, after, BATCH);
    open += duties.length;
    for (const { id, paragraph, label, subjectKind, anchorAt, reading } of duties) {
      // From what the days say now: a duty that waits for an earlier change to be counted shows this change alone.
      const [before, moved] = [endOfTerm(now, anchorAt, reading), endOfTerm(then, anchorAt, reading)];
      if (before.getTime() === moved.getTime()) continue;
      const [wasLate, willBe] = [before <= ctx.now, moved <= ctx.now];
      const becomes = wasLate === willBe ? null : willBe ? 'late' : 'in-time';
      moving.push({ id, paragraph, label, subjectKind, dueBefore: before.toISOString(), dueAfter: moved.toISOString(), becomes });
    }
    after = duties.length === BATCH ? duties.at(-1)!.id : null;
  } while (after !== null);
  moving.sort((a, b) => a.dueBefore.localeCompare(b.dueBefore) || a.id.localeCompare(b.id));
  return { open, count: moving.length, items: moving.slice(0, MOST_SHOWN) };
}
