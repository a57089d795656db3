import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/adapters/postgres/embedded.ts';
import { spoolDirOf } from '../src/adapters/asterisk/line.ts';
import { seedCast, seedReference } from '../src/app/cast.ts';
import { seedMonth } from '../src/app/demo/month.ts';
import { loadKeys, type Keys } from '../src/app/keys.ts';
import { migrate } from '../src/app/migrate.ts';
import { wireRooms, type Wiring } from '../src/app/wire.ts';
import { type Config, readConfig } from '../src/base/config.ts';
import { type Database, openDatabase } from '../src/base/db.ts';

/** A database of the bench's own in a temporary folder, as an installation has it: embedded, every commit on disk. */
export type BenchHouse = {
  config: Config;
  keys: Keys;
  database: Database;
  url: string;
  ownerUrl: string;
  dataDir: string;
  close(): Promise<void>;
};

/** Opens it with reference data and the cast; `days` adds so many days of demonstration calls and letters. */
export async function openBenchHouse(options: { days?: number; env?: Record<string, string> } = {}): Promise<BenchHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kenes-bench-'));
  // The database may run as nobody; what it cannot walk into would be kept elsewhere and left behind.
  chmodSync(dataDir, 0o755);
  const server = await startEmbedded({ dataDir, port: 0 });
  const now = new Date();
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', HTTPS_PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', ...options.env });
  const keys = loadKeys(config, now, () => undefined);
  await migrate(server.ownerUrl(), 'kenes');
  const url = server.appUrl();
  const database = openDatabase(url, { max: 24 });
  const wiring: Wiring = wireRooms(config, keys);
  await seedReference(database.db, now);
  await seedCast(database.db, now);
  if (options.days) await seedMonth(database.db, now, { spoolDir: spoolDirOf(dataDir), days: options.days });
  await database.pool.query('analyze');
  return {
    config,
    keys,
    database,
    url,
    ownerUrl: server.ownerUrl(),
    dataDir,
    async close() {
      await wiring.close();
      await database.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A part of a bench in a process of its own, spoken to by messages: it answers each with one. */
export type Part = { ask<T>(question: unknown): Promise<T>; stop(): Promise<void> };

/** Starts `bench/<file>` with `settings`; it says a first message when it is ready. Ended with us, whatever happens. */
export async function startPart(file: string, settings: unknown): Promise<Part> {
  const child: ChildProcess = spawn(process.execPath, [...profiled(file), join(import.meta.dirname, file)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, BENCH_SETTINGS: JSON.stringify(settings) },
  });
  const orphan = (): void => void child.kill('SIGKILL');
  process.once('exit', orphan);
  let hear: { resolve(message: unknown): void; reject(error: Error): void } | null = null;
  child.on('message', (message) => hear?.resolve(message));
  child.once('exit', (code) => hear?.reject(new Error(`${file} ended with ${String(code)}`)));
  const heard = <T>() => new Promise<T>((resolve, reject) => (hear = { resolve: resolve, reject }));
  await heard();
  return {
    ask: <T>(question: unknown) => {
      const answer = heard<T>();
      child.send(question as object);
      return answer;
    },
    async stop() {
      process.off('exit', orphan);
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** BENCH_PROFILE=<folder>: each part leaves a CPU profile there. */
function profiled(file: string): string[] {
  const folder = process.env['BENCH_PROFILE'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${file}.cpuprofile`] : [];
}

/** For the part itself: what it was started with. */
export function partSettings<T>(): T {
  return JSON.parse(process.env['BENCH_SETTINGS'] ?? 'null') as T;
}

/** For the part itself: says that it is ready, answers each message, and ends with whom started it. */
export function answerAs(answer: (question: never) => Promise<unknown>, close: () => Promise<void> = async () => undefined): void {
  process.on('message', (question) => {
    void answer(question as never).then(
      (said) => process.send!(said ?? null),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.on('disconnect', () => void close().finally(() => process.exit(0)));
  process.send!('ready');
}
