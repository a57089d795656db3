import { z } from 'zod';
import { Reply, route } from '../../../base/route.ts';
import { sessionCookie, TRIES_A_MINUTE } from '../sessions/routes.ts';
import { waysIn } from './provider.ts';
import { beginProviderSignIn, signInWithProvider } from './sign-in-with-provider.ts';

const token = z.string().min(1).max(200);

export const providerRoutes = [
  route({
    method: 'GET',
    url: '/api/session/ways',
    access: 'public',
    action: 'identity.ways-in',
    summary: 'Ways to sign in beside the password, and whether the provider answers now',
    output: z.object({ provider: z.object({ host: z.string(), up: z.boolean() }).nullable() }),
    verb: (ctx) => waysIn(ctx.now),
  }),
  route({
    method: 'POST',
    url: '/api/session/provider/challenge',
    access: 'public',
    action: 'identity.begin-provider-sign-in',
    summary: 'Where to sign in at the body’s own provider (OpenID Connect); `browser` stays in this browser',
    output: z.object({ address: z.string(), browser: z.string() }),
    perMinute: TRIES_A_MINUTE,
    transaction: false,
    verb: beginProviderSignIn,
  }),
  route({
    method: 'POST',
    url: '/api/session/provider',
    access: 'public',
    action: 'identity.sign-in-with-provider',
    summary: 'Sign in with what the provider sent back; sets the session cookie',
    body: z.object({ state: token, browser: token, code: z.string().max(4000).optional(), iss: z.string().max(500).optional() }),
    output: z.object({ signedIn: z.literal(true) }),
    perMinute: TRIES_A_MINUTE,
    // The verb opens its own: a refusal is journaled, its attempt stays used, roles that were taken stay taken.
    transaction: false,
    verb: async (ctx, { body }) => {
      const { token: session } = await signInWithProvider(ctx, body);
      return new Reply({ signedIn: true as const }, { cookies: [sessionCookie(session)] });
    },
  }),
];
