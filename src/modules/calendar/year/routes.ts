import { z } from 'zod';
import { route } from '../../../base/route.ts';
import { special, warning, week } from '../change/shapes.ts';
import { showYear } from './show-year.ts';

const params = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
const shownYear = z.object({
  year: z.number(),
  status: z.enum(['found', 'provisional', 'missing']),
  note: z.string(),
  version: z.number(),
  years: z.array(z.number()),
  days: z.array(special.extend({ day: z.string(), week, confidence: z.string() })),
  workingDays: z.object({ five: z.number(), six: z.number() }).nullable(),
  warnings: z.array(warning),
  asked: z.object({ year: z.number(), state: z.enum(['missing', 'provisional']) }).nullable(),
});

/** Whole years: shown, taken out, brought in. */
export const yearRoutes = [
  route({
    method: 'GET',
    url: '/api/calendar/years/:year',
    access: 'calendar.read',
    action: 'calendar.show-year',
    summary: 'The days of a year that differ from the plain week, and what is known of the year',
    params,
    output: shownYear,
    verb: (ctx, input) => showYear(ctx, input.params.year),
  }),
];
