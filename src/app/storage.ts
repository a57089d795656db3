import pg from 'pg';
import { startEmbedded } from '../adapters/postgres/embedded.ts';
import { keepAlive } from '../adapters/postgres/keep-alive.ts';
import type { Config } from '../base/config.ts';
import { migrate } from './migrate.ts';

export type Storage = {
  appUrl: string;
  ownerUrl: string;
  /** Stops the embedded server if this process started or took it over; an external one is left alone. */
  stop(): Promise<void>;
  /** Stops the embedded server unless another part of a split installation still uses it. */
  release(): Promise<void>;
};

/** Opens the database that the configuration names (or the embedded one) with the newest schema. */
export async function openStorage(config: Config, say: (line: string) => void): Promise<Storage> {
  if (config.DATABASE_URL) {
    const ownerUrl = config.DATABASE_OWNER_URL ?? config.DATABASE_URL;
    await untilReachable(ownerUrl, say);
    await migrate(ownerUrl, roleOf(config.DATABASE_URL));
    return {
      appUrl: config.DATABASE_URL,
      ownerUrl,
      stop: async () => undefined,
      release: async () => undefined,
    };
  }
  const options = { dataDir: config.DATA_DIR, port: config.DATABASE_PORT, log: say };
  const server = keepAlive(options, await startEmbedded(options));
  await migrate(server.ownerUrl(), 'kenes');
  return {
    appUrl: server.appUrl(),
    ownerUrl: server.ownerUrl(),
    stop: server.stop,
    release: server.stopIfUnused,
  };
}

/** The role that a database's address signs in as. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username) || 'kenes';
}

/** An external server may start after us; a wrong name or password is told at once. */
export async function untilReachable(url: string, say: (line: string) => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (attempt >= 30 || !['ECONNREFUSED', 'ETIMEDOUT', '57P03', 'EAI_AGAIN', ''].includes(code)) {
        throw new Error(
          `DATABASE_URL: the database cannot be reached (${(error as Error).message}). For example DATABASE_URL=postgres://kenes:secret@127.0.0.1:5432/kenes`,
          { cause: error },
        );
      }
      if (attempt === 1) say('waiting for the database');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
