import type { Ctx } from '../../../base/ctx.ts';
import { actingAccount } from '../../../base/ctx.ts';
import { newToken } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import { deleteTotp, lockOwner, replaceRecoveryCodes } from '../factors/queries.ts';
import { tellOwner } from '../notices/tell.ts';
import { deletePasskeysOf } from '../passkeys/queries.ts';
import { closeSessionsOf } from '../sessions/end-sessions.ts';
import { selectOwnCredentials } from '../sessions/queries.ts';
import { hashPassword } from './password.ts';
import { replacePassword } from './queries.ts';

/**
 * Gives somebody who forgot theirs a one-time password, shown to the administrator once; it opens nothing but the choice
 * of a new one. Their sessions end. Throws `account-unknown` and `own-account`: one's own is changed, not reset.
 */
export async function resetPassword(ctx: Ctx, accountId: string) {
  const account = await somebodyElse(ctx, accountId);
  const password = newToken(12);
  const is = await hashPassword(password);
  if (!(await replacePassword(ctx.tx, accountId, { was: account.passwordHash, is, changeNeeded: true }))) {
    throw new Problem('conflict', 'password-changed-meanwhile');
  }
  await closeSessionsOf(ctx, accountId, 'by-administrator');
  await tellOwner(ctx, accountId, 'password-reset');
  return { password };
}

/** Takes away every second factor of somebody who lost theirs, recovery codes too. Throws `account-unknown` and `own-account`. */
export async function resetFactors(ctx: Ctx, accountId: string) {
  await somebodyElse(ctx, accountId);
  await deleteTotp(ctx.tx, accountId);
  await deletePasskeysOf(ctx.tx, accountId);
  await replaceRecoveryCodes(ctx.tx, accountId, []);
  await closeSessionsOf(ctx, accountId, 'by-administrator');
  await tellOwner(ctx, accountId, 'factors-reset');
  return { ok: true as const };
}

async function somebodyElse(ctx: Ctx, accountId: string) {
  if (actingAccount(ctx).id === accountId) throw new Problem('conflict', 'own-account');
  await lockOwner(ctx.tx, accountId);
  return found(await selectOwnCredentials(ctx.tx, accountId), 'account-unknown');
}
