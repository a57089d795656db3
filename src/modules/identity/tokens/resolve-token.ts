import type { Actor, Db } from '../../../base/ctx.ts';
import { hashToken } from '../../../base/ids.ts';
import type { Language } from '../../../base/texts.ts';
import { markUsed, selectLiveToken } from './queries.ts';
import { TOKEN_MARK, TOKEN_USE_AFTER_MS } from './token.ts';

/**
 * Who a token of a program belongs to, with the rights its owner holds now; null when it is unknown, revoked or expired, when
 * its owner is switched off, or when the owner moved to another organization than the token names.
 */
export async function resolveToken(
  db: Db,
  secret: string,
  now: Date,
): Promise<{ actor: Extract<Actor, { kind: 'account' }>; language: Language } | null> {
  if (!secret.startsWith(TOKEN_MARK)) return null;
  const token = await selectLiveToken(db, hashToken(secret), now);
  if (!token) return null;
  const { id, name, permissions, organizationId, ownerOrganizationId, accountId, ownerName, roles, language } = token;
  if (organizationId && ownerOrganizationId && organizationId !== ownerOrganizationId) return null;
  if (!token.usedAt || now.getTime() - token.usedAt.getTime() >= TOKEN_USE_AFTER_MS) await markUsed(db, id, now);
  const machine = { id, name, permissions, narrow: organizationId !== null };
  const belongs = ownerOrganizationId ?? organizationId;
  return { actor: { kind: 'account', id: accountId, name: ownerName, roles, sessionId: id, organizationId: belongs, machine }, language };
}
