import { journal } from '../../audit/index.ts';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { inTransaction } from '../../../base/db.ts';
import { found, Problem } from '../../../base/problem.ts';
import { tellOwner } from '../notices/tell.ts';
import { closeSessionsOf } from '../sessions/end-sessions.ts';
import { countGuess, minutesLocked } from '../sessions/guesses.ts';
import { selectOwnCredentials } from '../sessions/queries.ts';
import { hashPassword, passwordFits, refuseWeakPassword } from './password.ts';
import { replacePassword } from './queries.ts';

/**
 * Changes my password and ends my other sessions: whoever knew the old one is out. A wrong old one counts as a wrong guess.
 * Throws `proof-wrong`, `locked-out`, `weak-password`, `same-password`. `ctx.tx` is the pool: the count stays.
 */
export async function changeOwnPassword(ctx: Ctx, { old, wanted }: { old: string; wanted: string }) {
  const { id, sessionId } = actingAccount(ctx);
  const { email, passwordHash } = found(await selectOwnCredentials(ctx.tx, id), 'account-unknown');
  const minutes = await minutesLocked(ctx, email);
  if (minutes > 0) throw new Problem('conflict', 'locked-out', { minutes });
  if (!(await passwordFits(old, passwordHash))) {
    await countGuess(ctx, email);
    throw new Problem('forbidden', 'proof-wrong');
  }
  if (old.normalize('NFKC') === wanted.normalize('NFKC')) throw new Problem('invalid', 'same-password');
  refuseWeakPassword(wanted, email);
  const is = await hashPassword(wanted);
  return inTransaction(ctx.tx, async (tx) => {
    const inner = { ...ctx, tx };
    // Two windows at once: the second checked a password that is no longer the one in force.
    if (!(await replacePassword(tx, id, { was: passwordHash, is, changeNeeded: false }))) throw new Problem('forbidden', 'proof-wrong');
    const ended = await closeSessionsOf(inner, id, 'password-changed', sessionId);
    await journal(inner, {
      action: 'identity.change-own-password',
      looked: false,
      subjectKind: 'account',
      subjectId: id,
      detail: { ended },
    });
    await tellOwner(inner, id, 'password-changed');
    return { ended };
  });
}
