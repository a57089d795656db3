import type { Ctx } from '../../../base/ctx.ts';
import { inTransaction, violatedConstraint } from '../../../base/db.ts';
import { hashToken, newToken } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import type { Role } from '../permissions.ts';
import { noteSignIn, openSession, type SignedIn } from '../sessions/open-session.ts';
import { followGroups, type ProviderRefusal } from './follow-groups.ts';
import { type Claims, rolesOf, theProvider } from './provider.ts';
import { insertAttempt, takeAttempt } from './queries.ts';

/** How long a person may take at the provider. */
const ATTEMPT_MINUTES = 10;

/**
 * Where to send the person, and a secret that stays in the browser that began: an answer carried to another browser opens
 * nothing. Throws `provider-not-configured`, `provider-down`.
 */
export async function beginProviderSignIn(ctx: Ctx): Promise<{ address: string; browser: string }> {
  const { link } = theProvider();
  const [state, nonce, verifier, browser] = [newToken(), newToken(), newToken(), newToken()];
  const address = await link.address({ state, nonce, verifier }, ctx.now);
  if (!address) throw new Problem('unavailable', 'provider-down');
  const expiresAt = new Date(ctx.now.getTime() + ATTEMPT_MINUTES * 60_000);
  await insertAttempt(ctx.tx, { stateHash: hashToken(state), browserHash: hashToken(browser), nonce, verifier, expiresAt });
  return { address, browser };
}

export type Returned = { state: string; browser: string; code?: string | undefined; iss?: string | undefined };

/**
 * Opens a session for who came back from the provider; their roles are those of their groups from now on. Throws
 * `provider-expired` for an attempt that is used, too old or another browser's, `provider-down`, and what `followGroups` says.
 *
 * `ctx.tx` is the pool: the attempt stays used, and roles that were taken stay taken although the person is refused.
 */
export async function signInWithProvider(ctx: Ctx, { state, browser, code, iss }: Returned): Promise<SignedIn> {
  const provider = theProvider();
  const attempt = await takeAttempt(ctx.tx, hashToken(state), ctx.now);
  if (!attempt || !attempt.browserHash.equals(hashToken(browser))) throw new Problem('conflict', 'provider-expired');
  if (!code) return refuse(ctx, 'provider-refused');
  const claims = await provider.link.claims({ code, iss }, { state, nonce: attempt.nonce, verifier: attempt.verifier }, ctx.now);
  if (claims === 'down') throw new Problem('unavailable', 'provider-down');
  if (claims === 'refused') return refuse(ctx, 'provider-refused');
  const outcome = await enter(ctx, claims, rolesOf(provider, claims.groups));
  return typeof outcome === 'string' ? refuse(ctx, outcome) : outcome;
}

/** Two first sign-ins of one person at once: the second finds what the first made, so it is tried again, once. */
async function enter(ctx: Ctx, claims: Claims, roles: readonly Role[]): Promise<SignedIn | ProviderRefusal> {
  const once = () =>
    inTransaction(ctx.tx, async (tx) => {
      const outcome = await followGroups({ ...ctx, tx }, claims, roles);
      return typeof outcome === 'string' ? outcome : openSession({ ...ctx, tx }, outcome.accountId, 'provider');
    });
  try {
    return await once();
  } catch (error) {
    const constraint = violatedConstraint(error);
    // The account is another subject's already: one address, two people of the provider.
    if (constraint === 'provider_identity_account_unique') return 'provider-refused';
    if (constraint === 'provider_identity_pk' || (error instanceof Problem && error.code === 'email-taken')) return once();
    throw error;
  }
}

async function refuse(ctx: Ctx, code: ProviderRefusal): Promise<never> {
  await noteSignIn(ctx, null, { refused: code });
  throw new Problem('forbidden', code);
}
