import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';

/** Screens that show this person ask anew; the event names nobody. */
export function told(ctx: Ctx, id: string): Promise<void> {
  return recordEvent(ctx, { kind: 'recipients.changed', audience: ['operators', 'supervision'], subjectId: id });
}
