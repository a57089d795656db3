import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';

/** Empties this room of a person: every record that is read as one. Addresses that others hold too stay theirs. */
export async function blankPeople(db: Db, ids: readonly string[]): Promise<void> {
  const people = sql`${[...ids]}::uuid[]`;
  const { rows } = await sql<{
    id: string;
  }>`delete from recipients.holder where recipient_id = any (${people}) returning address_id as id`.execute(db);
  const addresses = rows.map(({ id }) => id);
  await sql`update recipients.address a set recipient_id =
      (select recipient_id from recipients.holder where address_id = a.id order by added_at desc, recipient_id limit 1)
    where a.id = any (${addresses}::uuid[]) and exists (select from recipients.holder where address_id = a.id)`.execute(db);
  await sql`delete from recipients.address a where a.id = any (${addresses}::uuid[])
    and not exists (select from recipients.holder where address_id = a.id)`.execute(db);
  await sql`delete from recipients.identifier where recipient_id = any (${people})`.execute(db);
  await sql`delete from recipients.tie where company_id = any (${people}) or person_id = any (${people})`.execute(db);
  await sql`delete from recipients.copy where recipient_id = any (${people})`.execute(db);
  await sql`update recipients.consent set reference = '' where recipient_id = any (${people})`.execute(db);
  await sql`update recipients.merge set why = '', unmerge_why = case when unmerge_why is not null then '' end
    where joined_id = any (${people}) or survivor_id = any (${people})`.execute(db);
  await sql`update recipients.recipient set name = '', postal_address = '', language = null, region = null where id = any (${people})`.execute(
    db,
  );
}

export async function markErased(db: Db, ids: readonly string[], at: Date, by: string | null): Promise<void> {
  await sql`update recipients.recipient set erased_at = ${at}, changed_at = ${at}, changed_by = ${by}, revision = revision + 1
    where id = any (${[...ids]}::uuid[])`.execute(db);
}
