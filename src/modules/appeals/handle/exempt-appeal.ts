import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { excuseLetterDuty } from '../duty.ts';
import { lockAllowed } from '../facts.ts';
import { updateAppeal } from '../queries.ts';

/** ¶8: spam and the like are exempt only when a person confirms it, with the reason; the duty is excused by it, not kept. */
export async function exemptAppeal(ctx: Ctx, id: string, reason: string): Promise<void> {
  const appeal = await lockAllowed(ctx, id, 'exempt');
  await updateAppeal(ctx.tx, id, { state: 'exempt', exempt_reason: reason });
  await excuseLetterDuty(ctx, id, reason);
  await recordEvent(ctx, {
    kind: 'appeals.changed',
    audience: ['operators', 'supervision'],
    subjectId: id,
    payload: { number: appeal.number },
  });
}
