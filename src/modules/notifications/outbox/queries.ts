import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import { firstIdAt } from '../../../base/ids.ts';
import type { NotificationsStep } from '../../../base/db.generated.ts';
import type { Channel, MessageState } from '../message.ts';
import type { MessageRow } from '../queries.ts';

export async function insertStep(tx: Db, step: Insertable<NotificationsStep>): Promise<void> {
  await tx.insertInto('notifications.step').values(step).execute();
}

export function selectSteps(db: Db, messageId: string): Promise<Selectable<NotificationsStep>[]> {
  return db.selectFrom('notifications.step').selectAll().where('message_id', '=', messageId).orderBy('id').execute();
}

export type OutboxFilter = {
  state?: MessageState | undefined;
  /** Did not arrive, and nobody decided about it. */
  undecided?: boolean | undefined;
  channel?: Channel | undefined;
  template?: string | undefined;
  /** Part of an address. */
  to?: string | undefined;
  /** Written at or after, and before. */
  from?: Date | undefined;
  until?: Date | undefined;
  before?: string | undefined;
  limit: number;
};

/** `receiverName`: of a notice, whose screen it is on. */
export type ListedMessage = MessageRow & { receiverName: string | null };

/** The outbox, newest first; ids grow with time. */
export function selectOutbox(db: Db, filter: OutboxFilter): Promise<ListedMessage[]> {
  let query = db
    .selectFrom('notifications.message')
    .leftJoin('identity.published_account as a', 'a.id', 'account_id')
    .selectAll('notifications.message')
    .select('a.name as receiverName')
    .orderBy('notifications.message.id', 'desc')
    .limit(filter.limit);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.undecided) query = query.where('state', 'in', ['dead', 'failed', 'unsure']).where('given_up_at', 'is', null);
  if (filter.channel) query = query.where('channel', '=', filter.channel);
  if (filter.template) query = query.where('template', '=', filter.template);
  if (filter.to) query = query.where(sql<boolean>`strpos(lower(to_address), lower(${filter.to})) > 0`);
  if (filter.from) query = query.where('notifications.message.id', '>=', firstIdAt(filter.from));
  if (filter.until) query = query.where('notifications.message.id', '<', firstIdAt(filter.until));
  if (filter.before) query = query.where('notifications.message.id', '<', filter.before);
  return query.execute();
}

export type ShownMessage = ListedMessage & { edition: number | null };

/** One message, with the number of the edition its words are of and, for a notice, whose screen it is on. */
export function selectMessage(db: Db, id: string): Promise<ShownMessage | undefined> {
  return db
    .selectFrom('notifications.message as m')
    .leftJoin('notifications.template_edition as e', 'e.id', 'm.edition_id')
    .leftJoin('identity.published_account as a', 'a.id', 'm.account_id')
    .selectAll('m')
    .select(['e.edition', 'a.name as receiverName'])
    .where('m.id', '=', id)
    .executeTakeFirst();
}

export function lockMessage(tx: Db, id: string): Promise<MessageRow | undefined> {
  return tx.selectFrom('notifications.message').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The message our Message-ID names, locked until the transaction ends. */
export function selectByMailId(tx: Db, messageId: string): Promise<MessageRow | undefined> {
  return tx.selectFrom('notifications.message').selectAll().where('message_id', '=', messageId).forUpdate().executeTakeFirst();
}

/** What the messages with these Message-IDs are about, where that is of this kind. */
export async function selectRelated(db: Db, messageIds: readonly string[], kind: string): Promise<string[]> {
  const rows = await db
    .selectFrom('notifications.message')
    .select('related_id')
    .where('message_id', 'in', [...messageIds])
    .where('related_kind', '=', kind)
    .execute();
  return rows.flatMap((row) => row.related_id ?? []);
}

/** From the first attempt on, as a new round: a gateway that keeps our ids takes it for another message. */
export async function restartMessage(
  tx: Db,
  id: string,
  { address, state, now }: { address: string; state: 'queued' | 'held'; now: Date },
): Promise<void> {
  await tx
    .updateTable('notifications.message')
    .set((row) => ({
      state,
      to_address: address,
      attempts: 0,
      handed_at: null,
      round: row('round', '+', 1),
      next_at: now,
      sent_at: null,
      response: null,
      waits_for: null,
      given_up_at: null,
    }))
    .where('id', '=', id)
    .execute();
}

/** What did not arrive stays as it is; what waits is dead from now on. */
export async function setGivenUp(tx: Db, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('notifications.message')
    .set({ state: sql`case when state = 'failed' then state else 'dead' end`, waits_for: null, given_up_at: now })
    .where('id', '=', id)
    .execute();
}
