import { after } from 'node:test';
import { scratchDatabase, type ScratchDatabase } from '../src/app/cli/scratch.ts';
import type { Ctx, Db } from '../src/base/ctx.ts';
import { inTransaction, openDatabase, type Database } from '../src/base/db.ts';
import { systemCtx } from '../src/base/ctx.ts';
import { freePort } from '../src/adapters/postgres/embedded.ts';

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
  const database = await scratchDatabase();
  const opened = openDatabase(database.appUrl, { max: 12 });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await opened.close();
    await database.drop();
  };
  after(close);
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
