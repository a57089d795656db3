import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import { markIdle, notifyLine } from '../../presence/index.ts';
import { after } from '../steps/parts.ts';
import { closeWrapUp, extendWrapUp, insertWrapUp, lockDue, lockOpen, selectQueueTimes, selectUsable, type OpenWrapUp } from './queries.ts';

/**
 * An operator left a caller: the time to write it up begins, if the queue gives any. Until it ends no call is offered to them;
 * nothing ends it before its time but the operator.
 */
export async function beginWrapUp(ctx: Ctx, call: { id: string; queue: string }, accountId: string): Promise<void> {
  const { wrapUpSeconds } = await selectQueueTimes(ctx.tx, call.queue);
  if (wrapUpSeconds === 0) return;
  const row = { id: newId(ctx.now), callId: call.id, accountId, queue: call.queue, dueAt: after(ctx.now, wrapUpSeconds) };
  await insertWrapUp(ctx.tx, row, ctx.now);
  await tell(ctx, accountId, call.id);
}

/** The operator says what the talk came to and is free. Throws `no-wrap-up`, and `wrap-up-code` for a code the queue does not have. */
export async function finishWrapUp(ctx: Ctx, code: string): Promise<void> {
  const open = await own(ctx);
  if (!(await selectUsable(ctx.tx, open.queue, code))) throw new Problem('invalid', 'wrap-up-code');
  await end(ctx, open, code, 'chosen');
}

/** More time, once. Throws `no-wrap-up`, and `wrap-up-extended` when it was given already or the queue gives none. */
export async function moreTime(ctx: Ctx): Promise<Date> {
  const open = await own(ctx);
  const { extensionSeconds } = await selectQueueTimes(ctx.tx, open.queue);
  if (open.extended || extensionSeconds === 0) throw new Problem('conflict', 'wrap-up-extended');
  const dueAt = after(open.dueAt, extensionSeconds);
  await extendWrapUp(ctx.tx, open.id, dueAt);
  await tell(ctx, open.accountId, open.callId);
  return dueAt;
}

/** At the limit the queue's default code stands for what was not said. The sweep; may run at any time and twice. */
export async function endDueWrapUps(ctx: Ctx): Promise<void> {
  for (const open of await lockDue(ctx.tx, ctx.now)) await end(ctx, open, open.defaultCode, 'limit');
}

async function own(ctx: Ctx): Promise<OpenWrapUp> {
  const open = found(await lockOpen(ctx.tx, actingAccount(ctx).id), 'no-wrap-up');
  // Due and not yet swept is over: the limit has the last word.
  if (open.dueAt <= ctx.now) throw new Problem('not_found', 'no-wrap-up');
  return open;
}

async function end(ctx: Ctx, { id, accountId, callId }: OpenWrapUp, code: string, how: 'chosen' | 'limit'): Promise<void> {
  await closeWrapUp(ctx.tx, id, code, how, ctx.now);
  await markIdle(ctx.tx, accountId, ctx.now);
  await notifyLine(ctx.tx);
  await tell(ctx, accountId, callId);
}

/** The operator's screen and the supervisors' boards look again. */
async function tell(ctx: Ctx, accountId: string, callId: string): Promise<void> {
  await recordEvent(ctx, { kind: 'calls.changed', audience: [`account:${accountId}`], subjectId: callId, payload: { callId } });
  await recordEvent(ctx, { kind: 'line.changed', audience: ['supervision'], subjectId: null, payload: {} });
}
