import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { text } from '../../../base/texts.ts';
import { CONVERTED_PREFIX } from '../appeal.ts';
import { excuseLetterDuty } from '../duty.ts';
import { lockAllowed } from '../facts.ts';
import { updateAppeal } from '../queries.ts';

/**
 * A letter that turned out to be something of its own (a body's request, notice or report): nobody waits for an answer
 * under ¶8 any more, and the reason names what it is. `what` is a word of `appeals.converted.*`.
 */
export async function convertAppeal(ctx: Ctx, id: string, what: string): Promise<{ number: string }> {
  const appeal = await lockAllowed(ctx, id, 'convert');
  await updateAppeal(ctx.tx, id, { state: 'exempt', exempt_reason: `${CONVERTED_PREFIX}${what}` });
  await excuseLetterDuty(ctx, id, text(ctx.language, `appeals.converted.${what}`));
  const audience = ['operators', 'supervision'];
  await recordEvent(ctx, { kind: 'appeals.changed', audience, subjectId: id, payload: { number: appeal.number } });
  return { number: appeal.number };
}
