import type { CountedDay, Obligation } from '../api/types.ts';
import { clock, dateTime, dueMoment } from '../language/time.ts';
import type { Translate } from '../language/texts.ts';

/** What the days of a term are explained by. */
export type Counted = Pick<Obligation, 'anchorAt' | 'dueAt' | 'beginsAt'> & { reading: Pick<Obligation['reading'], 'amount' | 'unit'> };

/** The words on one day of a term, each its own line: what the day is called, and what it is in the counting. */
export function dayWords(days: readonly CountedDay[], index: number, { anchorAt, dueAt, reading }: Counted, t: Translate): string[] {
  const { state, name } = days[index]!;
  const byTheClock = reading.unit === 'hours' || reading.unit === 'hours-before';
  const words = [
    name,
    state === 'off' && !name && t('web.ui.day.off'),
    state === 'event' && clock(anchorAt),
    byTheClock && state === 'last' && clock(dueMoment(dueAt)),
    !byTheClock && isCounted(state) && ordinal(days, index, reading.unit, t),
    state === 'event' && t(reading.unit === 'hours-before' ? 'web.ui.day.start' : 'web.ui.day.event'),
    state === 'last' && t('web.ui.day.last'),
    state === 'begins' && t('web.ui.day.begins'),
  ];
  return words.filter((word) => typeof word === 'string' && word !== '') as string[];
}

const isCounted = (state: CountedDay['state']): boolean => state === 'counted' || state === 'last';

/** 'day 2'. "By the 5th" counts no days: the date itself is the reason. */
function ordinal(days: readonly CountedDay[], index: number, unit: Counted['reading']['unit'], t: Translate): string {
  if (unit === 'day-of-next-month') return '';
  return t('web.ui.day.ordinal', { n: days.slice(0, index + 1).filter(({ state }) => isCounted(state)).length });
}

/** Why the term ends when it does, in one sentence, for the ways of counting that a row of days does not tell; '' for plain days. */
export function dayWhy({ anchorAt, dueAt, beginsAt, reading: { amount, unit } }: Counted, t: Translate): string {
  const due = dateTime(dueMoment(dueAt));
  switch (unit) {
    case 'hours':
      return t('web.ui.why.hours', { amount, from: dateTime(anchorAt), to: due });
    case 'hours-before':
      return t('web.ui.why.hours-before', { amount, start: dateTime(anchorAt), to: due });
    case 'day-of-next-month':
      return t('web.ui.why.day-of-next-month', { amount });
    case 'after-working-days':
      return t('web.ui.why.after-working-days', { amount, begins: dateTime(beginsAt ?? dueAt) });
    default:
      return '';
  }
}
