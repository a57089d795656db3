import { z } from 'zod';
import { Reply, route } from '../../../base/route.ts';
import { act, checked, proposal, special, warning, week, why, year } from '../change/shapes.ts';
import { showProposal } from '../change/show-changes.ts';
import { checkYear, exportYear, importYear } from './import-year.ts';
import { showYear } from './show-year.ts';

const params = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
const format = z.enum(['json', 'csv']);
/** The bytes themselves, so that what is no UTF-8 is seen and refused. */
const file = z.object({ format, content: z.base64().max(1_000_000), status: z.enum(['found', 'provisional']).optional() });
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
  route({
    method: 'GET',
    url: '/api/calendar/years/:year/file',
    access: 'calendar.read',
    action: 'calendar.export-year',
    summary: 'The year as a file, JSON or CSV, that can be brought in again (docs/operations/calendar.md)',
    params,
    query: z.object({ format: format.default('json') }),
    output: z.any(),
    verb: async (ctx, input) => {
      const content = await exportYear(ctx, input.params.year, input.query.format);
      const type = input.query.format === 'json' ? 'application/json' : 'text/csv; charset=utf-8';
      const name = `kenes-calendar-${input.params.year}.${input.query.format}`;
      return new Reply(Buffer.from(content), {
        headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
      });
    },
  }),
  route({
    method: 'POST',
    url: '/api/calendar/years/:year/check',
    access: 'calendar.propose',
    action: 'calendar.check-year',
    summary: 'What the file of a year would change; nothing is written',
    transaction: false,
    params,
    body: file,
    output: checked.extend({ year }),
    verb: (ctx, input) => checkYear(ctx, input.params.year, input.body),
  }),
  route({
    method: 'POST',
    url: '/api/calendar/years/:year/import',
    access: 'calendar.propose',
    action: 'calendar.import-year',
    summary: 'Propose the year of a file, naming the act; another person confirms',
    subject: { kind: 'calendar', id: (_, output) => (output as { id: string }).id },
    params,
    body: file.extend({ act, why }),
    output: proposal,
    verb: async (ctx, input) => {
      const { act: by, why: reason, ...given } = input.body;
      return showProposal(ctx, await importYear(ctx, input.params.year, given, by, reason));
    },
  }),
];
