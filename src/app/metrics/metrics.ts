import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds; a desk feels what is slower than a quarter. */
const HTTP_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const JOB_BOUNDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120];

/** What one process counts about itself. Labels are names from the code, never anything a person or a caller sent. */
export type Metrics = {
  registry: Registry;
  /** Counts every request of `app` by the template of its route. */
  watch(app: FastifyInstance): void;
  /** Runs the job or sweep and counts how it went; throws what it throws. */
  job<T>(name: string, run: () => Promise<T>): Promise<T>;
};

export function createMetrics(parts: { pool?: pg.Pool } = {}): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  if (parts.pool) watchPool(registry, parts.pool);
  const http = new Histogram({
    name: 'kenes_http_request_duration_seconds',
    help: 'Requests by route template and status',
    labelNames: ['method', 'route', 'status'],
    buckets: HTTP_BOUNDS,
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'kenes_job_duration_seconds',
    help: 'Jobs and sweeps run by this process',
    labelNames: ['job'],
    buckets: JOB_BOUNDS,
    registers: [registry],
  });
  const runs = new Counter({ name: 'kenes_job_runs_total', help: 'How they went', labelNames: ['job', 'outcome'], registers: [registry] });
  return {
    registry,
    watch(app) {
      app.addHook('onResponse', async (request, reply) => {
        // An address that is no route has no template: its text comes from outside and is no label.
        const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
        http.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
      });
    },
    async job(name, run) {
      const done = duration.startTimer({ job: name });
      let outcome = 'failed';
      try {
        const result = await run();
        outcome = 'done';
        return result;
      } finally {
        done();
        runs.inc({ job: name, outcome });
      }
    },
  };
}

function watchPool(registry: Registry, pool: pg.Pool): void {
  const connections = new Gauge({
    name: 'kenes_database_connections',
    help: 'Connections of this process: in use, idle, and requests that wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      connections.set({ state: 'used' }, pool.totalCount - pool.idleCount);
      connections.set({ state: 'idle' }, pool.idleCount);
      connections.set({ state: 'awaited' }, pool.waitingCount);
    },
  });
}
