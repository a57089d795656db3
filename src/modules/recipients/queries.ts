import type { Db } from '../../base/ctx.ts';
import type { Language } from '../../base/texts.ts';
import type { AddressKind } from './address.ts';

export type Recipient = { id: string; kind: 'individual' | 'legal_entity'; name: string; language: Language | null; region: string | null };

function recipients(db: Db) {
  return db
    .selectFrom('recipients.recipient as r')
    .select(['r.id', 'r.kind', 'r.name', 'r.language', 'r.region'])
    .$narrowType<{ kind: Recipient['kind']; language: Language | null }>();
}

export function selectRecipient(db: Db, id: string): Promise<Recipient | undefined> {
  return recipients(db).where('r.id', '=', id).executeTakeFirst();
}

/** Whose address it is. */
export function selectByAddress(db: Db, kind: AddressKind, value: string): Promise<Recipient | undefined> {
  return recipients(db)
    .innerJoin('recipients.address as a', 'a.recipient_id', 'r.id')
    .where('a.kind', '=', kind)
    .where('a.value', '=', value)
    .executeTakeFirst();
}

export async function insertRecipient(db: Db, { id, kind, name, language, region }: Recipient, now: Date): Promise<void> {
  await db.insertInto('recipients.recipient').values({ id, kind, name, language, region, created_at: now }).execute();
}

export async function deleteRecipient(db: Db, id: string): Promise<void> {
  await db.deleteFrom('recipients.recipient').where('id', '=', id).execute();
}

/** Ties an address to a recipient; false when somebody has it already. Waits for a transaction that is just taking it. */
export async function insertAddress(
  db: Db,
  address: { id: string; recipientId: string; kind: AddressKind; value: string; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('recipients.address')
    .values({ id: address.id, recipient_id: address.recipientId, kind: address.kind, value: address.value, created_at: address.now })
    .onConflict((conflict) => conflict.constraint('address_value_unique').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

export async function updateRecipient(db: Db, id: string, change: Partial<Omit<Recipient, 'id'>>): Promise<boolean> {
  const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  if (Object.keys(set).length === 0) return (await selectRecipient(db, id)) !== undefined;
  const { numUpdatedRows } = await db.updateTable('recipients.recipient').set(set).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A caller or writer known by address alone gets the name and language that came with it; what is known stays. */
export async function fillRecipient(db: Db, id: string, { name, language }: { name: string; language: Language | null }): Promise<void> {
  if (name) await db.updateTable('recipients.recipient').set({ name }).where('id', '=', id).where('name', '=', '').execute();
  if (language) await db.updateTable('recipients.recipient').set({ language }).where('id', '=', id).where('language', 'is', null).execute();
}

export function selectAddresses(db: Db, recipientId: string) {
  return db
    .selectFrom('recipients.address')
    .select(['kind', 'value'])
    .where('recipient_id', '=', recipientId)
    .orderBy('created_at')
    .orderBy('value')
    .$narrowType<{ kind: AddressKind }>()
    .execute();
}

/** What the recipient agreed to or not, the newest word first. */
export function selectConsents(db: Db, recipientId: string) {
  return db
    .selectFrom('recipients.consent')
    .select(['purpose', 'given', 'source', 'at'])
    .where('recipient_id', '=', recipientId)
    .orderBy('at', 'desc')
    .execute();
}
