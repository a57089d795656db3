import { type Ctx, actingAccount } from '../../base/ctx.ts';
import { found, Problem } from '../../base/problem.ts';
import { accountNames, may } from '../identity/index.ts';
import { type Delivery, deliveriesOf } from '../notifications/index.ts';
import { type Action, allowedTo, type AppealChannel, type AppealState, type Facts } from './appeal.ts';
import { type AppealRow, lockAppeal, selectLastAnswer } from './queries.ts';

/** What decides about this appeal for whoever acts now. */
export async function factsOf(ctx: Ctx, appeal: AppealRow): Promise<Facts> {
  const answer = await selectLastAnswer(ctx.tx, appeal.id);
  const delivery = answer?.message_id ? (await deliveriesOf(ctx.tx, [answer.message_id])).get(answer.message_id) : undefined;
  const names = appeal.assignee_id ? await accountNames(ctx.tx, [appeal.assignee_id]) : new Map<string, string>();
  return factsFrom(ctx, appeal, { delivery, assigneeName: (appeal.assignee_id && names.get(appeal.assignee_id)) || '' });
}

/** The same for who has read the newest answer's delivery and the holder's name already. */
export function factsFrom(ctx: Ctx, appeal: AppealRow, known: { delivery: Delivery | undefined; assigneeName: string }): Facts {
  return {
    state: appeal.state as AppealState,
    channel: appeal.channel as AppealChannel,
    replyAddress: appeal.reply_address,
    assigneeId: appeal.assignee_id,
    assigneeName: known.assigneeName,
    answerOnItsWay: known.delivery !== undefined && ['queued', 'held', 'sending', 'unsure'].includes(known.delivery.state),
    actorId: ctx.actor.kind === 'account' ? ctx.actor.id : '',
    mayAnswer: may(ctx.actor, 'appeals.answer'),
    mayExempt: may(ctx.actor, 'appeals.exempt'),
  };
}

/** Locks the appeal and throws the conflict that the table names when `action` is not allowed now. */
export async function lockAllowed(ctx: Ctx, id: string, action: Action): Promise<AppealRow> {
  actingAccount(ctx);
  const appeal = found(await lockAppeal(ctx.tx, id), 'no-such-appeal');
  const allowed = allowedTo[action](await factsOf(ctx, appeal));
  if (!allowed.allowed) throw new Problem('conflict', allowed.code, allowed.params);
  return appeal;
}
