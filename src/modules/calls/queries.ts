import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import { type Call, type Dial, type Fact, freshMemory, type OfferOutcome, type Step } from './call.ts';
import type { Waiting } from './choose.ts';

const columns = sql`id, channel_id as "channelId", dialled, caller_number as "callerNumber", recipient_id as "recipientId",
  consultation_id as "consultationId", state, language, queue, audience, arrived_at as "arrivedAt", queued_at as "queuedAt",
  answered_at as "answeredAt", talk_ended_at as "talkEndedAt", ended_at as "endedAt", wait_ms as "waitMs", queue_wait_ms as "queueWaitMs", ended_by as "endedBy",
  abandoned_in as "abandonedIn", operator_id as "operatorId", wake_at as "wakeAt", memory`;

/** The call, locked: whoever else has an event for it waits. */
export async function lockCall(db: Db, id: string): Promise<Call | undefined> {
  const [row] = (await sql<Call>`select ${columns} from calls.call where id = ${id} for update`.execute(db)).rows;
  return row && remembering(row);
}

/** Every call that is not over, oldest first. */
export async function selectLiveCalls(db: Db): Promise<Call[]> {
  const { rows } = await sql<Call>`select ${columns} from calls.call where state <> 'ended' order by arrived_at`.execute(db);
  return rows.map(remembering);
}

/** A call begun by an older program remembers what that one knew of. */
function remembering(call: Call): Call {
  return { ...call, memory: { ...freshMemory, ...call.memory } };
}

/**
 * A new call with its first events and, if an operator was free at once, the offer: one statement, hence all or nothing.
 * Its commit does not wait for the database's disk (a caller does): should the database's machine break within that
 * instant, the next reading back (reconcile.ts) finds the caller in Asterisk's hands and takes the call anew.
 */
export async function insertCall(db: Db, { call, facts }: Step, at: Date, dial: Dial | null): Promise<void> {
  await sql`with new_call as (
      insert into calls.call (id, channel_id, dialled, caller_number, state, language, queue, menu_edition, arrived_at, queued_at, wake_at, recording, memory)
      values (${call.id}, ${call.channelId}, ${call.dialled}, ${call.callerNumber}, ${call.state}, ${call.language}, ${call.queue},
        ${call.memory.menu?.edition ?? null}, ${call.arrivedAt}, ${call.queuedAt}, ${call.wakeAt}, 'recording', ${JSON.stringify(call.memory)}::jsonb)),
    new_offer as (
      insert into calls.offer (id, call_id, account_id, channel_id, offered_at, outcome)
      select ${dial?.id ?? null}::uuid, ${call.id}::uuid, ${dial?.accountId ?? null}::uuid, ${dial?.channelId ?? null}::text, ${at}::timestamptz, 'open'
      where ${dial !== null})
    insert into calls.event (call_id, at, kind, detail)
    select ${call.id}::uuid, ${at}::timestamptz, e.kind, e.detail from jsonb_to_recordset(${factRows(facts)}::jsonb) as e (kind text, detail jsonb),
      set_config('synchronous_commit', 'off', true)`.execute(db);
}

/** The call as the step left it, and what the step found true, as one statement. */
export async function updateCall(db: Db, { call, facts }: Step, at: Date): Promise<void> {
  await sql`with changed as (
      update calls.call set state = ${call.state}, language = ${call.language}, queue = ${call.queue}, audience = ${call.audience},
        queued_at = ${call.queuedAt}, answered_at = ${call.answeredAt},
        talk_ended_at = ${call.talkEndedAt}, ended_at = ${call.endedAt}, wait_ms = ${call.waitMs}, queue_wait_ms = ${call.queueWaitMs},
        ended_by = ${call.endedBy}, abandoned_in = ${call.abandonedIn}, operator_id = ${call.operatorId}, wake_at = ${call.wakeAt},
        consultation_id = ${call.consultationId}, memory = ${JSON.stringify(call.memory)}::jsonb, revision = revision + 1,
        recording = case when recording not in ('none', 'recording') or ${call.memory.segments} = 0 then recording
          when ${call.state} = 'ended' then 'processing' else 'recording' end
      where id = ${call.id})
    insert into calls.event (call_id, at, kind, detail)
    select ${call.id}::uuid, ${at}::timestamptz, e.kind, e.detail from jsonb_to_recordset(${factRows(facts)}::jsonb) as e (kind text, detail jsonb)`.execute(
    db,
  );
}

function factRows(facts: readonly Fact[]): string {
  return JSON.stringify(facts.map(({ kind, ...detail }) => ({ kind, detail })));
}

/** Refused by `offer_operator_one` when the operator has another offer, by `offer_call_one` when the call has. */
export async function insertOffer(db: Db, callId: string, dial: Dial, at: Date): Promise<void> {
  await sql`insert into calls.offer (id, call_id, account_id, number, channel_id, offered_at, outcome)
    values (${dial.id}, ${callId}, ${dial.accountId}, ${numberOf(dial)}, ${dial.channelId}, ${at}, 'open')`.execute(db);
}

