import { z } from 'zod';
import { recordEvent } from '../../base/events.ts';
import type { JobHandler } from '../../base/jobs.ts';
import { dateTimeText } from '../../base/texts.ts';
import { tell } from '../notifications/index.ts';
import { selectHolder } from './queries.ts';
import { termNear } from './templates.ts';

const MINUTE_MS = 60_000;

const told = z.object({ subjectKind: z.string(), about: z.string(), label: z.string(), dueAt: z.string(), step: z.string() });

/** Tells the holder of an open appeal that its term comes near; an appeal nobody holds is supervision's, who heard already. */
export const remindHolder: JobHandler = async (ctx, payload) => {
  const { subjectKind, about, label, dueAt, step } = told.parse(payload);
  if (subjectKind !== 'appeal') return;
  await ctx.inTx(async (inTx) => {
    const holder = await selectHolder(inTx.tx, about);
    if (!holder) return;
    await recordEvent(inTx, {
      kind: 'appeals.term-near',
      audience: [`account:${holder}`],
      subjectId: about,
      payload: { label, dueAt, step },
    });
    // 24:00 is said as 23:59 of the day that ends.
    const due = new Date(Date.parse(dueAt) - MINUTE_MS);
    await tell(inTx, {
      to: { account: holder },
      template: termNear,
      params: (language) => ({ number: label, due: dateTimeText(language, due) }),
      subject: { kind: 'appeal', id: about },
      dedupeKey: `term-near ${about} ${step} ${dueAt}`,
    });
  });
};
