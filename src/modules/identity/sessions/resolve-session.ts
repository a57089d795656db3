import type { Actor, Db } from '../../../base/ctx.ts';
import { hashToken } from '../../../base/ids.ts';
import type { Language } from '../../../base/texts.ts';
import { sessionExpiry } from '../account.ts';
import { renewSession, selectLiveSession } from './queries.ts';

/** A renewal is written this seldom: most requests only read. */
const RENEW_AFTER_MS = 5 * 60_000;

/** Who a session token belongs to, or null when it is unknown, ended or expired. Using a session renews it. */
export async function resolveSession(
  db: Db,
  token: string,
  now: Date,
): Promise<{ actor: Extract<Actor, { kind: 'account' }>; language: Language } | null> {
  const session = await selectLiveSession(db, hashToken(token), now);
  if (!session) return null;
  if (now.getTime() - session.seenAt.getTime() >= RENEW_AFTER_MS) {
    await renewSession(db, session.sessionId, now, sessionExpiry(session.createdAt, now));
  }
  const { accountId, name, roles, sessionId, language, organizationId } = session;
  return { actor: { kind: 'account', id: accountId, name, roles, sessionId, organizationId }, language };
}
