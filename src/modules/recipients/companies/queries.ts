import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { RecipientKind } from '../recipient.ts';

export type Tie = { id: string; recipientId: string; name: string; kind: RecipientKind; position: string };

/** Companies a person speaks for, or people who speak for a company; one line each, joined records together. */
export async function selectTies(db: Db, rootId: string): Promise<Tie[]> {
  const { rows } = await sql<Tie>`select t.id, other.root_id as "recipientId", other.name, other.kind, t.position
    from recipients.tie t
      join recipients.published_identity c on c.id = t.company_id
      join recipients.published_identity p on p.id = t.person_id
      join recipients.published_recipient other on other.id = case when c.root_id = ${rootId} then t.person_id else t.company_id end
    where t.ended_at is null and ${rootId}::uuid in (c.root_id, p.root_id) order by other.name, t.added_at, t.id`.execute(db);
  return rows;
}

/** Refused by `tie_open_one` for two who are tied already. */
export async function insertTie(
  db: Db,
  tie: { id: string; companyId: string; personId: string; position: string; at: Date },
): Promise<void> {
  await sql`insert into recipients.tie (id, company_id, person_id, position, added_at)
    values (${tie.id}, ${tie.companyId}, ${tie.personId}, ${tie.position}, ${tie.at})`.execute(db);
}

/** Ends a tie of the person or company; false when they have none such. */
export async function endTie(db: Db, rootId: string, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update recipients.tie t set ended_at = ${at}
    where id = ${id} and ended_at is null and exists (select from recipients.published_identity f
      where f.root_id = ${rootId} and f.id in (t.company_id, t.person_id))`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
