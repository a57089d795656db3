import { loadCalendar, sayDays } from '../calendar/index.ts';
import type { Ctx } from '../../base/ctx.ts';
import { found } from '../../base/problem.ts';
import { isLate, type Obligation, usedShare } from './obligation.ts';
import { partiesOf } from './parties.ts';
import { selectBySubject, selectObligation } from './queries.ts';
import { explainTerm } from './term.ts';

/** Duties as screens show them, each with its reading in the reader's language. */
export async function sayAll(ctx: Ctx, duties: readonly Obligation[]) {
  const party = await partiesOf(ctx, duties);
  const instant = (at: Date | null) => at?.toISOString() ?? null;
  return duties.map(({ reading, ...duty }) => ({
    id: duty.id,
    paragraph: duty.paragraph,
    name: reading.name[ctx.language],
    debtor: party(duty.debtorKind, duty.debtorId),
    creditor: party(duty.creditorKind, duty.creditorId),
    subjectKind: duty.subjectKind,
    subjectId: duty.subjectId,
    label: duty.label,
    anchorAt: duty.anchorAt.toISOString(),
    beginsAt: instant(duty.beginsAt),
    dueAt: duty.dueAt.toISOString(),
    state: duty.state,
    late: isLate(duty, ctx.now),
    lateNoticedAt: instant(duty.lateNoticedAt),
    closedAt: instant(duty.closedAt),
    excuse: duty.excuse,
    evidence: duty.evidence,
    reading: {
      edition: reading.edition,
      effectiveFrom: reading.effectiveFrom,
      text: reading.text[ctx.language],
      anchor: reading.anchorWords[ctx.language],
      stops: reading.stops[ctx.language],
      doesNotStop: reading.doesNotStop[ctx.language],
      policy: reading.policy,
      amount: reading.amount,
      unit: reading.unit,
      week: reading.week,
    },
    usedShare: usedShare(duty, ctx.now),
  }));
}

export type SaidObligation = Awaited<ReturnType<typeof sayAll>>[number];

/** One duty with its term day by day. Throws `obligation-unknown`. */
export async function showObligation(ctx: Ctx, id: string) {
  const duty = found(await selectObligation(ctx.tx, id), 'obligation-unknown');
  const [said] = await sayAll(ctx, [duty]);
  const days = explainTerm(await loadCalendar(ctx.tx), duty.anchorAt, duty.reading);
  return { ...said!, days: sayDays(days, ctx.language) };
}

/** The duty about a thing that matters now: the newest event's, or null. In the language of `ctx`. */
export async function dutyOf(ctx: Ctx, subjectKind: string, subjectId: string): Promise<SaidObligation | null> {
  const [newest] = await selectBySubject(ctx.tx, subjectKind, subjectId);
  return newest ? (await sayAll(ctx, [newest]))[0]! : null;
}
