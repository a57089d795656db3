import { existsSync } from 'node:fs';
import { findClient, type PostgresClient } from '../../adapters/postgres/client.ts';
import { systemCtx } from '../../base/ctx.ts';
import type { Config } from '../../base/config.ts';
import { inTransaction, openDatabase } from '../../base/db.ts';
import { journal } from '../../modules/audit/index.ts';
import type { Vault } from '../../modules/recordings/index.ts';
import { keyFingerprints, keyPath, loadKeys } from '../keys.ts';
import { migrate, migrationFiles } from '../migrate.ts';
import { checkArchive, readMembers } from './archive.ts';
import { connectOwner, majorOf, ownTables, type ReachedDatabase, reachDatabase, serverVersion } from './database.ts';
import { DATABASE, type Manifest } from './manifest.ts';
import { Refused } from './refused.ts';
import { chooseEntries, type DatabaseRestore, openRestore } from './restore-database.ts';
import { type FilesRestore, openFiles, refuseFiles } from './restore-files.ts';

export type RestoreOptions = { file: string; now: Date; vault: Vault | null; say: (line: string) => void };

/**
 * Puts a backup into an empty place. The archive is read to its end, and keys, schema, server and emptiness are looked at,
 * before anything is changed. Then one transaction takes the dump, the rows are counted against the manifest, the files go
 * to their places, and only then it commits. Throws Refused, in words, when it must not; an older schema is migrated after.
 */
export async function restoreBackup(config: Config, options: RestoreOptions): Promise<Manifest> {
  const { file, now, vault, say } = options;
  say('reading the backup …');
  const manifest = await checkArchive(file, vault);
  refuseSchema(manifest);
  refuseKeys(config, manifest);
  refuseFiles(config.DATA_DIR);
  const database = await reachDatabase(config, true, say);
  try {
    const server = await refuseDatabase(database.ownerUrl, manifest);
    const client = findClient(Math.max(majorOf(server), clientMajor(manifest)), say);
    const files = openFiles(config.DATA_DIR, loadKeys(config, now, say));
    try {
      await restoreAll(client, database, files, manifest, options);
    } catch (error) {
      files.abort();
      throw error;
    }
    files.close();
    say('bringing the schema up to this version …');
    await migrate(database.ownerUrl, database.appRole);
    await tell(database, now, manifest);
  } finally {
    await database.release();
  }
  return manifest;
}

async function restoreAll(
  client: PostgresClient,
  database: ReachedDatabase,
  files: FilesRestore,
  manifest: Manifest,
  { file, vault, say }: RestoreOptions,
): Promise<void> {
  const entries = await chooseEntries(client, headOfDump(file, vault), files.folder);
  say('restoring the database …');
  const restore = openRestore(client, database.ownerUrl, entries);
  try {
    for await (const member of readMembers(file, vault)) {
      if (member.name.startsWith(DATABASE)) for await (const piece of member.content) await restore.write(piece);
      else await files.take(member);
    }
    await compare(restore, manifest);
    say('putting the files in their places …');
    await files.place();
    await restore.commit();
  } catch (error) {
    restore.abort();
    throw error;
  }
}

async function* headOfDump(file: string, vault: Vault | null): AsyncGenerator<Buffer> {
  for await (const member of readMembers(file, vault)) return yield* member.content;
}

/** Every table must hold as many rows as when the backup was made. */
async function compare(restore: DatabaseRestore, { tables }: Manifest): Promise<void> {
  const found = await restore.finish();
  for (const name of new Set([...Object.keys(tables), ...Object.keys(found)])) {
    if (tables[name] !== found[name]) {
      throw new Error(
        `${name}: ${found[name] ?? 'no'} rows were restored where the backup counted ${tables[name] ?? 'none'}; nothing was changed`,
      );
    }
  }
}

function refuseSchema({ version, migrations }: Manifest): void {
  const known = new Map(migrationFiles().map(({ name, hash }) => [name, hash]));
  const strange = migrations.find(({ name, hash }) => known.get(name) !== hash);
  if (!strange) return;
  throw new Refused(
    `this backup was made by Kenes ${version}, whose schema this program does not know (${strange.name}). Restore it with that version or a newer one.`,
  );
}

function refuseKeys(config: Config, { keys }: Manifest): void {
  const path = keyPath(config);
  const ids = keys.map(({ id }) => id).join(', ');
  if (!existsSync(path)) {
    throw new Refused(
      `KEYS_FILE=${path} is missing. Without the key file (keys ${ids}) recordings could never be read: put its copy there first.`,
    );
  }
  const here = new Set(keyFingerprints(path).map(({ id, fingerprint }) => `${id} ${fingerprint}`));
  const missing = keys.filter(({ id, fingerprint }) => !here.has(`${id} ${fingerprint}`));
  if (missing.length > 0) {
    throw new Refused(
      `KEYS_FILE=${path} is not the key file of this backup: it lacks key ${missing.map(({ id }) => id).join(', ')}. Put the right copy there.`,
    );
  }
}

async function refuseDatabase(ownerUrl: string, manifest: Manifest): Promise<number> {
  const owner = await connectOwner(ownerUrl);
  try {
    const server = await serverVersion(owner);
    if (majorOf(server) < majorOf(manifest.server)) {
      throw new Refused(
        `this backup comes from PostgreSQL ${majorOf(manifest.server)}; the database here is ${majorOf(server)}. Restore into ${majorOf(manifest.server)} or newer.`,
      );
    }
    const [first] = await ownTables(owner);
    if (first) {
      throw new Refused(
        `the database is not empty (it has ${first.schema}.${first.table}). A restore goes into an empty one only: name another DATABASE_URL or DATA_DIR, or move this one away.`,
      );
    }
    return server;
  } finally {
    await owner.end();
  }
}

function clientMajor({ client }: Manifest): number {
  return Number.parseInt(client, 10);
}

/** The journal says that everything before comes out of a backup. */
async function tell(database: ReachedDatabase, now: Date, { at, version }: Manifest): Promise<void> {
  const { db, close } = openDatabase(database.ownerUrl, { max: 1 });
  try {
    await inTransaction(db, (tx) =>
      journal(systemCtx(tx, now, 'restore'), {
        action: 'backup.restored',
        looked: false,
        subjectKind: null,
        subjectId: null,
        detail: { backupAt: at, version },
      }),
    );
  } finally {
    await close();
  }
}
