import { journal } from '../audit/index.ts';
import { type Calendar, dayOf, dueAt, loadCalendar, monthAfter, startOf, textOf } from '../calendar/index.ts';
import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import type { Obligation, Party, Reading } from './obligation.ts';
import { insertObligation, selectByEvent, selectReading } from './queries.ts';

export type NewDuty = {
  /** Of the Rules, e.g. '8'. */
  paragraph: string;
  debtor: Party;
  creditor: Party;
  subjectKind: string;
  subjectId: string;
  /** How lists name it: a number, a month; no personal data. */
  label: string;
  /** The event that opens the duty; the reading in force on its day applies, whatever comes later. */
  anchorAt: Date;
  evidence?: Record<string, unknown>;
};

/**
 * Opens a duty: who owes what to whom, since when, until when. The same event told again finds the same duty.
 * An unknown paragraph is a bug and throws a plain Error; `calendar-out-of-range` as the calendar says.
 */
export async function oblige(ctx: Ctx, duty: NewDuty): Promise<Obligation> {
  const day = textOf(dayOf(duty.anchorAt.getTime()));
  const reading = await selectReading(ctx.tx, duty.paragraph, duty.debtor.kind, day);
  if (!reading) throw new Error(`no reading of ¶${duty.paragraph} for ${duty.debtor.kind} is in force on ${day}`);
  const calendar = await loadCalendar(ctx.tx);
  const opened = await insertObligation(ctx.tx, {
    ...duty,
    id: newId(ctx.now),
    readingId: reading.id,
    dueAt: endOfTerm(calendar, duty.anchorAt, reading),
    calendarVersion: calendar.version,
    evidence: duty.evidence ?? {},
    now: ctx.now,
  });
  const obligation = await selectByEvent(ctx.tx, duty);
  if (opened) {
    const detail = { paragraph: duty.paragraph, edition: reading.edition, dueAt: obligation.dueAt.toISOString() };
    await journal(ctx, { action: 'obligations.oblige', looked: false, subjectKind: 'obligation', subjectId: obligation.id, detail });
  }
  return obligation;
}

/** When a term under this reading ends, exclusive. A month ends with the local month of the event, on whatever day. */
export function endOfTerm(calendar: Calendar, anchorAt: Date, reading: Pick<Reading, 'amount' | 'unit' | 'week'>): Date {
  if (reading.unit === 'month') return new Date(startOf(monthAfter(dayOf(anchorAt.getTime()), reading.amount)));
  return dueAt(calendar, anchorAt, reading.amount, reading.unit, reading.week ?? 5);
}
