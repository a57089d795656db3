import type { Ctx } from '../../../base/ctx.ts';
import { updateAppeal } from '../queries.ts';

/** Whose appeal it is, told by the room that knows (a consultation stands above appeals and knows who called). */
export async function tieRecipient(ctx: Ctx, appealId: string, recipientId: string): Promise<void> {
  await updateAppeal(ctx.tx, appealId, { recipient_id: recipientId });
}
