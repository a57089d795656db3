import { z } from 'zod';
import { route } from '../../base/route.ts';
import { findServices } from './find-services.ts';

export const routes = [
  route({
    method: 'GET',
    url: '/api/services',
    access: 'signed-in',
    scope: { narrow: (input, organizationId) => ({ ...input, query: { ...input.query, organizationId } }) },
    action: 'services.list',
    summary: 'The catalogue (¶2), by words of a name in any language or by code',
    query: z.object({ q: z.string().max(200).default(''), organizationId: z.uuid().optional() }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          code: z.string().nullable(),
          kind: z.string(),
          name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
          organizationId: z.string().nullable(),
          accepted: z.boolean(),
        }),
      ),
    }),
    verb: async (ctx, { query }) => ({ items: await findServices(ctx, query.q, query.organizationId) }),
  }),
];
