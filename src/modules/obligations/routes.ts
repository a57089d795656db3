import { z } from 'zod';
import { explainedDays } from '../calendar/index.ts';
import { route } from '../../base/route.ts';
import { excuseOne } from './excuse.ts';
import { recomputeRoutes } from './recompute/routes.ts';
import { ofEitherSide } from './parties.ts';
import { listObligations, showObligation } from './show.ts';

const party = z.object({ kind: z.string(), name: z.string() });

/** A duty as screens show it; rooms that show a duty beside their own things answer this shape. */
export const obligationShape = z.object({
  id: z.string(),
  paragraph: z.string(),
  debtor: party,
  creditor: party,
  subjectKind: z.string(),
  subjectId: z.string(),
  label: z.string(),
  anchorAt: z.string(),
  dueAt: z.string(),
  state: z.enum(['open', 'kept', 'excused']),
  late: z.boolean(),
  lateNoticedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  excuse: z.string().nullable(),
  evidence: z.record(z.string(), z.unknown()),
  reading: z.object({
    edition: z.number(),
    effectiveFrom: z.string(),
    text: z.string(),
    stops: z.string(),
    doesNotStop: z.string(),
    policy: z.boolean(),
    amount: z.number(),
    unit: z.string(),
    week: z.number().nullable(),
  }),
  usedShare: z.number(),
});

const id = z.object({ id: z.uuid() });

export const routes = [
  route({
    method: 'GET',
    url: '/api/obligations',
    access: 'obligations.read',
    scope: { narrow: (input, organizationId) => ({ ...input, query: { ...input.query, organizationId } }) },
    action: 'obligations.list',
    summary: 'Duties by deadline, with the reading beside each; `late` are the open ones whose term is over',
    query: z.object({
      state: z.enum(['open', 'late', 'kept', 'excused']).optional(),
      paragraph: z.string().max(20).optional(),
      debtorKind: z.string().max(50).optional(),
      organizationId: z.uuid().optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(obligationShape), next: z.string().nullable() }),
    verb: (ctx, { query }) => listObligations(ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/obligations/:id',
    access: 'obligations.read',
    scope: ofEitherSide,
    action: 'obligations.show',
    summary: 'One duty, its term counted day by day',
    params: id,
    output: obligationShape.extend({ days: explainedDays }),
    verb: (ctx, { params }) => showObligation(ctx, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/obligations/:id/excuse',
    access: 'obligations.excuse',
    action: 'obligations.excuse',
    summary: 'Excuse an open duty, with the reason',
    subject: { kind: 'obligation', id: ({ params }) => params.id },
    params: id,
    body: z.object({ reason: z.string().trim().min(3).max(2000) }),
    output: obligationShape.extend({ days: explainedDays }),
    verb: async (ctx, { params, body }) => {
      await excuseOne(ctx, params.id, body.reason);
      return showObligation(ctx, params.id);
    },
  }),
  ...recomputeRoutes,
];
