import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { newToken } from '../../base/ids.ts';
import { withLock } from './lock.ts';
import { clusterOf, copyBinaries, hasCluster, postgresFolder, serverUser } from './binaries.ts';

export type EmbeddedPostgres = {
  /** Superuser on the maintenance database; for creating roles and databases only. */
  adminUrl: string;
  /** The role that owns the tables; migrations only. */
  ownerUrl(database?: string): string;
  /** The running role. */
  appUrl(database?: string): string;
  pid: number;
  /** True when a server left by an earlier process was taken over. */
  adopted: boolean;
  stop(): Promise<void>;
  /** Stops it unless another process is connected. */
  stopIfUnused(): Promise<void>;
};

type Secrets = { admin: string; owner: string; app: string };
export type EmbeddedOptions = {
  dataDir: string;
  /** 0: any free port. */
  port: number;
  /** Extra server settings, e.g. { fsync: 'off' } for tests. */
  settings?: Record<string, string>;
  log?: (line: string) => void;
};

/**
 * Starts the PostgreSQL of the npm package under `dataDir`, or takes over the one that a killed process left running.
 * A stale pid file is removed only when its process is no PostgreSQL of this cluster.
 */
export function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true });
  // The parts of a split installation, or several test files, may start at the same instant.
  return withLock(join(options.dataDir, 'postgres.lock'), () => startOrAdopt(options));
}

async function startOrAdopt(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = postgresFolder(options.dataDir);
  const cluster = clusterOf(options.dataDir);
  const bin = copyBinaries(folder);
  const secrets = loadSecrets(options.dataDir);
  if (!hasCluster(options.dataDir)) initialise(bin, cluster, secrets, options.log);
  let running = runningServer(cluster);
  const adopted = running !== null;
  if (!running) running = await launch(bin, cluster, options);
  const url = (user: string, secret: string, database: string) => `postgres://${user}:${secret}@127.0.0.1:${running.port}/${database}`;
  const adminUrl = url('postgres', secrets.admin, 'postgres');
  await untilReady(adminUrl, cluster, running.pid);
  await ensureRoles(adminUrl, secrets);
  return {
    adminUrl,
    adopted,
    pid: running.pid,
    ownerUrl: (database = 'kenes') => url('kenes_owner', secrets.owner, database),
    appUrl: (database = 'kenes') => url('kenes', secrets.app, database),
    stop: () => stopServer(running.pid),
    stopIfUnused: async () => {
      if (!(await usedByOthers(adminUrl))) await stopServer(running.pid);
    },
  };
}

function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'postgres-secrets.json');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) {
    writeFileSync(
      file,
      JSON.stringify({
        admin: newToken(24),
        owner: newToken(24),
        app: newToken(24),
      } satisfies Secrets),
      { mode: 0o600 },
    );
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
}

function initialise(bin: string, cluster: string, secrets: Secrets, log?: (line: string) => void): void {
  log?.('making a new database cluster');
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, secrets.admin, { mode: 0o600 });
  const user = serverUser();
  if (user) for (const path of [cluster, passwordFile]) chownSync(path, user.uid, user.gid);
  chmodSync(cluster, 0o700);
  const args = [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--locale=C',
    '--builtin-locale=C.UTF-8',
  ];
  const result = run(join(bin, 'initdb'), args);
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(cluster, { recursive: true, force: true });
    throw new Error(`initdb failed: ${result.stderr || result.error?.message}`);
  }
}

function run(program: string, args: string[]): SpawnSyncReturns<string> {
  return spawnSync(program, args, {
    encoding: 'utf8',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    cwd: '/',
    ...serverUser(),
  });
}

/** Pid and port of a live server of this cluster, by its pid file; a file left by a crash is removed. */
function runningServer(cluster: string): { pid: number; port: number } | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (isPostgres(pid, cluster)) return { pid, port: Number(lines[3]) };
  rmSync(file, { force: true });
  return null;
}

function isPostgres(pid: number, cluster: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
  } catch {
    return false;
  }
}

async function launch(bin: string, cluster: string, options: EmbeddedOptions): Promise<{ pid: number; port: number }> {
  const port = options.port || (await freePort());
  if (options.port && !(await isFree(port))) {
    throw new Error(`Port ${port} is taken, so the database cannot listen. Set DATABASE_PORT to a free one, for example DATABASE_PORT=0`);
  }
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    ...options.settings,
  };
  const args = ['-D', cluster, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const log = join(options.dataDir, 'postgres.log');
  const out = openSync(log, 'a', 0o600);
  // Detached, with its output in a file: it outlives a kill of ours and is taken over by the next start.
  const child = spawn(join(bin, 'postgres'), args, {
    detached: true,
    stdio: ['ignore', out, out],
    env: { LC_ALL: 'C' },
    cwd: '/',
    ...serverUser(),
  });
  child.unref();
  return { pid: child.pid!, port };
}

async function untilReady(url: string, cluster: string, pid: number): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (performance.now() > deadline || !isPostgres(pid, cluster))
        throw new Error(`the database in ${cluster} does not answer: ${(error as Error).message}; see postgres.log in DATA_DIR`, {
          cause: error,
        });
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function ensureRoles(adminUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const [name, secret] of [
      ['kenes_owner', secrets.owner],
      ['kenes', secrets.app],
    ] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
      if (!rowCount) await client.query(`create role ${name} login password '${secret}'`);
    }
    const { rowCount } = await client.query("select from pg_database where datname = 'kenes'");
    if (!rowCount) await client.query('create database kenes owner kenes_owner');
  } finally {
    await client.end();
  }
}

/** Whether anybody but us is connected to the embedded server. */
async function usedByOthers(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
    );
    return Boolean(rowCount);
  } finally {
    await client.end();
  }
}

/** Fast shutdown: running statements are rolled back, everything committed is on disk. */
async function stopServer(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
    for (let waited = 0; waited < 30_000; waited += 50) {
      process.kill(pid, 0);
      await sleep(50);
    }
    process.kill(pid, 'SIGQUIT');
  } catch {
    // No such process: it is gone, which is what we wanted.
  }
}

/** A free port of the loopback address, as the kernel gives it. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
