import { type AuthenticationResponseJSON, generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { Ctx } from '../../../base/ctx.ts';
import { inTransaction } from '../../../base/db.ts';
import { newId, newToken } from '../../../base/ids.ts';
import { Problem } from '../../../base/problem.ts';
import { noteSignIn, openSession, type SignedIn } from '../sessions/open-session.ts';
import { challengeEnds } from './own-passkeys.ts';
import { insertChallenge, selectByCredential, takeChallenge, usePasskey } from './queries.ts';
import { expectedOrigin, relyingParty } from './relying-party.ts';

/** A challenge for whoever has a passkey here: the authenticator knows by itself which account it opens. */
export async function beginPasskeySignIn(ctx: Ctx) {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: new Uint8Array(Buffer.from(newToken(), 'base64url')),
    userVerification: 'required',
  });
  const challengeId = newId(ctx.now);
  await insertChallenge(ctx.tx, { id: challengeId, challenge: options.challenge, accountId: null, expiresAt: challengeEnds(ctx.now) });
  return { challengeId, options: { ...options } };
}

/**
 * Opens a session for who signed the challenge with a passkey, its holder checked by the authenticator. A challenge is used
 * up by the try. Throws `passkey-expired` and `passkey-refused` (unknown, forged, copied and inactive look alike).
 *
 * `ctx.tx` is the pool: the challenge stays used and the refusal is journaled.
 */
export async function signInWithPasskey(ctx: Ctx, input: { challengeId: string; response: Record<string, unknown> }): Promise<SignedIn> {
  const taken = await takeChallenge(ctx.tx, input.challengeId, null, ctx.now);
  if (!taken) throw new Problem('conflict', 'passkey-expired');
  const response = input.response as unknown as AuthenticationResponseJSON;
  const passkey = typeof response.id === 'string' ? await selectByCredential(ctx.tx, response.id) : undefined;
  const counter = passkey ? await signedCount(response, taken.challenge, passkey) : null;
  const signedIn =
    passkey && counter !== null
      ? await inTransaction(ctx.tx, async (tx) => {
          const inner = { ...ctx, tx };
          if (!(await usePasskey(tx, passkey.id, { was: passkey.signCount, is: counter }, ctx.now))) return null;
          return openSession(inner, passkey.accountId, 'passkey');
        })
      : null;
  if (signedIn) return signedIn;
  await noteSignIn(ctx, passkey?.accountId ?? null, { refused: 'passkey-refused' });
  throw new Problem('forbidden', 'passkey-refused');
}

type Known = { publicKey: Buffer; signCount: number; accountId: string };

/** The authenticator's counter if everything it signed is right, else null. */
async function signedCount(response: AuthenticationResponseJSON, expectedChallenge: string, known: Known): Promise<number | null> {
  try {
    const handle = response.response.userHandle;
    if (handle && Buffer.from(handle, 'base64url').toString() !== known.accountId) return null;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: expectedOrigin(response.response.clientDataJSON),
      expectedRPID: relyingParty().id,
      requireUserVerification: true,
      credential: { id: response.id, publicKey: new Uint8Array(known.publicKey), counter: known.signCount },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // The library throws for a wrong signature, a counter that went back, another origin: one refusal for all.
    return null;
  }
}
