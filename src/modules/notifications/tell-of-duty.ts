import { z } from 'zod';
import { contactsWithRole, type Role } from '../identity/index.ts';
import type { Ctx } from '../../base/ctx.ts';
import type { JobHandler } from '../../base/jobs.ts';
import { dateTimeText, text } from '../../base/texts.ts';
import { send } from './send.ts';

const MINUTE_MS = 60_000;

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
  const duty = told.parse(payload);
  const role: Role | null = duty.to === 'administrators' ? 'administrator' : duty.urgent ? 'supervisor' : null;
  if (role) await ctx.inTx((inTx) => write(inTx, role, duty));
};

async function write(ctx: Ctx, role: Role, { subjectId, paragraph, label, dueAt, step, to }: z.output<typeof told>): Promise<void> {
  const kind = to === 'administrators' ? 'late' : 'soon';
  for (const { id, email, language } of await contactsWithRole(ctx.tx, role)) {
    // 24:00 is said as 23:59 of the day that ends.
    const params = { paragraph, label, due: dateTimeText(language, new Date(dueAt.getTime() - MINUTE_MS)) };
    await send(ctx, {
      to: email,
      language,
      template: `letters.duty-${kind}`,
      subject: text(language, `letters.duty-${kind}.subject`, params),
      body: text(language, `letters.duty-${kind}.body`, params),
      autoSubmitted: true,
      relatedKind: 'obligation',
      relatedId: subjectId,
      dedupeKey: `duty ${subjectId} ${step} ${dueAt.toISOString()} ${id}`,
    });
  }
}
