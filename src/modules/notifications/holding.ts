import { sql } from 'kysely';
import type { Ctx, Db } from '../../base/ctx.ts';
import { blankItem, pageOf, type RoomHolding, type PastItem, type Whose } from '../../base/holding.ts';

/** Messages to addresses that are the person's alone. Answers in an appeal belong to its room, and are left to it. */
const sentTo = ({ addresses }: Whose) =>
  sql`lower(m.to_address) = any (${addresses.map(({ value }) => value)}::text[]) and m.related_kind is distinct from 'appeal-entry'`;

export const holding: RoomHolding = {
  count: async (db, whose) => ({ messages: (await selectHeld(db, whose)).length }),
  past: async (db, whose, page) => {
    const { rows } =
      await sql<PastItem>`select * from (select 'message' as kind, m.id::text as id, m.created_at as at, m.subject as title, m.state
      from notifications.message m where ${sentTo(whose)}) item ${pageOf(page)}`.execute(db);
    return rows.map((row) => ({ ...blankItem, ...row }));
  },
  tell: async (db, whose) => ({ messages: await selectHeld(db, whose) }),
  erase: async (ctx, whose) => {
    const { rows } = await sql<{ id: string }>`select m.id from notifications.message m
      where lower(m.to_address) = any (${whose.addresses.map(({ value }) => value)}::text[])`.execute(ctx.tx);
    await eraseMessages(
      ctx,
      rows.map(({ id }) => id),
    );
  },
  kept: [{ what: 'message', basis: '¶8', until: 'always' }],
};

async function selectHeld(db: Db, whose: Whose): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<
    Record<string, unknown>
  >`select m.channel, m.to_address as "toAddress", m.subject, m.body, m.created_at as "createdAt",
    m.sent_at as "sentAt", m.state from notifications.message m where ${sentTo(whose)} order by m.created_at, m.id`.execute(db);
  return rows;
}

/** Empties messages to a person who is erased; what had not gone out yet does not go. When something was sent stays. */
export async function eraseMessages(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await sql`update notifications.message set to_address = '', subject = '', body = '', in_reply_to = null, refs = '{}', last_error = null,
      response = case when response is not null then '' end, state = case when state in ('queued', 'held', 'sending', 'unsure') then 'dead' else state end
    where id = any (${[...ids]}::uuid[])`.execute(ctx.tx);
  // What the other side answered can name the address.
  await sql`update notifications.step set detail = '', why = null where message_id = any (${[...ids]}::uuid[])`.execute(ctx.tx);
}
