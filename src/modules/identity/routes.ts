import { z } from 'zod';
import { SESSION_COOKIE } from '../../base/http.ts';
import { Reply, route } from '../../base/route.ts';
import { type Language, languages } from '../../base/texts.ts';
import { rowOf } from './account.ts';
import { changeAccount } from './accounts/change-account.ts';
import { createAccount } from './accounts/create-account.ts';
import { listAccounts, showAccount } from './accounts/list-accounts.ts';
import { factorRoutes } from './factors/routes.ts';
import { changeOwnSession, ownSession, sessionOf } from './sessions/own-session.ts';
import { beforeAll, sessionCookie, sessionRoutes } from './sessions/routes.ts';
import { roles } from './permissions.ts';
import { ownPhone } from './accounts/phone.ts';
import { providerRoutes } from './provider/routes.ts';
import { roleRoutes } from './roles/routes.ts';
import { skillRoutes } from './skills/routes.ts';
import { teamRoutes } from './teams/routes.ts';
import { tokenRoutes } from './tokens/routes.ts';
import { signIn } from './sessions/sign-in.ts';
import { signOut } from './sessions/sign-out.ts';

const language = z.enum(languages);
const role = z.enum(roles);
const skill = z.object({
  kind: z.enum(['language', 'topic']),
  code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  level: z.int().min(1).max(9),
});
/** What somebody may be given: a topic must also be in the list of topics, which the database keeps. */
const givenSkills = z
  .array(skill.refine(({ kind, code }) => kind !== 'language' || languages.includes(code as Language)))
  .max(50)
  .refine((list) => new Set(list.map(({ kind, code }) => `${kind}:${code}`)).size === list.length);
const settings = z.object({
  theme: z.enum(['light', 'dark', 'system']).optional(),
  singleKeys: z.boolean().optional(),
  keys: z
    .record(z.string().max(60), z.string().max(40))
    .refine((keys) => Object.keys(keys).length <= 100)
    .optional(),
});
const me = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  language,
  roles: z.array(z.string()),
  permissions: z.array(z.string()),
  skills: z.array(skill),
  settings,
  phoneUsername: z.string().nullable(),
  demo: z.boolean(),
  organizationId: z.string().nullable(),
  mustFirst: z.string().nullable(),
  liveAfter: z.string(),
});
const account = me
  .pick({ id: true, email: true, name: true, language: true, roles: true, skills: true, demo: true, organizationId: true })
  .extend({ active: z.boolean(), revision: z.number(), changedAt: z.string().nullable(), changedBy: z.string().nullable() });
const name = z.string().trim().min(1).max(200);
const id = z.object({ id: z.uuid() });

/** Sign-ins a minute from one address: a whole shift of operators may sit behind one. Guessing is stopped by the lock, per address tried. */
const SIGN_INS_A_MINUTE = 120;

export const routes = [
  route({
    method: 'POST',
    url: '/api/session',
    access: 'public',
    action: 'identity.sign-in',
    summary: 'Sign in; sets the session cookie',
    body: z.object({ email: z.string().max(320), password: z.string().max(500), code: z.string().max(20).optional() }),
    output: me,
    perMinute: SIGN_INS_A_MINUTE,
    // The verb opens its own: a failure is counted and journaled although it is refused.
    transaction: false,
    verb: async (ctx, { body }) => {
      const { accountId, token, mustFirst } = await signIn(ctx, body);
      return new Reply(await sessionOf(ctx, accountId, mustFirst), { cookies: [sessionCookie(token)] });
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/session',
    access: 'signed-in',
    scope: 'mine',
    evenBefore: beforeAll,
    action: 'identity.sign-out',
    summary: 'Sign out: ends this session',
    subject: { kind: 'account' },
    output: z.object({ ok: z.literal(true) }),
    verb: async (ctx) => {
      await signOut(ctx);
      return new Reply({ ok: true as const }, { cookies: [{ name: SESSION_COOKIE, value: '', maxAgeSeconds: 0 }] });
    },
  }),
  route({
    method: 'GET',
    url: '/api/session',
    access: 'signed-in',
    scope: 'mine',
    evenBefore: beforeAll,
    action: 'identity.own-session',
    summary: 'Who I am and what I may do',
    output: me,
    verb: ownSession,
  }),
  route({
    method: 'PATCH',
    url: '/api/session',
    access: 'signed-in',
    scope: 'mine',
    evenBefore: beforeAll,
    action: 'identity.change-own-session',
    summary: 'My language and screen settings',
    subject: { kind: 'account', id: (_, output) => (output as { id: string }).id },
    body: z.object({ language: language.optional(), settings: settings.optional() }),
    output: me,
    verb: (ctx, { body }) => changeOwnSession(ctx, body),
  }),
  route({
    method: 'GET',
    url: '/api/phone',
    access: 'phone.own',
    scope: 'mine',
    action: 'identity.own-phone',
    summary: 'My SIP account, for the browser or a desk phone',
    subject: { kind: 'phone' },
    output: z.object({
      username: z.string(),
      password: z.string(),
      host: z.string(),
      sipPort: z.number(),
      wsPath: z.string(),
      webDomain: z.string(),
      iceServers: z.array(z.string()),
    }),
    verb: ownPhone,
  }),
  route({
    method: 'GET',
    url: '/api/accounts',
    access: 'accounts.manage',
    action: 'identity.list-accounts',
    summary: 'Accounts by name; by part of a name or address, by role, by state',
    subject: { kind: 'account' },
    query: z.object({
      q: z.string().trim().max(200).optional(),
      role: role.optional(),
      active: z.stringbool().optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(account), next: z.string().nullable() }),
    verb: (ctx, { query }) => listAccounts(ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/accounts/:id',
    access: 'accounts.manage',
    action: 'identity.show-account',
    summary: 'One account, with the revision to change it over',
    subject: { kind: 'account', id: ({ params }) => params.id },
    params: id,
    output: account,
    verb: (ctx, { params }) => showAccount(ctx, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/accounts',
    access: 'accounts.manage',
    action: 'identity.create-account',
    summary: 'Let a person in',
    subject: { kind: 'account', id: (_, output) => (output as { id: string }).id },
    body: z.object({
      email: z.string().trim().toLowerCase().pipe(z.email()),
      name,
      language,
      roles: z.array(role).min(1),
      password: z.string().max(500),
      skills: givenSkills.default([]),
      organizationId: z.uuid().nullable().default(null),
    }),
    output: account,
    verb: async (ctx, { body }) => rowOf(await createAccount(ctx, body)),
  }),
  route({
    method: 'PATCH',
    url: '/api/accounts/:id',
    access: 'accounts.manage',
    action: 'identity.change-account',
    summary: 'Roles, organization, skills, name, over the revision that was read; deactivating ends the sessions',
    subject: { kind: 'account', id: ({ params }) => params.id },
    params: id,
    body: z.object({
      active: z.boolean().optional(),
      roles: z.array(role).min(1).optional(),
      skills: givenSkills.optional(),
      name: name.optional(),
      organizationId: z.uuid().nullable().optional(),
      revision: z.int().min(1),
    }),
    output: account,
    verb: async (ctx, { params, body }) => rowOf(await changeAccount(ctx, params.id, body)),
  }),
  ...roleRoutes,
  ...skillRoutes,
  ...teamRoutes,
  ...tokenRoutes,
  ...sessionRoutes,
  ...factorRoutes,
  ...providerRoutes,
];
