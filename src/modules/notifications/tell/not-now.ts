import type { Ctx } from '../../../base/ctx.ts';
import { readSetting } from '../../settings/index.ts';
import type { Channel } from '../message.ts';
import type { MessageRow } from '../queries.ts';
import { quietHoursSetting, quietUntil } from '../quiet/quiet-hours.ts';
import { mayReach } from './consent.ts';

/** Why a due message does not go at this instant; null: it goes. Decided at the last moment, so a late worker wakes nobody at night. */
export async function reasonNotNow(ctx: Ctx, message: MessageRow): Promise<{ kind: 'quiet'; until: Date } | { kind: 'no-consent' } | null> {
  const { recipient_id: recipientId, channel, urgent, purpose } = message;
  if (!recipientId) return null;
  if (!(await mayReach(ctx.tx, recipientId, channel as Channel, purpose))) return { kind: 'no-consent' };
  if (channel !== 'sms' || urgent) return null;
  const until = quietUntil(ctx.now, await readSetting(ctx.tx, quietHoursSetting));
  return until && { kind: 'quiet', until };
}
