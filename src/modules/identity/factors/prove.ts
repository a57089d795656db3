import type { Ctx } from '../../../base/ctx.ts';
import { actingAccount } from '../../../base/ctx.ts';
import { inTransaction } from '../../../base/db.ts';
import { found, Problem } from '../../../base/problem.ts';
import { passwordFits } from '../passwords/password.ts';
import { countGuess, minutesLocked } from '../sessions/guesses.ts';
import { selectOwnCredentials } from '../sessions/queries.ts';
import { takeCode } from './take-code.ts';

/** What shows that it is still the person who sits at the screen: the password, or a code of the app or a recovery code. */
export type Proof = { password?: string | undefined; code?: string | undefined };

/**
 * Does `work` in a transaction, after the person proved anew who they are; a wrong proof counts as a wrong password does.
 * Throws `proof-needed`, `proof-wrong`, `locked-out`. `ctx.tx` is the pool: the count stays although the work is refused.
 */
export async function proved<T>(ctx: Ctx, proof: Proof, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { id } = actingAccount(ctx);
  const { email, passwordHash } = found(await selectOwnCredentials(ctx.tx, id), 'account-unknown');
  const minutes = await minutesLocked(ctx, email);
  if (minutes > 0) throw new Problem('conflict', 'locked-out', { minutes });
  if (!proof.password && !proof.code) throw new Problem('invalid', 'proof-needed');
  const byPassword = proof.password ? await passwordFits(proof.password, passwordHash) : false;
  const outcome = await inTransaction(ctx.tx, async (tx): Promise<{ value: T } | null> => {
    const inner = { ...ctx, tx };
    const right = byPassword || (proof.code ? await takeCode(inner, id, proof.code) : false);
    return right ? { value: await work(inner) } : null;
  });
  if (outcome) return outcome.value;
  await countGuess(ctx, email);
  throw new Problem('forbidden', 'proof-wrong');
}
