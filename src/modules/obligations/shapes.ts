import { z } from 'zod';
import { explainedDays } from '../calendar/index.ts';
import { units } from './term.ts';

const party = z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() });

/** A duty as screens show it; rooms that show a duty beside their own things answer this shape. */
export const obligationShape = z.object({
  id: z.string(),
  paragraph: z.string(),
  name: z.string(),
  debtor: party,
  creditor: party,
  subjectKind: z.string(),
  subjectId: z.string(),
  label: z.string(),
  anchorAt: z.string(),
  beginsAt: z.string().nullable(),
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
    anchor: z.string(),
    stops: z.string(),
    doesNotStop: z.string(),
    policy: z.boolean(),
    amount: z.number(),
    unit: z.enum(units),
    week: z.number().nullable(),
  }),
  usedShare: z.number(),
});

const day = explainedDays.element;

/** A term's days: the calendar's, and the day on which something begins. */
export const termDays = z.array(day.extend({ state: z.enum([...day.shape.state.options, 'begins']) }));

/** One duty with its term counted day by day. */
export const countedShape = obligationShape.extend({ days: termDays });
