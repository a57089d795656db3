import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { spoolDirOf } from '../../adapters/asterisk/line.ts';
import { findClient } from '../../adapters/postgres/client.ts';
import { syncFolder } from '../../adapters/storage/local.ts';
import type { Config } from '../../base/config.ts';
import { newToken } from '../../base/ids.ts';
import type { Vault } from '../../modules/recordings/index.ts';
import { keyFingerprints, keyPath, loadKeys } from '../keys.ts';
import { type ManifestHead, writeArchive } from './archive.ts';
import { connectOwner, majorOf, reachDatabase, serverVersion } from './database.ts';
import { countTables, dumpDatabase, takeSnapshot } from './dump.ts';
import { holdSpool, storedFiles } from './files.ts';
import { Refused } from './refused.ts';
import type { Member } from './tar.ts';

export type BackupOptions = { file: string; now: Date; vault: Vault | null; say: (line: string) => void };
export type MadeBackup = { bytes: number; manifest: ManifestHead };

const root = join(import.meta.dirname, '../../..');
const TELL_EVERY = 500;

/**
 * Writes database and stored files into one archive while the system runs. It stands under its name only when it is whole
 * and on the disk; a file that is there already is never touched. What became of it is told in DATA_DIR/last-backup.json.
 */
export async function makeBackup(config: Config, options: BackupOptions): Promise<MadeBackup> {
  const { file, now } = options;
  if (existsSync(file)) throw new Refused(`${file} is there already and stays as it is. Name another file.`);
  if (!existsSync(keyPath(config))) {
    throw new Refused(`KEYS_FILE=${keyPath(config)}: there is no key file, so nobody could read this backup. Put the file back first.`);
  }
  try {
    const made = await gather(config, options);
    tellOutcome(config, { at: now.toISOString(), file, bytes: made.bytes, ok: true });
    return made;
  } catch (error) {
    tellOutcome(config, { at: now.toISOString(), file, bytes: 0, ok: false });
    throw error;
  }
}

async function gather(config: Config, { file, now, vault, say }: BackupOptions): Promise<MadeBackup> {
  const database = await reachDatabase(config, false, say);
  const spool = holdSpool(spoolDirOf(config.DATA_DIR));
  const owner = await connectOwner(database.ownerUrl);
  try {
    const server = await serverVersion(owner);
    const client = findClient(majorOf(server), say);
    spool.hold();
    const snapshot = await takeSnapshot(owner);
    spool.hold();
    if (snapshot.migrations.length === 0) throw new Refused('this database holds no Kenes: it has no schema yet. Start bin/start once.');
    say('counting …');
    const head: ManifestHead = {
      version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
      at: snapshot.at.toISOString(),
      server,
      client: client.version,
      migrations: snapshot.migrations,
      keys: keyFingerprints(keyPath(config)),
      tables: await countTables(owner),
    };
    const sealer = loadKeys(config, now, say);
    // Files are written before the rows that name them, so what the dump names is in the store by now or held.
    const members = async function* all(): AsyncGenerator<Member> {
      yield* told(dumpDatabase(client, database.ownerUrl, snapshot), say);
      await owner.query('commit');
      yield* storedFiles(config.DATA_DIR, (done, of) => void (done % TELL_EVERY === 0 && say(`files: ${done} of ${of}`)));
      yield* spool.members(sealer);
    };
    const bytes = await writeWhole(
      file,
      writeArchive(members(), () => head, now, vault),
    );
    return { bytes, manifest: head };
  } finally {
    spool.release();
    await owner.end();
    await database.release();
  }
}

async function* told(members: AsyncIterable<Member>, say: (line: string) => void): AsyncGenerator<Member> {
  let bytes = 0;
  for await (const member of members) {
    bytes += member.bytes;
    say(`database: ${Math.ceil(bytes / 1_000_000)} MB`);
    yield member;
  }
}

/** Writes beside the name, syncs, and gives the name by a link, which cannot replace a file that came meanwhile. */
async function writeWhole(file: string, content: AsyncIterable<Buffer>): Promise<number> {
  const part = `${file}.${newToken(6)}.part`;
  let bytes = 0;
  try {
    const handle = await open(part, 'wx', 0o600);
    try {
      for await (const piece of content) {
        await handle.writeFile(piece);
        bytes += piece.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    linkSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
  await syncFolder(dirname(file));
  return bytes;
}

/** For whoever watches that backups are made: the last attempt, and whether it went well. */
function tellOutcome(config: Config, outcome: { at: string; file: string; bytes: number; ok: boolean }): void {
  const path = join(config.DATA_DIR, 'last-backup.json');
  if (!existsSync(config.DATA_DIR)) return;
  writeFileSync(`${path}.part`, `${JSON.stringify(outcome)}\n`, { mode: 0o644 });
  renameSync(`${path}.part`, path);
}
