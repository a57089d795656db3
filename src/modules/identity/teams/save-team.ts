import type { Ctx, Db } from '../../../base/ctx.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { newId } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import { countCentrePeople, endTeam, insertTeam, lockTeam, replaceMembers, selectTeam, type Team, updateTeam } from './queries.ts';

export type TeamWish = { name: string; leadId: string | null; memberIds: readonly string[] };

/** Makes a team. Throws `team-name-taken`, `in-another-team` and `team-stranger` for who is not there, switched off or not the centre’s. */
export async function createTeam(ctx: Ctx, wish: TeamWish): Promise<Team> {
  const id = newId(ctx.now);
  await refuseStrangers(ctx.tx, wish);
  await orExplain(async () => {
    await insertTeam(ctx.tx, { id, name: wish.name, leadId: wish.leadId, now: ctx.now });
    await replaceMembers(ctx.tx, id, wish.memberIds);
  });
  return found(await selectTeam(ctx.tx, id), 'team-unknown');
}

/** Changes a team as a whole, over the revision that was read. Throws also `team-unknown` and `team-changed`. */
export async function changeTeam(ctx: Ctx, id: string, { revision, ...wish }: TeamWish & { revision: number }): Promise<Team> {
  refuseStale(found(await lockTeam(ctx.tx, id), 'team-unknown'), revision);
  await refuseStrangers(ctx.tx, wish);
  await orExplain(async () => {
    await updateTeam(ctx.tx, id, wish);
    await replaceMembers(ctx.tx, id, wish.memberIds);
  });
  return found(await selectTeam(ctx.tx, id), 'team-unknown');
}

/** Ends a team: its name stays in the journal, its members are free for others. Throws `team-unknown` and `team-changed`. */
export async function dissolveTeam(ctx: Ctx, id: string, revision: number): Promise<void> {
  refuseStale(found(await lockTeam(ctx.tx, id), 'team-unknown'), revision);
  await endTeam(ctx.tx, id, ctx.now);
}

function refuseStale(team: { revision: number }, over: number): void {
  if (team.revision !== over) throw new Problem('conflict', 'team-changed');
}

async function refuseStrangers(db: Db, { leadId, memberIds }: TeamWish): Promise<void> {
  const ids = [...new Set([...memberIds, ...(leadId ? [leadId] : [])])];
  if ((await countCentrePeople(db, ids)) !== ids.length) throw new Problem('invalid', 'team-stranger');
}

/** Two may name or fill a team at the same moment: the database says who was second, here it gets words. */
async function orExplain(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'team_name_unique') throw new Problem('conflict', 'team-name-taken');
    if (constraint === 'team_member_pk') throw new Problem('conflict', 'in-another-team');
    throw error;
  }
}
