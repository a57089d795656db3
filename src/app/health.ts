import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Clock } from '../base/clock.ts';
import type { Db } from '../base/ctx.ts';

/** A part that has not said that it lives for this long is not ready. It says so every five seconds. */
const SILENCE_LIMIT_MS = 20_000;
export const HEARTBEAT_MS = 5_000;

export type Part = 'worker' | 'telephony' | 'mail';

/** Says that `part` lives; called every HEARTBEAT_MS by whoever runs it. */
export async function beat(db: Db, part: Part, now: Date, detail: Record<string, unknown> = {}): Promise<void> {
  await sql`insert into base.heartbeat (part, at, detail) values (${part}, ${now}, ${JSON.stringify(detail)}::jsonb)
    on conflict (part) do update set at = excluded.at, detail = excluded.detail`.execute(db);
}

type Readiness = { ready: boolean; database: boolean; worker: boolean; telephony: boolean };

async function readiness(db: Db, now: Date): Promise<Readiness> {
  try {
    const { rows } = await sql<{ part: string; at: Date }>`select part, at from base.heartbeat`.execute(db);
    const alive = (part: Part) => rows.some((row) => row.part === part && now.getTime() - row.at.getTime() < SILENCE_LIMIT_MS);
    const parts = { database: true, worker: alive('worker'), telephony: alive('telephony') };
    return { ready: parts.worker && parts.telephony, ...parts };
  } catch {
    return { ready: false, database: false, worker: false, telephony: false };
  }
}

/** /health/live: this process answers. /health/ready: each part is named. */
export function addHealth(app: FastifyInstance, db: Db, clock: Clock): void {
  app.get('/health/live', { schema: { hide: true } }, async () => ({ live: true }));
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const state = await readiness(db, clock());
    return reply.status(state.ready ? 200 : 503).send(state);
  });
}
