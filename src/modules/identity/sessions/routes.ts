import { z } from 'zod';
import { SESSION_COOKIE } from '../../../base/http.ts';
import { type Cookie, Reply, route } from '../../../base/route.ts';
import { SESSION_DAYS_AT_MOST } from '../account.ts';
import { noticesSeen, ownNotices } from '../notices/own-notices.ts';
import { noticeKinds } from '../notices/tell.ts';
import { beginPasskeySignIn, signInWithPasskey } from '../passkeys/sign-in-with-passkey.ts';
import { changeOwnPassword } from '../passwords/change-own-password.ts';
import { resetFactors, resetPassword } from '../passwords/reset-access.ts';
import { endOtherSessions, endOwnSession, endSessionOf, listSessions } from './end-sessions.ts';
import { FACTOR_FIRST, PASSWORD_FIRST, ways } from './session.ts';
import { actingAccount } from '../../../base/ctx.ts';

/** Routes that stay open to whoever has something else to do first. */
export const beforeAll = [PASSWORD_FIRST, FACTOR_FIRST];

export function sessionCookie(token: string): Cookie {
  return { name: SESSION_COOKIE, value: token, maxAgeSeconds: SESSION_DAYS_AT_MOST * 86_400 };
}

/** Tries a minute from one address, where a whole shift of operators may sit behind one. */
export const TRIES_A_MINUTE = 120;

const id = z.object({ id: z.uuid() });
const ended = z.object({ ended: z.number() });
const session = z.object({
  id: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  origin: z.string().nullable(),
  userAgent: z.string(),
  way: z.enum(ways),
  own: z.boolean(),
});
const sessions = z.object({ items: z.array(session) });
const notices = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(noticeKinds),
      at: z.string(),
      detail: z.record(z.string(), z.union([z.string(), z.boolean()])),
    }),
  ),
});

export const sessionRoutes = [
  route({
    method: 'POST',
    url: '/api/session/passkey/challenge',
    access: 'public',
    action: 'identity.begin-passkey-sign-in',
    summary: 'What a passkey has to sign to open a session',
    output: z.object({ challengeId: z.string(), options: z.record(z.string(), z.unknown()) }),
    perMinute: TRIES_A_MINUTE,
    transaction: false,
    verb: beginPasskeySignIn,
  }),
  route({
    method: 'POST',
    url: '/api/session/passkey',
    access: 'public',
    action: 'identity.sign-in-with-passkey',
    summary: 'Sign in with a passkey; sets the session cookie',
    body: z.object({ challengeId: z.uuid(), response: z.record(z.string(), z.unknown()) }),
    output: z.object({ signedIn: z.literal(true) }),
    perMinute: TRIES_A_MINUTE,
    // The verb opens its own: a refusal is journaled, and its challenge stays used.
    transaction: false,
    verb: async (ctx, { body }) => {
      const { token } = await signInWithPasskey(ctx, body);
      return new Reply({ signedIn: true as const }, { cookies: [sessionCookie(token)] });
    },
  }),
  route({
    method: 'PUT',
    url: '/api/session/password',
    access: 'signed-in',
    scope: 'mine',
    evenBefore: beforeAll,
    action: 'identity.change-own-password',
    summary: 'Change my password; my other sessions end',
    body: z.object({ old: z.string().max(500), wanted: z.string().max(500) }),
    output: ended,
    perMinute: TRIES_A_MINUTE,
    transaction: false,
    verb: (ctx, { body }) => changeOwnPassword(ctx, body),
  }),
  route({
    method: 'GET',
    url: '/api/sessions',
    access: 'signed-in',
    scope: 'mine',
    action: 'identity.list-own-sessions',
    summary: 'Where I am signed in',
    subject: { kind: 'account' },
    output: sessions,
    verb: (ctx) => listSessions(ctx, actingAccount(ctx).id),
  }),
  route({
    method: 'DELETE',
    url: '/api/sessions/:id',
    access: 'signed-in',
    scope: 'mine',
    action: 'identity.end-own-session',
    summary: 'End one of my sessions',
    subject: { kind: 'session', id: ({ params }) => params.id },
    params: id,
    output: ended,
    verb: (ctx, { params }) => endOwnSession(ctx, params.id),
  }),
  route({
    method: 'DELETE',
    url: '/api/sessions',
    access: 'signed-in',
    scope: 'mine',
    action: 'identity.end-other-sessions',
    summary: 'End all my sessions but this one',
    subject: { kind: 'account' },
    output: ended,
    verb: endOtherSessions,
  }),
  route({
    method: 'GET',
    url: '/api/session/notices',
    access: 'signed-in',
    scope: 'mine',
    action: 'identity.own-notices',
    summary: 'What happened to the safety of my account and I have not said "seen" to',
    output: notices,
    verb: ownNotices,
  }),
  route({
    method: 'POST',
    url: '/api/session/notices/seen',
    access: 'signed-in',
    scope: 'mine',
    action: 'identity.notices-seen',
    summary: 'I saw what was told until an instant',
    subject: { kind: 'account' },
    body: z.object({ until: z.coerce.date() }),
    output: notices,
    verb: (ctx, { body }) => noticesSeen(ctx, body),
  }),
  route({
    method: 'GET',
    url: '/api/accounts/:id/sessions',
    access: 'accounts.manage',
    action: 'identity.list-sessions',
    summary: 'Where somebody is signed in',
    subject: { kind: 'account', id: ({ params }) => params.id },
    params: id,
    output: sessions,
    verb: (ctx, { params }) => listSessions(ctx, params.id),
  }),
  route({
    method: 'DELETE',
    url: '/api/accounts/:id/sessions/:sessionId',
    access: 'accounts.manage',
    action: 'identity.end-session',
    summary: "End somebody's session",
    subject: { kind: 'account', id: ({ params }) => params.id },
    params: id.extend({ sessionId: z.uuid() }),
    output: ended,
    verb: (ctx, { params }) => endSessionOf(ctx, { accountId: params.id, sessionId: params.sessionId }),
  }),
  route({
    method: 'POST',
    url: '/api/accounts/:id/password-reset',
    access: 'accounts.manage',
    action: 'identity.reset-password',
    summary: 'A one-time password for who forgot theirs, shown once; their sessions end',
    subject: { kind: 'account', id: ({ params }) => params.id },
    params: id,
    output: z.object({ password: z.string() }),
    verb: (ctx, { params }) => resetPassword(ctx, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/accounts/:id/factors-reset',
    access: 'accounts.manage',
    action: 'identity.reset-factors',
    summary: 'Take away the second factors of who lost theirs; their sessions end',
    subject: { kind: 'account', id: ({ params }) => params.id },
    params: id,
    output: z.object({ ok: z.literal(true) }),
    verb: (ctx, { params }) => resetFactors(ctx, params.id),
  }),
];
