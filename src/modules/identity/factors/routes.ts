import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { addPasskey, beginPasskey, removePasskey } from '../passkeys/own-passkeys.ts';
import { FACTOR_FIRST } from '../sessions/session.ts';
import { beginOwnTotp, confirmOwnTotp, ownSecurity, removeOwnTotp, renewRecoveryCodes } from './own-factors.ts';
import { proved } from './prove.ts';

/** Open to whoever has to set up a second factor before anything else. */
const evenBefore = [FACTOR_FIRST];
const proof = z.object({ password: z.string().max(500).optional(), code: z.string().max(40).optional() });
const security = z.object({
  totpSince: z.string().nullable(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.string(), usedAt: z.string().nullable() })),
  recoveryCodes: z.number(),
  required: z.boolean(),
});
const firstCodes = z.object({ recoveryCodes: z.array(z.string()).nullable() });
const TRIES_A_MINUTE = 60;

export const factorRoutes = [
  route({
    method: 'GET',
    url: '/api/security',
    access: 'signed-in',
    scope: 'mine',
    evenBefore,
    action: 'identity.own-security',
    summary: 'How my account is guarded',
    output: security,
    verb: ownSecurity,
  }),
  route({
    method: 'POST',
    url: '/api/security/totp',
    access: 'signed-in',
    scope: 'mine',
    evenBefore,
    action: 'identity.begin-totp',
    summary: 'A new secret for an app of one-time codes; nothing asks for codes before the first is confirmed',
    subject: { kind: 'account' },
    output: z.object({ secret: z.string(), address: z.string() }),
    verb: beginOwnTotp,
  }),
  route({
    method: 'POST',
    url: '/api/security/totp/confirm',
    access: 'signed-in',
    scope: 'mine',
    evenBefore,
    action: 'identity.confirm-totp',
    summary: 'The first code of the app; from now on codes are asked for',
    subject: { kind: 'account' },
    body: z.object({ code: z.string().max(20) }),
    output: firstCodes,
    perMinute: TRIES_A_MINUTE,
    verb: (ctx, { body }) => confirmOwnTotp(ctx, body),
  }),
  route({
    method: 'POST',
    url: '/api/security/totp/remove',
    access: 'signed-in',
    scope: 'mine',
    action: 'identity.remove-totp',
    summary: 'Remove the app, after proving anew who I am',
    body: proof,
    output: security,
    perMinute: TRIES_A_MINUTE,
    // These open their own transaction: a wrong proof is counted although it is refused.
    transaction: false,
    verb: (ctx, { body }) => proved(ctx, body, removeOwnTotp),
  }),
  route({
    method: 'POST',
    url: '/api/security/recovery-codes',
    access: 'signed-in',
    scope: 'mine',
    action: 'identity.make-recovery-codes',
    summary: 'Ten new recovery codes, shown once; the old ones end',
    body: proof,
    output: z.object({ recoveryCodes: z.array(z.string()) }),
    perMinute: TRIES_A_MINUTE,
    transaction: false,
    verb: (ctx, { body }) => proved(ctx, body, renewRecoveryCodes),
  }),
  route({
    method: 'POST',
    url: '/api/security/passkeys/challenge',
    access: 'signed-in',
    scope: 'mine',
    evenBefore,
    action: 'identity.begin-passkey',
    summary: 'What an authenticator needs to make a passkey',
    subject: { kind: 'account' },
    output: z.object({ challengeId: z.string(), options: z.record(z.string(), z.unknown()) }),
    verb: beginPasskey,
  }),
  route({
    method: 'POST',
    url: '/api/security/passkeys',
    access: 'signed-in',
    scope: 'mine',
    evenBefore,
    action: 'identity.add-passkey',
    summary: 'Add the passkey that an authenticator made',
    subject: { kind: 'account' },
    body: z.object({ challengeId: z.uuid(), name: z.string().trim().min(1).max(60), response: z.record(z.string(), z.unknown()) }),
    output: firstCodes,
    verb: (ctx, { body }) => addPasskey(ctx, body),
  }),
  route({
    method: 'POST',
    url: '/api/security/passkeys/:id/remove',
    access: 'signed-in',
    scope: 'mine',
    action: 'identity.remove-passkey',
    summary: 'Remove one of my passkeys, after proving anew who I am',
    params: z.object({ id: z.uuid() }),
    body: proof,
    output: security,
    perMinute: TRIES_A_MINUTE,
    transaction: false,
    verb: (ctx, { params, body }) => proved(ctx, body, (inner) => removePasskey(inner, params.id)),
  }),
];
