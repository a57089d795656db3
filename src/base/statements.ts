import type pg from 'pg';

/** A statement is named once it has been sent so often; rare ones are not worth a place in the server's memory. */
const HOT_AFTER = 8;
/** Each connection keeps a plan for each name, so names are few. */
const MOST_NAMES = 200;

const seen = new Map<string, number>();
let named = 0;

/** The number of a statement's name; 0 while it has none. Texts are the program's own, so their number is bounded. */
function numberOf(text: string): number {
  const known = seen.get(text) ?? 0;
  if (known > 0) return known;
  if (known <= -HOT_AFTER && named < MOST_NAMES) {
    named += 1;
    seen.set(text, named);
    return named;
  }
  if (known > -HOT_AFTER && seen.size < MOST_NAMES * 20) seen.set(text, known - 1);
  return 0;
}

/** The server refuses a plan whose table got another column since, as a migration gives it while older processes run on. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof Error && /cached plan must not change result type/.test(error.message);
}

type Send = (first: unknown, second?: unknown, third?: unknown) => unknown;

/**
 * Has the server parse and plan what this connection sends often only once: that is half to three quarters of the time of a
 * small statement (docs/decisions/0017-bench-first-figures.md).
 * After a stale plan the connection prepares everything anew under other names; the one statement that met it fails with
 * an error that `isDatabaseGone` calls passing, so that whoever sent it tries again.
 */
export function nameHotStatements(client: pg.PoolClient): void {
  const send = client.query.bind(client) as Send;
  let generation = 0;
  const note = (error: unknown) => void (isStalePlan(error) && (generation += 1));
  const query: Send = (first, second, third) => {
    const number = typeof first === 'string' && Array.isArray(second) && second.length > 0 ? numberOf(first) : 0;
    if (number === 0) return send(first, second, third);
    const statement = { text: first, values: second, name: `k${generation}.${number}` };
    if (typeof third === 'function') {
      return send(statement, (error: unknown, result: unknown) => {
        note(error);
        (third as (error: unknown, result: unknown) => void)(error, result);
      });
    }
    const answer = send(statement) as Promise<unknown>;
    answer.catch(note);
    return answer;
  };
  Object.assign(client, { query });
}
