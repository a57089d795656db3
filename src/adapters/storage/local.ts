import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, normalize } from 'node:path';
import { newToken } from '../../base/ids.ts';
import type { FileStore, Spool } from '../../modules/recordings/index.ts';

const DRAFT = '.draft-';

/** Whether a file of a store is still being written, or was left by a process that was killed. */
export function isDraft(name: string): boolean {
  return basename(name).includes(DRAFT);
}

/** Files under one folder. A file that was written is on the disk, whole, before `write` resolves. */
export function localStore(folder: string): FileStore {
  return {
    async write(name, content) {
      const path = inside(folder, name);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}${DRAFT}${newToken(6)}`;
      const file = await open(draft, 'wx', 0o600);
      try {
        for await (const chunk of content) await file.writeFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
      await syncFolder(dirname(path));
    },
    read: (name) => createReadStream(inside(folder, name), { highWaterMark: 262_144 }),
  };
}

/** The folder Asterisk writes recordings into while calls run. */
export function localSpool(folder: string): Spool {
  return {
    async look(name) {
      const found = await stat(inside(folder, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return found && { bytes: found.size, beganAt: found.birthtime };
    },
    read: (name) => createReadStream(inside(folder, name), { highWaterMark: 262_144 }),
    remove: (name) => rm(inside(folder, name), { force: true }),
  };
}

/** A rename is durable only when its folder is. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Names come from our own rows; a name that leaves the folder is a bug, not a file. */
function inside(folder: string, name: string): string {
  const path = normalize(join(folder, name));
  if (!path.startsWith(`${normalize(folder)}/`)) throw new Error(`'${name}' is no name of a stored file`);
  return path;
}
