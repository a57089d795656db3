import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { lockAllowed } from '../facts.ts';
import { updateAppeal } from '../queries.ts';

/** The appeal is the acting operator's from now on. Taking one's own again changes nothing; another's is refused with the name. */
export async function takeAppeal(ctx: Ctx, id: string): Promise<void> {
  const account = actingAccount(ctx);
  const appeal = await lockAllowed(ctx, id, 'take');
  if (appeal.assignee_id === account.id) return;
  await updateAppeal(ctx.tx, id, { assignee_id: account.id, taken_at: ctx.now });
  await told(ctx, id, appeal.number);
}

/** Gives the appeal back to the list. Drafts stay: whoever takes it next sees that there is one. */
export async function releaseAppeal(ctx: Ctx, id: string): Promise<void> {
  const appeal = await lockAllowed(ctx, id, 'release');
  await updateAppeal(ctx.tx, id, { assignee_id: null, taken_at: null });
  await told(ctx, id, appeal.number);
}

function told(ctx: Ctx, id: string, number: string): Promise<void> {
  return recordEvent(ctx, { kind: 'appeals.changed', audience: ['operators', 'supervision'], subjectId: id, payload: { number } });
}
