import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { makeToken } from './make-token.ts';
import { selectTokens } from './queries.ts';
import { revokeToken } from './revoke-token.ts';
import { stateOf, type Token, TOKEN_DAYS_AT_MOST, tokenPermissions } from './token.ts';

const token = z.object({
  id: z.string(),
  name: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  permissions: z.array(z.string()),
  organizationId: z.string().nullable(),
  state: z.enum(['live', 'expired', 'revoked', 'idle']),
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});

function said(all: Token, now: Date) {
  const { ownerActive: _, ...row } = all;
  return {
    ...row,
    state: stateOf(all, now),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

/** Tokens of programs. `people`: a program neither sees nor makes any. */
export const tokenRoutes = [
  route({
    method: 'GET',
    url: '/api/tokens',
    access: 'tokens.manage',
    scope: 'people',
    action: 'identity.list-tokens',
    summary: 'Tokens of programs, the newest first, and what a token may be given',
    subject: { kind: 'token' },
    output: z.object({ items: z.array(token), permissions: z.array(z.string()) }),
    verb: async (ctx) => ({ items: (await selectTokens(ctx.tx)).map((row) => said(row, ctx.now)), permissions: [...tokenPermissions] }),
  }),
  route({
    method: 'POST',
    url: '/api/tokens',
    access: 'tokens.manage',
    scope: 'people',
    action: 'identity.make-token',
    summary: 'Make a token for a program; `secret` is told here and never again',
    subject: { kind: 'token', id: (_, output) => (output as { id: string }).id },
    body: z.object({
      name: z.string().trim().min(1).max(100),
      ownerId: z.uuid(),
      permissions: z.array(z.string().max(60)).min(1).max(100),
      organizationId: z.uuid().nullable().default(null),
      days: z.int().min(1).max(TOKEN_DAYS_AT_MOST),
    }),
    output: token.extend({ secret: z.string() }),
    verb: async (ctx, { body }) => {
      const made = await makeToken(ctx, body);
      return { ...said(made.token, ctx.now), secret: made.secret };
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/tokens/:id',
    access: 'tokens.manage',
    scope: 'people',
    action: 'identity.revoke-token',
    summary: 'Revoke a token: from the next request on it opens nothing',
    subject: { kind: 'token', id: ({ params }) => params.id },
    params: z.object({ id: z.uuid() }),
    output: token,
    verb: async (ctx, { params }) => said(await revokeToken(ctx, params.id), ctx.now),
  }),
];
