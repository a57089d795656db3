import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { RecipientKind } from '../recipient.ts';
import type { SearchFor } from './query.ts';

export type FoundPerson = {
  id: string;
  kind: RecipientKind;
  name: string;
  region: string | null;
  phone: string | null;
  email: string | null;
  identifier: string | null;
  erased: boolean;
};

/** Records the search finds, joined ones included; they are shown as the one they are read as. */
function matching(search: SearchFor): RawBuilder<unknown> {
  const byAddress = (kind: string, condition: RawBuilder<unknown>) =>
    sql`select h.recipient_id as id from recipients.address a join recipients.holder h on h.address_id = a.id where a.kind = ${kind} and ${condition}`;
  switch (search.by) {
    case 'number':
      return sql`select recipient_id as id from recipients.identifier where value = ${search.value}
        union ${byAddress('phone', sql`a.value = ${search.phone}`)}`;
    case 'email':
      return byAddress('email', sql`a.value = ${search.value}`);
    case 'phone':
      return byAddress(
        'phone',
        search.ending ? sql`(a.value = ${search.value} or a.value like ${`%${search.ending}`})` : sql`a.value = ${search.value}`,
      );
    case 'name':
      // Folded words hold letters and digits alone, so they are no operators of the query language.
      return sql`select id from recipients.recipient where name_search @@ to_tsquery('simple', ${search.words.map((word) => `${word}:*`).join(' & ')})`;
  }
}

/** People the search finds, by name; at most `limit`. */
export async function selectFound(db: Db, search: SearchFor, limit: number): Promise<FoundPerson[]> {
  const address = (
    kind: string,
  ) => sql`(select a.value from recipients.holder h join recipients.published_identity f on f.id = h.recipient_id
    join recipients.address a on a.id = h.address_id where f.root_id = r.root_id and a.kind = ${kind}
    order by h.preferred_at desc nulls last, h.added_at desc, a.value limit 1)`;
  const { rows } = await sql<FoundPerson>`
    select r.root_id as id, r.kind, r.name, r.region, own.erased_at is not null as erased, ${address('phone')} as phone, ${address('email')} as email,
      (select i.value from recipients.identifier i join recipients.published_identity f on f.id = i.recipient_id
        where f.root_id = r.root_id order by i.recipient_id = r.root_id desc, i.written_at desc limit 1) as identifier
    from (select distinct f.root_id from (${matching(search)}) m join recipients.published_identity f on f.id = m.id) hit
      join recipients.published_recipient r on r.id = hit.root_id join recipients.recipient own on own.id = r.id
    order by r.name = '', r.name, r.id limit ${limit}`.execute(db);
  return rows;
}
