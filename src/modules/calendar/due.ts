import type { Ctx } from '../../base/ctx.ts';
import { text, type Language } from '../../base/texts.ts';
import { dueAt, explain, type ExplainedDay, type Unit, type Week } from './calendar.ts';
import { loadCalendar } from './load-calendar.ts';

export type DueQuestion = { from: Date; amount: number; unit: Unit; week: Week };

/** When a term ends and how it was counted, in the reader's language. Throws `calendar-out-of-range`. */
export async function due(ctx: Ctx, { from, amount, unit, week }: DueQuestion) {
  const calendar = await loadCalendar(ctx.tx);
  return {
    dueAt: dueAt(calendar, from, amount, unit, week).toISOString(),
    reading: text(ctx.language, `calendar.reading.${unit}`, { amount, week }),
    days: sayDays(explain(calendar, from, amount, unit, week), ctx.language),
  };
}

/** Days with their names in one language; a plain day of rest is called that. */
export function sayDays<S extends string>(days: readonly (Omit<ExplainedDay, 'state'> & { state: S })[], language: Language) {
  return days.map(({ day, state, name }) => {
    const said = name?.[language] ?? (state === 'off' ? text(language, 'calendar.weekend') : undefined);
    return said === undefined ? { day, state } : { day, state, name: said };
  });
}
