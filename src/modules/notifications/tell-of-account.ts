import type { JobHandler } from '../../base/jobs.ts';
import { dateTimeText, text } from '../../base/texts.ts';
import { noticeOf } from '../identity/index.ts';
import { tell } from './tell/tell.ts';
import { defineTemplate } from './templates/template.ts';

export const accountSafety = defineTemplate({
  code: 'identity.safety',
  channels: ['mail'],
  params: { what: '…', at: '23.11.2026, 11:42' },
  needed: ['what', 'at'],
});

/**
 * Writes to the owner of an account what happened to its safety. The screens say it too, until it was seen; but whoever took
 * an account over sees those first, and the mailbox is another lock.
 */
export const tellOfAccount: JobHandler = async (ctx, payload) => {
  const noticeId = String(payload['noticeId']);
  await ctx.inTx(async (inTx) => {
    const notice = await noticeOf(inTx.tx, noticeId);
    if (!notice) return;
    const { accountId, kind, at, detail } = notice;
    const words = Object.fromEntries(
      Object.entries(detail as Record<string, string | boolean>).map(([name, value]) => [name, String(value)]),
    );
    await tell(inTx, {
      to: { account: accountId },
      template: accountSafety,
      params: (language) => ({ what: text(language, `web.security.notice.${kind}`, words), at: dateTimeText(language, at) }),
      subject: { kind: 'account', id: accountId },
      dedupeKey: `safety ${noticeId}`,
    });
  });
};
