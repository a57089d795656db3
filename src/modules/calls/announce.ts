import { systemCtx, type Ctx, type Db } from '../../base/ctx.ts';
import { inTransaction } from '../../base/db.ts';
import { recordEvent } from '../../base/events.ts';
import { recipientByPhone } from '../recipients/index.ts';
import type { Call, Dial, Fact, Settings, Step } from './call.ts';
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
      if (fact.kind === 'offer-ended' && fact.accountId)
        await tell(ctx, 'calls.offer-ended', fact.accountId, call.id, { outcome: fact.outcome });
    }
    for (const accountId of concerned(step)) await tell(ctx, 'calls.changed', accountId, call.id, { state: call.state });
    if (!facts.some(({ kind }) => kind === 'state')) return;
    await recordEvent(ctx, { kind: 'line.changed', audience: ['operators', 'supervision'], subjectId: null, payload: {} });
  });
}

/** What each of these changes on the screens of those who are in the call. */
const SEEN = new Set<Fact['kind']>([
  'state',
  'muted',
  'left',
  'transfer-asked',
  'consulting',
  'conference',
  'handed-over',
  'transfer-ended',
]);

/** Whoever is in the call, has just left it, or asked something of it. */
function concerned({ call, facts }: Step): Set<string> {
  if (!facts.some(({ kind }) => SEEN.has(kind))) return new Set();
  const left = facts.flatMap((fact) => (fact.kind === 'left' ? [fact.accountId] : []));
  const { talk, party, transfer } = call.memory;
  return new Set([call.operatorId, talk?.accountId, party?.accountId, transfer?.by, ...left].filter((id) => typeof id === 'string'));
}

/** Everything the screen pop shows, so that it need not ask: who calls is known by the number, or begins to be. */
async function tellOffer(ctx: Ctx, call: Call, dial: Dial, settings: Settings): Promise<void> {
  if (dial.accountId === null) return;
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
