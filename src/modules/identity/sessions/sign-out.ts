import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { endSession } from './queries.ts';

/** Ends the session this request came with; the account's other sessions go on. */
export async function signOut(ctx: Ctx): Promise<void> {
  const { id, sessionId } = actingAccount(ctx);
  await endSession(ctx.tx, sessionId, ctx.now);
  await recordEvent(ctx, { kind: 'sessions.ended', audience: [`account:${id}`], subjectId: id, payload: { sessionId } });
}
