import { z } from 'zod';
import { route } from '../../base/route.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { excuseOne } from './excuse.ts';
import { heatMapRoutes } from './heat-map/routes.ts';
import { recomputeRoutes } from './recompute/routes.ts';
import { ofEitherSide } from './parties.ts';
import { historyShape, showHistory } from './history/show-history.ts';
import { listRoutes } from './list/routes.ts';
import { reopen } from './reopen.ts';
import { rulebookRoutes } from './rulebook/routes.ts';
import { countedShape } from './shapes.ts';
import { showObligation } from './show.ts';

const params = z.object({ id: z.uuid() });
const reasonBody = z.object({ reason: z.string().trim().min(3).max(2000) });
const subject = { kind: 'obligation', id: (input: { params: { id: string } }) => input.params.id };

export const routes = [
  ...listRoutes,
  ...heatMapRoutes,
  ...rulebookRoutes,
  ...evidenceRoutes,
  route({
    method: 'GET',
    url: '/api/obligations/:id',
    access: 'obligations.read',
    scope: ofEitherSide,
    action: 'obligations.show',
    summary: 'One duty, its term counted day by day',
    params,
    output: countedShape,
    verb: (ctx, input) => showObligation(ctx, input.params.id),
  }),
  route({
    method: 'GET',
    url: '/api/obligations/:id/history',
    access: 'obligations.read',
    scope: ofEitherSide,
    action: 'obligations.history',
    summary: 'Everything that happened to a duty, the oldest first, with who did it',
    params,
    output: z.object({ items: historyShape }),
    verb: async (ctx, input) => {
      await showObligation(ctx, input.params.id);
      return { items: await showHistory(ctx, input.params.id) };
    },
  }),
  route({
    method: 'POST',
    url: '/api/obligations/:id/excuse',
    access: 'obligations.excuse',
    action: 'obligations.excuse',
    summary: 'Excuse an open duty, with the reason',
    subject,
    params,
    body: reasonBody,
    output: countedShape,
    verb: async (ctx, { params: { id }, body }) => {
      await excuseOne(ctx, id, body.reason);
      return showObligation(ctx, id);
    },
  }),
  route({
    method: 'POST',
    url: '/api/obligations/:id/reopen',
    access: 'obligations.excuse',
    action: 'obligations.reopen',
    summary: 'Take an excuse back, with the reason: the duty is open again under its own term, and what was late stays late',
    subject,
    params,
    body: reasonBody,
    output: countedShape,
    verb: async (ctx, { params: { id }, body }) => {
      await reopen(ctx, id, body.reason);
      return showObligation(ctx, id);
    },
  }),
  ...recomputeRoutes,
];
