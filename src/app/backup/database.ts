import pg from 'pg';
import { hasCluster } from '../../adapters/postgres/binaries.ts';
import { startEmbedded } from '../../adapters/postgres/embedded.ts';
import type { Config } from '../../base/config.ts';
import { roleOf, untilReachable } from '../storage.ts';
import { Refused } from './refused.ts';

/** A database as its owner reaches it, with whatever schema it has: neither a backup nor a restore may migrate first. */
export type ReachedDatabase = {
  ownerUrl: string;
  appRole: string;
  /** Leaves an embedded server as it was found: running when somebody uses it. */
  release(): Promise<void>;
};

/** Reaches the configured database. `make`: an embedded cluster that is missing is made; else its absence is refused. */
export async function reachDatabase(config: Config, make: boolean, say: (line: string) => void): Promise<ReachedDatabase> {
  if (config.DATABASE_URL) {
    const ownerUrl = config.DATABASE_OWNER_URL ?? config.DATABASE_URL;
    await untilReachable(ownerUrl, say);
    return { ownerUrl, appRole: roleOf(config.DATABASE_URL), release: async () => undefined };
  }
  if (!make && !hasCluster(config.DATA_DIR)) {
    throw new Refused(`DATA_DIR=${config.DATA_DIR}: there is no database. Set DATA_DIR (or DATABASE_URL) as for bin/start.`);
  }
  const server = await startEmbedded({ dataDir: config.DATA_DIR, port: config.DATABASE_PORT, log: say });
  return { ownerUrl: server.ownerUrl(), appRole: 'kenes', release: server.stopIfUnused };
}

/** A connection without time limits: a large table takes its time. */
export async function connectOwner(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    options: '-c statement_timeout=0 -c idle_in_transaction_session_timeout=0 -c timezone=UTC',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function serverVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
  return rows[0]!.version;
}

/** 150018 → 15. */
export function majorOf(version: number): number {
  return Math.floor(version / 10_000);
}

/** Every table of ours, by schema: what is in `public` or of PostgreSQL itself is not. */
export async function ownTables(client: pg.Client): Promise<{ schema: string; table: string }[]> {
  const { rows } = await client.query<{ schema: string; table: string }>(
    `select n.nspname as schema, c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public') order by 1, 2`,
  );
  return rows;
}

/** `schema.table`, quoted for a statement. */
export function quoted({ schema, table }: { schema: string; table: string }): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
}
