import { sql } from 'kysely';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import { may } from '../../identity/index.ts';
import type { LegRole } from '../queries.ts';
import { selectKept, type KeptWrapUp } from '../wrap-up/queries.ts';
import { withMarks } from './list-calls.ts';
import { selectRows, type CallRow } from './rows.ts';
import { selectEvents, timelineOf, type CallEventRow, type Stage } from './timeline.ts';
import { selectTransfers, type TransferRow } from './transfers.ts';

export type CallDetail = CallRow & {
  timeline: Stage[];
  legs: { operatorName: string; role: LegRole; joinedAt: Date; leftAt: Date | null }[];
  offers: { operatorName: string; offeredAt: Date; outcome: string }[];
  transfers: TransferRow[];
  wrapUps: KeptWrapUp[];
  events: CallEventRow[];
};

/** One call with everything that happened. For who may read the register, or spoke in it; else `no-such-call`. */
export async function showCall(ctx: Ctx, id: string): Promise<CallDetail> {
  const [row] = await selectRows(ctx.tx, sql`c.id = ${id}`, 1);
  const legs = await selectLegs(ctx, id);
  const mine = legs.some((leg) => leg.accountId === actingAccount(ctx).id);
  const call = found(mine || may(ctx.actor, 'calls.read') ? row : undefined, 'no-such-call');
  const events = await selectEvents(ctx.tx, id);
  const [marked] = await withMarks(ctx, [call]);
  return {
    ...marked!,
    timeline: timelineOf(events),
    legs: legs.map(({ operatorName, role, joinedAt, leftAt }) => ({ operatorName, role, joinedAt, leftAt })),
    offers: await selectOffers(ctx, id),
    wrapUps: await selectKept(ctx.tx, id),
    transfers: await selectTransfers(ctx.tx, id),
    events,
  };
}

async function selectLegs(ctx: Ctx, id: string) {
  const { rows } = await sql<CallDetail['legs'][number] & { accountId: string | null }>`
    select l.account_id as "accountId", coalesce(a.name, l.number) as "operatorName", l.role, l.joined_at as "joinedAt", l.left_at as "leftAt"
    from calls.leg l left join identity.published_account a on a.id = l.account_id where l.call_id = ${id} order by l.joined_at`.execute(
    ctx.tx,
  );
  return rows;
}

async function selectOffers(ctx: Ctx, id: string) {
  const { rows } = await sql<{ operatorName: string; offeredAt: Date; outcome: string }>`
    select coalesce(a.name, o.number) as "operatorName", o.offered_at as "offeredAt", o.outcome
    from calls.offer o left join identity.published_account a on a.id = o.account_id where o.call_id = ${id} order by o.offered_at`.execute(
    ctx.tx,
  );
  return rows;
}
