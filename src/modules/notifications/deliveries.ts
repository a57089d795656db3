import type { Db } from '../../base/ctx.ts';
import type { MessageState } from './message.ts';
import { selectDeliveries } from './queries.ts';

export type Delivery = { state: MessageState; attempts: number; sentAt: Date | null; lastError: string | null; response: string | null };

/** Where each of the messages stands, by id; unknown ids are left out. */
export async function deliveriesOf(db: Db, ids: readonly string[]): Promise<Map<string, Delivery>> {
  if (ids.length === 0) return new Map();
  const rows = await selectDeliveries(db, ids);
  return new Map(
    rows.map((row) => [
      row.id,
      { state: row.state as MessageState, attempts: row.attempts, sentAt: row.sent_at, lastError: row.last_error, response: row.response },
    ]),
  );
}
