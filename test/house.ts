import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { seedCast, seedReference } from '../src/app/cast.ts';
import { loadCertificate } from '../src/app/certificate.ts';
import { scratchDatabase, type ScratchDatabase } from '../src/app/cli/scratch.ts';
import { loadKeys } from '../src/app/keys.ts';
import { startLive } from '../src/app/live.ts';
import { createMetrics } from '../src/app/metrics/metrics.ts';
import { allJobs, allRoutes } from '../src/app/rooms.ts';
import { createServer, listenOn } from '../src/app/server.ts';
import { wireRooms } from '../src/app/wire.ts';
import { startWorker } from '../src/app/worker.ts';
import { type Config, readConfig } from '../src/base/config.ts';
import type { Ctx, Db } from '../src/base/ctx.ts';
import { inTransaction, openDatabase, type Database } from '../src/base/db.ts';
import { systemCtx } from '../src/base/ctx.ts';
import { freePort } from '../src/adapters/postgres/embedded.ts';
import { noteSecret, noteSecretsOf, testLog } from './logs.ts';

export type Scratch = {
  database: ScratchDatabase;
  db: Db;
  pool: Database['pool'];
  /** Runs `work` as the program itself in one transaction at the instant `now` ('2026-11-20T11:07:00Z' or a Date). */
  at<T>(now: string | Date, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/**
 * A database of this file's own, cloned from the template, as the running role sees it. Closed and dropped after the file.
 * `seeded: false` unless a test needs an empty one: rooms' own tables come with what migrations put there, nothing more.
 */
export async function scratch(): Promise<Scratch> {
  const opened = await openScratch();
  after(opened.close);
  return opened;
}

async function openScratch(traced = false): Promise<Scratch> {
  const database = await scratchDatabase();
  const opened = openDatabase(database.appUrl, { max: 12, traced });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await opened.close();
    await database.drop();
  };
  return {
    database,
    db: opened.db,
    pool: opened.pool,
    at: (now, work) => inTransaction(opened.db, (tx) => work(systemCtx(tx, new Date(now), 'test'))),
    close,
  };
}

/** `count` different free ports of the loopback address. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

export type Answer = {
  status: number;
  // Tests assert what they expect of a body; the API's own checks say what it may be.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  headers: Headers;
};

export type Client = {
  cookie: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  patch(path: string, body?: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
};

export type House = Scratch & {
  config: Config;
  url: string;
  httpsUrl: string;
  dataDir: string;
  /** The instant every request of this house sees; unset: the real time. */
  clock: { now: Date | null };
  anyone: Client;
  /** Signs in one of the cast: `await house.as('operator1')`. */
  as(person: string): Promise<Client>;
};

/**
 * The whole HTTP server on free ports over a database of its own with the demo cast; with `worker` the jobs run too.
 * Calls need more: see test/calls. Call it at the top level of a file, not in a `before` hook: it closes after what it is called in.
 */
export async function openHouse(options: { worker?: boolean; env?: Record<string, string> } = {}): Promise<House> {
  const base = await openScratch(options.env?.['OTEL_EXPORTER_OTLP_ENDPOINT'] !== undefined);
  const dataDir = mkdtempSync(join(tmpdir(), 'kenes-house-'));
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', HTTPS_PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', ...options.env });
  const clock: House['clock'] = { now: null };
  const tell = () => clock.now ?? new Date();
  const log = testLog('house', config.LOG_LEVEL);
  const keys = loadKeys(config, tell(), () => undefined);
  const wiring = wireRooms(config, keys);
  await seedReference(base.db, tell());
  await seedCast(base.db, tell());
  const live = await startLive({ db: base.db, url: base.database.appUrl, log });
  const certificate = await loadCertificate(config, new Date(), () => undefined);
  const metrics = createMetrics({ pool: base.pool });
  const app = await createServer({
    db: base.db,
    clock: tell,
    log,
    routes: allRoutes,
    live,
    config,
    certificate,
    phoneUrl: () => null,
    metrics,
  });
  const running = await listenOn(app, config);
  const worker = options.worker ? await startWorker({ db: base.db, pool: base.pool, clock: tell, log, jobs: allJobs, metrics }) : null;
  after(async () => {
    await worker?.stop();
    await live.stop();
    await running.close();
    await wiring.close();
    await base.close();
    noteSecretsOf(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });
  const url = running.httpUrl.replace('localhost', '127.0.0.1');
  const anyone = client(url, '');
  return {
    ...base,
    config,
    url,
    httpsUrl: running.httpsUrl,
    dataDir,
    clock,
    anyone,
    async as(person) {
      const answer = await anyone.post('/api/session', { email: `${person}@demo.kz`, password: 'demo-1414' });
      if (answer.status !== 200) throw new Error(`${person} cannot sign in: ${JSON.stringify(answer.body)}`);
      const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
      noteSecret(cookie.split('=')[1]);
      return client(url, cookie);
    },
  };
}

/** Speaks JSON to the server, with or without a session. */
export function client(url: string, cookie: string): Client {
  const send: Client['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: json ? await response.json() : Buffer.from(await response.arrayBuffer()),
      headers: response.headers,
    };
  };
  return {
    cookie,
    send,
    get: (path) => send('GET', path),
    post: (path, body = {}) => send('POST', path, body),
    put: (path, body = {}) => send('PUT', path, body),
    patch: (path, body = {}) => send('PATCH', path, body),
    delete: (path) => send('DELETE', path),
  };
}
