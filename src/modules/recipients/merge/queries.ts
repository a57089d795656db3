import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { RecipientKind } from '../recipient.ts';

/** Merges are a few a day; one at a time, each sees the tree of records settled, however many records it moves. */
export async function lockMerging(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('recipients.merge', 1414))`.execute(db);
}

export async function insertMerge(
  db: Db,
  merge: { id: string; joinedId: string; survivorId: string; why: string; at: Date; by: string | null },
): Promise<void> {
  await sql`insert into recipients.merge (id, joined_id, survivor_id, why, merged_at, merged_by)
    values (${merge.id}, ${merge.joinedId}, ${merge.survivorId}, ${merge.why}, ${merge.at}, ${merge.by})`.execute(db);
}

/** The record and all that were joined into it are read as `survivorId` from now on. */
export async function joinInto(db: Db, joinedId: string, survivorId: string): Promise<void> {
  await sql`update recipients.recipient set root_id = ${survivorId},
    merged_into = case when id = ${joinedId} then ${survivorId}::uuid else merged_into end
    where coalesce(root_id, id) = ${joinedId}`.execute(db);
}

/** The record stands for itself again, and those joined into it are read as it. */
export async function partFrom(db: Db, joinedId: string): Promise<void> {
  await sql`with recursive below as (
      select id from recipients.recipient where id = ${joinedId}
      union all select r.id from recipients.recipient r join below b on r.merged_into = b.id)
    update recipients.recipient r set
      root_id = case when r.id = ${joinedId} then null else ${joinedId}::uuid end,
      merged_into = case when r.id = ${joinedId} then null else r.merged_into end
    from below where r.id = below.id`.execute(db);
}

export type Merge = {
  id: string;
  recipientId: string;
  survivorId: string;
  name: string;
  why: string;
  mergedAt: Date;
  mergedBy: string | null;
};

/** What is joined into a person now, the newest first. */
export async function selectMerges(db: Db, rootId: string): Promise<Merge[]> {
  const { rows } = await sql<Merge>`select m.id, m.joined_id as "recipientId", m.survivor_id as "survivorId", r.name, m.why,
      m.merged_at as "mergedAt", a.name as "mergedBy"
    from recipients.merge m join recipients.published_identity f on f.id = m.joined_id join recipients.recipient r on r.id = m.joined_id
      left join identity.published_account a on a.id = m.merged_by
    where m.unmerged_at is null and f.root_id = ${rootId} order by m.merged_at desc, m.id desc`.execute(db);
  return rows;
}

/** The merge, if it still holds. */
export async function selectOpenMerge(db: Db, id: string): Promise<{ joinedId: string; survivorId: string; mergedAt: Date } | undefined> {
  const { rows } = await sql<{ joinedId: string; survivorId: string; mergedAt: Date }>`
    select joined_id as "joinedId", survivor_id as "survivorId", merged_at as "mergedAt" from recipients.merge
    where id = ${id} and unmerged_at is null`.execute(db);
  return rows[0];
}

export async function closeMerge(db: Db, id: string, { why, at, by }: { why: string; at: Date; by: string | null }): Promise<void> {
  await sql`update recipients.merge set unmerged_at = ${at}, unmerged_by = ${by}, unmerge_why = ${why} where id = ${id}`.execute(db);
}

/**
 * Addresses that came to the survivor since `since` go along with the record that is parted; what it has already stays, and
 * who is taken for a moved address moves with it.
 */
export async function moveAddresses(
  db: Db,
  ids: readonly string[],
  { from, to, since }: { from: string; to: string; since: Date },
): Promise<void> {
  await sql`with moved as (
      update recipients.holder h set recipient_id = ${to}
      where h.address_id = any (${[...ids]}::uuid[]) and h.added_at >= ${since}
        and h.recipient_id in (select id from recipients.published_identity where root_id = ${from})
        and not exists (select from recipients.holder own where own.address_id = h.address_id and own.recipient_id = ${to})
      returning h.address_id)
    update recipients.address a set recipient_id = ${to} from moved
    where a.id = moved.address_id and a.recipient_id in (select id from recipients.published_identity where root_id = ${from})`.execute(db);
}

export type Candidate = { id: string; kind: RecipientKind; name: string; by: ('phone' | 'email')[] };

/** Others that share an address with the person and were never parted from them by somebody who knew better. */
export async function selectSharing(db: Db, rootId: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select r.root_id as id, r.kind, r.name, array_agg(distinct a.kind) as by
    from recipients.holder own join recipients.published_identity f on f.id = own.recipient_id
      join recipients.address a on a.id = own.address_id
      join recipients.holder h on h.address_id = own.address_id
      join recipients.published_recipient r on r.id = h.recipient_id
      join recipients.recipient mine on mine.id = f.root_id
    where f.root_id = ${rootId} and r.root_id <> ${rootId} and r.kind = mine.kind
      and not exists (select from recipients.merge m join recipients.published_identity j on j.id = m.joined_id
        join recipients.published_identity s on s.id = m.survivor_id
        where m.unmerged_at is not null and j.root_id in (r.root_id, ${rootId}) and s.root_id in (r.root_id, ${rootId}) and j.root_id <> s.root_id)
    group by r.root_id, r.kind, r.name order by r.name, r.root_id limit 20`.execute(db);
  return rows;
}
