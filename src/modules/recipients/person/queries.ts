import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Facts, RecipientRow } from '../recipient.ts';
import type { Identifier } from './identifier.ts';

const columns = sql`r.id, coalesce(r.root_id, r.id) as "rootId", r.merged_into as "mergedInto", r.kind, r.name, r.language, r.region,
  r.postal_address as "postalAddress", r.revision, r.created_at as "createdAt", r.changed_at as "changedAt", a.name as "changedBy",
  r.erased_at as "erasedAt" from recipients.recipient r left join identity.published_account a on a.id = r.changed_by`;

export async function selectRow(db: Db, id: string): Promise<RecipientRow | undefined> {
  const { rows } = await sql<RecipientRow>`select ${columns} where r.id = ${id}`.execute(db);
  return rows[0];
}

/** Everybody who stands for one person: the record itself first, then those joined into it, the newest first. */
export async function selectFamily(db: Db, rootId: string): Promise<RecipientRow[]> {
  const { rows } = await sql<RecipientRow>`select ${columns} where coalesce(r.root_id, r.id) = ${rootId}
    order by r.id = ${rootId} desc, r.created_at desc, r.id desc`.execute(db);
  return rows;
}

export async function lockRow(db: Db, id: string): Promise<void> {
  await sql`select from recipients.recipient where id = ${id} for update`.execute(db);
}

export async function insertPerson(db: Db, id: string, facts: Facts, at: Date, by: string | null): Promise<void> {
  await sql`insert into recipients.recipient (id, kind, name, language, region, postal_address, created_at, changed_at, changed_by)
    values (${id}, ${facts.kind}, ${facts.name}, ${facts.language}, ${facts.region}, ${facts.postalAddress}, ${at}, ${at}, ${by})`.execute(
    db,
  );
}

/** Writes facts over the revision that was read; false when somebody wrote between. */
export async function updateFacts(
  db: Db,
  id: string,
  facts: Facts,
  { revision, at, by }: { revision: number; at: Date; by: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update recipients.recipient set kind = ${facts.kind}, name = ${facts.name},
    language = ${facts.language}, region = ${facts.region}, postal_address = ${facts.postalAddress}, revision = revision + 1,
    changed_at = ${at}, changed_by = ${by} where id = ${id} and revision = ${revision}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** The number of one person: the record's own, else the newest that came with a joined one. */
export async function selectIdentifier(db: Db, rootId: string): Promise<Identifier | undefined> {
  const { rows } = await sql<Identifier>`select i.kind, i.value from recipients.identifier i
    join recipients.published_identity f on f.id = i.recipient_id
    where f.root_id = ${rootId} order by i.recipient_id = ${rootId} desc, i.written_at desc limit 1`.execute(db);
  return rows[0];
}

/** Writes the record's own number. Refused by `identifier_value_unique` when another record has it. */
export async function putIdentifier(db: Db, recipientId: string, { kind, value }: Identifier, at: Date): Promise<void> {
  await sql`insert into recipients.identifier (recipient_id, kind, value, written_at) values (${recipientId}, ${kind}, ${value}, ${at})
    on conflict on constraint identifier_pk do update set kind = excluded.kind, value = excluded.value, written_at = excluded.written_at`.execute(
    db,
  );
}

/** Takes the number away from everybody who stands for the person. */
export async function deleteIdentifiers(db: Db, rootId: string): Promise<void> {
  await sql`delete from recipients.identifier where recipient_id in
    (select id from recipients.published_identity where root_id = ${rootId})`.execute(db);
}

/** Who has this number, as the record it is read as. */
export async function selectIdentifierHolder(db: Db, value: string): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`select r.root_id as id, r.name from recipients.identifier i
    join recipients.published_recipient r on r.id = i.recipient_id where i.value = ${value}`.execute(db);
  return rows[0];
}
