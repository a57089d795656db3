import { z } from 'zod';
import { route } from '../../base/route.ts';
import { changeRoutes } from './change/routes.ts';
import { due } from './due.ts';
import { yearRoutes } from './year/routes.ts';

/** A term's days as screens show them; the obligations room answers the same shape. */
export const explainedDays = z.array(
  z.object({ day: z.string(), state: z.enum(['event', 'off', 'counted', 'last', 'moved']), name: z.string().optional() }),
);

export const routes = [
  route({
    method: 'GET',
    url: '/api/calendar/due',
    access: 'signed-in',
    scope: 'everybody',
    action: 'calendar.due',
    summary: 'When a term ends (exclusive, 24:00 Asia/Almaty), and how it was counted',
    query: z.object({
      from: z.iso.datetime({ offset: true }).transform((value) => new Date(value)),
      amount: z.coerce.number().int().min(1).max(10_000),
      unit: z.enum(['working-days', 'days', 'hours']).default('working-days'),
      week: z
        .enum(['5', '6'])
        .default('5')
        .transform((value) => (value === '5' ? (5 as const) : (6 as const))),
    }),
    output: z.object({ dueAt: z.string(), reading: z.string(), days: explainedDays }),
    verb: (ctx, { query }) => due(ctx, query),
  }),
  ...changeRoutes,
  ...yearRoutes,
];
