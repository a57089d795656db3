import { type Calendar, dayOf, dueAt, explain, type ExplainedDay, isWorkingDay, monthAfter, startOf, textOf } from '../calendar/index.ts';
import type { Reading } from './obligation.ts';

/**
 * How a term may be counted. The calendar's three, and four that the Rules add: `month` ends with the local month of the
 * event; `day-of-next-month` is "by the Nth"; `after-working-days` begins when N working days are over; `hours-before`
 * lies before the event.
 */
export const units = ['working-days', 'days', 'hours', 'month', 'day-of-next-month', 'after-working-days', 'hours-before'] as const;
export type Unit = (typeof units)[number];

type Counting = Pick<Reading, 'amount' | 'unit' | 'week'>;

const HOUR_MS = 3_600_000;

/** When a term under this reading ends, exclusive. Throws `calendar-out-of-range` as the calendar does. */
export function endOfTerm(calendar: Calendar, anchorAt: Date, reading: Counting): Date {
  const { amount, unit } = reading;
  const week = reading.week ?? 5;
  switch (unit) {
    case 'month':
      return new Date(startOf(monthAfter(dayOf(anchorAt.getTime()), amount)));
    case 'day-of-next-month':
      return new Date(startOf(lastDayBy(calendar, anchorAt, amount, week) + 1));
    case 'after-working-days':
      // It begins at 00:00 by itself; what has not begun when that day is over is late.
      return new Date(startOf(dayOf(beginOfTerm(calendar, anchorAt, reading)!.getTime()) + 1));
    case 'hours-before':
      return new Date(anchorAt.getTime() - amount * HOUR_MS);
    default:
      return dueAt(calendar, anchorAt, amount, unit, week);
  }
}

/**
 * Of what begins after a term, the instant it begins: 00:00 of the day after the last counted one, which may be a day off,
 * because the centre never closes. Null for all other readings.
 */
export function beginOfTerm(calendar: Calendar, anchorAt: Date, { amount, unit, week }: Counting): Date | null {
  return unit === 'after-working-days' ? dueAt(calendar, anchorAt, amount, 'working-days', week ?? 5) : null;
}

/** The Nth of the month after the event's; when that is a day off, the last working day before. */
function lastDayBy(calendar: Calendar, anchorAt: Date, nth: number, week: 5 | 6): number {
  let day = monthAfter(dayOf(anchorAt.getTime()), 1) + nth - 1;
  while (!isWorkingDay(calendar, day, week)) day -= 1;
  return day;
}

/** A day of a term as the calendar explains it, or the one on which something `begins`. */
export type TermDay = Omit<ExplainedDay, 'state'> & { state: ExplainedDay['state'] | 'begins' };

/** A term day by day: what a person checks a deadline by. Empty for a month, which ends with the month. */
export function explainTerm(calendar: Calendar, anchorAt: Date, reading: Counting): TermDay[] {
  const { amount, unit } = reading;
  const week = reading.week ?? 5;
  switch (unit) {
    case 'month':
      return [];
    case 'day-of-next-month':
      return explainNth(calendar, anchorAt, amount, week);
    case 'after-working-days': {
      const counted = explain(calendar, anchorAt, amount, 'working-days', week);
      const begins = textOf(dayOf(beginOfTerm(calendar, anchorAt, reading)!.getTime()));
      const days: TermDay[] = counted.map((day) => (day.state === 'last' ? { ...day, state: 'counted' } : day));
      return [...days, { day: begins, state: 'begins', name: null }];
    }
    case 'hours-before': {
      // Told backwards: the deadline is the earlier end.
      const end = endOfTerm(calendar, anchorAt, reading);
      const days = explain(calendar, end, amount, 'hours', week);
      const last = days.length - 1;
      return days.map((day, at) => ({ ...day, state: at === last ? 'event' : at === 0 ? 'last' : 'counted' }));
    }
    default:
      return explain(calendar, anchorAt, amount, unit, week);
  }
}

/** From the 1st (or the last working day before it) to the Nth: which day it is, and why not the Nth itself. */
function explainNth(calendar: Calendar, anchorAt: Date, nth: number, week: 5 | 6): TermDay[] {
  const first = monthAfter(dayOf(anchorAt.getTime()), 1);
  const last = lastDayBy(calendar, anchorAt, nth, week);
  const from = Math.min(first, last);
  // The calendar names days only where it counts them; a term of that many days passes over each.
  const names = new Map(explain(calendar, new Date(startOf(from - 1)), first + nth - from, 'days', week).map((one) => [one.day, one.name]));
  const days: TermDay[] = [];
  for (let day = from; day < first + nth; day += 1) {
    const state = day === last ? 'last' : isWorkingDay(calendar, day, week) ? 'counted' : 'off';
    days.push({ day: textOf(day), state, name: names.get(textOf(day)) ?? null });
  }
  return days;
}
