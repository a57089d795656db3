import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Details, Form, Responsible } from './responsible.ts';

const columns = sql`p.id, p.organization_id as "organizationId", p.name, p.position, p.phone, p.email,
  p.valid_from::text as "validFrom", p.valid_to::text as "validTo", p.replaces_id as "replacesId", p.told_by_form as form,
  p.told_at as "toldAt", teller.name as "toldBy", p.revision, p.changed_at as "changedAt", changer.name as "changedBy"
  from organizations.responsible_person p join identity.published_account teller on teller.id = p.told_by
  left join identity.published_account changer on changer.id = p.changed_by`;

/** Everybody who answers or answered for a body, those who answer now first. */
export async function selectResponsible(db: Db, organizationId: string): Promise<Responsible[]> {
  const { rows } = await sql<Responsible>`select ${columns} where p.organization_id = ${organizationId}
    order by p.valid_to is not null, p.valid_from desc, p.id desc limit 200`.execute(db);
  return rows;
}

export async function selectOne(db: Db, organizationId: string, id: string): Promise<Responsible | undefined> {
  const { rows } = await sql<Responsible>`select ${columns} where p.organization_id = ${organizationId} and p.id = ${id}`.execute(db);
  return rows[0];
}

/** Holds the row until the transaction ends: two who change one person come one after the other. */
export async function lockResponsible(db: Db, id: string): Promise<void> {
  await sql`select from organizations.responsible_person where id = ${id} for update`.execute(db);
}

type NewRow = Details & {
  id: string;
  organizationId: string;
  validFrom: string;
  replacesId: string | null;
  form: Form;
  by: string;
  now: Date;
};

/** Refused by `responsible_person_replaced_once` when somebody else replaced that person meanwhile. */
export async function insertResponsible(db: Db, row: NewRow): Promise<void> {
  await sql`insert into organizations.responsible_person
      (id, organization_id, name, position, phone, email, valid_from, replaces_id, told_by_form, told_at, told_by)
    values (${row.id}, ${row.organizationId}, ${row.name}, ${row.position}, ${row.phone}, ${row.email}, ${row.validFrom}::date,
      ${row.replacesId}::uuid, ${row.form}, ${row.now}, ${row.by})`.execute(db);
}

/** From `day` on that person answers no more. */
export async function closeResponsible(db: Db, id: string, day: string): Promise<void> {
  await sql`update organizations.responsible_person set valid_to = ${day}::date where id = ${id}`.execute(db);
}

export async function updateDetails(db: Db, id: string, set: Details & { by: string; now: Date }): Promise<void> {
  await sql`update organizations.responsible_person set name = ${set.name}, position = ${set.position}, phone = ${set.phone},
    email = ${set.email}, changed_at = ${set.now}, changed_by = ${set.by}, revision = revision + 1 where id = ${id}`.execute(db);
}
