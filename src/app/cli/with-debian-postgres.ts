import { spawn, spawnSync } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { serverUser } from '../../adapters/postgres/binaries.ts';
import { freePort } from '../../adapters/postgres/embedded.ts';
import { newToken } from '../../base/ids.ts';

/** Runs a command with KENES_TEST_DATABASE_URL set to a PostgreSQL of the distribution, started for it in a temporary folder. */
const bin = globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
if (!bin) throw new Error('no PostgreSQL under /usr/lib/postgresql; install the package postgresql');
const [command, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'kenes-debian-postgres-'));
const user = serverUser();
const secret = newToken(16);
const passwordFile = join(folder, 'password');
writeFileSync(passwordFile, secret, { mode: 0o600 });
if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
const cluster = join(folder, 'cluster');
const made = spawnSync(
  join(bin, 'initdb'),
  ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C.UTF-8'],
  {
    cwd: '/',
    encoding: 'utf8',
    ...user,
  },
);
if (made.status !== 0) throw new Error(made.stderr);
const port = await freePort();
const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=300'].flatMap((setting) => [
  '-c',
  setting,
]);
const server = spawn(join(bin, 'postgres'), ['-D', cluster, '-p', String(port), ...settings], { cwd: '/', stdio: 'ignore', ...user });
const url = `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`;
try {
  await untilReady();
  const child = spawn(command!, args, { stdio: 'inherit', env: { ...process.env, KENES_TEST_DATABASE_URL: url } });
  process.exitCode = await new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
} finally {
  server.kill('SIGINT');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error('the PostgreSQL of the distribution does not start');
}
