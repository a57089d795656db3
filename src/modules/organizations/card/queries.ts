import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Names } from '../queries.ts';

export type Contacts = { phone: string | null; email: string | null; address: string | null };
export type Card = { id: string; code: string; kind: string; name: Names } & Contacts;

/** A body's card: names and how it is reached. */
export async function selectCard(db: Db, id: string): Promise<Card | undefined> {
  const { rows } = await sql<Card>`select id, code, kind, phone, email, address,
      jsonb_build_object('kk', name_kk, 'ru', name_ru, 'en', name_en) as name
    from organizations.organization where id = ${id}`.execute(db);
  return rows[0];
}

export async function updateCard(db: Db, id: string, { name, phone, email, address }: { name: Names } & Contacts): Promise<void> {
  await sql`update organizations.organization set name_kk = ${name.kk}, name_ru = ${name.ru}, name_en = ${name.en}, phone = ${phone},
    email = ${email}, address = ${address} where id = ${id}`.execute(db);
}

/** Where everybody has a mailbox: the domain says nothing of whose letter it is. */
const OPEN_TO_ALL = [
  'gmail.com',
  'mail.ru',
  'bk.ru',
  'inbox.ru',
  'list.ru',
  'yandex.ru',
  'yandex.kz',
  'ya.ru',
  'rambler.ru',
  'outlook.com',
  'hotmail.com',
  'icloud.com',
  'yahoo.com',
  'mail.kz',
];

/** The body that writes from this address: by its card's mailbox, or by the domain of it where no other body shares that. */
export async function selectByMailbox(db: Db, address: string): Promise<string | null> {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const { rows } = await sql<{ id: string; exact: boolean }>`select id, lower(email) = ${address.toLowerCase()} as exact
    from organizations.organization where lower(email) = ${address.toLowerCase()} or split_part(lower(email), '@', 2) = ${domain}`.execute(
    db,
  );
  const exact = rows.filter((row) => row.exact);
  if (exact.length > 0) return exact.length === 1 ? exact[0]!.id : null;
  return rows.length === 1 && !OPEN_TO_ALL.includes(domain) ? rows[0]!.id : null;
}

/** Where letters to a body go; null when its card names no address. */
export async function selectMailbox(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('organizations.organization').select('email').where('id', '=', id).executeTakeFirst();
  return row?.email ?? null;
}
