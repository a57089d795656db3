import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { Problem } from '../../../base/problem.ts';
import { endSession, endSessionsOf, selectOpenSessions } from './queries.ts';
import type { EndReason, Way } from './session.ts';

/** Ends one session of an account and tells its open screens; false when it was over already or is somebody else's. */
export async function closeSession(ctx: Ctx, of: { accountId: string; sessionId: string }, why: EndReason): Promise<boolean> {
  const ended = await endSession(ctx.tx, of, ctx.now, why);
  if (ended) await told(ctx, of.accountId, of.sessionId);
  return ended;
}

/** Ends every session of an account but `except`; answers how many there were. Each is told apart: a screen closes when it hears of its own. */
export async function closeSessionsOf(ctx: Ctx, accountId: string, why: EndReason, except: string | null = null): Promise<number> {
  const ended = await endSessionsOf(ctx.tx, accountId, ctx.now, why, except);
  for (const sessionId of ended) await told(ctx, accountId, sessionId);
  return ended.length;
}

/** Ends one of my sessions elsewhere. Throws `no-such-session`, for somebody else's too. */
export async function endOwnSession(ctx: Ctx, sessionId: string) {
  const { id } = actingAccount(ctx);
  if (!(await closeSession(ctx, { accountId: id, sessionId }, 'ended-elsewhere'))) throw new Problem('not_found', 'no-such-session');
  return { ended: 1 };
}

/** Ends all my sessions but this one. */
export async function endOtherSessions(ctx: Ctx) {
  const { id, sessionId } = actingAccount(ctx);
  return { ended: await closeSessionsOf(ctx, id, 'ended-elsewhere', sessionId) };
}

/** An administrator ends somebody's session. Throws `no-such-session`. */
export async function endSessionOf(ctx: Ctx, of: { accountId: string; sessionId: string }) {
  if (!(await closeSession(ctx, of, 'by-administrator'))) throw new Problem('not_found', 'no-such-session');
  return { ended: 1 };
}

/** The open sessions of an account, the one used last first; `own` marks the one this request came with. */
export async function listSessions(ctx: Ctx, accountId: string) {
  const { sessionId } = actingAccount(ctx);
  const rows = await selectOpenSessions(ctx.tx, accountId, ctx.now);
  return {
    items: rows.map(({ createdAt, seenAt, way, ...row }) => ({
      ...row,
      way: way as Way,
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
      own: row.id === sessionId,
    })),
  };
}

function told(ctx: Ctx, accountId: string, sessionId: string): Promise<void> {
  return recordEvent(ctx, { kind: 'sessions.ended', audience: [`account:${accountId}`], subjectId: accountId, payload: { sessionId } });
}
