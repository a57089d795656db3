import type { Edition, ReadingChange, Row, Step } from '../../api/rulebook.ts';
import type { Names, Unit } from '../../api/types.ts';

/** A new edition while it is written: as a person types it. */
export type Draft = {
  effectiveFrom: string;
  amount: number | string;
  unit: Unit;
  week: 5 | 6;
  policy: boolean;
  text: Names;
  stops: Names;
  doesNotStop: Names;
  steps: Step[];
  act: string;
};

/** Begins as the last edition is; only the day is still to be chosen. */
export function draftOf({ editions }: Row): Draft {
  const { amount, unit, week, policy, text, stops, doesNotStop, steps } = editions.at(-1) as Edition;
  return { effectiveFrom: '', amount, unit, week: week === 6 ? 6 : 5, policy, text, stops, doesNotStop, steps, act: '' };
}

/** Whether the unit counts days of a working week, as the server asks of it. */
export const countsDays = (unit: Unit): boolean => unit !== 'hours' && unit !== 'hours-before' && unit !== 'month';

/** The draft as it is proposed; null while a day or a number is missing. Whether it makes sense the server says. */
export function changeOf({ paragraph, duty, debtor }: Row, draft: Draft): ReadingChange | null {
  const amount = Number(draft.amount);
  if (!draft.effectiveFrom || draft.amount === '' || !Number.isFinite(amount)) return null;
  return {
    ...draft,
    paragraph,
    duty,
    participantKind: debtor.kind,
    amount,
    week: countsDays(draft.unit) ? draft.week : null,
    act: draft.act.trim() || null,
  };
}
