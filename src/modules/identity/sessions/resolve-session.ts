import type { Actor, Ctx, Db } from '../../../base/ctx.ts';
import { inTransaction } from '../../../base/db.ts';
import { hashToken } from '../../../base/ids.ts';
import type { Language } from '../../../base/texts.ts';
import { journal } from '../../audit/index.ts';
import { sessionExpiry } from '../account.ts';
import { tellAdministrators, tellOwner } from '../notices/tell.ts';
import { closeSession } from './end-sessions.ts';
import { addNetwork, type LiveSession, renewSession, selectLiveSession } from './queries.ts';
import { type Client, judgeClient, mustFirstOf } from './session.ts';

/** A renewal is written this seldom: most requests only read. */
const RENEW_AFTER_MS = 5 * 60_000;

type Resolved = { actor: Extract<Actor, { kind: 'account' }>; language: Language };

/**
 * Who a session token belongs to, or null when it is unknown, ended or expired, or sent by another program than the one
 * that signed in: then the session ends at once, for the thief and for the owner. Using a session renews it.
 */
export async function resolveSession(db: Db, token: string, now: Date, client: Client): Promise<Resolved | null> {
  const session = await selectLiveSession(db, hashToken(token), now, client.origin);
  if (!session) return null;
  const verdict = judgeClient(session, client.userAgent);
  if (verdict === 'other') {
    await endCarriedAway(db, session, now, client);
    return null;
  }
  if (verdict === 'moved') await noteMove(db, session, now, client);
  if (now.getTime() - session.seenAt.getTime() >= RENEW_AFTER_MS) {
    await renewSession(db, session.sessionId, now, sessionExpiry(session.createdAt, now));
  }
  const { accountId, name, roles, sessionId, language, organizationId } = session;
  return { actor: { kind: 'account', id: accountId, name, roles, sessionId, organizationId, mustFirst: mustFirstOf(session) }, language };
}

/** Whoever sent it is nobody known: the journal names the session, not the person, as the one who acted. */
function unknownCtx(tx: Db, session: LiveSession, now: Date, { origin, requestId }: Client): Ctx {
  return { tx, now, language: session.language, actor: { kind: 'anonymous' }, origin, requestId };
}

async function endCarriedAway(db: Db, session: LiveSession, now: Date, client: Client): Promise<void> {
  const { sessionId, accountId, name, knownNetwork } = session;
  await inTransaction(db, async (tx) => {
    const ctx = unknownCtx(tx, session, now, client);
    // Several requests of one page may meet here: the first ends the session and tells of it.
    if (!(await closeSession(ctx, { accountId, sessionId }, 'client-changed'))) return;
    const detail = { sessionId, otherNetwork: !knownNetwork };
    await journal(ctx, { action: 'identity.session-carried-away', looked: false, subjectKind: 'account', subjectId: accountId, detail });
    await tellOwner(ctx, accountId, 'client-changed', { otherNetwork: !knownNetwork, origin: client.origin ?? '' });
    await tellAdministrators(ctx, accountId, 'client-changed-of', { name });
  });
}

async function noteMove(db: Db, session: LiveSession, now: Date, client: Client): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (!(await addNetwork(tx, session.sessionId, client.origin))) return;
    await journal(unknownCtx(tx, session, now, client), {
      action: 'identity.session-moved',
      looked: false,
      subjectKind: 'account',
      subjectId: session.accountId,
      detail: { sessionId: session.sessionId },
    });
  });
}
