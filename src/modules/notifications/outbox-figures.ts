import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import { type MessageState, messageStates } from './message.ts';

export type OutboxFigures = { byState: Record<MessageState, number>; oldestUnsentAt: Date | null; oldestHeldAt: Date | null };

/** The outbox in numbers: how many stand where, and since when the longest waiting wait, those aside that wait for quiet hours to end; for those who watch the service. */
export async function outboxFigures(db: Db): Promise<OutboxFigures> {
  const { rows } = await sql<{ state: MessageState; count: number; oldest: Date | null }>`
    select state, count(*)::int as count, min(created_at) filter (where waits_for is null) as oldest from notifications.message group by state`.execute(
    db,
  );
  const oldest = (wanted: readonly MessageState[]) =>
    rows
      .filter(({ state }) => wanted.includes(state))
      .flatMap(({ oldest: at }) => (at ? [at] : []))
      .sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  const count = (wanted: MessageState) => rows.find(({ state }) => state === wanted)?.count ?? 0;
  return {
    byState: Object.fromEntries(messageStates.map((state) => [state, count(state)])) as Record<MessageState, number>,
    oldestUnsentAt: oldest(['queued', 'sending', 'unsure']),
    oldestHeldAt: oldest(['held']),
  };
}
