import { journal } from '../../audit/index.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { newToken } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { normalEmail } from '../account.ts';
import { changeAccount } from '../accounts/change-account.ts';
import { addAccount } from '../accounts/create-account.ts';
import { selectAccount } from '../accounts/queries.ts';
import { hashPassword } from '../passwords/password.ts';
import type { Role } from '../permissions.ts';
import { closeSessionsOf } from '../sessions/end-sessions.ts';
import { selectCredentials } from '../sessions/queries.ts';
import type { Claims } from './provider.ts';
import { insertTie, lockTied, markTieUsed } from './queries.ts';

/** Why somebody whom the provider knows does not come in. Stable codes of problems. */
export type ProviderRefusal = 'provider-refused' | 'provider-no-role' | 'provider-email-unverified';

/**
 * Finds, ties or makes the account of who came from the provider, and gives it exactly the roles of its groups. Answers its
 * id, or why not. Roles that groups no longer give are taken at once, and without any the open sessions end too.
 */
export async function followGroups(ctx: Ctx, claims: Claims, roles: readonly Role[]): Promise<{ accountId: string } | ProviderRefusal> {
  const inner: Ctx = { ...ctx, actor: { kind: 'system', name: 'provider' } };
  const tied = await lockTied(ctx.tx, claims.issuer, claims.subject);
  if (roles.length === 0) {
    if (tied) await takeRoles(inner, tied);
    return 'provider-no-role';
  }
  const accountId = tied ?? (await tie(inner, claims, roles));
  if (accountId === 'provider-refused' || accountId === 'provider-email-unverified') return accountId;
  const account = await selectAccount(ctx.tx, accountId);
  // Switched off here: the provider does not switch it on again.
  if (!account?.active || account.organizationId !== null) return 'provider-refused';
  if (account.roles.toSorted().join() !== roles.join()) await changeAccount(inner, accountId, { roles });
  await markTieUsed(ctx.tx, claims.issuer, claims.subject, ctx.now);
  return { accountId };
}

/** The first time: by an address that the provider has verified, to the account that is there, or to a new one. */
async function tie(ctx: Ctx, claims: Claims, roles: readonly Role[]): Promise<string | ProviderRefusal> {
  const { issuer, subject, email, emailVerified, name } = claims;
  // An address that anybody may write into a profile would open somebody else's account.
  if (!email || !emailVerified) return 'provider-email-unverified';
  const there = await selectCredentials(ctx.tx, normalEmail(email));
  if (there) {
    const account = await selectAccount(ctx.tx, there.id);
    if (!account?.active || account.organizationId !== null) return 'provider-refused';
  }
  const accountId = there?.id ?? (await make(ctx, { email, name: name ?? email.split('@')[0]!, roles }));
  await insertTie(ctx.tx, { issuer, subject, accountId, now: ctx.now });
  const detail = { issuer, made: !there };
  await journal(ctx, { action: 'identity.tie-provider', looked: false, subjectKind: 'account', subjectId: accountId, detail });
  return accountId;
}

/** Its password is 256 random bits that nobody knows: the provider is the way in. */
async function make(ctx: Ctx, { email, name, roles }: { email: string; name: string; roles: readonly Role[] }): Promise<string> {
  const kept = { passwordHash: await hashPassword(newToken()), demo: false };
  const person = { email, name: name.slice(0, 200), language: ctx.language, roles, skills: [] };
  return (await addAccount(ctx, person, kept)).id;
}

async function takeRoles(ctx: Ctx, accountId: string): Promise<void> {
  try {
    if ((await selectAccount(ctx.tx, accountId))?.roles.length) await changeAccount(ctx, accountId, { roles: [] });
    await closeSessionsOf(ctx, accountId, 'deactivated');
  } catch (error) {
    // A slip in the provider's groups must not leave a centre that nobody can let people into.
    if (!(error instanceof Problem && error.code === 'last-administrator')) throw error;
  }
}
