import { type Calendar, dayOf, loadCalendar, sayDays, textOf } from '../../calendar/index.ts';
import { confirm, type Proposal, propose } from '../../approvals/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import type { Reading } from '../obligation.ts';
import { endOfTerm, explainTerm } from '../term.ts';
import { countOpenUnder, insertReading, lockEditions, selectEditions } from './queries.ts';
import { nextEdition, type ReadingChange, refuseUnsound } from './reading-change.ts';

export const PROPOSAL = 'obligations.reading';

/** Writes down a new edition for another person to confirm. Throws as `refuseUnsound`. */
export async function proposeReading(ctx: Ctx, change: ReadingChange, why: string): Promise<Proposal<ReadingChange>> {
  const editions = await selectEditions(ctx.tx, change);
  refuseUnsound(change, editions, today(ctx));
  return propose(ctx, { kind: PROPOSAL, subjectKind: 'reading', subjectId: editions.at(-1)!.id, payload: change, why });
}

/**
 * Confirms as the second person: the edition is in the rulebook and applies to events from its day on that are told from
 * now on. What runs keeps its row. Checked anew, because another edition may have come since it was proposed.
 */
export async function confirmReading(ctx: Ctx, proposalId: string): Promise<Proposal<ReadingChange>> {
  const proposal = await confirm<ReadingChange>(ctx, proposalId, PROPOSAL);
  const change = proposal.payload;
  const editions = await lockEditions(ctx.tx, change);
  refuseUnsound(change, editions, today(ctx));
  try {
    await insertReading(ctx.tx, nextEdition(editions.at(-1)!, change, newId(ctx.now)), proposalId);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint !== 'reading_effective' && constraint !== 'reading_edition') throw error;
    throw new Problem('conflict', 'reading-overlaps', { day: change.effectiveFrom });
  }
  await recordEvent(ctx, { kind: 'obligations.reading-changed', audience: ['supervision'], payload: { paragraph: change.paragraph } });
  return proposal;
}

/** What the change would do, with nothing written: an event of this moment under both readings, and what stays as it is. */
export async function previewReading(ctx: Ctx, change: ReadingChange) {
  const editions = await selectEditions(ctx.tx, change);
  refuseUnsound(change, editions, today(ctx));
  const last = editions.at(-1)!;
  const calendar = await loadCalendar(ctx.tx);
  let stay = 0;
  for (const { id } of editions) stay += await countOpenUnder(ctx.tx, id);
  return {
    eventAt: ctx.now.toISOString(),
    before: sample(ctx, calendar, last),
    after: sample(ctx, calendar, nextEdition(last, change, last.id)),
    stay,
  };
}

function sample(ctx: Ctx, calendar: Calendar, reading: Reading) {
  const days = sayDays(explainTerm(calendar, ctx.now, reading), ctx.language);
  return { edition: reading.edition, text: reading.text[ctx.language], dueAt: endOfTerm(calendar, ctx.now, reading).toISOString(), days };
}

function today(ctx: Ctx): string {
  return textOf(dayOf(ctx.now.getTime()));
}
