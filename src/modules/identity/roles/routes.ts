import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { listRoles } from './list-roles.ts';

export const roleRoutes = [
  route({
    method: 'GET',
    url: '/api/roles',
    access: 'accounts.manage',
    action: 'identity.list-roles',
    summary: 'What each role may do (`own`: with records of the own organization only), and how many active people hold it',
    output: z.object({
      items: z.array(
        z.object({
          role: z.string(),
          ofBody: z.boolean(),
          people: z.number(),
          permissions: z.array(z.object({ permission: z.string(), own: z.boolean() })),
        }),
      ),
    }),
    verb: async (ctx) => ({ items: await listRoles(ctx) }),
  }),
];
