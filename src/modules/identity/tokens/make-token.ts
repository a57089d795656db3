import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { hashToken, newId, newToken } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import { selectAccount } from '../accounts/queries.ts';
import { knownOrganization } from '../accounts/belonging.ts';
import { permissionsFor } from '../permissions.ts';
import { insertToken, selectToken } from './queries.ts';
import { type Token, TOKEN_MARK, tokenPermissions } from './token.ts';

export type TokenRequest = {
  name: string;
  /** Whose rights it has, at most. */
  ownerId: string;
  permissions: readonly string[];
  /** Set: reaches what concerns that organization alone. */
  organizationId: string | null;
  days: number;
};

const DAY_MS = 86_400_000;

/**
 * Makes a token for a program: 256 random bits, told once; only their SHA-256 is kept. Throws `account-unknown` for an owner
 * who is not there or is switched off, `token-too-wide` for what the owner does not hold or no program may do,
 * `organization-unknown`, and `token-organization` for another organization than the owner's.
 */
export async function makeToken(ctx: Ctx, { ownerId, days, ...request }: TokenRequest): Promise<{ token: Token; secret: string }> {
  const owner = await selectAccount(ctx.tx, ownerId);
  if (!owner?.active) throw new Problem('not_found', 'account-unknown');
  const held = new Set(permissionsFor(owner.roles));
  const permissions = [...new Set(request.permissions)].sort();
  const tooWide = permissions.filter((one) => !held.has(one) || !tokenPermissions.includes(one));
  if (tooWide.length > 0) throw new Problem('invalid', 'token-too-wide', { permissions: tooWide.join(', ') });
  const { organizationId } = request;
  if (organizationId) await knownOrganization(ctx.tx, organizationId);
  if (organizationId && owner.organizationId && organizationId !== owner.organizationId) throw new Problem('invalid', 'token-organization');
  const secret = `${TOKEN_MARK}${newToken(32)}`;
  const id = newId(ctx.now);
  const expiresAt = new Date(ctx.now.getTime() + days * DAY_MS);
  const made = { ...request, permissions, id, ownerId, tokenHash: hashToken(secret), expiresAt, now: ctx.now };
  await insertToken(ctx.tx, { ...made, createdBy: actingAccount(ctx).id });
  return { token: found(await selectToken(ctx.tx, id), 'token-unknown'), secret };
}
