import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './db.generated.ts';
import type { Db } from './ctx.ts';
import { Problem } from './problem.ts';
import { isStalePlan, nameHotStatements } from './statements.ts';
import { statementTraced } from './trace.ts';

// bigint: our counters stay far below 2^53; a string would surprise every caller.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// date: stays the text 'YYYY-MM-DD'. A JS Date would drag the machine's time zone into the law's days.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Database = { db: Db; pool: pg.Pool; close(): Promise<void> };

/**
 * Opens a pool on `url`. A broken idle connection is dropped and logged, never thrown: the next query gets a new one,
 * which is how the service resumes by itself when the database was gone. `traced`: each statement is a span.
 */
export function openDatabase(url: string, options: { max?: number; onError?: (error: Error) => void; traced?: boolean } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 16,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 30_000,
    options: '-c timezone=UTC -c search_path=',
  });
  pool.on('error', (error) => {
    // pg hangs the whole connection on it, every statement included: that is nothing for a log.
    delete (error as { client?: unknown }).client;
    options.onError?.(error);
  });
  // A connection that breaks while it is lent out fails its query; without a listener it would end the process too.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    nameHotStatements(client);
  });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), ...(options.traced ? { log: statementTraced } : {}) });
  return { db, pool, close: () => db.destroy() };
}

/** Runs `work` in one transaction and maps what the database refused to a Problem where the constraint is known. */
export async function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().execute(work);
  } catch (error) {
    throw asProblem(error);
  }
}

const LOST_CONNECTION = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
]);

/** True for errors that mean "the database is not there now": the caller may try again later. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as Error & { code?: string }).code;
  return (
    isStalePlan(error) ||
    (code !== undefined && LOST_CONNECTION.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}

/** A lost connection becomes `unavailable`; everything else stays as it was. */
export function asProblem(error: unknown): unknown {
  return isDatabaseGone(error) ? new Problem('unavailable', 'database-gone') : error;
}

/** The name of the constraint that refused, or null: races are decided by the database, and verbs say what it means. */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, constraint } = error as Error & { code?: string; constraint?: string };
  return code?.startsWith('23') ? (constraint ?? null) : null;
}
