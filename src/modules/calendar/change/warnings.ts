import { buildCalendar, isWorkingDay, type Exception, type Week } from '../calendar.ts';
import { dayOf, dayOfText, type Day } from '../day.ts';
import type { DayChange } from './day-change.ts';

/** What a second look should fall on; nothing of it is refused. */
export type Warning = { code: 'past' | 'lone-move' | 'few' | 'many'; year: number; week: Week; count: number };

/** Working days a year may plausibly have: the known years lie at 244–252 and 295–303. */
const PLAUSIBLE: Record<Week, readonly [number, number]> = { 5: [240, 260], 6: [285, 310] };

/** The working days of one year in one week. */
export function countWorkingDays(year: number, week: Week, exceptions: readonly Exception[]): number {
  const calendar = buildCalendar(
    0,
    [year],
    exceptions.filter(({ day }) => day.startsWith(`${year}-`)),
  );
  let count = 0;
  for (let day: Day = calendar.first; day <= calendar.last; day += 1) if (isWorkingDay(calendar, day, week)) count += 1;
  return count;
}

/** A year with implausibly few or many working days. `exceptions` are the days as they would be. */
export function implausible(year: number, exceptions: readonly Exception[]): Warning[] {
  return ([5, 6] as const).flatMap((week): Warning[] => {
    const count = countWorkingDays(year, week, exceptions);
    const [least, most] = PLAUSIBLE[week];
    if (count >= least && count <= most) return [];
    return [{ code: count < least ? 'few' : 'many', year, week, count }];
  });
}

/** What is unusual about a change: days that are over, rest that moved without its pair, an implausible year. */
export function warningsOf(changes: readonly DayChange[], after: readonly Exception[], now: Date, whole?: number): Warning[] {
  const today = dayOf(now.getTime());
  const past = changes.filter(({ day }) => dayOfText(day) < today);
  const years = [...new Set([...changes.map(({ day }) => Number(day.slice(0, 4))), ...(whole ? [whole] : [])])].sort((a, b) => a - b);
  const warnings = years.flatMap((year) => [...loneMoves(year, changes), ...implausible(year, after)]);
  if (past.length > 0) warnings.unshift({ code: 'past', year: years[0]!, week: past[0]!.week, count: past.length });
  return warnings;
}

/** Rest that moves leaves a working day behind: as many days become working as become free, in the five-day week. */
function loneMoves(year: number, changes: readonly DayChange[]): Warning[] {
  let balance = 0;
  for (const { day, week, before, after } of changes) {
    if (week !== 5 || !day.startsWith(`${year}-`)) continue;
    for (const [special, sign] of [
      [after, 1],
      [before, -1],
    ] as const) {
      if (special?.kind === 'transferred') balance += special.effect === 'off' ? sign : -sign;
    }
  }
  return balance === 0 ? [] : [{ code: 'lone-move', year, week: 5, count: Math.abs(balance) }];
}
