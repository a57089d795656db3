import { X509Certificate } from 'node:crypto';
import { readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Config } from '../../base/config.ts';
import type { Db } from '../../base/ctx.ts';
import type { Outside } from '../../modules/alerts/index.ts';
import { certificatePath } from '../certificate.ts';
import { heartbeats, jobFigures } from '../house-figures.ts';
import { type Keys, keyFingerprints, keyPath } from '../keys.ts';

export type ProbeParts = { db: Db; config: Config; keys: Pick<Keys, 'keyId'> };

/** Measures what lies outside the rooms; what cannot be measured is null. Throws only when the database is away. */
export async function probeOutside({ db, config, keys }: ProbeParts, now: Date): Promise<Outside> {
  const database = await probeDatabase(db);
  const beats = new Map((await heartbeats(db)).map(({ part, at }) => [part, at]));
  const jobs = await jobFigures(db, now);
  return {
    parts: { worker: beats.get('worker') ?? null, telephony: beats.get('telephony') ?? null, mail: beats.get('mail') ?? null },
    jobs: {
      late: jobs.reduce((sum, { late }) => sum + late, 0),
      givenUp: jobs.reduce((sum, { givenUp }) => sum + givenUp, 0),
      oldestDueAt: jobs.flatMap(({ oldest }) => (oldest ? [oldest] : [])).sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
    },
    disk: attempt(() => probeDisk(config.DATA_DIR)),
    database,
    certificate: attempt(() => ({ endsAt: new X509Certificate(readFileSync(certificatePath(config))).validToDate })),
    backup: await probeBackup(db, config.DATA_DIR),
    keys: probeKeys(config, keys.keyId),
  };
}

/** A measurement that fails is no news; the check says that it does not know. */
function attempt<T>(measure: () => T): T | null {
  try {
    return measure();
  } catch {
    return null;
  }
}

/** The share that is free for us, not for root. */
function probeDisk(folder: string): { freeShare: number } {
  const { bavail, blocks } = statfsSync(folder);
  return { freeShare: blocks === 0 ? 1 : bavail / blocks };
}

/** An empty statement with everything before it: a place in the pool, the network, the server. */
async function probeDatabase(db: Db): Promise<Outside['database']> {
  const begun = performance.now();
  await sql`select 1`.execute(db);
  const roundTripMs = performance.now() - begun;
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(db);
  return { roundTripMs, bytes: rows[0]!.bytes };
}

const lastBackup = z.object({ at: z.iso.datetime().transform((at) => new Date(at)), ok: z.boolean() });

/** What `bin/backup` says of its last attempt; a file that cannot be read counts as none. */
async function probeBackup(db: Db, dataDir: string): Promise<Outside['backup']> {
  const { rows } = await sql<{ at: Date | null }>`select min(at) as at from migrations.done`.execute(db);
  const installedAt = rows[0]!.at;
  if (!installedAt) return null;
  return { installedAt, last: attempt(() => lastBackup.parse(JSON.parse(readFileSync(join(dataDir, 'last-backup.json'), 'utf8')))) };
}

function probeKeys(config: Config, keyId: string): 'ok' | 'missing' | 'other' {
  const held = attempt(() => keyFingerprints(keyPath(config)));
  if (!held) return 'missing';
  return held.some(({ id }) => id === keyId) ? 'ok' : 'other';
}