export async function closeOffer(db: Db, id: string, outcome: OfferOutcome, at: Date): Promise<void> {
  await sql`update calls.offer set outcome = ${outcome}, ended_at = ${at}, answered_at = ${outcome === 'answered' ? at : null}::timestamptz
    where id = ${id}`.execute(db);
}

/** What somebody on the line does there: talks with the caller, is consulted by the operator, or both with all three. */
export type LegRole = 'talk' | 'consult' | 'conference';

export async function insertLeg(db: Db, callId: string, dial: Dial, role: LegRole, at: Date): Promise<void> {
  await sql`insert into calls.leg (id, call_id, account_id, number, channel_id, joined_at, role)
    values (${dial.id}, ${callId}, ${dial.accountId}, ${numberOf(dial)}, ${dial.channelId}, ${at}, ${role})`.execute(db);
}

export async function setLegRole(db: Db, id: string, role: LegRole): Promise<void> {
  await sql`update calls.leg set role = ${role} where id = ${id}`.execute(db);
}

/** The number of somebody outside. */
function numberOf({ accountId, phone }: Dial): string | null {
  return accountId === null ? phone : null;
}

/** Answers what they did there last. */
export async function closeLeg(db: Db, id: string, at: Date): Promise<LegRole | undefined> {
  const { rows } = await sql<{ role: LegRole }>`update calls.leg set left_at = ${at} where id = ${id} returning role`.execute(db);
  return rows[0]?.role;
}

export async function setRecipient(db: Db, callId: string, recipientId: string): Promise<void> {
  await sql`update calls.call set recipient_id = ${recipientId} where id = ${callId}`.execute(db);
}

export type IdleOperator = { accountId: string; idleSince: Date };

/**
 * Who waits and may be offered at `now` (not in the back-off after a failed dial), and who is on the queue, answers, is rung
 * by no call, talks with nobody and writes nothing up. One statement, for a caller waits on it.
 */
export async function selectQueue(db: Db, now: Date): Promise<{ waiting: Waiting[]; idle: IdleOperator[] }> {
  const { rows } = await sql<{
    waiting: (Omit<Waiting, 'queuedAt'> & { queuedAt: number })[];
    idle: { accountId: string; idleSince: number }[];
  }>`select
    (select coalesce(jsonb_agg(jsonb_build_object('callId', id, 'language', language, 'queuedAt', extract(epoch from queued_at) * 1000,
        'exceptAccountId', case when (memory->'except'->>'until')::timestamptz > ${now} then memory->'except'->>'accountId' end,
        'onlyAccountId', case when (memory->'wanted'->>'until')::timestamptz > ${now} then memory->'wanted'->>'accountId' end,
        'topic', q.topic)), '[]')
      from calls.call join calls.queue q on q.code = call.queue
      where state = 'queued' and (memory->>'retryAt' is null or (memory->>'retryAt')::timestamptz <= ${now})) as waiting,
    (select coalesce(jsonb_agg(jsonb_build_object('accountId', s.account_id, 'idleSince', extract(epoch from s.idle_since) * 1000)), '[]')
      from presence.published_state s
      where s.on_queue and s.not_responding_since is null
        and not exists (select from calls.offer o where o.account_id = s.account_id and o.outcome = 'open')
        and not exists (select from calls.leg l where l.account_id = s.account_id and l.left_at is null)
        and not exists (select from calls.wrap_up w where w.account_id = s.account_id and w.ended_at is null)) as idle`.execute(db);
  const { waiting, idle } = rows[0]!;
  return {
    waiting: waiting.map((one) => ({ ...one, queuedAt: new Date(one.queuedAt) })),
    idle: idle.map((one) => ({ ...one, idleSince: new Date(one.idleSince) })),
  };
}

/** 1 for the caller who is next. Null when the call does not wait. */
export async function selectPosition(db: Db, callId: string): Promise<number | null> {
  const { rows } = await sql<{ position: number }>`select
      (select count(*)::int from calls.call ahead where ahead.state = 'queued' and (ahead.queued_at, ahead.id) <= (me.queued_at, me.id)) as position
    from calls.call me where me.id = ${callId} and me.state = 'queued'`.execute(db);
  return rows[0]?.position ?? null;
}

/** Calls whose time to be woken has come. */
export async function selectDue(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from calls.call where wake_at <= ${now} and state <> 'ended'`.execute(db);
  return rows.map((row) => row.id);
}

/** Codes of the queues a caller can be sent to. */
export async function queueCodes(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ code: string }>`select code from calls.queue where active`.execute(db);
  return new Set(rows.map(({ code }) => code));
}
