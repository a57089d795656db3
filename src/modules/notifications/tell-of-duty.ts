import { z } from 'zod';
import type { JobHandler } from '../../base/jobs.ts';
import { dateTimeText } from '../../base/texts.ts';
import { tell } from './tell/tell.ts';
import { defineTemplate } from './templates/template.ts';

const MINUTE_MS = 60_000;

const params = { paragraph: '8', label: '2026-000123', due: '25.11.2026, 23:59' };
const late = defineTemplate({ code: 'letters.duty-late', channels: ['mail', 'screen'], params, needed: ['paragraph', 'label', 'due'] });
const soon = defineTemplate({ code: 'letters.duty-soon', channels: ['mail', 'screen'], params, needed: ['paragraph', 'label', 'due'] });

export const templates = [late, soon];

/** What the event of a step says of a duty. */
const told = z.object({
  subjectId: z.string(),
  paragraph: z.string(),
  label: z.string(),
  dueAt: z.iso.datetime().transform((at) => new Date(at)),
  step: z.string(),
  to: z.enum(['debtor', 'supervision', 'administrators']),
  urgent: z.boolean(),
});

/**
 * Writes to those who answer for a duty: administrators when it is late for its step, supervisors when a reminder is urgent
 * (told day and night). Everything else is on the screens. The same step told again writes no second letter.
 */
export const tellOfDuty: JobHandler = async (ctx, payload) => {
  const { subjectId, paragraph, label, dueAt, step, to, urgent } = told.parse(payload);
  const role = to === 'administrators' ? 'administrator' : urgent ? 'supervisor' : null;
  if (!role) return;
  await ctx.inTx((inTx) =>
    tell(inTx, {
      to: { role },
      template: to === 'administrators' ? late : soon,
      // 24:00 is said as 23:59 of the day that ends.
      params: (language) => ({ paragraph, label, due: dateTimeText(language, new Date(dueAt.getTime() - MINUTE_MS)) }),
      subject: { kind: 'obligation', id: subjectId },
      dedupeKey: `duty ${subjectId} ${step} ${dueAt.toISOString()}`,
    }),
  );
};
