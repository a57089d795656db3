import { type Calendar, explain, loadCalendar, sayDays } from '../calendar/index.ts';
import type { Ctx } from '../../base/ctx.ts';
import { decodeCursor, encodeCursor } from '../../base/cursor.ts';
import { found } from '../../base/problem.ts';
import { text } from '../../base/texts.ts';
import { isLate, type Obligation, usedShare } from './obligation.ts';
import { type ListFilter, selectBySubject, selectObligation, selectObligations } from './queries.ts';

/** A duty as screens show it, with its reading in the reader's language. */
export function said(ctx: Ctx, duty: Obligation) {
  const { reading } = duty;
  const party = (kind: string) => ({ kind, name: text(ctx.language, `obligations.party.${kind}`) });
  return {
    id: duty.id,
    paragraph: duty.paragraph,
    debtor: party(duty.debtorKind),
    creditor: party(duty.creditorKind),
    subjectKind: duty.subjectKind,
    subjectId: duty.subjectId,
    label: duty.label,
    anchorAt: duty.anchorAt.toISOString(),
    dueAt: duty.dueAt.toISOString(),
    state: duty.state,
    late: isLate(duty, ctx.now),
    lateNoticedAt: duty.lateNoticedAt?.toISOString() ?? null,
    closedAt: duty.closedAt?.toISOString() ?? null,
    excuse: duty.excuse,
    evidence: duty.evidence,
    reading: {
      edition: reading.edition,
      effectiveFrom: reading.effectiveFrom,
      text: reading.text[ctx.language],
      stops: reading.stops[ctx.language],
      doesNotStop: reading.doesNotStop[ctx.language],
      policy: reading.policy,
      amount: reading.amount,
      unit: reading.unit,
      week: reading.week,
    },
    usedShare: usedShare(duty, ctx.now),
  };
}

export type SaidObligation = ReturnType<typeof said>;

/** One duty with its term day by day. Throws `obligation-unknown`. */
export async function showObligation(ctx: Ctx, id: string) {
  const duty = found(await selectObligation(ctx.tx, id), 'obligation-unknown');
  return { ...said(ctx, duty), days: daysOf(await loadCalendar(ctx.tx), ctx, duty) };
}

function daysOf(calendar: Calendar, ctx: Ctx, { reading, anchorAt }: Obligation) {
  // A month needs no counting: it ends with the month.
  if (reading.unit === 'month') return [];
  return sayDays(explain(calendar, anchorAt, reading.amount, reading.unit, reading.week ?? 5), ctx.language);
}

export type DutyFilter = Omit<ListFilter, 'after'> & { cursor?: string | undefined };

/** Duties by deadline, in pages. */
export async function listObligations(
  ctx: Ctx,
  { cursor, ...filter }: DutyFilter,
): Promise<{ items: SaidObligation[]; next: string | null }> {
  const place = cursor === undefined ? null : decodeCursor(cursor, ['due', 'id']);
  const after = place && { dueAt: new Date(place.due), id: place.id };
  const duties = await selectObligations(ctx.tx, { ...filter, after }, ctx.now);
  const last = duties.length === filter.limit ? duties.at(-1) : undefined;
  return {
    items: duties.map((duty) => said(ctx, duty)),
    next: last ? encodeCursor({ due: last.dueAt.toISOString(), id: last.id }) : null,
  };
}

/** The duty about a thing that matters now: the newest event's, or null. In the language of `ctx`. */
export async function dutyOf(ctx: Ctx, subjectKind: string, subjectId: string): Promise<SaidObligation | null> {
  const [newest] = await selectBySubject(ctx.tx, subjectKind, subjectId);
  return newest ? said(ctx, newest) : null;
}
