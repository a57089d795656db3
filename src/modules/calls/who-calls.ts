import { sql } from 'kysely';
import { actingAccount, type Ctx } from '../../base/ctx.ts';
import { recordEvent } from '../../base/events.ts';
import { found } from '../../base/problem.ts';
import { setCallerOfConsultation } from '../consultations/index.ts';
import { holdersOf, takeFor } from '../recipients/index.ts';
import { setRecipient } from './queries.ts';

/** The number of a call the acting operator spoke in. Throws `no-such-call` for any other. */
async function ownCall(ctx: Ctx, id: string): Promise<{ number: string | null }> {
  const { rows } = await sql<{ number: string | null }>`select c.caller_number as number from calls.call c where c.id = ${id}
    and exists (select from calls.leg l where l.call_id = c.id and l.account_id = ${actingAccount(ctx).id})`.execute(ctx.tx);
  return found(rows[0], 'no-such-call');
}

/** Everybody who shares the number that called, who is taken for it first: the operator asks who speaks. */
export async function callersOf(ctx: Ctx, id: string) {
  const { number } = await ownCall(ctx, id);
  return number ? holdersOf(ctx.tx, 'phone', number) : [];
}

/**
 * The operator was told who speaks: the call and its consultation are theirs, and the next call from the number is taken for
 * them. Throws `no-such-call`, `recipient-unknown`, and `address-unknown` for somebody who does not have the number.
 */
export async function takeCallFor(ctx: Ctx, id: string, recipientId: string): Promise<string> {
  const { number } = await ownCall(ctx, id);
  const rootId = await takeFor(ctx, 'phone', number ?? '', recipientId);
  await setRecipient(ctx.tx, id, rootId);
  await setCallerOfConsultation(ctx, id, rootId);
  await recordEvent(ctx, {
    kind: 'calls.changed',
    audience: [`account:${actingAccount(ctx).id}`],
    subjectId: id,
    payload: { callId: id },
  });
  return rootId;
}
