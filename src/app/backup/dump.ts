import type pg from 'pg';
import { type PostgresClient } from '../../adapters/postgres/client.ts';
import { once } from './archive.ts';
import { ownTables, quoted } from './database.ts';
import { DATABASE, type Manifest } from './manifest.ts';
import type { Member } from './tar.ts';

const PIECE_BYTES = 16 * 1024 * 1024;

/** The database at one instant: what is counted and what is dumped are the same, whatever is written meanwhile. */
export type Snapshot = {
  id: string;
  at: Date;
  schemas: string[];
  tables: Manifest['tables'];
  migrations: Manifest['migrations'];
};

/** Opens a transaction that sees one instant and gives its name away; it must stay open until the dump has ended. */
export async function takeSnapshot(client: pg.Client): Promise<Snapshot> {
  await client.query('begin isolation level repeatable read, read only');
  const { rows } = await client.query<{ id: string; at: Date }>('select pg_export_snapshot() as id, clock_timestamp() as at');
  const tables = await ownTables(client);
  const { rows: migrations } = tables.some(({ schema }) => schema === 'migrations')
    ? await client.query<{ name: string; hash: string }>('select name, hash from migrations.done order by name')
    : { rows: [] };
  return { ...rows[0]!, schemas: [...new Set(tables.map(({ schema }) => schema))], tables: {}, migrations };
}

/** Counts every table within the snapshot. */
export async function countTables(client: pg.Client): Promise<Manifest['tables']> {
  const counts: Manifest['tables'] = {};
  for (const table of await ownTables(client)) {
    const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${quoted(table)}`);
    counts[`${table.schema}.${table.table}`] = Number(rows[0]!.count);
  }
  return counts;
}

/**
 * The dump of the snapshot, in pieces of 16 MiB. Without owners and grants: the restore's own roles get them anew, whatever
 * they are called. Only our schemas: an extension that somebody put beside them would need a superuser to come back.
 */
export async function* dumpDatabase(client: PostgresClient, ownerUrl: string, snapshot: Snapshot): AsyncGenerator<Member> {
  const schemas = snapshot.schemas.map((schema) => `--schema="${schema}"`);
  const dump = client.start('pg_dump', ownerUrl, ['-Fc', '--no-owner', '--no-privileges', `--snapshot=${snapshot.id}`, ...schemas]);
  let waiting: Buffer[] = [];
  let bytes = 0;
  let number = 0;
  const member = (): Member => {
    const content = Buffer.concat(waiting);
    [waiting, bytes] = [[], 0];
    number += 1;
    return { name: `${DATABASE}${String(number).padStart(6, '0')}`, bytes: content.length, content: once(content) };
  };
  try {
    for await (const chunk of dump.stdout as AsyncIterable<Buffer>) {
      waiting.push(chunk);
      bytes += chunk.length;
      if (bytes >= PIECE_BYTES) yield member();
    }
    await dump.ended;
    if (bytes > 0) yield member();
  } finally {
    dump.kill();
  }
}
