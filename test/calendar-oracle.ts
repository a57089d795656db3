import type { Unit, Week } from '../src/modules/calendar/calendar.ts';

/**
 * A second opinion, written from the law and not from our tables: holidays by month and day, substitution by its rule,
 * local dates by Intl, and one day at a time. Slow and plain on purpose.
 */
const FIXED = ['01-01', '01-02', '03-08', '03-21', '03-22', '03-23', '05-01', '05-07', '05-09', '07-06', '10-25', '12-16'];
const KURBAN_AIT = ['2022-07-09', '2023-06-28', '2024-06-16', '2025-06-06', '2026-05-27', '2027-05-16'];
/** [day of rest, working day instead of it]: moved by acts, for the five-day week. */
const MOVED = [
  ['2022-03-07', '2022-03-05'],
  ['2022-08-29', '2022-08-27'],
  ['2022-10-24', '2022-10-22'],
  ['2023-07-07', '2023-07-01'],
  ['2024-05-08', '2024-05-04'],
  ['2025-01-03', '2025-01-05'],
] as const;

export function isHoliday(date: string): boolean {
  const [year, monthDay] = [Number(date.slice(0, 4)), date.slice(5)];
  if (FIXED.includes(monthDay)) return true;
  // Constitution Day: 30 August up to 2025; 15 March under the Constitution in force since July 2026, so from 2027.
  return (monthDay === '08-30' && year <= 2025) || (monthDay === '03-15' && year >= 2027);
}

const plus = (date: string, days: number) => {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

const isWeekend = (date: string, week: Week) => {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday === 0 || (weekday === 6 && week === 5);
};

/** Days of rest given for holidays that fell on one: each takes the next free day. */
function substitutes(week: Week): Set<string> {
  const taken = new Set<string>();
  for (let date = '2022-01-01'; date <= '2027-12-31'; date = plus(date, 1)) {
    if (!isHoliday(date) || !isWeekend(date, week)) continue;
    let free = plus(date, 1);
    while (isHoliday(free) || isWeekend(free, week) || taken.has(free)) free = plus(free, 1);
    taken.add(free);
  }
  return taken;
}

const inLieu: Record<Week, Set<string>> = { 5: substitutes(5), 6: substitutes(6) };

export function works(date: string, week: Week): boolean {
  if (week === 5 && MOVED.some(([, working]) => working === date)) return true;
  if (week === 5 && MOVED.some(([rest]) => rest === date)) return false;
  const religious = date.endsWith('-01-07') || KURBAN_AIT.includes(date);
  return !(isWeekend(date, week) || isHoliday(date) || religious || inLieu[week].has(date));
}

const almaty = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', year: 'numeric', month: '2-digit', day: '2-digit' });

export const localDate = (at: Date) => almaty.format(at);

/** The instant at which the local date turns from `date` to the next. */
function endOf(date: string): Date {
  const next = plus(date, 1);
  for (const offset of ['+06:00', '+05:00']) {
    const at = new Date(`${next}T00:00:00${offset}`);
    if (localDate(at) === next && localDate(new Date(at.getTime() - 1)) === date) return at;
  }
  throw new Error(`${date} has no end`);
}

/** When a term ends, day by day; null when it leaves the years known. `worksOn` says which days count, where they were changed. */
export function oracleDueAt(from: Date, amount: number, unit: Unit, week: Week, worksOn: typeof works = works): Date | null {
  if (unit === 'hours') return new Date(from.getTime() + amount * 3_600_000);
  let date = localDate(from);
  if (date < '2022-01-01') return null;
  for (let left = amount; left > 0;) {
    date = plus(date, 1);
    if (date > '2027-12-31') return null;
    if (unit === 'days' || worksOn(date, week)) left -= 1;
  }
  while (!worksOn(date, week)) date = plus(date, 1);
  return date > '2027-12-31' ? null : endOf(date);
}
