import { systemCtx, type Db } from '../../base/ctx.ts';
import { inTransaction, violatedConstraint } from '../../base/db.ts';
import { next, type CallEvent, type Settings, type Step } from './call.ts';
import { finishCommand } from './commands.ts';
import { lockCall, updateCall } from './queries.ts';
import { recordFacts } from './record-facts.ts';

/**
 * One event of one call in one transaction: lock, `next`, write. Returns the step, whose commands are to be carried out
 * once this has committed; null when there is no such call, or when the offer was refused because the operator
 * has another (the unique index is the last guard).
 */
export async function applyEvent(db: Db, callId: string, event: CallEvent, settings: Settings, commandId?: number): Promise<Step | null> {
  try {
    return await inTransaction(db, async (tx) => {
      if (commandId !== undefined) await finishCommand(tx, commandId, event.at);
      const call = await lockCall(tx, callId);
      if (!call) return null;
      const step = next(call, event, settings);
      if (step.call === call && step.facts.length === 0) return step;
      const ctx = systemCtx(tx, event.at, 'line', call.language ?? 'kk');
      const recorded = { ...step, call: await recordFacts(ctx, step) };
      await updateCall(tx, recorded, event.at);
      return recorded;
    });
  } catch (error) {
    const taken = violatedConstraint(error)?.startsWith('offer_') ?? false;
    if (event.kind === 'offer' && taken) return null;
    // Whom the operator wants to ask has just been offered a call: the wish is kept as one that failed, and the caller stays.
    if (event.kind === 'asked' && event.dial && taken) return applyEvent(db, callId, { ...event, dial: null }, settings, commandId);
    throw error;
  }
}
