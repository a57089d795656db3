import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import type { ClientProcess, PostgresClient } from '../../adapters/postgres/client.ts';
import type { Manifest } from './manifest.ts';

/** A newer pg_restore sets what an older server does not know. It stands in the head of the script, before any data. */
const UNKNOWN_BEFORE_17 = /^SET transaction_timeout = 0;\n/m;
const HEAD_BYTES = 1_024;
const DONE = 'kenes: done';

/** A restore in one transaction: what is in it is there for nobody before `commit`, and not at all without it. */
export type DatabaseRestore = {
  /** Takes the next piece of the dump. */
  write(piece: Buffer): Promise<void>;
  /** The dump is complete: applies it and answers how many rows each table has now. */
  finish(): Promise<Manifest['tables']>;
  commit(): Promise<void>;
  abort(): void;
};

/**
 * What of a dump is restored: all but the policies for the running role, which may be called otherwise here; `migrate()`
 * makes them anew. `head` is the beginning of the dump. Writes the list for pg_restore into `folder`.
 */
export async function chooseEntries(client: PostgresClient, head: AsyncIterable<Buffer>, folder: string): Promise<string> {
  const lister = client.start('pg_restore', null, ['--list']);
  let list = '';
  lister.stdout.on('data', (chunk: Buffer) => (list += chunk.toString()));
  // It reads the table of contents only and hangs up.
  for await (const piece of head) if (!(await give(lister, piece))) break;
  lister.stdin.end();
  await lister.ended;
  const path = join(folder, 'entries.txt');
  const lines = list.split('\n').filter((line) => !/ POLICY .* kenes_running_role /.test(line));
  writeFileSync(path, lines.join('\n'), { mode: 0o600 });
  return path;
}

/** Pipes pg_restore's script into psql, since pg_restore itself can neither leave a line out nor wait with its commit. */
export function openRestore(client: PostgresClient, ownerUrl: string, entries: string): DatabaseRestore {
  const script = client.start('pg_restore', null, ['--file=-', `--use-list=${entries}`, '--no-owner', '--no-privileges']);
  const psql = client.start('psql', ownerUrl, ['-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1']);
  const answers = linesOf(psql);
  psql.stdin.write('begin; set local idle_in_transaction_session_timeout = 0; set local statement_timeout = 0;\n');
  const applied = apply(script, psql);
  // Both hear of it where they wait; a failure of one must not end the program before.
  applied.catch(() => undefined);
  return {
    write: async (piece) => void (await give(script, piece)),
    async finish() {
      script.stdin.end();
      await applied;
      psql.stdin.write(CURSORS_ANEW);
      psql.stdin.write(`select format('select %L || count(*) from %I.%I;', n.nspname || '.' || c.relname || '=', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^pg_'
          and n.nspname not in ('information_schema', 'public')\n\\gexec\nselect '${DONE}';\n`);
      return countsOf(await answers.until(DONE));
    },
    async commit() {
      psql.stdin.write(`commit; select '${DONE}';\n`);
      await answers.until(DONE);
      psql.stdin.end();
      await psql.ended;
    },
    abort() {
      script.kill();
      psql.kill();
    },
  };
}

/**
 * Events are read in the order of transactions (src/base/events.ts), and the numbers of the old server's transactions mean
 * nothing here: a new server begins low, and would hold every old event back as one of the future.
 */
const CURSORS_ANEW = `update base.event set xid = pg_current_xact_id();\n${forgetXid('entry')}${forgetXid('link')}`;

/**
 * The journal is sealed in that order too (docs/decisions/0034); lines without a number are sealed by their ids. The number
 * is no part of what is hashed, so the chain goes on unbroken. The protection is off inside this transaction alone.
 */
function forgetXid(table: 'entry' | 'link'): string {
  const trigger = `trigger ${table}_append_only`;
  return `alter table audit.${table} disable ${trigger}; update audit.${table} set xid = null where xid is not null; alter table audit.${table} enable ${trigger};\n`;
}

async function apply(script: ClientProcess, psql: ClientProcess): Promise<void> {
  let head: Buffer = Buffer.alloc(0);
  let begun = false;
  const begin = async () => {
    begun = true;
    await give(psql, Buffer.from(head.toString('latin1').replace(UNKNOWN_BEFORE_17, ''), 'latin1'));
  };
  for await (const chunk of script.stdout as AsyncIterable<Buffer>) {
    if (begun) await give(psql, chunk);
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length >= HEAD_BYTES) await begin();
    }
  }
  if (!begun) await begin();
  await script.ended;
}

/** Writes with patience; false when the program hung up. */
async function give(to: ClientProcess, piece: Buffer): Promise<boolean> {
  if (to.stdin.destroyed || !to.stdin.writable) return false;
  if (!to.stdin.write(piece)) await Promise.race([once(to.stdin, 'drain'), to.ended]).catch(() => undefined);
  return !to.stdin.destroyed;
}

/** What psql answers, line by line. A psql that ends before the awaited line fails the wait with its own complaint. */
function linesOf(psql: ClientProcess): { until(line: string): Promise<string[]> } {
  const lines = createInterface({ input: psql.stdout })[Symbol.asyncIterator]();
  return {
    async until(last) {
      const found: string[] = [];
      for (;;) {
        const { value, done } = await lines.next();
        if (done) {
          await psql.ended;
          throw new Error('psql ended too early');
        }
        if (value === last) return found;
        found.push(value);
      }
    },
  };
}

function countsOf(lines: readonly string[]): Manifest['tables'] {
  return Object.fromEntries(
    lines.flatMap((line) => {
      const match = /^([^=]+\.[^=]+)=(\d+)$/.exec(line);
      return match ? [[match[1]!, Number(match[2])]] : [];
    }),
  );
}
