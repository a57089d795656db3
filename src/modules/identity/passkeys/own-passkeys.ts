import { generateRegistrationOptions, type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { newId, newToken } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import { selectAccount } from '../accounts/queries.ts';
import { factorAdded, factorRemoved, firstRecoveryCodes, ownSecurity } from '../factors/own-factors.ts';
import { lockOwner } from '../factors/queries.ts';
import { deletePasskey, insertChallenge, insertPasskey, selectPasskeys, takeChallenge } from './queries.ts';
import { expectedOrigin, relyingParty } from './relying-party.ts';

/** How long an authenticator may take to sign. */
export const CHALLENGE_MINUTES = 5;

export function challengeEnds(now: Date): Date {
  return new Date(now.getTime() + CHALLENGE_MINUTES * 60_000);
}

/** What the browser asks an authenticator for: a key that it finds by itself and gives out only after checking the person. */
export async function beginPasskey(ctx: Ctx) {
  const { id } = actingAccount(ctx);
  const { email, name } = found(await selectAccount(ctx.tx, id), 'account-unknown');
  const known = await selectPasskeys(ctx.tx, id);
  const options = await generateRegistrationOptions({
    rpName: 'Kenes',
    rpID: relyingParty().id,
    userName: email,
    userDisplayName: name,
    userID: new TextEncoder().encode(id),
    challenge: new Uint8Array(Buffer.from(newToken(), 'base64url')),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const challengeId = newId(ctx.now);
  await insertChallenge(ctx.tx, { id: challengeId, challenge: options.challenge, accountId: id, expiresAt: challengeEnds(ctx.now) });
  return { challengeId, options: { ...options } };
}

/**
 * Adds the passkey that an authenticator made. Answers the recovery codes, once, when this is the first second factor.
 * Throws `passkey-expired` for a challenge that is used or too old, `passkey-refused`, `passkey-known`.
 */
export async function addPasskey(ctx: Ctx, input: { challengeId: string; name: string; response: Record<string, unknown> }) {
  const { id } = actingAccount(ctx);
  const taken = await takeChallenge(ctx.tx, input.challengeId, id, ctx.now);
  if (!taken) throw new Problem('conflict', 'passkey-expired');
  const { credential } = await checked(input.response as unknown as RegistrationResponseJSON, taken.challenge);
  const recoveryCodes = await firstRecoveryCodes(ctx, id);
  try {
    await insertPasskey(ctx.tx, {
      id: newId(ctx.now),
      accountId: id,
      credentialId: credential.id,
      publicKey: credential.publicKey,
      signCount: credential.counter,
      transports: credential.transports ?? [],
      name: input.name,
      now: ctx.now,
    });
  } catch (error) {
    if (violatedConstraint(error) === 'passkey_credential_unique') throw new Problem('conflict', 'passkey-known');
    throw error;
  }
  await factorAdded(ctx, id, 'passkey');
  return { recoveryCodes };
}

async function checked(response: RegistrationResponseJSON, expectedChallenge: string) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: expectedOrigin(response.response.clientDataJSON),
      expectedRPID: relyingParty().id,
      requireUserVerification: true,
    });
    if (verified) return registrationInfo;
  } catch {
    // The library throws for everything an authenticator or a forger may have got wrong; all of it is one refusal.
  }
  throw new Problem('forbidden', 'passkey-refused');
}

/** Removes one of my passkeys. The caller has proved who they are. Throws `passkey-unknown` and `second-factor-required`. */
export async function removePasskey(ctx: Ctx, passkeyId: string) {
  const { id } = actingAccount(ctx);
  await lockOwner(ctx.tx, id);
  if (!(await deletePasskey(ctx.tx, id, passkeyId))) throw new Problem('not_found', 'passkey-unknown');
  await factorRemoved(ctx, id, 'passkey');
  return ownSecurity(ctx);
}
