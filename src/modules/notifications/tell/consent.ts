import type { Db } from '../../../base/ctx.ts';
import { consentOf, type Purpose } from '../../recipients/index.ts';
import type { Channel } from '../message.ts';

/**
 * Whether the recipient agreed to be told this way: to SMS at all, and to what is not asked of by the Rules. What was
 * never asked is no consent. Asked when the message is made and again when it goes: a withdrawal holds from its moment.
 */
export async function mayReach(db: Db, recipientId: string, channel: Channel, purpose: string | null): Promise<boolean> {
  const asked = new Set<Purpose>();
  if (channel === 'sms') asked.add('sms');
  if (purpose) asked.add(purpose as Purpose);
  for (const one of asked) if (!(await consentOf(db, recipientId, one))?.given) return false;
  return true;
}
