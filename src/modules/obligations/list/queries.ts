import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Obligation } from '../obligation.ts';
import { obligations } from '../queries.ts';

export type ListFilter = {
  state?: 'open' | 'late' | 'was-late' | 'kept' | 'excused' | undefined;
  paragraph?: string | undefined;
  /** Which of the paragraph's terms, where it sets two for one participant. */
  duty?: string | undefined;
  debtorKind?: string | undefined;
  debtorId?: string | undefined;
  /** Duties that this body owes or is owed. */
  organizationId?: string | undefined;
  /** Due from this instant on, and before that one. */
  from?: Date | undefined;
  to?: Date | undefined;
  /** How the label begins or ends: a series, a number, a month. */
  q?: string | undefined;
};

export type Place = { after: { dueAt: Date; id: string } | null; limit: number };

/** Duties by deadline: what is open or late with the nearest first, what is over with the latest first. */
export function selectObligations(db: Db, filter: ListFilter & Place, now: Date): Promise<Obligation[]> {
  const descending = filter.state === 'kept' || filter.state === 'excused' || filter.state === 'was-late';
  const order = descending ? 'desc' : 'asc';
  let query = obligations(db).where(matches(filter, now)).orderBy('o.due_at', order).orderBy('o.id', order).limit(filter.limit);
  if (filter.after) {
    const { dueAt, id } = filter.after;
    query = query.where(sql<boolean>`(o.due_at, o.id) ${sql.raw(descending ? '<' : '>')} (${dueAt}::timestamptz, ${id}::uuid)`);
  }
  return query.execute();
}

/** `late` are the open ones whose term is over; `was-late` those too that were closed after it. */
function stands(state: ListFilter['state'], now: Date) {
  if (state === 'late') return sql`o.state = 'open' and o.due_at <= ${now}`;
  if (state === 'was-late') return sql`o.state <> 'excused' and coalesce(o.closed_at, ${now}) >= o.due_at`;
  return state && sql`o.state = ${state}`;
}

/** What a filter asks of a duty joined as `o`. */
function matches(filter: ListFilter, now: Date) {
  const { state, paragraph, duty, debtorKind, debtorId, organizationId, from, to, q } = filter;
  const asked = [
    stands(state, now),
    paragraph && sql`o.paragraph = ${paragraph}`,
    duty && sql`o.duty = ${duty}`,
    debtorKind && sql`o.debtor_kind = ${debtorKind}`,
    debtorId && sql`o.debtor_id = ${debtorId}`,
    organizationId && sql`(o.debtor_id = ${organizationId} or o.creditor_id = ${organizationId})`,
    from && sql`o.due_at > ${from}`,
    to && sql`o.due_at <= ${to}`,
    q && labelled(q),
  ].filter((one) => one !== undefined && one !== '');
  return asked.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(asked, sql` and `)}`;
}

/** Both ways have an index (`obligation_label`, `obligation_label_end`); a part in the middle would have none. */
function labelled(q: string) {
  const text = q.toLowerCase();
  const starts = (beginning: string) => `${beginning.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(lower(o.label) like ${starts(text)} or reverse(lower(o.label)) like ${starts([...text].toReversed().join(''))})`;
}

export type StateCounts = { open: number; late: number; kept: number; excused: number };

/** How many duties of the filter stand how; late ones are open too. Above `most` of a state nobody counts on. */
export async function countByState(db: Db, filter: Omit<ListFilter, 'state'>, now: Date, most: number): Promise<StateCounts> {
  const count = (state: keyof StateCounts) =>
    sql`(select count(*)::int from (select from obligations.obligation o where ${matches({ ...filter, state }, now)} limit ${most}) one)`;
  const { rows } = await sql<StateCounts>`
    select ${count('open')} as open, ${count('late')} as late, ${count('kept')} as kept, ${count('excused')} as excused`.execute(db);
  return rows[0]!;
}
