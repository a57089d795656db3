import type { Language } from '../../base/texts.ts';
import type { Step } from './reminders/steps.ts';
import type { Unit } from './term.ts';

export type State = 'open' | 'kept' | 'excused';

/** A side of a duty: what kind of participant (¶18), and which one where it matters. */
export type Party = { kind: string; id?: string | null };

export type Words = Record<Language, string>;

/** A row of the rulebook: how a term is counted under one paragraph, for one kind of participant, since a date. */
export type Reading = {
  id: string;
  paragraph: string;
  /** Tells two terms of one paragraph for one participant apart; '' where there is one. */
  duty: string;
  /** Who owes it. */
  participantKind: string;
  creditorKind: string;
  edition: number;
  /** The first day whose events it applies to, 'YYYY-MM-DD'. */
  effectiveFrom: string;
  amount: number;
  unit: Unit;
  week: 5 | 6 | null;
  /** True: our own rule, the law names no term. */
  policy: boolean;
  name: Words;
  /** The event the term is counted from, as a code and in words. */
  anchor: string;
  anchorWords: Words;
  /** The events that open and keep it, as codes. */
  opens: string;
  keeps: string;
  text: Words;
  stops: Words;
  doesNotStop: Words;
  /** Null: the default steps. */
  steps: readonly Step[] | null;
  /** The act or reason a later edition stands on; null for the first. */
  act: string | null;
};

export type Obligation = {
  id: string;
  paragraph: string;
  debtorKind: string;
  debtorId: string | null;
  creditorKind: string;
  creditorId: string | null;
  subjectKind: string;
  subjectId: string;
  label: string;
  anchorAt: Date;
  openedAt: Date;
  /** Of what begins after a term: the instant from which it can be kept. */
  beginsAt: Date | null;
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

type Running = Pick<Obligation, 'anchorAt' | 'openedAt' | 'dueAt' | 'closedAt'>;

/** How much of the term is used up, 0 to 1: until now, or until the duty was closed. */
export function usedShare({ dueAt, closedAt, ...duty }: Running, now: Date): number {
  const from = beganAt({ dueAt, ...duty }).getTime();
  const whole = dueAt.getTime() - from;
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, ((closedAt ?? now).getTime() - from) / whole));
}

/** Since when the term runs: the event, or, where the term lies before the event, when it became known. */
export function beganAt({ anchorAt, openedAt, dueAt }: Pick<Obligation, 'anchorAt' | 'openedAt' | 'dueAt'>): Date {
  return anchorAt < dueAt ? anchorAt : openedAt;
}
