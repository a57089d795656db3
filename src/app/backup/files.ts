import { createReadStream, existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { isDraft } from '../../adapters/storage/local.ts';
import { newToken } from '../../base/ids.ts';
import { type Vault, seal } from '../../modules/recordings/index.ts';
import { FILES, SPOOL } from './manifest.ts';
import type { Member } from './tar.ts';

/** Where stored files lie. */
export function filesDirOf(dataDir: string): string {
  return join(dataDir, 'files');
}

/** Every stored file. One that is taken away between the listing and its turn is left out: then its row said so before. */
export async function* storedFiles(dataDir: string, told: (done: number, of: number) => void): AsyncGenerator<Member> {
  const folder = filesDirOf(dataDir);
  const names = listFiles(folder).filter((name) => !isDraft(name));
  for (const [index, name] of names.entries()) {
    told(index, names.length);
    const file = await open(join(folder, name), 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (!file) continue;
    try {
      const { size } = await file.stat();
      const content = createReadStream('', { fd: file, autoClose: false, highWaterMark: 1 << 20, end: size - 1 });
      yield { name: `${FILES}${name}`, bytes: size, content: size === 0 ? createReadStream('/dev/null') : content };
    } finally {
      await file.close();
    }
  }
}

/** Names of the files under a folder, sorted; none where there is no folder. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Second names of the spool's files, which keep them while the worker seals and removes the first. */
export type HeldSpool = {
  /** Gives second names to what is there now. */
  hold(): void;
  members(vault: Vault): AsyncGenerator<Member>;
  release(): void;
};

/**
 * Holds the recordings that are not sealed yet. At the instant of the dump a segment may wait for its sealing; a moment
 * later its file is gone from the spool, and the sealed one may lie in the store: but its row in the dump says "waiting",
 * and a restore would call it lost. So hold just before and just after the snapshot is taken.
 */
export function holdSpool(spoolDir: string): HeldSpool {
  const held = `${spoolDir}.held-${newToken(6)}`;
  return {
    hold() {
      if (!existsSync(spoolDir)) return;
      mkdirSync(held, { recursive: true, mode: 0o700 });
      for (const name of readdirSync(spoolDir)) {
        try {
          linkSync(join(spoolDir, name), join(held, name));
        } catch (error) {
          // Held already, or sealed between the two readings: then it had been held before or is in the store.
          if (!['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
        }
      }
    },
    async *members(vault) {
      for (const name of listFiles(held)) {
        // Sealed into memory piece by piece, because its length must stand before it: an hour of sound is 115 MB.
        const pieces: Buffer[] = [];
        for await (const piece of seal(createReadStream(join(held, name)) as AsyncIterable<Buffer>, vault)) pieces.push(piece);
        const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
        // Until when a call was heard is read from its file's time, should the program have died in the middle of it.
        yield { name: `${SPOOL}${name}`, bytes, content: from(pieces), at: statSync(join(held, name)).mtime };
      }
    },
    release: () => rmSync(held, { recursive: true, force: true }),
  };
}

async function* from(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces;
}
