import { sql } from 'kysely';
import type { Db } from '../base/ctx.ts';
import type { Part } from './health.ts';

/** When each part said last that it lives. */
export async function heartbeats(db: Db): Promise<{ part: Part; at: Date }[]> {
  const { rows } = await sql<{ part: Part; at: Date }>`select part, at from base.heartbeat order by part`.execute(db);
  return rows;
}

/** `oldest`: since when the oldest of the due ones is due. `late`: due and not running. */
export type JobFigures = { job: string; waiting: number; failing: number; late: number; givenUp: number; oldest: Date | null };

/** The job table by name of job, at `now`. */
export async function jobFigures(db: Db, now: Date): Promise<JobFigures[]> {
  const { rows } = await sql<JobFigures>`
    select task_identifier as job, count(*) filter (where attempts < max_attempts)::int as waiting,
      count(*) filter (where attempts > 0)::int as failing,
      count(*) filter (where attempts < max_attempts and run_at <= ${now} and locked_at is null)::int as late,
      count(*) filter (where attempts >= max_attempts)::int as "givenUp",
      min(run_at) filter (where attempts < max_attempts and run_at <= ${now} and locked_at is null) as oldest
    from graphile_worker.jobs group by task_identifier order by task_identifier`.execute(db);
  return rows;
}
