import { sql } from 'kysely';
import type { RoomHolding, Whose } from '../../base/holding.ts';

/** Letters of a person: those their appeals were made from, and those that came from an address which is theirs alone. */
const theirs = ({ ids, addresses }: Whose) =>
  sql`l.state <> 'received' and (l.appeal_id in (select id from appeals.published_appeal where recipient_id = any (${[...ids]}::uuid[]))
    or lower(l.from_address) = any (${addresses.filter(({ kind }) => kind === 'email').map(({ value }) => value)}::text[]))`;

/** Letters as they came. Of who is erased stays when one came and how long it was, for ¶8's clock started there. */
export const holding: RoomHolding = {
  count: async (db, whose) => {
    const { rows } = await sql<{ letters: number }>`select count(*)::int as letters from mail.raw_letter l where ${theirs(whose)}`.execute(
      db,
    );
    return { letters: rows[0]!.letters };
  },
  tell: async (db, whose) => {
    const { rows } = await sql<Record<string, unknown>>`select l.received_at as "receivedAt", l.from_address as "fromAddress", l.size
      from mail.raw_letter l where ${theirs(whose)} order by l.received_at, l.id`.execute(db);
    return { letters: rows };
  },
  erase: async (ctx, whose) => {
    await sql`update mail.attachment set name = '' where letter_id in (select l.id from mail.raw_letter l where ${theirs(whose)})`.execute(
      ctx.tx,
    );
    await sql`update mail.raw_letter l set raw = '', verdicts = null, envelope_from = '', envelope_to = '{}', remote_address = null, from_address = null,
      message_id = null, error = null where ${theirs(whose)}`.execute(ctx.tx);
  },
  kept: [{ what: 'letter', basis: '¶8', until: 'always' }],
};
