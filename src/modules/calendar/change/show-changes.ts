import { proposalJson, type Proposal, proposals } from '../../approvals/index.ts';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { text } from '../../../base/texts.ts';
import type { Act, DayChange, DaysPayload } from './day-change.ts';
import { type DayEdit, drawUp, exceptionsAfter, wouldBe } from './draw-up.ts';
import { selectChanges, selectDays } from './queries.ts';
import { DAYS } from './propose-days.ts';
import { type Warning, warningsOf } from './warnings.ts';

/** What edits would change, with what deserves a second look; nothing is written. Throws as `drawUp`. */
export async function checkDays(ctx: Ctx, edits: readonly DayEdit[], act: Act) {
  const changes = await drawUp(ctx.tx, edits, act);
  return { changes, warnings: await warn(ctx, changes) };
}

/** The warnings of a change in the reader's words, against the days as they stand; `year` when a whole one is brought. */
export async function warn(ctx: Ctx, changes: readonly DayChange[], year?: number) {
  const after = exceptionsAfter(await selectDays(ctx.tx), changes.map(wouldBe));
  return sayWarnings(ctx, warningsOf(changes, after, ctx.now, year));
}

export function sayWarnings(ctx: Ctx, warnings: readonly Warning[]) {
  return warnings.map(({ code, year, week, count }) => ({
    code,
    // The year as words: a number would get the thousands' mark of the language.
    text: text(ctx.language, `calendar.warning.${code}`, { year: String(year), week, count }),
  }));
}

/** A proposal as the reader sees it; warnings only while it can still be decided. */
export async function showProposal(ctx: Ctx, proposal: Proposal<DaysPayload>) {
  const warnings = proposal.state === 'proposed' ? await warn(ctx, proposal.payload.changes, proposal.payload.year?.year) : [];
  return { ...proposalJson(proposal, actingAccount(ctx).id), warnings };
}

/** What waits for a second person, the newest first. */
export async function showProposals(ctx: Ctx) {
  const open = (await proposals(ctx.tx, DAYS, { open: true })) as Proposal<DaysPayload>[];
  return Promise.all(open.map((proposal) => showProposal(ctx, proposal)));
}

/** What moved days of a year: the act, who proposed, who confirmed, each day before and after. */
export async function showHistory(ctx: Ctx, year: number | null) {
  const changes = await selectChanges(ctx.tx, year);
  return changes.map(({ proposedByName, confirmedByName, ...change }) => ({
    ...change,
    proposedBy: proposedByName,
    confirmedBy: confirmedByName,
    proposedAt: change.proposedAt.toISOString(),
    confirmedAt: change.confirmedAt.toISOString(),
  }));
}
