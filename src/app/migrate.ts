import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { sha256 } from '../base/ids.ts';

const folder = join(import.meta.dirname, '../../db');

/** One number for "nobody else migrates now"; any constant does. */
const MIGRATION_LOCK = 1_414_083;

export type MigrationFile = { name: string; sql: string; hash: string };

/** The migrations in order. Plain SQL, forward only; expand first, contract in a later release (docs/operations/start-stop-upgrade.md). */
export function migrationFiles(): MigrationFile[] {
  return readdirSync(join(folder, 'migrations'))
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, 'migrations', name), 'utf8');
      return { name, sql, hash: sha256(sql) };
    });
}

/**
 * Brings the database to the newest schema as the owner and grants the running role what it may do.
 * Each file runs in its own transaction and once; a file that changed after it ran is refused.
 * Returns the names of the files that ran.
 */
export async function migrate(ownerUrl: string, appRole: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(`create schema if not exists migrations`);
    await client.query(
      `create table if not exists migrations.done (name text primary key, hash text not null, at timestamptz not null default now())`,
    );
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migrations.done');
    const done = new Map(rows.map((row) => [row.name, row.hash]));
    const ran: string[] = [];
    for (const file of migrationFiles()) {
      if (await runFile(client, file, done)) ran.push(file.name);
    }
    await runMigrations({ connectionString: ownerUrl });
    await grant(client, appRole);
    return ran;
  } finally {
    await client.end();
  }
}

async function runFile(client: pg.Client, file: MigrationFile, done: ReadonlyMap<string, string>): Promise<boolean> {
  const hash = done.get(file.name);
  if (hash === file.hash) return false;
  if (hash) throw new Error(`db/migrations/${file.name} was changed after it ran here. Put it back and write a new file instead.`);
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query('insert into migrations.done (name, hash) values ($1, $2)', [file.name, file.hash]);
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback');
    throw new Error(`db/migrations/${file.name}: ${(error as Error).message}`, { cause: error });
  }
}

/** graphile-worker guards its tables with row security, so the running role needs a policy besides the grants. */
async function grant(client: pg.Client, appRole: string): Promise<void> {
  const role = client.escapeIdentifier(appRole);
  await client.query(readFileSync(join(folder, 'grants.sql'), 'utf8').replaceAll(':app', role));
  await client.query(`grant usage on schema graphile_worker, migrations to ${role}`);
  await client.query(`grant select on migrations.done to ${role}`);
  await client.query(`grant all on all tables in schema graphile_worker to ${role}`);
  await client.query(`grant all on all sequences in schema graphile_worker to ${role}`);
  await client.query(`grant execute on all functions in schema graphile_worker to ${role}`);
  const { rows } = await client.query<{ table: string }>(
    `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'graphile_worker' and c.relrowsecurity
       and not exists (select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname and p.policyname = 'kenes_running_role')`,
  );
  for (const { table } of rows) {
    await client.query(
      `create policy kenes_running_role on graphile_worker.${client.escapeIdentifier(table)} to ${role} using (true) with check (true)`,
    );
  }
}

/** Whether the schema is as new as this program; a server of an older release goes on beside a newer schema. */
export async function pendingMigrations(appUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>('select name from migrations.done');
    const done = new Set(rows.map((row) => row.name));
    return migrationFiles()
      .map((file) => file.name)
      .filter((name) => !done.has(name));
  } finally {
    await client.end();
  }
}
