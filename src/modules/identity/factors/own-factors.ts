import { journal } from '../../audit/index.ts';
import { readSetting } from '../../settings/index.ts';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { found, Problem } from '../../../base/problem.ts';
import { openSecret, sealSecret } from '../accounts/phone.ts';
import { selectAccount } from '../accounts/queries.ts';
import { tellOwner } from '../notices/tell.ts';
import { selectPasskeys } from '../passkeys/queries.ts';
import { clearFactorNeeded } from '../sessions/queries.ts';
import { hasFactor, secondFactorRoles } from './factors.ts';
import { confirmTotp, countRecoveryCodes, deleteTotp, lockOwner, putTotp, replaceRecoveryCodes, selectTotp } from './queries.ts';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.ts';
import { newTotpSecret, stepOf, totpAddress } from './totp.ts';

/** How my account is guarded. */
export async function ownSecurity(ctx: Ctx) {
  const { id } = actingAccount(ctx);
  const [totp, passkeys, recoveryCodes, required] = [
    await selectTotp(ctx.tx, id),
    await selectPasskeys(ctx.tx, id),
    await countRecoveryCodes(ctx.tx, id),
    await factorRequired(ctx),
  ];
  return {
    totpSince: totp?.confirmedAt?.toISOString() ?? null,
    passkeys: passkeys.map(({ id: passkeyId, name, createdAt, usedAt }) => ({
      id: passkeyId,
      name,
      createdAt: createdAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
    recoveryCodes,
    required,
  };
}

/** A new secret for an app; codes are asked for only after `confirmOwnTotp`. Throws `totp-set-up`. */
export async function beginOwnTotp(ctx: Ctx) {
  const { id } = actingAccount(ctx);
  const { email } = found(await selectAccount(ctx.tx, id), 'account-unknown');
  const secret = newTotpSecret();
  if (!(await putTotp(ctx.tx, id, sealSecret(secret), ctx.now))) throw new Problem('conflict', 'totp-set-up');
  return { secret, address: totpAddress(secret, email) };
}

/**
 * The first code shows that the app knows the secret; the code is used up by it. Answers the recovery codes, once, when
 * this is the first second factor. Throws `totp-not-begun`, `first-code-wrong`, `totp-set-up`.
 */
export async function confirmOwnTotp(ctx: Ctx, { code }: { code: string }) {
  const { id } = actingAccount(ctx);
  const totp = found(await selectTotp(ctx.tx, id), 'totp-not-begun');
  const step = stepOf(openSecret(totp.secret), code.replaceAll(/\s/g, ''), ctx.now);
  if (step === null) throw new Problem('invalid', 'first-code-wrong');
  const codes = await firstRecoveryCodes(ctx, id);
  if (!(await confirmTotp(ctx.tx, id, totp.secret, step, ctx.now))) throw new Problem('conflict', 'totp-set-up');
  await factorAdded(ctx, id, 'totp');
  return { recoveryCodes: codes };
}

/** Removes the app. The caller has proved who they are. Throws `totp-not-begun` and `second-factor-required`. */
export async function removeOwnTotp(ctx: Ctx) {
  const { id } = actingAccount(ctx);
  await lockOwner(ctx.tx, id);
  if (!(await deleteTotp(ctx.tx, id))) throw new Problem('not_found', 'totp-not-begun');
  await factorRemoved(ctx, id, 'totp');
  return ownSecurity(ctx);
}

/** Ten new recovery codes, shown once; none of the old ones works any more. Throws `no-second-factor`. */
export async function renewRecoveryCodes(ctx: Ctx) {
  const { id } = actingAccount(ctx);
  await lockOwner(ctx.tx, id);
  if (!(await hasFactor(ctx.tx, id))) throw new Problem('conflict', 'no-second-factor');
  const recoveryCodes = await makeRecoveryCodes(ctx, id);
  await journal(ctx, { action: 'identity.renew-recovery-codes', looked: false, subjectKind: 'account', subjectId: id });
  return { recoveryCodes };
}

/** The recovery codes of who sets up the first second factor; null for who has one already. */
export async function firstRecoveryCodes(ctx: Ctx, accountId: string): Promise<string[] | null> {
  await lockOwner(ctx.tx, accountId);
  return (await hasFactor(ctx.tx, accountId)) ? null : makeRecoveryCodes(ctx, accountId);
}

/** Called after a factor was added: sessions that waited for it go on, and the owner is told. */
export async function factorAdded(ctx: Ctx, accountId: string, factor: 'totp' | 'passkey'): Promise<void> {
  await clearFactorNeeded(ctx.tx, accountId);
  await tellOwner(ctx, accountId, 'factor-added', { factor });
}

/** Called after a factor was removed. Throws `second-factor-required` when it was the last and a role asks for one. */
export async function factorRemoved(ctx: Ctx, accountId: string, factor: 'totp' | 'passkey'): Promise<void> {
  if (!(await hasFactor(ctx.tx, accountId))) {
    if (await factorRequired(ctx)) throw new Problem('conflict', 'second-factor-required');
    await replaceRecoveryCodes(ctx.tx, accountId, []);
  }
  await journal(ctx, { action: 'identity.remove-factor', looked: false, subjectKind: 'account', subjectId: accountId, detail: { factor } });
  await tellOwner(ctx, accountId, 'factor-removed', { factor });
}

async function factorRequired(ctx: Ctx): Promise<boolean> {
  const asking = await readSetting(ctx.tx, secondFactorRoles);
  return asking.some((role) => actingAccount(ctx).roles.includes(role));
}

async function makeRecoveryCodes(ctx: Ctx, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    ctx.tx,
    accountId,
    codes.map((code) => hashRecoveryCode(code)!),
  );
  return codes;
}
