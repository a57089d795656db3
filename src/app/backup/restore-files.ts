import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, utimesSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { spoolDirOf } from '../../adapters/asterisk/line.ts';
import { syncFolder } from '../../adapters/storage/local.ts';
import { newToken } from '../../base/ids.ts';
import { type Vault, unseal } from '../../modules/recordings/index.ts';
import { filesDirOf } from './files.ts';
import { FILES, SPOOL } from './manifest.ts';
import { Refused } from './refused.ts';
import type { Member } from './tar.ts';

/** Files of a backup, gathered apart and put in their places at once. */
export type FilesRestore = {
  folder: string;
  /** Takes a member of `files/` or `spool/`. */
  take(member: Member): Promise<void>;
  /** Moves everything where the program looks for it. */
  place(): Promise<void>;
  /** Takes back what was placed and gathered. */
  abort(): void;
  /** Removes what is left of the gathering. */
  close(): void;
};

/** Refuses when stored files or recordings lie there already: two installations must not be mixed. */
export function refuseFiles(dataDir: string): void {
  for (const folder of [filesDirOf(dataDir), spoolDirOf(dataDir)]) {
    if (!existsSync(folder) || readdirSync(folder).length === 0) continue;
    throw new Refused(`${folder} is not empty. A restore goes into an empty place only: name another DATA_DIR, or move this one away.`);
  }
}

export function openFiles(dataDir: string, vault: Vault): FilesRestore {
  mkdirSync(dataDir, { recursive: true });
  const folder = join(dataDir, `restoring-${newToken(6)}`);
  mkdirSync(folder, { mode: 0o700 });
  const places = [
    { from: join(folder, 'files'), to: filesDirOf(dataDir) },
    { from: join(folder, 'spool'), to: spoolDirOf(dataDir) },
  ];
  const placed: string[] = [];
  return {
    folder,
    async take({ name, content, at }) {
      const path = normalize(join(folder, name));
      if (!path.startsWith(`${folder}/`)) throw new Refused(`'${name}' is no name of a stored file`);
      const sealed = name.startsWith(SPOOL);
      if (!sealed && !name.startsWith(FILES)) return;
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      await pipeline(sealed ? unseal(content, vault) : content, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
      if (at) utimesSync(path, at, at);
    },
    async place() {
      for (const { from, to } of places) {
        if (!existsSync(from)) continue;
        mkdirSync(dirname(to), { recursive: true });
        // Empty, as was looked at before; a file that came meanwhile makes this fail and the restore with it.
        if (existsSync(to)) rmdirSync(to);
        renameSync(from, to);
        placed.push(to);
        await syncFolder(dirname(to));
      }
    },
    abort() {
      for (const path of [...placed, folder]) rmSync(path, { recursive: true, force: true });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
