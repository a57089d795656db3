import type { Ctx } from '../../../base/ctx.ts';
import { inTransaction } from '../../../base/db.ts';
import { hashToken } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { LOCKED_MINUTES, normalEmail } from '../account.ts';
import { hasFactor } from '../factors/factors.ts';
import { takeCode } from '../factors/take-code.ts';
import { passwordFits } from '../passwords/password.ts';
import { countGuess, minutesLocked } from './guesses.ts';
import { noteSignIn, openSession, type SignedIn } from './open-session.ts';
import { deleteFailure, selectCredentials } from './queries.ts';

type Refusal = 'wrong-password' | 'wrong-code' | 'second-factor-needed' | 'locked-out';

/**
 * Opens a session for who knows the password and, where a second factor is set up, a code: of the app, or a recovery code.
 * Throws `wrong-password` (the same for an unknown address, after the same work), `second-factor-needed` for the right
 * password without a code, `wrong-code`, and `locked-out`: ten wrong guesses in a row, of either, lock the address for
 * fifteen minutes, and then the right ones are refused too.
 *
 * `ctx.tx` is the pool and not a transaction: a failure is counted and journaled although it is refused.
 */
export async function signIn(ctx: Ctx, input: { email: string; password: string; code?: string | undefined }): Promise<SignedIn> {
  const email = normalEmail(input.email);
  // Looked at before the costly hash, so that a locked address costs an attacker's flood nothing of ours.
  const locked = await minutesLocked(ctx, email);
  if (locked > 0) return refuse(ctx, null, 'locked-out', locked);
  const account = await selectCredentials(ctx.tx, email);
  const fits = await passwordFits(input.password, account?.passwordHash ?? null);
  if (!account || !fits || !account.active) {
    await countGuess(ctx, email);
    return refuse(ctx, account?.id ?? null, 'wrong-password');
  }
  const twoFactors = await hasFactor(ctx.tx, account.id);
  const code = input.code?.trim() ?? '';
  if (twoFactors && code === '') return refuse(ctx, account.id, 'second-factor-needed');
  const outcome = await inTransaction(ctx.tx, async (tx): Promise<SignedIn | Refusal> => {
    const inner = { ...ctx, tx };
    // Again, under a lock: others may have guessed meanwhile.
    if ((await minutesLocked(inner, email)) > 0) return 'locked-out';
    if (twoFactors && !(await takeCode(inner, account.id, code))) return 'wrong-code';
    await deleteFailure(tx, hashToken(email));
    return openSession(inner, account.id, twoFactors ? 'two-factors' : 'password');
  });
  if (outcome === 'wrong-code') await countGuess(ctx, email);
  return typeof outcome === 'string' ? refuse(ctx, account.id, outcome, LOCKED_MINUTES) : outcome;
}

async function refuse(ctx: Ctx, accountId: string | null, code: Refusal, minutes = 0): Promise<never> {
  await noteSignIn(ctx, accountId, { refused: code });
  throw new Problem(code === 'locked-out' ? 'conflict' : 'forbidden', code, code === 'locked-out' ? { minutes } : {});
}
