import { journal } from '../../audit/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { inTransaction } from '../../../base/db.ts';
import { hashToken, newId, newToken } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { LOCKED_MINUTES, MOST_WRONG_PASSWORDS, normalEmail, sessionExpiry } from '../account.ts';
import { passwordFits } from '../password.ts';
import { countFailure, deleteFailure, insertSession, lockFailure, selectCredentials } from './queries.ts';

export type SignedIn = { accountId: string; token: string };

/**
 * Opens a session for who knows the password; the token is 256 random bits, and only its SHA-256 is kept.
 * Throws `wrong-password` (the same for an unknown address, after the same work) and `locked-out`: ten wrong passwords in
 * a row lock the address for fifteen minutes, and then the right one is refused too.
 *
 * `ctx.tx` is the pool and not a transaction: a failure is counted and journaled although it is refused.
 */
export async function signIn(ctx: Ctx, input: { email: string; password: string }): Promise<SignedIn> {
  const email = normalEmail(input.email);
  const emailHash = hashToken(email);
  // Looked at before the costly hash, so that a locked address costs an attacker's flood nothing of ours.
  const locked = await minutesLocked(ctx, emailHash);
  if (locked > 0) return refuse(ctx, null, 'locked-out', locked);
  const account = await selectCredentials(ctx.tx, email);
  const fits = await passwordFits(input.password, account?.passwordHash ?? null);
  if (!account || !fits || !account.active) {
    const lockedUntil = new Date(ctx.now.getTime() + LOCKED_MINUTES * 60_000);
    await inTransaction(ctx.tx, (tx) => countFailure(tx, emailHash, ctx.now, MOST_WRONG_PASSWORDS, lockedUntil));
    return refuse(ctx, account?.id ?? null, 'wrong-password');
  }
  const signedIn = await inTransaction(ctx.tx, async (tx) => {
    // Again, under a lock: others may have guessed meanwhile.
    if ((await minutesLocked({ ...ctx, tx }, emailHash)) > 0) return null;
    await deleteFailure(tx, emailHash);
    return openSession({ ...ctx, tx }, account.id);
  });
  return signedIn ?? refuse(ctx, account.id, 'locked-out', LOCKED_MINUTES);
}

async function openSession(ctx: Ctx, accountId: string): Promise<SignedIn> {
  const token = newToken();
  await insertSession(ctx.tx, {
    id: newId(ctx.now),
    tokenHash: hashToken(token),
    accountId,
    now: ctx.now,
    expiresAt: sessionExpiry(ctx.now, ctx.now),
    origin: ctx.origin,
    userAgent: ctx.userAgent ?? '',
  });
  await note(ctx, accountId, null);
  return { accountId, token };
}

/** For how many more minutes the address is locked; 0 when it is not. */
async function minutesLocked(ctx: Ctx, emailHash: Buffer): Promise<number> {
  const failure = await lockFailure(ctx.tx, emailHash);
  const left = (failure?.lockedUntil?.getTime() ?? 0) - ctx.now.getTime();
  return left > 0 ? Math.ceil(left / 60_000) : 0;
}

async function refuse(ctx: Ctx, accountId: string | null, code: 'wrong-password' | 'locked-out', minutes = 0): Promise<never> {
  await note(ctx, accountId, code);
  throw new Problem(code === 'locked-out' ? 'conflict' : 'forbidden', code, { minutes });
}

function note(ctx: Ctx, accountId: string | null, refused: string | null): Promise<void> {
  const detail = refused ? { refused } : {};
  return journal(ctx, { action: 'identity.sign-in', looked: false, subjectKind: 'account', subjectId: accountId, detail });
}
