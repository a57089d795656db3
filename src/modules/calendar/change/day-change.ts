import { Problem } from '../../../base/problem.ts';
import type { Names, Week } from '../calendar.ts';
import { dayOfText, weekdayOf } from '../day.ts';

export const kinds = ['public_holiday', 'religious_day_off', 'substitute', 'transferred'] as const;
export type Kind = (typeof kinds)[number];

/** What sets a day apart from the plain week. */
export type Special = { effect: 'off' | 'working'; kind: Kind; name: Names; act: string };

/** One day of one kind of week, as it was and as it will be; null: a plain day. */
export type DayChange = { day: string; week: Week; before: Special | null; after: Special | null };

/** What moved the days. `on` is the day of the act, 'YYYY-MM-DD'. */
export type Act = { title: string; number: string; on: string };

/** What is known of a year: 'found' is published by an act, 'provisional' computed from the rule. */
export type Year = { year: number; status: 'found' | 'provisional'; note: string };

/** What one person proposes and another confirms; `year` when a whole year is brought. */
export type DaysPayload = { changes: DayChange[]; act: Act; year: Year | null };

/** The act as the day carries it: 'Order of …, № 109, 02.04.2024'. */
export function actText({ title, number, on }: Act): string {
  return `${title}, № ${number}, ${on.split('-').toReversed().join('.')}`;
}

export function sameSpecial(a: Special | null, b: Special | null): boolean {
  if (a === null || b === null) return a === b;
  const says = ({ effect, kind, name, act }: Special) => [effect, kind, name.kk, name.ru, name.en, act].join('\n');
  return says(a) === says(b);
}

/** Whether a plain day of that week is worked on. */
export function plainlyWorks(day: string, week: Week): boolean {
  return weekdayOf(dayOfText(day)) <= week;
}

/**
 * Refuses what a day cannot be, naming the row: a working day that no act moved, a move without its act, a day that would
 * be what it plainly is, a name that is missing in a language.
 * Throws `calendar-row-working-not-transferred`, `calendar-row-no-act`, `calendar-row-plain`, `calendar-row-no-name`.
 */
export function checkSpecial({ effect, kind, name, act }: Special, day: string, week: Week, row: number): void {
  if (effect === 'working' && kind !== 'transferred') throw new Problem('invalid', 'calendar-row-working-not-transferred', { row, day });
  if (kind === 'transferred' && act.trim() === '') throw new Problem('invalid', 'calendar-row-no-act', { row, day });
  if (effect === 'working' && plainlyWorks(day, week)) throw new Problem('invalid', 'calendar-row-plain', { row, day, week });
  for (const language of ['kk', 'ru', 'en'] as const) {
    if (name[language].trim() === '') throw new Problem('invalid', 'calendar-row-no-name', { row, day, language });
  }
}

/** Refuses the same day of the same week twice. Throws `calendar-row-duplicate`. */
export function refuseDuplicates(days: readonly { day: string; week: Week; row: number }[]): void {
  const seen = new Set<string>();
  for (const { day, week, row } of days) {
    const key = `${day} ${week}`;
    if (seen.has(key)) throw new Problem('invalid', 'calendar-row-duplicate', { row, day, week });
    seen.add(key);
  }
}
