import { journal } from '../../audit/index.ts';
import { readSetting } from '../../settings/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { hashToken, newId, newToken } from '../../../base/ids.ts';
import { found } from '../../../base/problem.ts';
import { sessionExpiry } from '../account.ts';
import { selectAccount } from '../accounts/queries.ts';
import { hasFactor, secondFactorRoles } from '../factors/factors.ts';
import { insertSession, selectPasswordChangeNeeded } from './queries.ts';
import { mustFirstOf, type Way } from './session.ts';

export type SignedIn = { accountId: string; token: string; mustFirst: string | null };

/**
 * Opens a session for an account that has proved itself in `way`; the token is 256 random bits, and only its SHA-256 is kept.
 * Who came by password alone in a role that asks for a second factor has to set one up first.
 */
export async function openSession(ctx: Ctx, accountId: string, way: Way): Promise<SignedIn> {
  const token = newToken();
  const { roles } = found(await selectAccount(ctx.tx, accountId), 'account-unknown');
  const asking = way === 'password' ? await readSetting(ctx.tx, secondFactorRoles) : [];
  const factorNeeded = asking.some((role) => roles.includes(role)) && !(await hasFactor(ctx.tx, accountId));
  await insertSession(ctx.tx, {
    id: newId(ctx.now),
    way,
    factorNeeded,
    tokenHash: hashToken(token),
    accountId,
    now: ctx.now,
    expiresAt: sessionExpiry(ctx.now, ctx.now),
    origin: ctx.origin,
    userAgent: ctx.userAgent ?? '',
  });
  await noteSignIn(ctx, accountId, way === 'password' ? {} : { way });
  const passwordChangeNeeded = await selectPasswordChangeNeeded(ctx.tx, accountId);
  return { accountId, token, mustFirst: mustFirstOf({ way, passwordChangeNeeded, factorNeeded }) };
}

/** A line of the journal for a sign-in, made or refused. */
export function noteSignIn(ctx: Ctx, accountId: string | null, detail: Record<string, string>): Promise<void> {
  return journal(ctx, { action: 'identity.sign-in', looked: false, subjectKind: 'account', subjectId: accountId, detail });
}
