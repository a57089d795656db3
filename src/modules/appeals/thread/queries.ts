import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';

export type LinkHow = 'references' | 'token' | 'number';
export type LinkState = 'linked' | 'suggested' | 'refused';
export type EarlierAppeal = { id: string; replyAddress: string | null; recipientId: string | null };

const earlier = sql`appeal.id, appeal.reply_address as "replyAddress", appeal.recipient_id as "recipientId"`;

/** Appeals these entries belong to. */
export async function selectByEntries(db: Db, entryIds: readonly string[]): Promise<EarlierAppeal[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<EarlierAppeal>`select distinct ${earlier} from appeals.entry entry
    join appeals.appeal appeal on appeal.id = entry.appeal_id where entry.id = any (${[...entryIds]}::uuid[])`.execute(db);
  return rows;
}

/** Appeals that were made from letters with these Message-IDs. */
export async function selectByLetters(db: Db, messageIds: readonly string[]): Promise<EarlierAppeal[]> {
  if (messageIds.length === 0) return [];
  const { rows } = await sql<EarlierAppeal>`select ${earlier} from appeals.appeal appeal
    where appeal.letter_message_id = any (${[...messageIds]}::text[]) order by appeal.registered_at limit 20`.execute(db);
  return rows;
}

export async function selectByNumbers(db: Db, numbers: readonly string[]): Promise<EarlierAppeal[]> {
  if (numbers.length === 0) return [];
  const { rows } =
    await sql<EarlierAppeal>`select ${earlier} from appeals.appeal appeal where appeal.number = any (${[...numbers]}::text[])`.execute(db);
  return rows;
}

export type NewLink = { appealId: string; earlierId: string; how: LinkHow; state: LinkState; at: Date };

/** A letter is never linked to itself, nor twice to the same appeal: the first, surest, stays. */
export async function insertLink(tx: Db, { appealId, earlierId, how, state, at }: NewLink): Promise<void> {
  if (appealId === earlierId) return;
  await sql`insert into appeals.link (appeal_id, earlier_id, how, state, at) values (${appealId}, ${earlierId}, ${how}, ${state}, ${at})
    on conflict on constraint link_pk do nothing`.execute(tx);
}

export async function selectLink(db: Db, appealId: string, earlierId: string): Promise<{ state: LinkState } | undefined> {
  const { rows } = await sql<{ state: LinkState }>`select state from appeals.link
    where appeal_id = ${appealId} and earlier_id = ${earlierId}`.execute(db);
  return rows[0];
}

/** False when there is no suggestion of this kind any more. */
export async function decideLinkRow(
  tx: Db,
  link: { appealId: string; earlierId: string; decision: 'linked' | 'refused'; by: string; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update appeals.link set state = ${link.decision}, decided_by = ${link.by}, decided_at = ${link.at}
    where appeal_id = ${link.appealId} and earlier_id = ${link.earlierId} and state = 'suggested'`.execute(tx);
  return numAffectedRows === 1n;
}

export type ShownLink = {
  id: string;
  number: string;
  subject: string;
  state: string;
  receivedAt: Date;
  direction: 'earlier' | 'later';
  how: LinkHow;
  link: LinkState;
};

/** What an appeal goes on from, and what goes on from it, the oldest first; later ones only where it is sure. */
export async function selectLinks(db: Db, appealId: string): Promise<ShownLink[]> {
  const { rows } = await sql<ShownLink>`
    select other.id, other.number, other.subject, other.state, other.received_at as "receivedAt", link.how, link.state as link,
      case when link.appeal_id = ${appealId} then 'earlier' else 'later' end as direction
    from appeals.link link
    join appeals.appeal other on other.id = case when link.appeal_id = ${appealId} then link.earlier_id else link.appeal_id end
    where (link.appeal_id = ${appealId} and link.state <> 'refused') or (link.earlier_id = ${appealId} and link.state = 'linked')
    order by other.received_at, other.id limit 50`.execute(db);
  return rows;
}
