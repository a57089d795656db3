import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import { blankEvents } from '../../base/events.ts';
import { blankItem, pageOf, type PastItem, type RoomHolding, type Whose } from '../../base/holding.ts';

/** Calls of a person, also those given up before anybody looked who calls, from numbers that are theirs alone. */
function theirs({ ids, addresses }: Whose): RawBuilder<unknown> {
  const numbers = addresses.filter(({ kind }) => kind === 'phone').map(({ value }) => value);
  return sql`(c.recipient_id = any (${[...ids]}::uuid[]) or (c.recipient_id is null and c.caller_number = any (${numbers}::text[])))`;
}

/** The calls of a person, for rooms below that keep something of a call. */
export async function callIdsOf(db: Db, whose: Whose): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select c.id from calls.call c where ${theirs(whose)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** What is kept of a person's calls; ¶7's figures need the times of each, and no number. */
export const holding: RoomHolding = {
  count: async (db, { ids }) => {
    const { rows } = await sql<{
      calls: number;
    }>`select count(*)::int as calls from calls.call where recipient_id = any (${[...ids]}::uuid[])`.execute(db);
    return { calls: rows[0]!.calls };
  },
  // A call that was answered has a consultation, and is told by that room.
  past: async (db, { ids }, page) => {
    const { rows } = await sql<PastItem>`select * from (select 'call' as kind, c.id::text as id, c.arrived_at as at, '' as title,
        case when c.ended_at is null then 'open' else 'given-up' end as state, c.wait_ms as "waitMs", c.id::text as "ofId"
      from calls.call c where c.recipient_id = any (${[...ids]}::uuid[]) and c.consultation_id is null) item ${pageOf(page)}`.execute(db);
    return rows.map((row) => ({ ...blankItem, ...row }));
  },
  tell: async (db, whose) => {
    const { rows } = await sql<
      Record<string, unknown>
    >`select c.arrived_at as "arrivedAt", c.dialled, c.caller_number as "callerNumber", c.language,
        c.answered_at as "answeredAt", c.ended_at as "endedAt", c.wait_ms as "waitMs", c.recording
      from calls.call c where ${theirs(whose)} order by c.arrived_at, c.id`.execute(db);
    return { calls: rows };
  },
  holdsBack: async (db, whose) => {
    const { rows } = await sql<{
      live: boolean;
    }>`select exists (select from calls.call c where c.state <> 'ended' and ${theirs(whose)}) as live`.execute(db);
    return rows[0]!.live ? 'erasure-live-call' : null;
  },
  erase: async (ctx, whose) => {
    const ids = await callIdsOf(ctx.tx, whose);
    await sql`update calls.call set caller_number = null where id = any (${ids}::uuid[])`.execute(ctx.tx);
    await blankEvents(ctx, ids, ['callerNumber', 'recipientName']);
  },
  kept: [
    { what: 'call', basis: '¶7', until: 'always' },
    { what: 'mark', basis: '¶13', until: 'always' },
  ],
};
