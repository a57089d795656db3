import type { ShownYear, SpecialDay, Week } from '../../api/calendar.ts';

/** 'rest' is a plain day of rest; 'moved-off' and 'moved-working' are the two ends of rest that an act moved. */
export type CellState = 'working' | 'rest' | 'holiday' | 'moved-off' | 'moved-working';
export type Cell = { day: string; state: CellState; special: SpecialDay | undefined };

const DAY_MS = 86_400_000;

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
export const plusDays = (day: string, days: number): string => new Date(at(day) + days * DAY_MS).toISOString().slice(0, 10);
/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(at(day)).getUTCDay() || 7;

/** The same day of the month before or after, or that month's last day. */
export function plusMonths(day: string, months: number): string {
  const first = new Date(at(`${day.slice(0, 7)}-01`));
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(Number(day.slice(8)), last.getUTCDate()));
  return first.toISOString().slice(0, 10);
}

export function cellOf(day: string, week: Week, days: ShownYear['days']): Cell {
  const special = days.find((one) => one.day === day && one.week === week);
  if (!special) return { day, state: weekdayOf(day) <= week ? 'working' : 'rest', special };
  if (special.effect === 'working') return { day, state: 'moved-working', special };
  return { day, state: special.kind === 'transferred' ? 'moved-off' : 'holiday', special };
}

/** The weeks of a month, each of seven places; null where the month has no day. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const places: (string | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let day = first; day.startsWith(month); day = plusDays(day, 1)) places.push(day);
  while (places.length % 7 > 0) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, row) => places.slice(row * 7, row * 7 + 7));
}
