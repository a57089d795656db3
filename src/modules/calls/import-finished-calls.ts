import { sql } from 'kysely';
import type { Ctx } from '../../base/ctx.ts';
import type { Language } from '../../base/texts.ts';

/** A call that is over and was not made on this line: a demonstration's, or a former system's. All instants are in order. */
export type FinishedCall = {
  id: string;
  dialled: string;
  callerNumber: string | null;
  recipientId: string | null;
  /** Null for who gave up before choosing. */
  language: Language | null;
  arrivedAt: Date;
  menuAt: Date | null;
  queuedAt: Date | null;
  offers: readonly { id: string; accountId: string; offeredAt: Date; endedAt: Date; outcome: 'answered' | 'no_answer' }[];
  /** The operator of the last, answered, offer spoke from here to `talkEndedAt`; null for the abandoned. */
  answeredAt: Date | null;
  talkEndedAt: Date | null;
  endedAt: Date;
  endedBy: 'caller' | 'operator';
  abandonedIn: 'greeting' | 'menu' | 'queue' | null;
  /** 1–5; kept by the ratings room too. */
  mark: number | null;
  consultationId: string | null;
  /** True: the talk's sound lies in the spool as the first segment (`spoolNameOf`), for the recordings room to take. */
  recorded?: boolean;
};

type Event = { call_id: string; at: Date; kind: string; detail: Record<string, unknown> };

/** Rows of one statement: more would be one long pause. */
const BATCH = 500;

/**
 * Writes finished calls into the register as if the line had carried them: calls, offers, legs and events, with ¶7's wait
 * counted the same way. `ctx.tx` is the caller's transaction; a call that is known is an error.
 */
export async function importFinishedCalls(ctx: Ctx, calls: readonly FinishedCall[]): Promise<void> {
  for (let start = 0; start < calls.length; start += BATCH) await importBatch(ctx, calls.slice(start, start + BATCH));
}

async function importBatch(ctx: Ctx, calls: readonly FinishedCall[]): Promise<void> {
  await sql`insert into calls.call (id, channel_id, dialled, caller_number, recipient_id, state, language, arrived_at, queued_at, answered_at,
      talk_ended_at, ended_at, wait_ms, queue_wait_ms, ended_by, abandoned_in, operator_id, consultation_id, recording, memory)
    select id, channel_id, dialled, caller_number, recipient_id, state, language, arrived_at, queued_at, answered_at,
      talk_ended_at, ended_at, wait_ms, queue_wait_ms, ended_by, abandoned_in, operator_id, consultation_id, recording, memory
    from jsonb_populate_recordset(null::calls.call, ${JSON.stringify(calls.map(callRow))}::jsonb)`.execute(ctx.tx);
  await sql`insert into calls.offer (id, call_id, account_id, channel_id, offered_at, answered_at, ended_at, outcome)
    select id, call_id, account_id, channel_id, offered_at, answered_at, ended_at, outcome
    from jsonb_populate_recordset(null::calls.offer, ${JSON.stringify(calls.flatMap(offerRows))}::jsonb)`.execute(ctx.tx);
  await sql`insert into calls.leg (id, call_id, account_id, channel_id, joined_at, left_at)
    select id, call_id, account_id, channel_id, joined_at, left_at
    from jsonb_populate_recordset(null::calls.leg, ${JSON.stringify(calls.flatMap(legRows))}::jsonb)`.execute(ctx.tx);
  await sql`insert into calls.event (call_id, at, kind, detail)
    select e.call_id, e.at, e.kind, e.detail from jsonb_to_recordset(${JSON.stringify(calls.flatMap(eventRows))}::jsonb)
      as e (call_id uuid, at timestamptz, kind text, detail jsonb)`.execute(ctx.tx);
}

function callRow(call: FinishedCall) {
  const until = call.answeredAt ?? call.endedAt;
  const operator = operatorOf(call);
  return {
    id: call.id,
    channel_id: `imported-${call.id}`,
    dialled: call.dialled,
    caller_number: call.callerNumber,
    recipient_id: call.recipientId,
    state: 'ended',
    language: call.language,
    arrived_at: call.arrivedAt,
    queued_at: call.queuedAt,
    answered_at: call.answeredAt,
    talk_ended_at: call.talkEndedAt,
    ended_at: call.endedAt,
    // ¶7: to the voice path, or to the hang-up of the abandoned.
    wait_ms: until.getTime() - call.arrivedAt.getTime(),
    queue_wait_ms: call.queuedAt ? until.getTime() - call.queuedAt.getTime() : null,
    ended_by: call.endedBy,
    abandoned_in: call.abandonedIn,
    operator_id: operator,
    consultation_id: call.consultationId,
    recording: call.recorded ? 'processing' : 'none',
    memory: { spoke: operator ? [operator] : [], segments: call.recorded ? 1 : 0 },
  };
}

function operatorOf(call: FinishedCall): string | null {
  return call.answeredAt ? (call.offers.at(-1)?.accountId ?? null) : null;
}

function offerRows(call: FinishedCall) {
  return call.offers.map((offer) => ({
    id: offer.id,
    call_id: call.id,
    account_id: offer.accountId,
    channel_id: `imported-${offer.id}`,
    offered_at: offer.offeredAt,
    answered_at: offer.outcome === 'answered' ? offer.endedAt : null,
    ended_at: offer.endedAt,
    outcome: offer.outcome,
  }));
}

function legRows(call: FinishedCall) {
  const offer = call.offers.at(-1);
  if (!offer || !call.answeredAt) return [];
  const { id, accountId } = offer;
  return [
    {
      id,
      call_id: call.id,
      account_id: accountId,
      channel_id: `imported-${id}`,
      joined_at: call.answeredAt,
      left_at: call.talkEndedAt,
    },
  ];
}

/** The account of the call in the words of the state machine (call.ts), in order. */
function eventRows(call: FinishedCall): Event[] {
  const events: Event[] = [];
  const add = (at: Date, kind: string, detail: Record<string, unknown> = {}) => events.push({ call_id: call.id, at, kind, detail });
  const enter = (at: Date, state: string) => add(at, 'state', { state });
  add(call.arrivedAt, 'arrived');
  enter(call.arrivedAt, 'greeting');
  if (call.menuAt) enter(call.menuAt, 'menu');
  if (call.queuedAt) {
    add(call.queuedAt, 'language', { language: call.language, how: 'key' });
    enter(call.queuedAt, 'queued');
  }
  for (const { id, accountId, offeredAt, endedAt, outcome } of call.offers) {
    add(offeredAt, 'offered', { dial: { id, accountId } });
    enter(offeredAt, 'offered');
    add(endedAt, 'offer-ended', { offerId: id, accountId, outcome });
    if (outcome === 'no_answer') enter(endedAt, 'queued');
  }
  const operator = call.offers.at(-1);
  if (call.answeredAt && call.talkEndedAt && operator) {
    add(call.answeredAt, 'joined', { dial: { id: operator.id, accountId: operator.accountId } });
    enter(call.answeredAt, 'talking');
    if (call.recorded) add(call.answeredAt, 'recording', { ordinal: 1 });
    add(call.talkEndedAt, 'left', { legId: operator.id, accountId: operator.accountId });
    if (call.endedBy === 'operator') enter(call.talkEndedAt, 'rating');
    if (call.mark !== null) add(call.endedAt, 'rated', { mark: call.mark, accountId: operator.accountId, language: call.language });
  }
  add(call.endedAt, 'ended', { by: call.endedBy, abandonedIn: call.abandonedIn });
  enter(call.endedAt, 'ended');
  return events;
}
