import type { Ctx } from '../../../base/ctx.ts';
import { inTransaction } from '../../../base/db.ts';
import { hashToken } from '../../../base/ids.ts';
import { LOCKED_MINUTES, MOST_WRONG_PASSWORDS } from '../account.ts';
import { countFailure, lockFailure } from './queries.ts';

/** For how many more minutes an address is locked after too many wrong guesses; 0 when it is not. */
export async function minutesLocked(ctx: Ctx, email: string): Promise<number> {
  const failure = await lockFailure(ctx.tx, hashToken(email));
  const left = (failure?.lockedUntil?.getTime() ?? 0) - ctx.now.getTime();
  return left > 0 ? Math.ceil(left / 60_000) : 0;
}

/** Counts a wrong password or code. `ctx.tx` is the pool: the count stays although the request is refused. */
export async function countGuess(ctx: Ctx, email: string): Promise<void> {
  const lockedUntil = new Date(ctx.now.getTime() + LOCKED_MINUTES * 60_000);
  await inTransaction(ctx.tx, (tx) => countFailure(tx, hashToken(email), ctx.now, MOST_WRONG_PASSWORDS, lockedUntil));
}
