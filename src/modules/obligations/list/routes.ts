import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { dayOfText, startOf } from '../../calendar/index.ts';
import { obligationShape } from '../shapes.ts';
import { countObligations, listObligations } from './list-obligations.ts';

const dayStart = z.iso.date().transform((day) => new Date(startOf(dayOfText(day))));
const dayEnd = z.iso.date().transform((day) => new Date(startOf(dayOfText(day) + 1)));

/** What a list of duties may be narrowed by; `from` and `to` are days in Almaty on which a term ends, both included. */
export const filterShape = z.object({
  paragraph: z.string().max(20).optional(),
  duty: z.string().max(40).optional(),
  debtorKind: z.string().max(50).optional(),
  debtorId: z.uuid().optional(),
  organizationId: z.uuid().optional(),
  from: dayStart.optional(),
  to: dayEnd.optional(),
  q: z.string().trim().max(100).optional(),
});

/** People of an organization see what it owes and what it is owed, whatever they ask for. */
const ofTheOrganization = {
  narrow: <I extends { query: object }>(input: I, organizationId: string): I => ({ ...input, query: { ...input.query, organizationId } }),
};

export const listRoutes = [
  route({
    method: 'GET',
    url: '/api/obligations',
    access: 'obligations.read',
    scope: ofTheOrganization,
    action: 'obligations.list',
    summary:
      'Duties by deadline, with the reading beside each; `late` are open ones whose term is over, `was-late` those closed after it too',
    query: filterShape.extend({
      state: z.enum(['open', 'late', 'was-late', 'kept', 'excused']).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(obligationShape), next: z.string().nullable() }),
    verb: (ctx, { query }) => listObligations(ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/obligations/counts',
    access: 'obligations.read',
    scope: ofTheOrganization,
    action: 'obligations.count',
    summary: 'How many duties of a filter stand how; late ones are open too, and nobody counts beyond `most`',
    query: filterShape,
    output: z.object({ open: z.number(), late: z.number(), kept: z.number(), excused: z.number(), most: z.number() }),
    verb: (ctx, { query }) => countObligations(ctx, query),
  }),
];
