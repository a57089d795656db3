import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import { blankItem, pageOf, type PastItem, type PastPage, type Whose } from '../../../base/holding.ts';

export async function selectWhose(db: Db, rootId: string): Promise<Whose> {
  const { rows } = await sql<Whose>`select
    (select array_agg(id::text order by id = ${rootId} desc, id) from recipients.published_identity where root_id = ${rootId}) as ids,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'value', a.value)), '[]') from recipients.address a
      where exists (select from recipients.holder h join recipients.published_identity f on f.id = h.recipient_id
          where h.address_id = a.id and f.root_id = ${rootId})
        and not exists (select from recipients.holder h join recipients.published_identity f on f.id = h.recipient_id
          where h.address_id = a.id and f.root_id <> ${rootId})) as addresses`.execute(db);
  return rows[0]!;
}

/** This room's own part of a timeline: words on consents, and records that were joined or parted. */
export async function selectPast(db: Db, { ids }: Whose, page: PastPage): Promise<PastItem[]> {
  const people = sql`${[...ids]}::uuid[]`;
  const { rows } = await sql<PastItem>`select * from (
      select 'consent' as kind, c.id::text as id, c.at, c.purpose as title, case when c.given then 'given' else 'withdrawn' end as state, a.name as operator
      from recipients.consent c left join identity.published_account a on a.id = c.recorded_by where c.recipient_id = any (${people})
      union all
      select 'merge', m.id::text, m.merged_at, r.name, 'merged', a.name from recipients.merge m
        join recipients.recipient r on r.id = m.joined_id left join identity.published_account a on a.id = m.merged_by
      where m.survivor_id = any (${people})
      union all
      select 'unmerge', m.id::text, m.unmerged_at, r.name, 'unmerged', a.name from recipients.merge m
        join recipients.recipient r on r.id = case when m.survivor_id = any (${people}) then m.joined_id else m.survivor_id end
        left join identity.published_account a on a.id = m.unmerged_by
      where m.unmerged_at is not null and (m.survivor_id = any (${people}) or m.joined_id = any (${people}))
    ) item ${pageOf(page)}`.execute(db);
  return rows.map((row) => ({ ...blankItem, ...row }));
}
