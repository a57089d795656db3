import type { Ctx } from '../../base/ctx.ts';
import { recordEvent } from '../../base/events.ts';
import { journal } from '../audit/index.ts';
import { closeCallConsultation, markCallConsultation, openConsultation } from '../consultations/index.ts';
import { markIdle, markNotResponding } from '../presence/index.ts';
import { recordRating } from '../ratings/index.ts';
import { talkMsOf, type Call, type Fact, type Step } from './call.ts';
import { closeLeg, closeOffer, insertLeg, insertOffer, setLegRole } from './queries.ts';
import { endTransfer, insertTransfer, noticeBegan, noticeHeard } from './transfer-rows.ts';
import { beginWrapUp } from './wrap-up/wrap-up.ts';

/** Changes what a step's facts change besides the call itself, in the step's transaction. Returns the call with its consultation. */
export async function recordFacts(ctx: Ctx, step: Step): Promise<Call> {
  let call = step.call;
  for (const fact of step.facts) call = (await recordFact(ctx, call, fact)) ?? call;
  return call;
}

async function recordFact(ctx: Ctx, call: Call, fact: Fact): Promise<Call | void> {
  switch (fact.kind) {
    case 'offered':
      return insertOffer(ctx.tx, call.id, fact.dial, ctx.now);
    case 'offer-ended':
      await closeOffer(ctx.tx, fact.offerId, fact.outcome, ctx.now);
      if (fact.outcome === 'answered' || fact.outcome === 'withdrawn' || fact.accountId === null) return;
      return markNotResponding(ctx, fact.accountId, `call offered: ${fact.outcome}`);
    case 'joined':
      await insertLeg(ctx.tx, call.id, fact.dial, 'talk', ctx.now);
      return withConsultation(ctx, call, fact.dial.accountId);
    case 'dialling':
      // Busy from now on; with the person only once they answered.
      return insertLeg(ctx.tx, call.id, fact.dial, 'talk', ctx.now);
    case 'got-through':
      return withConsultation(ctx, call, fact.dial.accountId);
    case 'consulting':
      return insertLeg(ctx.tx, call.id, fact.dial, 'consult', ctx.now);
    case 'conference':
      return setLegRole(ctx.tx, fact.dial.id, 'conference');
    case 'handed-over':
      await setLegRole(ctx.tx, fact.dial.id, 'talk');
      return withConsultation(ctx, call, fact.dial.accountId);
    case 'transfer-asked':
      return insertTransfer(ctx.tx, call.id, fact.transfer, ctx.now);
    case 'redirected':
      return noticeBegan(ctx.tx, fact, ctx.now);
    case 'notice-given':
      return noticeHeard(ctx.tx, fact.transferId, ctx.now);
    case 'transfer-ended':
      return endTransfer(ctx.tx, fact.transferId, fact.outcome, ctx.now);
    case 'left':
      return recordLeft(ctx, call, fact.legId, fact.accountId);
    case 'rated': {
      const { mark, accountId, spoke, language } = fact;
      await recordRating(ctx, { subjectKind: 'call', subjectId: call.id, accountId, spoke, mark, language, via: 'keypad' });
      return markCallConsultation(ctx, call.id, mark);
    }
    case 'ended':
      return recordEnd(ctx, call);
    default:
      return;
  }
}

/** Who spoke with the caller and does no more has a talk to write up; who was only asked, or comes back at once, has not. */
async function recordLeft(ctx: Ctx, call: Call, legId: string, accountId: string | null): Promise<void> {
  const role = await closeLeg(ctx.tx, legId, ctx.now);
  if (accountId === null) return;
  await markIdle(ctx.tx, accountId, ctx.now);
  if (role === 'talk' && call.answeredAt && call.memory.talk?.accountId !== accountId) await beginWrapUp(ctx, call, accountId);
}

/** Somebody outside keeps no consultation: it stays with the operator who handed the call on. */
async function withConsultation(ctx: Ctx, call: Call, accountId: string | null): Promise<Call | void> {
  return accountId === null ? undefined : openOrPass(ctx, call, accountId);
}

/** ¶4: every contact is kept as a consultation; it begins when the first operator answers and goes along to the next. */
async function openOrPass(ctx: Ctx, call: Call, operatorId: string): Promise<Call | void> {
  const { id, recipientId, language } = call;
  const consultation = await openConsultation(ctx, { channel: 'call', callId: id, recipientId, operatorId, language: language ?? 'kk' });
  return { ...call, consultationId: consultation.id };
}

/** What the rooms above do when a call is over hangs on this event (src/app/reactions.ts). */
async function recordEnd(ctx: Ctx, call: Call): Promise<void> {
  const audience = ['supervision', ...call.memory.spoke.map((id) => `account:${id}`)];
  if (call.consultationId && call.endedAt) {
    const { id: callId, endedAt, waitMs, recipientId, language } = call;
    await closeCallConsultation(ctx, { callId, endedAt, waitMs, talkMs: talkMsOf(call), recipientId, language });
  }
  await recordEvent(ctx, { kind: 'calls.ended', audience, subjectId: call.id, payload: { callId: call.id } });
  await journal(ctx, { action: 'calls.ended', looked: false, subjectKind: 'call', subjectId: call.id, detail: { by: call.endedBy } });
}
