import { systemCtx, type Ctx, type Db } from '../../base/ctx.ts';
import { inTransaction } from '../../base/db.ts';
import { recordEvent } from '../../base/events.ts';
import { recipientByPhone } from '../recipients/index.ts';
import type { Call, Dial, Settings, Step } from './call.ts';
import { setRecipient } from './queries.ts';

/**
 * Tells the screens what a step changed, in a transaction of its own after the line has been served: nobody on the phone
 * waits for it. Lost only if the process dies in between; after a restart every live call is told of anew.
 */
export async function announce(db: Db, step: Step, at: Date, settings: Settings): Promise<void> {
  const { call, facts } = step;
  if (facts.length === 0) return;
  await inTransaction(db, async (tx) => {
    const ctx = systemCtx(tx, at, 'line', call.language ?? 'kk');
    for (const fact of facts) {
      if (fact.kind === 'offered') await tellOffer(ctx, call, fact.dial, settings);
      if (fact.kind === 'offer-ended') await tell(ctx, 'calls.offer-ended', fact.accountId, call.id, { outcome: fact.outcome });
    }
    if (!facts.some(({ kind }) => kind === 'state')) return;
    if (call.operatorId) await tell(ctx, 'calls.changed', call.operatorId, call.id, { state: call.state });
    await recordEvent(ctx, { kind: 'line.changed', audience: ['operators', 'supervision'], subjectId: null, payload: {} });
  });
}

/** Everything the screen pop shows, so that it need not ask: who calls is known by the number, or begins to be. */
async function tellOffer(ctx: Ctx, call: Call, dial: Dial, settings: Settings): Promise<void> {
  const recipient = call.callerNumber ? await recipientByPhone(ctx, call.callerNumber, call.language) : null;
  if (recipient && call.recipientId !== recipient.id) await setRecipient(ctx.tx, call.id, recipient.id);
  await tell(ctx, 'calls.offered', dial.accountId, call.id, {
    callerNumber: call.callerNumber,
    language: call.language,
    recipientName: recipient?.name ?? '',
    offeredAt: ctx.now.toISOString(),
    expiresAt: new Date(ctx.now.getTime() + settings.offerSeconds * 1000).toISOString(),
    waitingMs: ctx.now.getTime() - call.arrivedAt.getTime(),
  });
}

function tell(ctx: Ctx, kind: string, accountId: string, callId: string, payload: Record<string, unknown>): Promise<void> {
  return recordEvent(ctx, { kind, audience: [`account:${accountId}`], subjectId: callId, payload: { callId, ...payload } });
}
