import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { showCell, showHeatMap, type Side, sides } from './show-heat-map.ts';

const tally = z.object({ kept: z.number(), late: z.number(), excused: z.number(), open: z.number() });

const heatMap = z.object({
  months: z.array(z.string()),
  rows: z.array(
    z.object({
      paragraph: z.string(),
      duty: z.string(),
      name: z.string(),
      policy: z.boolean(),
      debtors: z.array(z.object({ kind: z.string(), name: z.string() })),
      cells: z.array(tally.extend({ month: z.string(), averageSeconds: z.number().nullable() })),
      late: z.number(),
    }),
  ),
});
const months = z.coerce.number().int().min(1).max(36).default(12);

/** People of an organization see how it keeps its own terms. */
const ofTheDebtor = {
  narrow: <I extends { query: object }>(input: I, debtorId: string): I => ({ ...input, query: { ...input.query, debtorId } }),
};

export const heatMapRoutes = [
  route({
    method: 'GET',
    url: '/api/obligations/heat-map',
    access: 'obligations.read',
    scope: ofTheDebtor,
    action: 'obligations.heat-map',
    summary: 'How the terms of each paragraph were kept, month by month',
    query: z.object({
      months,
      side: z.enum(Object.keys(sides) as [Side, ...Side[]]).optional(),
      debtorId: z.uuid().optional(),
    }),
    output: heatMap,
    verb: (ctx, { query }) => showHeatMap(ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/obligations/heat-map/cell',
    access: 'obligations.read',
    scope: ofTheDebtor,
    action: 'obligations.heat-map-cell',
    summary: 'One paragraph of one month, split by who owed it, with the readings that held',
    query: z.object({
      paragraph: z.string().max(20),
      duty: z.string().max(40).default(''),
      month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
      debtorId: z.uuid().optional(),
    }),
    output: z.object({
      name: z.string(),
      readings: z.array(z.object({ edition: z.number(), effectiveFrom: z.string(), text: z.string(), policy: z.boolean() })),
      bodies: z.array(tally.extend({ kind: z.string(), id: z.string().nullable(), name: z.string() })),
    }),
    verb: (ctx, { query }) => showCell(ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/figures/duties',
    access: 'figures.read',
    scope: 'everybody',
    action: 'obligations.figures',
    summary: 'How everybody kept the terms of each paragraph, month by month: sums alone, no body and no record (¶16)',
    query: z.object({ months }),
    output: heatMap,
    verb: (ctx, { query }) => showHeatMap(ctx, query),
  }),
];
