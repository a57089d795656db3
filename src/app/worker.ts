import { setTimeout as sleep } from 'node:timers/promises';
import { type Runner, run } from 'graphile-worker';
import { Logger } from 'graphile-worker';
import type pg from 'pg';
import { sql } from 'kysely';
import type { Clock } from '../base/clock.ts';
import { type Db, systemCtx } from '../base/ctx.ts';
import { inTransaction, isDatabaseGone } from '../base/db.ts';
import type { JobCtx, RoomJobs } from '../base/jobs.ts';
import type { Log } from '../base/log.ts';
import { continued, traced } from '../base/trace.ts';
import { beat, HEARTBEAT_MS } from './health.ts';
import type { Metrics } from './metrics/metrics.ts';

const CONCURRENCY = 6;

/** Between two attempts to start a runner while the database is gone. */
const RESTART_MS = 1_000;

export type RunningWorker = { stop(): Promise<void> };
export type WorkerParts = { db: Db; pool: pg.Pool; clock: Clock; log: Log; jobs: readonly RoomJobs[]; metrics?: Metrics };

/** Runs the rooms' jobs and sweeps. A stop lets what runs finish; what did not start waits in the table. */
export async function startWorker(parts: WorkerParts): Promise<RunningWorker> {
  const runner = await keepRunner(parts);
  const sweeps = parts.jobs.flatMap((room) => Object.entries(room.sweeps)).map(([name, sweep]) => repeat(parts, name, sweep));
  const heartbeat = repeat(parts, 'heartbeat', { everySeconds: HEARTBEAT_MS / 1_000, run: (ctx) => beat(ctx.tx, 'worker', ctx.now) });
  return { stop: () => stopAll(runner, [...sweeps, heartbeat]) };
}

async function startRunner(parts: WorkerParts): Promise<Runner> {
  await releaseDeadWorkers(parts.db);
  return run({
    pgPool: parts.pool,
    concurrency: CONCURRENCY,
    pollInterval: 1_000,
    noHandleSignals: true,
    // Without batches a job's outcome that cannot be written is a rejection nobody hears, and ends the process (0.17).
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    // The library does not export its enum of levels.
    // oxlint-disable-next-line typescript/no-unsafe-enum-comparison
    logger: new Logger(() => (level, message) => void (level === 'error' && parts.log.error(message))),
    taskList: taskList(parts),
  });
}

/**
 * Keeps a runner: graphile-worker ends for good when the database goes away in the middle of a job, so a new one is
 * started as soon as the database is back (test/letters/outage.test.ts).
 */
async function keepRunner(parts: WorkerParts): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let runner = await startRunner(parts);
  const again = async () => {
    while (!stopped) {
      await runner.promise.catch((error: unknown) => parts.log.warn({ err: error }, 'the job runner ended; a new one is started'));
      const next = stopped ? null : await untilStarted(parts, () => stopped);
      if (next) runner = next;
    }
  };
  const kept = again();
  return {
    async stop() {
      stopped = true;
      // It may be ending by itself just now.
      await runner.stop().catch(() => undefined);
      await kept;
    },
  };
}

async function untilStarted(parts: WorkerParts, stopped: () => boolean): Promise<Runner | null> {
  while (!stopped()) {
    await sleep(RESTART_MS);
    try {
      return await startRunner(parts);
    } catch (error) {
      if (!isDatabaseGone(error)) parts.log.error({ err: error }, 'the job runner does not start');
    }
  }
  return null;
}

/** A killed worker's locks would hold its jobs for four hours; every lock of one that is not us is dead, for jobs are idempotent. */
async function releaseDeadWorkers(db: Db): Promise<void> {
  const { rows } = await sql<{
    locked_by: string;
  }>`select distinct locked_by from graphile_worker.jobs where locked_by is not null`.execute(db);
  if (rows.length > 0) await sql`select graphile_worker.force_unlock_workers(${rows.map((row) => row.locked_by)}::text[])`.execute(db);
}

function taskList(parts: WorkerParts) {
  const handlers = parts.jobs.flatMap((room) => Object.entries(room.handlers));
  return Object.fromEntries(
    handlers.map(([name, handler]) => [
      name,
      async (given: unknown) => {
        const { traceparent, ...payload } = (given ?? {}) as Record<string, unknown>;
        try {
          const work = () => counted(parts, name, () => handler(jobCtx(parts, name), payload));
          await continued(traceparent, () => traced(`job ${name}`, {}, work));
        } catch (error) {
          parts.log.error({ err: error, job: name }, 'job failed; it will be tried again');
          throw error;
        }
      },
    ]),
  );
}

function counted(parts: WorkerParts, name: string, work: () => Promise<void>): Promise<void> {
  return parts.metrics ? parts.metrics.job(name, work) : work();
}

/** A job's context: `tx` is the pool, `inTx` opens a transaction of its own. */
function jobCtx(parts: WorkerParts, name: string): JobCtx {
  const base = systemCtx(parts.db, parts.clock(), name);
  return { ...base, inTx: (work) => inTransaction(parts.db, (tx) => work({ ...base, tx, now: parts.clock() })) };
}

/** Runs `sweep` again and again with a pause between; a failure is logged and the next round comes. */
function repeat(parts: WorkerParts, name: string, sweep: RoomJobs['sweeps'][string]): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  const round = async () => {
    try {
      await traced(`sweep ${name}`, {}, () => counted(parts, name, () => sweep.run(jobCtx(parts, name))));
    } catch (error) {
      parts.log.warn({ err: error, sweep: name }, 'sweep failed; the next one comes');
    }
    if (!stopped) timer = setTimeout(start, sweep.everySeconds * 1_000);
  };
  const start = () => {
    current = round();
  };
  start();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}

async function stopAll(runner: { stop(): Promise<void> }, loops: readonly { stop(): Promise<void> }[]): Promise<void> {
  await Promise.all([runner.stop(), ...loops.map((loop) => loop.stop())]);
}
