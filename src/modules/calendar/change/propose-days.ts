import type { Ctx } from '../../../base/ctx.ts';
import { propose, type Proposal } from '../../approvals/index.ts';
import { recordEvent } from '../../../base/events.ts';
import type { Act, DayChange, DaysPayload, Year } from './day-change.ts';
import { type DayEdit, drawUp } from './draw-up.ts';

export const DAYS = 'calendar.days';

/** Proposes to change days, naming the act; nothing moves until another person confirms. Throws as `drawUp`. */
export async function proposeDays(ctx: Ctx, edits: readonly DayEdit[], act: Act, why: string): Promise<Proposal<DaysPayload>> {
  return proposeChanges(ctx, await drawUp(ctx.tx, edits, act), act, why, null);
}

/** Proposes changes that were drawn up already; `year` when they bring a whole one. */
export async function proposeChanges(
  ctx: Ctx,
  changes: DayChange[],
  act: Act,
  why: string,
  year: Year | null,
): Promise<Proposal<DaysPayload>> {
  const proposal = await propose<DaysPayload>(ctx, { kind: DAYS, subjectKind: 'calendar', payload: { changes, act, year }, why });
  await recordEvent(ctx, { kind: 'calendar.proposed', audience: ['supervision'], subjectId: proposal.id });
  return proposal;
}
