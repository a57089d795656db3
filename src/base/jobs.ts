import { sql } from 'kysely';
import type { Ctx } from './ctx.ts';

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

/** Queues a job in the caller's transaction: it exists exactly if the cause does. With `key`, the same key replaces itself. */
export async function addJob(ctx: Ctx, name: string, payload: JobPayload, options: JobOptions = {}): Promise<void> {
  await sql`select graphile_worker.add_job(${name}::text, payload := ${JSON.stringify(payload)}::json,
    run_at := ${options.runAt ?? ctx.now}::timestamptz, max_attempts := ${options.maxAttempts ?? 25}::int,
    job_key := ${options.key ?? null}::text, queue_name := ${options.queue ?? null}::text)`.execute(ctx.tx);
}
