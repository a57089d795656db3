import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../base/clock.ts';
import { readConfig } from '../../base/config.ts';
import { checkArchive } from '../backup/archive.ts';
import { makeBackup } from '../backup/make-backup.ts';
import type { Manifest } from '../backup/manifest.ts';
import { passphraseVault } from '../backup/passphrase.ts';
import { Refused } from '../backup/refused.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { keyPath } from '../keys.ts';

const USAGE = {
  backup: `bin/backup FILE [--passphrase FILE]    database and stored files into one archive; a folder instead of FILE gives it a name
bin/backup --check FILE [--passphrase FILE]    reads an archive to its end and says what is in it`,
  restore: `bin/restore FILE [--passphrase FILE]    puts a backup into an empty database and an empty DATA_DIR`,
};
const EXIT = { failed: 1, usage: 2, refused: 3 } as const;

/** Called by bin/backup and bin/restore, with its own name first. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused. */
const command = process.argv[2] === 'restore' ? 'restore' : 'backup';
const say = (line: string) => console.error(line);
try {
  await run();
} catch (error) {
  console.error(`bin/${command}: ${(error as Error).message}`);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exitCode = error instanceof Refused ? EXIT.refused : EXIT.failed;
}

async function run(): Promise<void> {
  const given = readArguments();
  if (!given) {
    console.error(USAGE[command]);
    process.exitCode = EXIT.usage;
    return;
  }
  // Relative names of files are the caller's; DATA_DIR is relative to this folder, as for bin/start.
  process.chdir(join(import.meta.dirname, '../../..'));
  const vault = given.passphrase ? passphraseVault(given.passphrase) : null;
  const now = systemClock();
  if (given.check) {
    console.log(`${given.file} is whole\n${described(await checkArchive(given.file, vault))}`);
  } else if (command === 'restore') {
    const manifest = await restoreBackup(readConfig(process.env), { file: given.file, now, vault, say });
    console.log(
      `restored\n${described(manifest)}\nnext: bin/start, first without SMTP_URL to look at the outbox (docs/operations/backups.md)`,
    );
  } else {
    const config = readConfig(process.env);
    const file = named(given.file, now);
    const made = await makeBackup(config, { file, now, vault, say });
    console.log(`${file}: ${size(made.bytes)}`);
    console.log(`The keys are not in it. Without ${keyPath(config)} nobody can use it: keep a copy of that file, apart from the backups.`);
  }
}

function readArguments(): { file: string; check: boolean; passphrase: string | null } | null {
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(3),
      options: { passphrase: { type: 'string' }, check: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length !== 1 || (values.check && command === 'restore')) return null;
    return { file: resolve(positionals[0]!), check: values.check, passphrase: values.passphrase ? resolve(values.passphrase) : null };
  } catch {
    return null;
  }
}

/** In a folder a backup is named by its instant. */
function named(file: string, now: Date): string {
  if (!existsSync(file) || !statSync(file).isDirectory()) return file;
  return join(file, `kenes-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.backup`);
}

function described({ at, version, server, tables, members, keys }: Manifest): string {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  const files = members.filter(({ name }) => !name.startsWith('database/')).length;
  return [
    `  of ${at}, Kenes ${version}, PostgreSQL ${Math.floor(server / 10_000)}`,
    `  ${rows} rows in ${Object.keys(tables).length} tables, ${files} files, ${size(members.reduce((sum, { bytes }) => sum + bytes, 0))}`,
    `  needs the key file with ${keys.map(({ id }) => id).join(', ')}`,
  ].join('\n');
}

function size(bytes: number): string {
  return bytes < 10_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${Math.ceil(bytes / 1_000_000)} MB`;
}
