import { journal } from '../audit/index.ts';
import { dayOf, loadCalendar, textOf } from '../calendar/index.ts';
import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import { recordStep } from './history/record-step.ts';
import type { Obligation, Party } from './obligation.ts';
import { insertObligation, selectByEvent } from './queries.ts';
import { selectReading } from './rulebook/queries.ts';
import { beginOfTerm, endOfTerm } from './term.ts';

export { endOfTerm } from './term.ts';

export type NewDuty = {
  /** Of the Rules, e.g. '8'. */
  paragraph: string;
  /** Which of the paragraph's terms, where it sets two for one participant. */
  duty?: string;
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
export async function oblige(ctx: Ctx, { duty = '', ...asked }: NewDuty): Promise<Obligation> {
  const { paragraph, debtor, anchorAt } = asked;
  const day = textOf(dayOf(anchorAt.getTime()));
  const reading = await selectReading(ctx.tx, { paragraph, duty, participantKind: debtor.kind }, day);
  if (!reading) throw new Error(`no reading of ¶${paragraph} ${duty} for ${debtor.kind} is in force on ${day}`);
  const calendar = await loadCalendar(ctx.tx);
  const opened = await insertObligation(ctx.tx, {
    ...asked,
    duty,
    id: newId(ctx.now),
    readingId: reading.id,
    beginsAt: beginOfTerm(calendar, anchorAt, reading),
    dueAt: endOfTerm(calendar, anchorAt, reading),
    calendarVersion: calendar.version,
    evidence: asked.evidence ?? {},
    now: ctx.now,
  });
  const obligation = await selectByEvent(ctx.tx, { ...asked, duty });
  if (opened) {
    const detail = { paragraph, edition: reading.edition, dueAt: obligation.dueAt.toISOString() };
    await recordStep(ctx, obligation.id, { kind: 'opened', detail });
    await journal(ctx, { action: 'obligations.oblige', looked: false, subjectKind: 'obligation', subjectId: obligation.id, detail });
  }
  return obligation;
}
