import { journal } from '../../audit/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { tellOwner } from '../notices/tell.ts';
import { openSecret } from '../accounts/phone.ts';
import { countRecoveryCodes, selectTotp, takeRecoveryCode, takeStep } from './queries.ts';
import { hashRecoveryCode } from './recovery-code.ts';
import { stepOf } from './totp.ts';

/**
 * Takes a code of the app or a recovery code, once. False when it is wrong or was taken before; two that come with one code
 * at the same moment are decided by the row. A recovery code is journaled and told to its owner.
 */
export async function takeCode(ctx: Ctx, accountId: string, code: string): Promise<boolean> {
  const recovery = hashRecoveryCode(code);
  if (recovery) return takeRecovery(ctx, accountId, recovery);
  const totp = await selectTotp(ctx.tx, accountId);
  if (!totp?.confirmedAt) return false;
  const step = stepOf(openSecret(totp.secret), code.replaceAll(/\s/g, ''), ctx.now);
  return step !== null && (await takeStep(ctx.tx, accountId, step));
}

async function takeRecovery(ctx: Ctx, accountId: string, hash: Buffer): Promise<boolean> {
  if (!(await takeRecoveryCode(ctx.tx, accountId, hash, ctx.now))) return false;
  const left = await countRecoveryCodes(ctx.tx, accountId);
  await journal(ctx, {
    action: 'identity.use-recovery-code',
    looked: false,
    subjectKind: 'account',
    subjectId: accountId,
    detail: { left },
  });
  await tellOwner(ctx, accountId, 'recovery-code-used', { left: String(left) });
  return true;
}
