import type { DayChange, Special } from '../../api/calendar.ts';
import type { Language, Translate } from '../../language/texts.ts';
import { monthText } from '../../language/months.ts';
import { dayText, weekday } from '../../language/time.ts';
import { languageOf } from '../../language/texts.ts';
import type { CellState } from './cells.ts';

/** '08.03.2026' of '2026-03-08'. */
export const dateOf = (day: string): string => dayText(`${day}T12:00:00Z`);
export const nameOf = ({ name }: Pick<Special, 'name'>, language: Language): string => name[language];

/** A day for who hears it: its number as it is seen, month, weekday, what it is, and its name. */
export function cellWords(day: string, state: CellState, special: Special | undefined, t: Translate): string {
  const language = languageOf(document.documentElement.lang);
  const parts = [
    String(Number(day.slice(8))),
    monthText(day.slice(0, 7), t),
    weekday(day, t),
    t(`web.calendar.state.${state}`),
    special && nameOf(special, language),
  ];
  return parts.filter(Boolean).join(', ');
}

/** What a day is, in a word: 'working, moved', 'public holiday', 'plain day'. */
export function specialWords(special: Special | null, t: Translate): string {
  if (!special) return t('web.calendar.plain');
  if (special.effect === 'working') return t('web.calendar.state.moved-working');
  return t(`web.calendar.kind.${special.kind}`);
}

/** Changes of a day that are the same in both weeks as one row. */
export function joinWeeks(
  changes: readonly DayChange[],
): { day: string; weeks: number[]; before: Special | null; after: Special | null }[] {
  const rows = new Map<string, { day: string; weeks: number[]; before: Special | null; after: Special | null }>();
  for (const { day, week, before, after } of changes) {
    const key = JSON.stringify([day, before, after]);
    const row = rows.get(key);
    if (row) row.weeks.push(week);
    else rows.set(key, { day, weeks: [week], before, after });
  }
  return [...rows.values()];
}
