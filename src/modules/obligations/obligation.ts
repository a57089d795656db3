import type { Language } from '../../base/texts.ts';

export type State = 'open' | 'kept' | 'excused';

/** A side of a duty: what kind of participant (¶18), and which one where it matters. */
export type Party = { kind: string; id?: string | null };

/** A row of the rulebook: how a term is counted under one paragraph, for one kind of participant, since a date. */
export type Reading = {
  id: string;
  paragraph: string;
  edition: number;
  effectiveFrom: string;
  amount: number;
  unit: 'working-days' | 'days' | 'hours' | 'month';
  week: 5 | 6 | null;
  policy: boolean;
  text: Record<Language, string>;
  stops: Record<Language, string>;
  doesNotStop: Record<Language, string>;
};

export type Obligation = {
  id: string;
  paragraph: string;
  debtorKind: string;
  creditorKind: string;
  subjectKind: string;
  subjectId: string;
  label: string;
  anchorAt: Date;
  /** Exclusive: 24:00 in Almaty of the last day. */
  dueAt: Date;
  calendarVersion: number;
  state: State;
  lateNoticedAt: Date | null;
  closedAt: Date | null;
  excuse: string | null;
  evidence: Record<string, unknown>;
  reading: Reading;
};

/** Late: the term ended before the duty was closed. What was late stays late; an excused duty is not. */
export function isLate({ state, dueAt, closedAt }: Pick<Obligation, 'state' | 'dueAt' | 'closedAt'>, now: Date): boolean {
  return state !== 'excused' && (closedAt ?? now) >= dueAt;
}

/** How much of the term is used up, 0 to 1: until now, or until the duty was closed. */
export function usedShare({ anchorAt, dueAt, closedAt }: Pick<Obligation, 'anchorAt' | 'dueAt' | 'closedAt'>, now: Date): number {
  const whole = dueAt.getTime() - anchorAt.getTime();
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, ((closedAt ?? now).getTime() - anchorAt.getTime()) / whole));
}
