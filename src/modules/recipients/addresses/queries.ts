import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Language } from '../../../base/texts.ts';
import type { Recipient } from '../recipient.ts';
import type { AddressKind } from './address.ts';

/** Whom a call or letter from this address is taken for: the one said last, as the record it is read as. */
export async function selectByAddress(db: Db, kind: AddressKind, value: string): Promise<Recipient | undefined> {
  const { rows } = await sql<Recipient>`select r.root_id as id, r.kind, r.name, r.language, r.region
    from recipients.address a join recipients.published_recipient r on r.id = a.recipient_id
    where a.kind = ${kind} and a.value = ${value}`.execute(db);
  return rows[0];
}

/** Everybody who can be reached by this address, who is taken for it first; one line a person, joined records together. */
export async function selectHolders(db: Db, kind: AddressKind, value: string): Promise<Pick<Recipient, 'id' | 'kind' | 'name'>[]> {
  const { rows } = await sql<Pick<Recipient, 'id' | 'kind' | 'name'>>`select r.root_id as id, r.kind, r.name
    from recipients.address a join recipients.holder h on h.address_id = a.id
      join recipients.published_recipient r on r.id = h.recipient_id
      join recipients.published_recipient taken on taken.id = a.recipient_id
    where a.kind = ${kind} and a.value = ${value}
    group by r.root_id, r.kind, r.name, taken.root_id order by r.root_id = taken.root_id desc, max(h.added_at) desc, r.root_id`.execute(db);
  return rows;
}

export async function insertRecipient(db: Db, { id, kind, name, language, region }: Recipient, now: Date): Promise<void> {
  await db.insertInto('recipients.recipient').values({ id, kind, name, language, region, created_at: now }).execute();
}

export async function deleteRecipient(db: Db, id: string): Promise<void> {
  await db.deleteFrom('recipients.recipient').where('id', '=', id).execute();
}

/** A caller or writer known by address alone gets the name and language that came with it; what is known stays. */
export async function fillRecipient(db: Db, id: string, { name, language }: { name: string; language: Language | null }): Promise<void> {
  if (name) await db.updateTable('recipients.recipient').set({ name }).where('id', '=', id).where('name', '=', '').execute();
  if (language) await db.updateTable('recipients.recipient').set({ language }).where('id', '=', id).where('language', 'is', null).execute();
}

export type NewAddress = { id: string; recipientId: string; kind: AddressKind; value: string; now: Date };

/** Keeps an address nobody had, with its first holder; false when it is known. Waits for a transaction that is just taking it. */
export async function insertAddress(db: Db, address: NewAddress): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('recipients.address')
    .values({ id: address.id, recipient_id: address.recipientId, kind: address.kind, value: address.value, created_at: address.now })
    .onConflict((conflict) => conflict.constraint('address_value_unique').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Locks a known address, so that it does not vanish under who joins it; undefined when it is gone. */
export async function lockAddress(db: Db, kind: AddressKind, value: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string;
  }>`select id from recipients.address where kind = ${kind} and value = ${value} for update`.execute(db);
  return rows[0]?.id;
}

/** Refused by `holder_pk` for who holds it already. */
export async function insertHolder(db: Db, addressId: string, recipientId: string, at: Date): Promise<void> {
  await sql`insert into recipients.holder (address_id, recipient_id, added_at) values (${addressId}, ${recipientId}, ${at})`.execute(db);
}

export type HeldAddress = {
  id: string;
  kind: AddressKind;
  value: string;
  preferred: boolean;
  verified: boolean;
  addedAt: Date;
  /** Since when letters to it come back; null when nothing is to be checked. */
  returnedAt: Date | null;
  /** Who else can be reached by it. */
  others: { id: string; name: string }[];
};

/** How one person is reached, joined records together: phones first, the preferred of each kind before the rest. */
export async function selectAddresses(db: Db, rootId: string): Promise<HeldAddress[]> {
  const { rows } = await sql<HeldAddress>`
    with own as (
      select a.id, a.kind, a.value, a.returned_at, max(h.preferred_at) as preferred_at, max(h.verified_at) as verified_at, min(h.added_at) as added_at
      from recipients.holder h join recipients.published_identity f on f.id = h.recipient_id join recipients.address a on a.id = h.address_id
      where f.root_id = ${rootId} group by a.id)
    select id, kind, value, added_at as "addedAt", returned_at as "returnedAt", verified_at is not null as verified,
      preferred_at is not null and preferred_at = max(preferred_at) over (partition by kind) as preferred,
      coalesce((select jsonb_agg(distinct jsonb_build_object('id', r.root_id, 'name', r.name)) from recipients.holder o
        join recipients.published_recipient r on r.id = o.recipient_id
        where o.address_id = own.id and r.root_id <> ${rootId}), '[]') as others
    from own order by kind = 'phone' desc, preferred desc, added_at, value`.execute(db);
  return rows;
}

/** Marks every tie of the person to the address; 0 rows when the person does not hold it. */
export async function updateHolder(
  db: Db,
  rootId: string,
  addressId: string,
  { preferredAt, verifiedAt }: { preferredAt?: Date | undefined; verifiedAt?: Date | null | undefined },
): Promise<number> {
  const { numAffectedRows } = await sql`update recipients.holder set preferred_at = coalesce(${preferredAt ?? null}, preferred_at),
    verified_at = case when ${verifiedAt !== undefined} then ${verifiedAt ?? null}::timestamptz else verified_at end
    where address_id = ${addressId} and recipient_id in (select id from recipients.published_identity where root_id = ${rootId})`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}

/**
 * Takes the address from the person. Whoever still holds it is taken for it from now on; one that nobody holds goes.
 * Answers how many ties ended. The address is locked first, so that who joins it meanwhile waits.
 */
export async function releaseAddress(db: Db, rootId: string, addressId: string): Promise<number> {
  await sql`select from recipients.address where id = ${addressId} for update`.execute(db);
  const { numAffectedRows } = await sql`delete from recipients.holder where address_id = ${addressId}
    and recipient_id in (select id from recipients.published_identity where root_id = ${rootId})`.execute(db);
  await sql`update recipients.address a set recipient_id =
      (select recipient_id from recipients.holder where address_id = a.id order by added_at desc, recipient_id limit 1)
    where id = ${addressId} and exists (select from recipients.holder where address_id = a.id)
      and not exists (select from recipients.holder where address_id = a.id and recipient_id = a.recipient_id)`.execute(db);
  await sql`delete from recipients.address a where id = ${addressId}
    and not exists (select from recipients.holder where address_id = a.id)`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** From now on who comes from this address is taken for `rootId`; false for somebody who does not hold it. */
export async function setTakenFor(db: Db, kind: AddressKind, value: string, rootId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update recipients.address a set recipient_id = h.recipient_id
    from recipients.holder h join recipients.published_identity f on f.id = h.recipient_id
    where a.kind = ${kind} and a.value = ${value} and h.address_id = a.id and f.root_id = ${rootId}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
