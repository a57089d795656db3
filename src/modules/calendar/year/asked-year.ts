import type { Year } from '../change/day-change.ts';
import { dayOf, textOf } from '../day.ts';

/** A year whose days somebody has to bring. */
export type AskedYear = { year: number; state: 'missing' | 'provisional' };

/** From this month on the next year is asked for: the acts that move its days come out in autumn. */
const ASKED_FROM_MONTH = 11;

/** The year that administrators are asked for on that instant's day, or null. This year comes before the next one. */
export function askedYear(now: Date, years: readonly Year[]): AskedYear | null {
  const today = textOf(dayOf(now.getTime()));
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  for (const wanted of month >= ASKED_FROM_MONTH ? [year, year + 1] : [year]) {
    const known = years.find((one) => one.year === wanted);
    if (!known) return { year: wanted, state: 'missing' };
    if (known.status === 'provisional') return { year: wanted, state: 'provisional' };
  }
  return null;
}
