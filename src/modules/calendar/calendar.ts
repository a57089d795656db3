import { Problem } from '../../base/problem.ts';
import { type Day, dayOf, dayOfText, startOf, textOf, weekdayOf } from './day.ts';

/** The working week a term is counted by: Monday–Friday or Monday–Saturday. */
export type Week = 5 | 6;
export type Unit = 'working-days' | 'days' | 'hours';
export type Names = { kk: string; ru: string; en: string };

/** A day that differs from the plain week, or has a name. */
export type Exception = { day: string; week: Week; effect: 'off' | 'working'; name: Names };

/** Everything about one kind of week, looked up by `day - first`. */
type WeekIndex = {
  /** How many working days there are up to and including that day. */
  count: Int32Array;
  /** The n-th working day, counted from 0. */
  nth: Int32Array;
  names: Map<Day, Names>;
};

/** The working days of whole years, ready for counting. Built once per version of the days. */
export type Calendar = { version: number; first: Day; last: Day; weeks: Record<Week, WeekIndex> };

/** Builds the index of the years `years` (without gaps). `version` says which state of the days this is. */
export function buildCalendar(version: number, years: readonly number[], exceptions: readonly Exception[]): Calendar {
  if (years.length === 0) return { version, first: 0, last: -1, weeks: { 5: indexWeek(5, 0, -1, []), 6: indexWeek(6, 0, -1, []) } };
  const first = dayOfText(`${Math.min(...years)}-01-01`);
  const last = dayOfText(`${Math.max(...years)}-12-31`);
  const of = (week: Week) =>
    indexWeek(
      week,
      first,
      last,
      exceptions.filter((exception) => exception.week === week),
    );
  return { version, first, last, weeks: { 5: of(5), 6: of(6) } };
}

function indexWeek(week: Week, first: Day, last: Day, exceptions: readonly Exception[]): WeekIndex {
  const byDay = new Map(exceptions.map((exception) => [dayOfText(exception.day), exception]));
  const count = new Int32Array(last - first + 1);
  const nth: number[] = [];
  for (let day = first; day <= last; day += 1) {
    const works = (byDay.get(day)?.effect ?? (weekdayOf(day) <= week ? 'working' : 'off')) === 'working';
    if (works) nth.push(day);
    count[day - first] = nth.length;
  }
  return { count, nth: Int32Array.from(nth), names: new Map([...byDay].map(([day, { name }]) => [day, name])) };
}

/**
 * The instant a term ends, exclusive: 24:00 in Almaty of its last day.
 *
 * A term in days starts the day after the event (Civil Code art. 173) and ends with its last day, or with the next
 * working day when the last is none (art. 174–175). A term in working days counts only those. A term in hours runs by
 * the clock. Pure; about 100 ns. Throws `calendar-out-of-range` outside the years the calendar knows.
 */
export function dueAt(calendar: Calendar, from: Date, amount: number, unit: Unit, week: Week): Date {
  const at = from.getTime();
  if (unit === 'hours') return new Date(at + amount * 3_600_000);
  return new Date(startOf(lastDay(calendar, dayOf(at), amount, unit, week) + 1));
}

/** The last day of a term in days or working days, counted from the day of the event. */
export function lastDay(calendar: Calendar, event: Day, amount: number, unit: 'working-days' | 'days', week: Week): Day {
  const { count, nth } = calendar.weeks[week];
  const place = event - calendar.first;
  const counted = place >= 0 ? count[place] : undefined;
  if (counted === undefined) throw outOfRange(calendar);
  if (unit === 'working-days') return nth[counted + amount - 1] ?? raise(calendar);
  const before = count[place + amount - 1];
  return (before === undefined ? undefined : nth[before]) ?? raise(calendar);
}

/** Whether that local day is a working day of the week. Throws `calendar-out-of-range`. */
export function isWorkingDay(calendar: Calendar, day: Day, week: Week): boolean {
  const { count } = calendar.weeks[week];
  const upTo = count[day - calendar.first];
  if (upTo === undefined) throw outOfRange(calendar);
  return upTo > (count[day - calendar.first - 1] ?? 0);
}

export type ExplainedDay = {
  day: string;
  /** 'event': the day it happened, not counted; 'off': not a working day; 'last': ends the term; 'moved': ends it, because the last day was none. */
  state: 'event' | 'off' | 'counted' | 'last' | 'moved';
  /** What the day is called, when it differs from the plain week; null for a plain day of rest. */
  name: Names | null;
};

/** A term day by day, from the event to its end: what a person checks a deadline by. Throws as `dueAt`. */
export function explain(calendar: Calendar, from: Date, amount: number, unit: Unit, week: Week): ExplainedDay[] {
  const event = dayOf(from.getTime());
  const name = (day: Day) => calendar.weeks[week].names.get(day) ?? null;
  // A term in hours may end at a midnight, which belongs to the day before.
  const last = unit === 'hours' ? dayOf(from.getTime() + amount * 3_600_000 - 1) : lastDay(calendar, event, amount, unit, week);
  const days: ExplainedDay[] = [{ day: textOf(event), state: 'event', name: name(event) }];
  for (let day = Math.min(event + 1, last); day <= last; day += 1) {
    days.push({ day: textOf(day), state: stateOf(calendar, day, { event, last, amount, unit, week }), name: name(day) });
  }
  return days;
}

type Term = { event: Day; last: Day; amount: number; unit: Unit; week: Week };

function stateOf(calendar: Calendar, day: Day, { event, last, amount, unit, week }: Term): ExplainedDay['state'] {
  if (day === last) return unit === 'days' && last > event + amount ? 'moved' : 'last';
  if (unit === 'hours') return 'counted';
  // A term in days counts days of rest too; only a last day of rest moves, and shows as off.
  if (unit === 'days' && day < event + amount) return 'counted';
  return isWorkingDay(calendar, day, week) ? 'counted' : 'off';
}

function raise(calendar: Calendar): never {
  throw outOfRange(calendar);
}

function year(day: Day): string {
  return textOf(day).slice(0, 4);
}

function outOfRange(calendar: Calendar): Problem {
  const known = calendar.last >= calendar.first;
  return new Problem('invalid', 'calendar-out-of-range', {
    first: known ? year(calendar.first) : '—',
    last: known ? year(calendar.last) : '—',
  });
}
