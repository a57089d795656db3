import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const root = join(import.meta.dirname, '../../..');

/** PostgreSQL's own programs, of one version. */
export type PostgresClient = {
  /** '18.6', as pg_dump says it. */
  version: string;
  /** Starts one of them on the database of `url`; the password goes by the environment, where `ps` does not show it. */
  start(program: 'pg_dump' | 'pg_restore' | 'psql', url: string | null, args: readonly string[]): ClientProcess;
};

export type ClientProcess = {
  stdin: Writable;
  stdout: Readable;
  /** Resolves when it ended well; else throws with the last lines it complained with. */
  ended: Promise<void>;
  kill(): void;
};

/**
 * The programs that can read a server of this major version: pg_dump refuses servers newer than itself. The host's own
 * when they are new enough, else private ones, which are fetched when missing (bin/postgres-client).
 */
export function findClient(serverMajor: number, say: (line: string) => void): PostgresClient {
  const host = globSync('/usr/lib/postgresql/*/bin/pg_dump')
    .map((path) => ({ path, major: Number(path.split('/')[4]) }))
    .filter(({ path, major }) => major >= serverMajor && existsSync(path.replace(/pg_dump$/, 'psql')))
    .sort((a, b) => a.major - b.major)[0];
  if (host) return clientAt((program) => [host.path.replace(/pg_dump$/, program)]);
  const run = join(process.env['KENES_TOOLS'] ?? join(root, '.tools'), 'postgres-client/run');
  if (!existsSync(run)) say("fetching PostgreSQL's client programs (once) …");
  const fetched = spawnSync(join(root, 'bin/postgres-client'), { stdio: ['ignore', 'inherit', 'inherit'] });
  if (fetched.status !== 0) {
    throw new Error(
      `pg_dump of PostgreSQL ${serverMajor} or newer is needed and could not be fetched: install the package postgresql-client-${serverMajor}`,
    );
  }
  return clientAt((program) => [run, program]);
}

function clientAt(command: (program: string) => string[]): PostgresClient {
  const [file, ...before] = command('pg_dump') as [string, ...string[]];
  const said = spawnSync(file, [...before, '--version'], { encoding: 'utf8' });
  const version = /\(PostgreSQL\) (\S+)/.exec(said.stdout)?.[1];
  if (!version) throw new Error(`${file} cannot be run: ${said.stderr || said.error?.message}`);
  return {
    version,
    start(program, url, args) {
      const [name, ...first] = command(program) as [string, ...string[]];
      const { address, password } = url ? withoutPassword(url) : { address: null, password: '' };
      const child = spawn(name, [...first, ...(address ? ['--dbname', address] : []), ...args], {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: { PATH: process.env['PATH'], LC_ALL: 'C', PGPASSWORD: password, PGCONNECT_TIMEOUT: '10', PGOPTIONS: '' },
        cwd: '/',
      });
      return processOf(program, child);
    },
  };
}

function processOf(program: string, child: ChildProcessByStdio<Writable, Readable, Readable>): ClientProcess {
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2_000)));
  // A program that ended early breaks the pipe; what it said is told by `ended`.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${signal ?? code}: ${complaint.trim().split('\n').slice(-3).join(' ')}`));
    });
  });
  // Whoever waits for it hears of it; nobody may be waiting yet.
  ended.catch(() => undefined);
  return { stdin: child.stdin, stdout: child.stdout, ended, kill: () => void child.kill('SIGKILL') };
}

function withoutPassword(url: string): { address: string; password: string } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return { address: address.href, password };
}
