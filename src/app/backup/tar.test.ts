import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Member, readTar, writeTar } from './tar.ts';

const folder = mkdtempSync(join(tmpdir(), 'kenes-tar-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const AT = new Date('2026-11-20T07:00:00Z');
const LONG = `files/${'облыс/'.repeat(12)}${'a'.repeat(90)}.sealed`;

async function* members(contents: Record<string, string>, bytes?: number): AsyncGenerator<Member> {
  for (const [name, text] of Object.entries(contents)) {
    const content = Buffer.from(text);
    // In pieces of seven, so that no reader may count on pieces.
    const pieces = async function* cut(): AsyncGenerator<Buffer> {
      for (let at = 0; at < content.length; at += 7) yield content.subarray(at, at + 7);
    };
    yield { name, bytes: bytes ?? content.length, content: pieces() };
  }
}

async function joined(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

const contents = { empty: '', қысқа: 'x', [LONG]: 'y'.repeat(1_536), last: 'z'.repeat(513) };

test('what is written is read again, and by the tar of the system too', async () => {
  const archive = await joined(writeTar(members(contents), AT));
  const read: Record<string, string> = {};
  for await (const member of readTar(pieceByPiece(archive))) {
    read[member.name] = (await joined(member.content)).toString();
    assert.deepEqual(member.at, AT);
  }
  assert.deepEqual(read, contents);
  const path = join(folder, 'one.tar');
  writeFileSync(path, archive);
  execFileSync('tar', ['-xf', path, '-C', folder]);
  for (const [name, text] of Object.entries(contents)) assert.equal(readFileSync(join(folder, name), 'utf8'), text);
});

test('a reader may leave a content alone: the next member is found', async () => {
  const archive = await joined(writeTar(members(contents), AT));
  const names = [];
  for await (const member of readTar(pieceByPiece(archive))) names.push(member.name);
  assert.deepEqual(names, Object.keys(contents));
});

test('a member that is shorter or longer than it said, and a name too long, are errors', async () => {
  await assert.rejects(joined(writeTar(members({ a: 'abc' }, 4), AT)), /3 bytes came where 4 were said/);
  await assert.rejects(joined(writeTar(members({ ['n'.repeat(300)]: '' }), AT)), /too long a name/);
});

test('an archive that ends too early, or is none, is an error', async () => {
  const archive = await joined(writeTar(members(contents), AT));
  const read = async (bytes: Buffer) => {
    for await (const member of readTar(pieceByPiece(bytes))) await joined(member.content);
  };
  await assert.rejects(read(archive.subarray(0, 1_800)), /ends too early/);
  await assert.rejects(read(Buffer.from('no archive '.repeat(100))), /no archive, or it is damaged/);
});

async function* pieceByPiece(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
}
