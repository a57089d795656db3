import { sql } from 'kysely';
import type { Ctx } from './ctx.ts';
import { carried } from './trace.ts';

export type JobPayload = Record<string, unknown>;

/** One kind of background work. Handlers are idempotent: a job can run twice, late, or after its cause is gone. */
export type JobHandler = (ctx: JobCtx, payload: JobPayload) => Promise<void>;

/** What a job gets: as a verb's context, with `inTx` to open its own transactions; `tx` is the pool. */
export type JobCtx = Ctx & { inTx<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> };

/** A room's background work: handlers by name, and those that run by the clock (`everySeconds` ≥ 60: by cron; else by the sweep loop). */
export type RoomJobs = {
  handlers: Record<string, JobHandler>;
  /** Sweeps are the truth, jobs only make it prompt: they ask "what is due that we have not noticed?". */
  sweeps: Record<string, { everySeconds: number; run: (ctx: JobCtx) => Promise<void> }>;
};

export type JobOptions = {
  runAt?: Date;
  key?: string;
  maxAttempts?: number;
  /** Jobs of one queue run one at a time, so that work which waits for somebody outside leaves room for the rest. */
  queue?: string;
};

export type NewJob = JobOptions & { name: string; payload: JobPayload };

/** Queues a job in the caller's transaction: it exists exactly if the cause does. With `key`, the same key replaces itself. */
export function addJob(ctx: Ctx, name: string, payload: JobPayload, options: JobOptions = {}): Promise<void> {
  return addJobs(ctx, [{ ...options, name, payload }]);
}

/** Queues many jobs as `addJob` does one, in one statement, as sweeps over thousands of rows need it; no two may have one key. */
export async function addJobs(ctx: Ctx, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const traceparent = carried();
  const specs = jobs.map(({ name, payload: given, runAt = ctx.now, key, maxAttempts = 25, queue }) => {
    const payload = traceparent ? { ...given, traceparent } : given;
    return { identifier: name, payload, run_at: runAt, max_attempts: maxAttempts, job_key: key, queue_name: queue };
  });
  await sql`select count(*) from graphile_worker.add_jobs(
    array(select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(specs)}::json)))`.execute(ctx.tx);
}
