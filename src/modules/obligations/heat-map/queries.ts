import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';

/** Of some duties: kept in time, late for good or still open after the term, excused, and still open within it. */
export type Tally = { kept: number; late: number; excused: number; open: number };

export type MonthRow = Tally & { paragraph: string; duty: string; month: string; debtorKinds: string[]; averageSeconds: number | null };

export type Span = { from: Date; to: Date };

const late = (now: Date) => sql`o.state <> 'excused' and coalesce(o.closed_at, ${now}) >= o.due_at`;

const tally = (now: Date) => sql`
  count(*) filter (where o.state = 'kept' and not (${late(now)}))::int as kept,
  count(*) filter (where ${late(now)})::int as late,
  count(*) filter (where o.state = 'excused')::int as excused,
  count(*) filter (where o.state = 'open' and o.due_at > ${now})::int as open`;

const of = (kinds: readonly string[] | null, debtorId: string | null) => sql`
  (${kinds}::text[] is null or o.debtor_kind = any(${kinds}::text[])) and (${debtorId}::uuid is null or o.debtor_id = ${debtorId}::uuid)`;

/** How the duties of each paragraph stood, by the month in Almaty whose days their terms ended with. */
export async function selectMonths(
  db: Db,
  { from, to }: Span,
  whose: { kinds: readonly string[] | null; debtorId: string | null },
  now: Date,
): Promise<MonthRow[]> {
  // A term ends at 24:00, which is the next day's 00:00: it belongs to the month before that instant.
  const { rows } = await sql<MonthRow>`select o.paragraph, o.duty,
      to_char((o.due_at - interval '1 millisecond') at time zone 'Asia/Almaty', 'YYYY-MM') as month,
      array_agg(distinct o.debtor_kind) as "debtorKinds",
      avg((o.evidence->>'averageSeconds')::float8) filter (where o.paragraph = '7') as "averageSeconds", ${tally(now)}
    from obligations.obligation o
    where o.due_at > ${from} and o.due_at <= ${to} and ${of(whose.kinds, whose.debtorId)}
    group by 1, 2, 3`.execute(db);
  return rows;
}

export type BodyRow = Tally & { debtorKind: string; debtorId: string | null };

/** One paragraph of one month, by who owed it; who was late most comes first. */
export async function selectBodies(
  db: Db,
  { from, to }: Span,
  cell: { paragraph: string; duty: string; debtorId: string | null },
  now: Date,
): Promise<BodyRow[]> {
  const { rows } = await sql<BodyRow>`select o.debtor_kind as "debtorKind", o.debtor_id as "debtorId", ${tally(now)}
    from obligations.obligation o
    where o.due_at > ${from} and o.due_at <= ${to} and o.paragraph = ${cell.paragraph} and o.duty = ${cell.duty}
      and ${of(null, cell.debtorId)}
    group by 1, 2 order by late desc, kept desc, 1, 2 limit 200`.execute(db);
  return rows;
}
