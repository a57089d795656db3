import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbedded } from '../../adapters/postgres/embedded.ts';
import { newToken, sha256 } from '../../base/ids.ts';
import { migrate, migrationFiles } from '../migrate.ts';

/** A throw-away database with the newest schema. */
export type ScratchDatabase = {
  ownerUrl: string;
  appUrl: string;
  name: string;
  drop(): Promise<void>;
};

/**
 * The real PostgreSQL that tests and tools share on this machine: the embedded one in a temporary folder, started or
 * taken over; or the server of KENES_TEST_DATABASE_URL (a superuser's), so that the same tests pass on both.
 * fsync is off: nothing here outlives the machine, and a killed process loses nothing by it.
 */
export async function scratchServer(): Promise<Pick<EmbeddedPostgres, 'adminUrl' | 'ownerUrl' | 'appUrl' | 'stopIfUnused'>> {
  const external = process.env['KENES_TEST_DATABASE_URL'];
  if (external) return externalServer(external);
  const dataDir = join(tmpdir(), `kenes-scratch-${sha256(`${import.meta.dirname} ${process.getuid?.()}`).slice(0, 10)}`);
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  return startEmbedded({
    dataDir,
    port: 0,
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '400' },
  });
}

/** Clones a database from a template that is made once per set of migrations. */
export async function scratchDatabase(options: { empty?: boolean } = {}): Promise<ScratchDatabase> {
  const server = await scratchServer();
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  const name = `t_${Date.now().toString(36)}_${newToken(6)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')}`;
  try {
    const template = options.empty ? 'template0' : await ensureTemplate(admin, server);
    await admin.query(`create database ${name} template ${template} owner kenes_owner`);
  } finally {
    await admin.end();
  }
  return {
    name,
    ownerUrl: server.ownerUrl(name),
    appUrl: server.appUrl(name),
    drop: () => dropDatabase(server.adminUrl, name),
  };
}

async function ensureTemplate(admin: pg.Client, server: Pick<EmbeddedPostgres, 'ownerUrl'>): Promise<string> {
  const template = `kenes_template_${sha256(
    migrationFiles()
      .map((file) => file.hash)
      .join(' '),
  ).slice(0, 10)}`;
  await admin.query('select pg_advisory_lock(1414)');
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (!rowCount) {
      await admin.query(`drop database if exists ${template}`);
      await admin.query(`create database ${template} owner kenes_owner`);
      await migrate(server.ownerUrl(template), 'kenes');
      await admin.query(`alter database ${template} is_template true`);
    }
  } finally {
    await admin.query('select pg_advisory_unlock(1414)');
  }
  return template;
}

async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`drop database if exists ${name} with (force)`);
  } finally {
    await admin.end();
  }
}

/** Drops what killed test runs left behind: databases older than two hours. */
export async function dropLeftovers(): Promise<void> {
  const server = await scratchServer();
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname like 't\\_%'`);
    const limit = Date.now() - 2 * 3600_000;
    for (const { datname } of rows) {
      if (parseInt(datname.split('_')[1] ?? '', 36) < limit) await admin.query(`drop database if exists ${datname} with (force)`);
    }
  } finally {
    await admin.end();
  }
}

async function externalServer(adminUrl: string): Promise<Pick<EmbeddedPostgres, 'adminUrl' | 'ownerUrl' | 'appUrl' | 'stopIfUnused'>> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(1414)');
    for (const role of ['kenes_owner', 'kenes']) {
      const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role]);
      await admin.query(`${rowCount ? 'alter' : 'create'} role ${role} login password 'scratch-only'`);
    }
  } finally {
    await admin.end();
  }
  const url = (user: string, database: string) =>
    Object.assign(new URL(adminUrl), {
      username: user,
      password: 'scratch-only',
      pathname: `/${database}`,
    }).href;
  return {
    adminUrl,
    ownerUrl: (name = 'kenes') => url('kenes_owner', name),
    appUrl: (name = 'kenes') => url('kenes', name),
    stopIfUnused: async () => undefined,
  };
}
