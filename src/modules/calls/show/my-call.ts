import { sql } from 'kysely';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import type { Memory } from '../call.ts';
import type { LegRole } from '../queries.ts';
import type { Party } from '../transfer.ts';
import { selectOwn, type OwnWrapUp } from '../wrap-up/queries.ts';
import { withMarks } from './list-calls.ts';
import { selectRows, type CallRow } from './rows.ts';
import { selectEvents, timelineOf, type Stage } from './timeline.ts';

export type Offer = {
  callId: string;
  callerNumber: string | null;
  language: string | null;
  recipientName: string;
  offeredAt: Date;
  expiresAt: Date;
  waitingMs: number;
};

export type LiveCall = CallRow & {
  talkingSince: Date;
  heldSince: Date | null;
  timeline: Stage[];
  region: string | null;
  earlierCalls: number;
  role: LegRole;
  muted: boolean;
  party: { name: string; stage: Party['stage']; conference: boolean } | null;
};

/** A call just ended, and the time to write it up where the queue gives one. */
export type WrapUp = CallRow & { writing: Omit<OwnWrapUp, 'callId'> | null };

/** A call just ended stays in view this long, for its consultation to be finished. */
const WRAP_UP_MS = 30 * 60_000;

/** What the acting operator's phone is doing: rung, talking, or just done. */
export async function myCall(ctx: Ctx): Promise<{ offer: Offer | null; call: LiveCall | null; wrapUp: WrapUp | null }> {
  const { id } = actingAccount(ctx);
  const [offer, call] = [await selectOffer(ctx, id), await selectLive(ctx, id)];
  if (offer || call) return { offer, call, wrapUp: null };
  const since = new Date(ctx.now.getTime() - WRAP_UP_MS);
  const own = await selectOwn(ctx.tx, id, ctx.now);
  const rows = await selectRows(
    ctx.tx,
    own
      ? sql`c.id = ${own.callId}`
      : sql`c.talk_ended_at > ${since} and c.id = (select l.call_id from calls.leg l where l.account_id = ${id} order by l.joined_at desc limit 1)`,
    1,
  );
  const [last] = await withMarks(ctx, rows);
  return { offer, call, wrapUp: last ? { ...last, writing: own ? writingOf(own) : null } : null };
}

function writingOf({ callId: _callId, ...writing }: OwnWrapUp): WrapUp['writing'] {
  return writing;
}

async function selectOffer(ctx: Ctx, accountId: string): Promise<Offer | null> {
  const { rows } = await sql<Omit<Offer, 'waitingMs'> & { arrivedAt: Date }>`
    select c.id as "callId", c.caller_number as "callerNumber", c.language, coalesce(r.name, '') as "recipientName",
      o.offered_at as "offeredAt", c.wake_at as "expiresAt", c.arrived_at as "arrivedAt"
    from calls.offer o join calls.call c on c.id = o.call_id left join recipients.published_recipient r on r.id = c.recipient_id
    where o.account_id = ${accountId} and o.outcome = 'open' and c.state <> 'ended'`.execute(ctx.tx);
  const [row] = rows;
  if (!row) return null;
  const { arrivedAt, ...offer } = row;
  return { ...offer, waitingMs: ctx.now.getTime() - arrivedAt.getTime() };
}

async function selectLive(ctx: Ctx, accountId: string): Promise<LiveCall | null> {
  const [row] = await selectRows(
    ctx.tx,
    sql`c.state in ('talking', 'held', 'noticing', 'calling') and exists (select from calls.leg l where l.call_id = c.id and l.account_id = ${accountId} and l.left_at is null)`,
    1,
  );
  if (!row) return null;
  const timeline = timelineOf(await selectEvents(ctx.tx, row.id));
  const { rows } = await sql<{
    region: string | null;
    earlier: number;
    joinedAt: Date;
    role: LegRole;
    memory: Partial<Memory>;
    partyName: string | null;
  }>`
    select (select region from recipients.published_recipient where id = ${row.recipientId}) as region,
      (select count(*)::int from calls.call e where e.arrived_at < ${row.arrivedAt} and e.recipient_id in (select f.id
        from recipients.published_identity own join recipients.published_identity f on f.root_id = own.root_id
        where own.id = ${row.recipientId})) as earlier,
      (select joined_at from calls.leg where call_id = ${row.id} and account_id = ${accountId} order by joined_at limit 1) as "joinedAt",
      (select role from calls.leg where call_id = ${row.id} and account_id = ${accountId} and left_at is null) as role,
      c.memory, (select name from identity.published_account where id = (c.memory->'party'->>'accountId')::uuid) as "partyName"
    from calls.call c where c.id = ${row.id}`.execute(ctx.tx);
  const { region, earlier, joinedAt, role, memory, partyName } = rows[0]!;
  const { party = null, muted = false } = memory;
  const last = timeline.at(-1);
  const heldSince = row.state === 'held' && last?.stage === 'hold' ? last.from : null;
  return {
    ...row,
    talkingSince: joinedAt,
    heldSince,
    timeline,
    region,
    earlierCalls: earlier,
    role,
    muted,
    party: party && partyOf(party, partyName, row.state),
  };
}

function partyOf({ phone, stage }: Party, name: string | null, state: string): LiveCall['party'] {
  return { name: name ?? phone, stage, conference: stage === 'in' && state === 'talking' };
}
