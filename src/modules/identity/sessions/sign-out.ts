import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { closeSession } from './end-sessions.ts';

/** Ends the session this request came with; the account's other sessions go on. */
export async function signOut(ctx: Ctx): Promise<void> {
  const { id, sessionId } = actingAccount(ctx);
  await closeSession(ctx, { accountId: id, sessionId }, 'signed-out');
}
