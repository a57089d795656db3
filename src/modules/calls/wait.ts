import { sql } from 'kysely';
import type { Ctx, Db } from '../../base/ctx.ts';
import { text } from '../../base/texts.ts';

/** ¶7: the average wait may not be longer. Seconds. */
export const TARGET_SECONDS = 30;

export type WaitFigure = {
  offered: number;
  answered: number;
  abandoned: number;
  averageSeconds: number | null;
  medianSeconds: number | null;
  p90Seconds: number | null;
  answeredOnlyAverageSeconds: number | null;
  queueOnlyAverageSeconds: number | null;
  /** Share (0-1) of the offered who were answered within the target. */
  withinTarget: number;
  stateBodies: { offered: number; averageSeconds: number | null };
};

export type Bucket = 'hour' | 'day' | 'month' | 'none';
export type WaitRow = WaitFigure & { from: Date; to: Date };

const MOST_ROWS = 1_500;

/**
 * The ¶7 figure between two instants, whole and by hour, day or month of Asia/Almaty, with its definition in the reader's
 * language. The wait of a call counts from its arrival to the first operator's voice path, or to the hang-up of the abandoned;
 * every offered call counts, one that still waits with its wait so far; state bodies' calls (¶34) are shown apart.
 */
export async function waitFigures(ctx: Ctx, from: Date, to: Date, by: Bucket) {
  const total = await selectFigure(ctx.tx, from, to, ctx.now);
  const rows = by === 'none' ? [] : await selectByBucket(ctx.tx, { from, to, by, now: ctx.now });
  return { definition: text(ctx.language, 'calls.wait-definition', { target: TARGET_SECONDS }), target: TARGET_SECONDS, total, rows };
}

const wait = (now: Date) => sql`coalesce(c.wait_ms, extract(epoch from ${now}::timestamptz - c.arrived_at) * 1000) / 1000.0`;
const ours = sql`c.audience = 'recipient'`;

const figures = (now: Date) => sql`
  count(c.id) filter (where ${ours})::int as offered,
  count(c.id) filter (where ${ours} and c.answered_at is not null)::int as answered,
  count(c.id) filter (where ${ours} and c.answered_at is null and c.state = 'ended')::int as abandoned,
  (avg(${wait(now)}) filter (where ${ours}))::float8 as average,
  (percentile_cont(0.5) within group (order by ${wait(now)}) filter (where ${ours}))::float8 as median,
  (percentile_cont(0.9) within group (order by ${wait(now)}) filter (where ${ours}))::float8 as p90,
  (avg(c.wait_ms / 1000.0) filter (where ${ours} and c.answered_at is not null))::float8 as "answeredOnly",
  (avg(c.queue_wait_ms / 1000.0) filter (where ${ours}))::float8 as "queueOnly",
  count(c.id) filter (where ${ours} and c.answered_at is not null and c.wait_ms <= ${TARGET_SECONDS * 1000})::int as within,
  count(c.id) filter (where c.audience = 'state_body')::int as bodies,
  (avg(${wait(now)}) filter (where c.audience = 'state_body'))::float8 as "bodiesAverage"`;

type Raw = {
  offered: number;
  answered: number;
  abandoned: number;
  average: number | null;
  median: number | null;
  p90: number | null;
  answeredOnly: number | null;
  queueOnly: number | null;
  within: number;
  bodies: number;
  bodiesAverage: number | null;
};

/** The figure of the calls that arrived between two instants. */
export async function selectFigure(db: Db, from: Date, to: Date, now: Date): Promise<WaitFigure> {
  const { rows } = await sql<Raw>`select ${figures(now)} from calls.call c where c.arrived_at >= ${from} and c.arrived_at < ${to}`.execute(
    db,
  );
  return figureOf(rows[0]!);
}

async function selectByBucket(db: Db, { from, to, by, now }: { from: Date; to: Date; by: Bucket; now: Date }): Promise<WaitRow[]> {
  const { rows } = await sql<Raw & { from: Date; to: Date }>`
    select b.at at time zone 'Asia/Almaty' as "from", (b.at + ('1 ' || ${by})::interval) at time zone 'Asia/Almaty' as "to", ${figures(now)}
    from generate_series(date_trunc(${by}, ${from}::timestamptz at time zone 'Asia/Almaty'),
        (${to}::timestamptz at time zone 'Asia/Almaty') - interval '1 microsecond', ('1 ' || ${by})::interval) as b (at)
      left join calls.call c on c.arrived_at >= greatest(b.at at time zone 'Asia/Almaty', ${from}::timestamptz)
        and c.arrived_at < least((b.at + ('1 ' || ${by})::interval) at time zone 'Asia/Almaty', ${to}::timestamptz)
    group by b.at order by b.at limit ${MOST_ROWS}`.execute(db);
  return rows.map((row) => ({ from: row.from, to: row.to, ...figureOf(row) }));
}

/** Averages by half hour of the calls that arrived since `from`, for the board. */
export async function selectByHalfHour(
  db: Db,
  from: Date,
  now: Date,
): Promise<{ from: Date; averageSeconds: number | null; offered: number }[]> {
  const { rows } = await sql<{ from: Date; averageSeconds: number | null; offered: number }>`
    select b.at as "from", (avg(${wait(now)}) filter (where ${ours}))::float8 as "averageSeconds", count(c.id) filter (where ${ours})::int as offered
    from generate_series(${from}::timestamptz, ${now}::timestamptz, interval '30 minutes') as b (at)
      left join calls.call c on c.arrived_at >= b.at and c.arrived_at < b.at + interval '30 minutes'
    group by b.at order by b.at`.execute(db);
  return rows.map((row) => ({ ...row, averageSeconds: round(row.averageSeconds) }));
}

/** Midnight in Asia/Almaty before `now`. */
export async function startOfDay(db: Db, now: Date): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select date_trunc('day', ${now}::timestamptz, 'Asia/Almaty') as at`.execute(db);
  return rows[0]!.at;
}

function figureOf(raw: Raw): WaitFigure {
  return {
    offered: raw.offered,
    answered: raw.answered,
    abandoned: raw.abandoned,
    averageSeconds: round(raw.average),
    medianSeconds: round(raw.median),
    p90Seconds: round(raw.p90),
    answeredOnlyAverageSeconds: round(raw.answeredOnly),
    queueOnlyAverageSeconds: round(raw.queueOnly),
    withinTarget: raw.offered === 0 ? 1 : raw.within / raw.offered,
    stateBodies: { offered: raw.bodies, averageSeconds: round(raw.bodiesAverage) },
  };
}

/** To the millisecond. */
function round(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1000) / 1000;
}
