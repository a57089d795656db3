import { z } from 'zod';
import { route } from '../../base/route.ts';
import { cardRoutes } from './card/routes.ts';
import { responsibleRoutes } from './responsible/routes.ts';
import { selectOrganizations, selectRegions } from './queries.ts';

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

/** The day names are asked for. In UTC: names change by acts, months apart, and five hours do not matter here. */
const dayOf = (now: Date) => now.toISOString().slice(0, 10);

export const routes = [
  route({
    method: 'GET',
    url: '/api/regions',
    access: 'signed-in',
    scope: 'everybody',
    action: 'organizations.list-regions',
    summary: 'Regions and cities of republican significance',
    output: z.object({ items: z.array(z.object({ kato: z.string(), name: names })) }),
    verb: async (ctx) => ({ items: await selectRegions(ctx.tx, dayOf(ctx.now)) }),
  }),
  route({
    method: 'GET',
    url: '/api/organizations',
    access: 'signed-in',
    scope: 'everybody',
    action: 'organizations.list',
    summary: 'Participants of interaction (¶18)',
    output: z.object({ items: z.array(z.object({ id: z.string(), code: z.string(), kind: z.string(), name: names })) }),
    verb: async (ctx) => ({ items: await selectOrganizations(ctx.tx, dayOf(ctx.now)) }),
  }),
  ...cardRoutes,
  ...responsibleRoutes,
];
