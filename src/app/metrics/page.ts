import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../base/ctx.ts';
import { bearerOf } from '../../base/http.ts';
import { Problem } from '../../base/problem.ts';
import { type Family, readFigures } from './figures.ts';
import type { Metrics } from './metrics.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Who may read the figures: with a token, who sends it; without one, this machine itself. A proxy on this machine is nearby
 * too, but what it passes on says whom it comes from, and that is refused.
 */
export function mayScrape(request: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return timingSafeEqual(digest(bearerOf(request) ?? ''), digest(token));
  const { headers, socket } = request.raw;
  const passedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers['x-real-ip'] !== undefined;
  return !passedOn && /^(::1|127\.|::ffff:127\.)/.test(socket.remoteAddress ?? '');
}

export type MetricsParts = { db: Db; clock: Clock; metrics: Metrics; token: string | undefined; sockets: () => number };

/** GET /metrics. Who may not read it is told that there is no such address. */
export function addMetrics(app: FastifyInstance, { db, clock, metrics, token, sockets }: MetricsParts): void {
  metrics.watch(app);
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayScrape(request, token)) throw new Problem('not_found', 'no-such-address');
    // A scrape during an outage still tells about this process, and that the database is away.
    const figures = await readFigures(db, clock()).catch(() => null);
    const always: Family[] = [
      { name: 'kenes_database_up', help: '1: the database answers', type: 'gauge', samples: [{ value: figures ? 1 : 0 }] },
      { name: 'kenes_live_sockets', help: 'Screens that hear live events', type: 'gauge', samples: [{ value: sockets() }] },
    ];
    const text = [...always, ...(figures ?? [])].map(written).join('');
    return reply.type(metrics.registry.contentType).send((await metrics.registry.metrics()) + text);
  });
}

/** A family in Prometheus' text format, version 0.0.4. */
function written({ name, help, type, samples }: Family): string {
  const lines = samples.map(({ labels = {}, value, suffix = '' }) => {
    const pairs = Object.entries(labels).map(([label, said]) => `${label}="${said.replaceAll(/["\\\n]/g, '_')}"`);
    return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}
