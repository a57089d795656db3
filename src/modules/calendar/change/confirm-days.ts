import { confirm, type Proposal } from '../../approvals/index.ts';
import { journal } from '../../audit/index.ts';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { raiseVersion } from '../queries.ts';
import { type DayChange, type DaysPayload, sameSpecial } from './day-change.ts';
import { insertChange, lockVersion, selectDays, selectYearRows, upsertYear, writeDay } from './queries.ts';
import { DAYS } from './propose-days.ts';

/**
 * Confirms a change of days as the second person: the days, their history, the version and the event that has open terms
 * counted anew commit together. Days that are no longer what the proposer saw are not overwritten.
 * Throws as `confirm` of the approvals, and `calendar-day-changed-meanwhile`.
 */
export async function confirmDays(ctx: Ctx, id: string): Promise<Proposal<DaysPayload>> {
  const proposal = await confirm<DaysPayload>(ctx, id, DAYS);
  const { changes, act, year } = proposal.payload;
  const version = (await lockVersion(ctx.tx)) + 1;
  await refuseMovedOn(ctx, changes);
  const before = year ? (await selectYearRows(ctx.tx)).find((row) => row.year === year.year) : undefined;
  if (year) await upsertYear(ctx.tx, year);
  for (const change of changes) await writeDay(ctx.tx, change, year?.status ?? 'found', ctx.now);
  await raiseVersion(ctx.tx);
  const { id: by, name } = actingAccount(ctx);
  const change = {
    id: newId(ctx.now),
    version,
    act,
    why: proposal.why,
    proposalId: id,
    proposed: { ...proposal.proposedBy, at: proposal.proposedAt },
    confirmed: { id: by, name, at: ctx.now },
    year: year && { year: year.year, before: before?.status ?? null, after: year.status },
  };
  await insertChange(ctx.tx, change, changes);
  const detail = { version, act: act.number, days: changes.map(({ day, week }) => `${day}/${week}`) };
  await journal(ctx, { action: 'calendar.changed', looked: false, subjectKind: 'calendar', subjectId: change.id, detail });
  await recordEvent(ctx, {
    kind: 'calendar.changed',
    audience: ['operators', 'supervision'],
    subjectId: change.id,
    payload: { changeId: change.id, version },
  });
  return proposal;
}

async function refuseMovedOn(ctx: Ctx, changes: readonly DayChange[]): Promise<void> {
  const now = new Map((await selectDays(ctx.tx)).map((stored) => [`${stored.day} ${stored.week}`, stored]));
  const other = changes.find(({ day, week, before }) => !sameSpecial(before, now.get(`${day} ${week}`) ?? null));
  if (other) throw new Problem('conflict', 'calendar-day-changed-meanwhile', { day: other.day });
}
