import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type Vault, isSealed, seal, unseal } from '../../modules/recordings/index.ts';
import { MANIFEST, type Manifest, manifestShape } from './manifest.ts';
import { Refused } from './refused.ts';
import { type Member, readTar, writeTar } from './tar.ts';

export type ManifestHead = Omit<Manifest, 'members' | 'format'>;

/**
 * The bytes of a backup: the members, then the manifest that lists each with its SHA-256. `head` is asked for after the
 * last member. Given a vault, the whole archive is sealed with it.
 */
export function writeArchive(
  members: AsyncIterable<Member>,
  head: () => ManifestHead,
  at: Date,
  vault: Vault | null,
): AsyncIterable<Buffer> {
  const tar = writeTar(withManifest(members, head), at);
  return vault ? seal(tar, vault) : tar;
}

async function* withManifest(members: AsyncIterable<Member>, head: () => ManifestHead): AsyncGenerator<Member> {
  const listed: Manifest['members'] = [];
  for await (const member of members) {
    const hash = createHash('sha256');
    yield { ...member, content: hashed(member.content, hash) };
    listed.push({ name: member.name, bytes: member.bytes, sha256: hash.digest('hex') });
  }
  const manifest: Manifest = { format: 'kenes-backup-1', ...head(), members: listed };
  const content = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  yield { name: MANIFEST, bytes: content.length, content: once(content) };
}

/**
 * Reads a whole backup once and compares every member with the manifest. Throws Refused when the archive was cut, changed,
 * or is none. Nothing of what it holds is used before this has passed.
 */
export async function checkArchive(path: string, vault: Vault | null): Promise<Manifest> {
  const found: Manifest['members'] = [];
  let manifest: Manifest | null = null;
  try {
    for await (const member of readMembers(path, vault)) {
      if (manifest) throw new Error('something follows the manifest');
      if (member.name === MANIFEST) {
        manifest = manifestShape.parse(JSON.parse(Buffer.concat(await all(member.content)).toString()));
        continue;
      }
      const hash = createHash('sha256');
      for await (const piece of member.content) hash.update(piece);
      found.push({ name: member.name, bytes: member.bytes, sha256: hash.digest('hex') });
    }
  } catch (error) {
    if (error instanceof Refused || (error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    throw new Refused(`${path} is damaged or no backup: ${firstLine(error)}. Take another backup.`, { cause: error });
  }
  if (!manifest) throw new Refused(`${path} was cut: its manifest is missing. Take another backup.`);
  const wrong = firstDifference(manifest.members, found);
  if (wrong) throw new Refused(`${path} is damaged: ${wrong} is not what it was when the backup was made. Take another backup.`);
  return manifest;
}

/** The members of a backup, sealed or not. */
export async function* readMembers(path: string, vault: Vault | null): AsyncGenerator<Member> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  try {
    const sealed = await isSealed(path);
    if (sealed && !vault) throw new Refused(`${path} is sealed: name the file with its words, --passphrase FILE`);
    yield* readTar(sealed ? unseal(file, vault!) : (file as AsyncIterable<Buffer>));
  } finally {
    file.destroy();
  }
}

function firstDifference(said: Manifest['members'], found: Manifest['members']): string | null {
  for (let at = 0; at < Math.max(said.length, found.length); at += 1) {
    const [one, other] = [said[at], found[at]];
    if (one?.name !== other?.name || one?.bytes !== other?.bytes || one?.sha256 !== other?.sha256) return (one ?? other)!.name;
  }
  return null;
}

async function* hashed(content: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}

/** One buffer as a stream. */
export async function* once(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

async function all(content: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const pieces = [];
  for await (const piece of content) pieces.push(piece);
  return pieces;
}

function firstLine(error: unknown): string {
  return (error as Error).message.split('\n')[0]!;
}
