import type { Db } from '../../../base/ctx.ts';
import { Problem } from '../../../base/problem.ts';
import { buildCalendar, type Calendar, type Exception, type Names, type Week } from '../calendar.ts';
import { movedName } from '../names.ts';
import { selectVersion, selectYears } from '../queries.ts';
import { type Act, actText, checkSpecial, type DayChange, type Kind, refuseDuplicates, sameSpecial, type Special } from './day-change.ts';
import { selectDays } from './queries.ts';

/** A day as a person wants it, in one kind of week or both; 'plain' takes away what set it apart. */
export type DayEdit = {
  day: string;
  weeks: readonly Week[];
  effect: 'off' | 'working' | 'plain';
  kind?: Kind | undefined;
  /** Unset for rest that moves: then it is called by where it came from. */
  name?: Names | undefined;
};

/**
 * What the edits change, day by day and week by week, against the days as they stand. What changes nothing is left out.
 * Throws `calendar-year-missing`, `calendar-no-change`, `calendar-row-duplicate` and as `checkSpecial`.
 */
export async function drawUp(db: Db, edits: readonly DayEdit[], act: Act): Promise<DayChange[]> {
  const known = new Set(await selectYears(db));
  const wanted = edits.flatMap((edit, index) => edit.weeks.map((week) => ({ day: edit.day, week, row: index + 1, edit })));
  refuseDuplicates(wanted);
  for (const { day } of wanted) {
    const year = Number(day.slice(0, 4));
    if (!known.has(year)) throw new Problem('invalid', 'calendar-year-missing', { year });
  }
  const now = new Map((await selectDays(db)).map((stored) => [`${stored.day} ${stored.week}`, specialOf(stored)]));
  const changes = wanted.map(({ day, week, row, edit }) => {
    const after = specialFor(edit, edits, act);
    if (after) checkSpecial(after, day, week, row);
    return { day, week, before: now.get(`${day} ${week}`) ?? null, after };
  });
  const real = changes.filter(({ before, after }) => !sameSpecial(before, after));
  if (real.length === 0) throw new Problem('invalid', 'calendar-no-change');
  return real;
}

function specialFor(edit: DayEdit, edits: readonly DayEdit[], act: Act): Special | null {
  const { effect, kind = 'transferred', name } = edit;
  if (effect === 'plain') return null;
  const none = { kk: '', ru: '', en: '' };
  return { effect, kind, name: name ?? (kind === 'transferred' ? movedName(effect, pairOf(edit, edits)) : none), act: actText(act) };
}

/** The one day of the same change that rest moves to or from; null when there is none or it is not clear which. */
function pairOf({ effect }: DayEdit, edits: readonly DayEdit[]): string | null {
  const others = edits.filter(({ effect: other, kind = 'transferred' }) => other !== 'plain' && other !== effect && kind === 'transferred');
  const same = edits.filter(({ effect: other, kind = 'transferred' }) => other === effect && kind === 'transferred');
  return others.length === 1 && same.length === 1 ? others[0]!.day : null;
}

/** A stored day without where it stands. */
export function specialOf({ effect, kind, name, act }: Special): Special {
  return { effect, kind, name, act };
}

/** What a day would be, as far as counting goes. */
export type WouldBe = { day: string; week: Week; effect: 'off' | 'working' | 'plain' };

/** The days as they would be after the changes. */
export function exceptionsAfter(now: readonly Exception[], changes: readonly WouldBe[]): Exception[] {
  const changed = new Set(changes.map(({ day, week }) => `${day} ${week}`));
  const name = { kk: '', ru: '', en: '' };
  const added = changes.flatMap(({ day, week, effect }) => (effect === 'plain' ? [] : [{ day, week, effect, name }]));
  return [...now.filter(({ day, week }) => !changed.has(`${day} ${week}`)), ...added];
}

/** The calendar as it would stand; years that the changes bring are known too. For showing what a change would do. */
export async function wouldBeCalendar(db: Db, changes: readonly WouldBe[]): Promise<Calendar> {
  const years = new Set([...(await selectYears(db)), ...changes.map(({ day }) => Number(day.slice(0, 4)))]);
  return buildCalendar((await selectVersion(db)) + 1, [...years], exceptionsAfter(await selectDays(db), changes));
}

export function wouldBe({ day, week, after }: DayChange): WouldBe {
  return { day, week, effect: after?.effect ?? 'plain' };
}
