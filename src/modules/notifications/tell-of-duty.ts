import { z } from 'zod';
import type { JobHandler } from '../../base/jobs.ts';
import { dateTimeText } from '../../base/texts.ts';
import type { Channel } from './message.ts';
import type { Addressee } from './tell/receivers.ts';
import { tell } from './tell/tell.ts';
import { defineTemplate } from './templates/template.ts';

const MINUTE_MS = 60_000;

const params = { paragraph: '8', label: '2026-000123', due: '25.11.2026, 23:59' };
const late = defineTemplate({ code: 'letters.duty-late', channels: ['mail', 'screen'], params, needed: ['paragraph', 'label', 'due'] });
const soon = defineTemplate({ code: 'letters.duty-soon', channels: ['mail', 'screen'], params, needed: ['paragraph', 'label', 'due'] });

export const dutyTemplates = [late, soon];

/** What the event of a step says of a duty. `debtorId`: of a body or a person; null for the centre. */
const told = z.object({
  subjectId: z.string(),
  paragraph: z.string(),
  label: z.string(),
  debtorId: z.uuid().nullish(),
  dueAt: z.iso.datetime().transform((at) => new Date(at)),
  step: z.string(),
  to: z.enum(['debtor', 'supervision', 'administrators']),
  urgent: z.boolean(),
});
type Step = z.output<typeof told>;

/**
 * Tells those whom a step of a duty's term is for. The same step told again makes no second message. What the centre owes is
 * told to whoever holds the matter by the room that knows it.
 */
export const tellOfDuty: JobHandler = async (ctx, payload) => {
  const step = told.parse(payload);
  const { subjectId, paragraph, label, dueAt } = step;
  for (const { to, channels } of whomToTell(step)) {
    await ctx.inTx((inTx) =>
      tell(inTx, {
        to,
        channels,
        template: inTx.now < dueAt ? soon : late,
        // 24:00 is said as 23:59 of the day that ends.
        params: (language) => ({ paragraph, label, due: dateTimeText(language, new Date(dueAt.getTime() - MINUTE_MS)) }),
        subject: { kind: 'obligation', id: subjectId },
        dedupeKey: `duty ${subjectId} ${step.step} ${dueAt.toISOString()}`,
      }),
    );
  }
};

/** Who hears of a step, and by what. What is urgent is written to supervisors whoever it is for: they are called at night. */
export function whomToTell({
  to,
  urgent,
  debtorId,
}: Pick<Step, 'to' | 'urgent' | 'debtorId'>): { to: Addressee; channels: readonly Channel[] }[] {
  const whom: ReturnType<typeof whomToTell> = [];
  if (to === 'administrators') whom.push({ to: { role: 'administrator' }, channels: ['mail', 'screen'] });
  else if (urgent) whom.push({ to: { role: 'supervisor' }, channels: ['mail', 'screen'] });
  else if (to === 'supervision') whom.push({ to: { role: 'supervisor' }, channels: ['screen'] });
  // A body reads letters, not our screens all day. Of somebody who is no body nobody is found, which is no error.
  if (to === 'debtor' && debtorId) whom.push({ to: { organization: debtorId }, channels: ['mail', 'screen'] });
  return whom;
}
