import { z } from 'zod';
import { proposalShape } from '../../approvals/index.ts';
import { kinds } from './day-change.ts';

export const week = z.union([z.literal(5), z.literal(6)]);
const name = z.object({ kk: z.string().trim().max(200), ru: z.string().trim().max(200), en: z.string().trim().max(200) });
export const special = z.object({ effect: z.enum(['off', 'working']), kind: z.enum(kinds), name, act: z.string() });
export const change = z.object({ day: z.string(), week, before: special.nullable(), after: special.nullable() });

/** The act that moves days: nothing moves without one. */
export const act = z.object({ title: z.string().trim().min(3).max(300), number: z.string().trim().min(1).max(50), on: z.iso.date() });
export const why = z.string().trim().min(3).max(1000);

/** At most a year's worth of days at once. */
export const edits = z
  .array(
    z.object({
      day: z.iso.date(),
      weeks: z.array(week).min(1).max(2),
      effect: z.enum(['off', 'working', 'plain']),
      kind: z.enum(kinds).optional(),
      name: name.optional(),
    }),
  )
  .min(1)
  .max(60);

export const warning = z.object({ code: z.string(), text: z.string() });
export const year = z.object({ year: z.number(), status: z.enum(['found', 'provisional']), note: z.string() });
export const checked = z.object({ changes: z.array(change), warnings: z.array(warning) });
export const proposal = proposalShape(z.object({ changes: z.array(change), act, year: year.nullable() })).extend({
  warnings: z.array(warning),
});
export const history = z.object({
  id: z.string(),
  version: z.number(),
  act,
  why: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  confirmedBy: z.string(),
  confirmedAt: z.string(),
  days: z.array(change),
});
