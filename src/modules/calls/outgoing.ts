import { sql } from 'kysely';
import { actingAccount, type Ctx } from '../../base/ctx.ts';
import { violatedConstraint } from '../../base/db.ts';
import { newId } from '../../base/ids.ts';
import { found, Problem } from '../../base/problem.ts';
import { languageOf, type Language } from '../../base/texts.ts';
import { operators } from '../identity/index.ts';
import { recipientByPhone } from '../recipients/index.ts';
import { type Call, freshMemory } from './call.ts';
import { insertCommand } from './commands.ts';
import { newDial } from './dials.ts';
import { personChannelId } from './line.ts';
import { allowedNumber } from './outside.ts';
import { insertOffer } from './queries.ts';
import { after } from './steps/parts.ts';

/** Whom to call: a number, or who called before. */
export type CallOut = { number?: string; callId?: string; language?: Language };

/** What people outside see as the caller's number. */
export const OWN_NUMBER = '1414';

/** How long the whole of ringing, first the operator and then the person, may take. */
export const CALLING_SECONDS = 60;

/**
 * The acting operator calls somebody: their own phone rings, and when they answer, the person's. Throws what `allowedNumber`
 * throws, `no-such-call` for a call back of an unknown call or of one without a number, `no-phone`, and `already-in-call`
 * when they talk or are rung.
 */
export async function callOut(ctx: Ctx, { number: given, callId, language }: CallOut): Promise<string> {
  const { id: accountId } = actingAccount(ctx);
  const before = callId === undefined ? null : await calledBefore(ctx, callId);
  const number = await allowedNumber(ctx, given ?? found(before?.number, 'no-such-call'));
  const me = (await operators(ctx.tx)).find(({ id }) => id === accountId);
  if (!me?.phoneUsername) throw new Problem('conflict', 'no-phone');
  const spoken = language ?? before?.language ?? languageOf(ctx.language);
  const recipient = before?.recipientId ? { id: before.recipientId } : await recipientByPhone(ctx, number, spoken);
  const id = newId(ctx.now);
  const dial = newDial(id, accountId, me.phoneUsername, ctx.now);
  const call: Call = {
    id,
    // The person's channel, made once the operator has answered.
    channelId: personChannelId(id),
    dialled: OWN_NUMBER,
    callerNumber: number,
    recipientId: recipient?.id ?? null,
    consultationId: null,
    state: 'calling',
    language: spoken,
    audience: 'outgoing',
    queue: 'general',
    arrivedAt: ctx.now,
    queuedAt: null,
    answeredAt: null,
    talkEndedAt: null,
    endedAt: null,
    waitMs: null,
    queueWaitMs: null,
    endedBy: null,
    abandonedIn: null,
    operatorId: accountId,
    wakeAt: after(ctx.now, CALLING_SECONDS),
    memory: { ...freshMemory, outgoing: true, offer: { ...dial, joining: false } },
  };
  await insertOutgoing(ctx, call, callId ?? null);
  await insertCommand(ctx.tx, { callId: id, accountId, kind: 'begin', detail: {}, at: ctx.now });
  return id;
}

async function calledBefore(ctx: Ctx, callId: string) {
  const { rows } = await sql<{ number: string | null; language: Language | null; recipientId: string | null }>`select
    caller_number as number, language, recipient_id as "recipientId" from calls.call where id = ${callId}`.execute(ctx.tx);
  return found(rows[0], 'no-such-call');
}

async function insertOutgoing(ctx: Ctx, call: Call, calledBack: string | null): Promise<void> {
  const { rows } = await sql`select from calls.leg where account_id = ${call.operatorId} and left_at is null`.execute(ctx.tx);
  if (rows.length > 0) throw new Problem('conflict', 'already-in-call');
  await sql`insert into calls.call (id, channel_id, dialled, caller_number, recipient_id, audience, state, language, queue, arrived_at, operator_id,
      wake_at, recording, memory, called_back)
    values (${call.id}, ${call.channelId}, ${call.dialled}, ${call.callerNumber}, ${call.recipientId}, 'outgoing', ${call.state}, ${call.language},
      ${call.queue}, ${call.arrivedAt}, ${call.operatorId}, ${call.wakeAt}, 'none', ${JSON.stringify(call.memory)}::jsonb, ${calledBack})`.execute(
    ctx.tx,
  );
  await sql`insert into calls.event (call_id, at, kind, detail) values (${call.id}, ${ctx.now}, 'state', '{"state":"calling"}')`.execute(
    ctx.tx,
  );
  await insertOffer(ctx.tx, call.id, call.memory.offer!, ctx.now).catch((error: unknown) => {
    if (violatedConstraint(error) === 'offer_operator_one') throw new Problem('conflict', 'already-in-call');
    throw error;
  });
}
