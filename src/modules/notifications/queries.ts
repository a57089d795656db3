import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import type { NotificationsMessage } from '../../base/db.generated.ts';
import type { Channel, MessageState } from './message.ts';

export type MessageRow = Selectable<NotificationsMessage>;
export type ClaimedMessage = MessageRow;

/** When a message that was taken over is first asked for, where the other side can be asked. */
const FIRST_ASKING_MS = 5 * 60_000;

/** False when the same cause was told before. */
export async function insertMessage(tx: Db, row: Insertable<NotificationsMessage>): Promise<boolean> {
  const result = await tx
    .insertInto('notifications.message')
    .values(row)
    .onConflict((conflict) => conflict.constraint('message_dedupe_unique').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function selectByDedupeKey(tx: Db, key: string): Promise<{ id: string; state: MessageState }> {
  const row = await tx.selectFrom('notifications.message').select(['id', 'state']).where('dedupe_key', '=', key).executeTakeFirstOrThrow();
  return { id: row.id, state: row.state as MessageState };
}

/** Takes a due message for one attempt; undefined when it is not due, already gone, without a way out, or another worker has it. */
export async function claimMessage(
  tx: Db,
  id: string,
  open: readonly Channel[],
  now: Date,
  until: Date,
): Promise<ClaimedMessage | undefined> {
  if (open.length === 0) return undefined;
  return (
    tx
      .updateTable('notifications.message')
      .set((row) => ({ state: 'sending', attempts: row('attempts', '+', 1), next_at: until, waits_for: null }))
      .where('id', '=', id)
      .where('channel', 'in', [...open])
      .where('state', 'in', ['queued', 'sending'])
      // Handed over already: whether it arrived is a question, not an attempt.
      .where('handed_at', 'is', null)
      .where('next_at', '<=', now)
      .returningAll()
      .executeTakeFirst()
  );
}

/** Ids of messages due at `now`, the longest waiting first; claims that ran out are among them. */
export async function selectDue(db: Db, channel: Channel, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('notifications.message')
    .select('id')
    .where('channel', '=', channel)
    .where('state', 'in', ['queued', 'sending'])
    .where('handed_at', 'is', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Makes held messages of a channel due, oldest first. */
export async function releaseHeld(tx: Db, channel: Channel, now: Date, limit: number): Promise<void> {
  await tx
    .updateTable('notifications.message')
    .set({ state: 'queued', next_at: now })
    .where('id', 'in', (held) =>
      held
        .selectFrom('notifications.message')
        .select('id')
        .where('state', '=', 'held')
        .where('channel', '=', channel)
        .orderBy('created_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}

/** False when the message was settled before. `uncount`: the attempt was none. */
export async function setQueued(
  tx: Db,
  id: string,
  nextAt: Date,
  { error, waitsFor = null, uncount = false }: { error: string | null; waitsFor?: string | null; uncount?: boolean },
): Promise<boolean> {
  const result = await tx
    .updateTable('notifications.message')
    .set((row) => ({
      state: 'queued',
      next_at: nextAt,
      last_error: error,
      handed_at: null,
      waits_for: waitsFor,
      attempts: row('attempts', '-', uncount ? 1 : 0),
    }))
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False when the attempt is no longer the one that holds the message. */
export async function setHanded(tx: Db, id: string, attempt: number, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('notifications.message')
    .set({ handed_at: at })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('attempts', '=', attempt)
    .where('handed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Messages handed over whose claim ran out without an answer. */
export async function selectUnanswered(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('notifications.message')
    .select('id')
    .where('state', '=', 'sending')
    .where('handed_at', 'is not', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Undefined when the message was settled before, or (with `dueAt`) its attempt is still under way then. */
export function setUnsure(tx: Db, id: string, error: string, dueAt?: Date): Promise<MessageRow | undefined> {
  return tx
    .updateTable('notifications.message')
    .set({ state: 'unsure', last_error: error })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('handed_at', 'is not', null)
    .$if(dueAt !== undefined, (query) => query.where('next_at', '<=', dueAt!))
    .returningAll()
    .executeTakeFirst();
}

/** False when the message was settled before. */
export async function setSent(tx: Db, id: string, at: Date, response: string): Promise<boolean> {
  const result = await tx
    .updateTable('notifications.message')
    .set({ state: 'sent', sent_at: at, response, last_error: null, next_at: new Date(at.getTime() + FIRST_ASKING_MS) })
    .where('id', '=', id)
    .where('state', 'in', ['sending', 'unsure'])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** False when the message was settled before. */
export async function setDead(tx: Db, id: string, error: string): Promise<boolean> {
  const result = await tx
    .updateTable('notifications.message')
    .set({ state: 'dead', last_error: error })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export function selectDeliveries(
  db: Db,
  ids: readonly string[],
): Promise<Pick<MessageRow, 'id' | 'state' | 'attempts' | 'sent_at' | 'last_error' | 'response'>[]> {
  return db
    .selectFrom('notifications.message')
    .select(['id', 'state', 'attempts', 'sent_at', 'last_error', 'response'])
    .where('id', 'in', [...ids])
    .execute();
}
