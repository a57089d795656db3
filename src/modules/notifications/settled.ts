import type { Ctx } from '../../base/ctx.ts';
import { recordEvent } from '../../base/events.ts';
import { journal } from '../audit/index.ts';
import type { MessageRow } from './queries.ts';

/** Tells the journal and the rooms how far a message came: `notifications.sent`, `.unsure`, `.dead`, `.delivered` or `.failed`. */
export async function settled(ctx: Ctx, message: MessageRow, state: 'sent' | 'unsure' | 'dead' | 'delivered' | 'failed'): Promise<void> {
  const { id, attempts, channel, related_kind: relatedKind, related_id: relatedId } = message;
  await journal(ctx, {
    action: `notifications.${state}`,
    looked: false,
    subjectKind: 'message',
    subjectId: id,
    detail: { attempts, channel, relatedKind, relatedId },
  });
  await recordEvent(ctx, {
    kind: `notifications.${state}`,
    audience: ['administration'],
    subjectId: id,
    payload: { relatedKind, relatedId, at: ctx.now.toISOString() },
  });
}
