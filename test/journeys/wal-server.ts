import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clusterOf, serverUser } from '../../src/adapters/postgres/binaries.ts';
import { freePort, startEmbedded } from '../../src/adapters/postgres/embedded.ts';

const PASSWORD = 'rehearsal-only';
const root = join(import.meta.dirname, '../..');

/** A PostgreSQL that archives its log, in a folder of its own. */
export type WalServer = {
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
  /** Takes a base backup into `folder`, as docs/operations/point-in-time.md says. */
  baseBackup(folder: string): void;
  stop(): Promise<void>;
  /** Puts a base backup in the place of the data, and starts to recover up to `until`. */
  recover(base: string, until: string): Promise<WalServer>;
};

/** A folder the server's user may walk in; removed after the file. */
export function walFolder(): { folder: string; archive: string } {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-wal-'));
  const archive = join(folder, 'archive');
  mkdirSync(archive);
  chmodSync(folder, 0o755);
  give(archive);
  after(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, archive };
}

/** Settings that archive each finished piece of the log, never over one that is there. */
const archiving = (archive: string) =>
  `archive_mode = on\narchive_timeout = 60\narchive_command = 'test ! -f ${archive}/%f && cp %p ${archive}/%f.part && mv ${archive}/%f.part ${archive}/%f'\n`;

/** The packaged server under a DATA_DIR: its settings come from the cluster's own postgresql.conf. */
export async function packagedServer({ folder, archive }: { folder: string; archive: string }): Promise<WalServer> {
  const dataDir = join(folder, 'data');
  await (await startEmbedded({ dataDir, port: 0 })).stop();
  appendFileSync(join(clusterOf(dataDir), 'postgresql.conf'), archiving(archive));
  return packagedAt(dataDir, archive);
}

async function packagedAt(dataDir: string, archive: string): Promise<WalServer> {
  const server = await startEmbedded({ dataDir, port: 0 });
  return {
    adminUrl: server.adminUrl,
    ownerUrl: server.ownerUrl(),
    appUrl: server.appUrl(),
    baseBackup: (to) =>
      takeBase([join(process.env['KENES_TOOLS'] ?? join(root, '.tools'), 'postgres-client/run'), 'pg_basebackup'], server.adminUrl, to),
    stop: server.stop,
    async recover(base, until) {
      putBack(base, clusterOf(dataDir), archive, until);
      return packagedAt(dataDir, archive);
    },
  };
}

/** A server of the distribution, as an administrator would set it up. */
export async function ownServer({ folder, archive }: { folder: string; archive: string }): Promise<WalServer> {
  const bin = globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
  if (!bin) throw new Error('no PostgreSQL under /usr/lib/postgresql; install the package postgresql');
  const cluster = join(folder, 'cluster');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  mkdirSync(cluster, { mode: 0o700 });
  give(cluster);
  execFileSync(
    join(bin, 'initdb'),
    ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      cwd: '/',
      stdio: 'pipe',
      ...serverUser(),
    },
  );
  appendFileSync(join(cluster, 'postgresql.conf'), archiving(archive));
  const server = await ownAt(bin, cluster, archive);
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  for (const role of ['kenes_owner', 'kenes']) await admin.query(`create role ${role} login password '${PASSWORD}'`);
  await admin.query('create database kenes owner kenes_owner');
  await admin.end();
  return server;
}

async function ownAt(bin: string, cluster: string, archive: string): Promise<WalServer> {
  const port = await freePort();
  const args = ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const server = spawn(join(bin, 'postgres'), args, { cwd: '/', stdio: 'ignore', ...serverUser() });
  const url = (user: string, database: string) => `postgres://${user}:${PASSWORD}@127.0.0.1:${port}/${database}`;
  const stop = () => ended(server);
  after(stop);
  await untilAnswers(url('postgres', 'postgres'));
  return {
    adminUrl: url('postgres', 'postgres'),
    ownerUrl: url('kenes_owner', 'kenes'),
    appUrl: url('kenes', 'kenes'),
    baseBackup: (to) => takeBase([join(bin, 'pg_basebackup')], url('postgres', 'postgres'), to),
    stop,
    async recover(base, until) {
      putBack(base, cluster, archive, until);
      return ownAt(bin, cluster, archive);
    },
  };
}

function takeBase([program, ...first]: string[], adminUrl: string, to: string): void {
  const { username, password, hostname, port } = new URL(adminUrl);
  const args = ['-h', hostname, '-p', port, '-U', username, '-D', to, '-X', 'stream', '-c', 'fast'];
  execFileSync(program!, [...first, ...args], { env: { PATH: process.env['PATH'], PGPASSWORD: password }, stdio: 'pipe' });
}

/** The steps of docs/operations/point-in-time.md: the base in the place of the data, the settings, the signal. */
function putBack(base: string, cluster: string, archive: string, until: string): void {
  rmSync(cluster, { recursive: true, force: true });
  cpSync(base, cluster, { recursive: true });
  appendFileSync(
    join(cluster, 'postgresql.auto.conf'),
    `restore_command = 'cp ${archive}/%f %p'\nrecovery_target_time = '${until}'\nrecovery_target_action = 'promote'\n`,
  );
  writeFileSync(join(cluster, 'recovery.signal'), '');
  chmodSync(cluster, 0o700);
  const user = serverUser();
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, cluster]);
}

/** Waits until a server has recovered and takes writes. */
export async function untilWritable(adminUrl: string): Promise<void> {
  await poll(
    async (client) => !(await client.query<{ r: boolean }>('select pg_is_in_recovery() as r')).rows[0]!.r,
    adminUrl,
    'it does not recover',
  );
}

/** Waits until the log up to now lies in the archive. */
export async function untilArchived(adminUrl: string): Promise<void> {
  let wanted: string | null = null;
  const look = async (client: pg.Client) => {
    wanted ??= (await client.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name')).rows[0]!.name;
    const { rows } = await client.query<{ last: string | null }>('select last_archived_wal as last from pg_stat_archiver');
    return rows[0]!.last !== null && rows[0]!.last >= wanted;
  };
  await poll(look, adminUrl, 'the log is not archived');
}

const untilAnswers = (url: string) => poll(async () => true, url, 'the server does not start');

async function poll(look: (client: pg.Client) => Promise<boolean>, url: string, what: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    const done = await client
      .connect()
      .then(() => look(client))
      .catch(() => false);
    await client.end().catch(() => undefined);
    if (done) return;
    await sleep(100);
  }
  throw new Error(what);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  await new Promise((resolve) => server.once('exit', resolve));
}

function give(path: string): void {
  const user = serverUser();
  if (user) chownSync(path, user.uid, user.gid);
}
