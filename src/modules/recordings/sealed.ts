import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Vault } from './storage.ts';

/*
 * A sealed file: 'KENR1', length of the wrapped key (2 bytes), the wrapped key, then chunks of
 * length (4 bytes; the highest bit marks the last), tag (16), content. AES-256-GCM with a random key of this file alone;
 * the nonce is the chunk's number, and number and last-mark are authenticated, so that no chunk can be moved, dropped or cut off.
 */
const MAGIC = Buffer.from('KENR1');
const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
const LAST = 0x8000_0000;

/** Encrypts a stream piece by piece; the file's own key is wrapped by the vault. */
export async function* seal(plain: AsyncIterable<Buffer>, vault: Vault): AsyncGenerator<Buffer> {
  const key = randomBytes(32);
  const wrapped = vault.seal(key);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(wrapped.length);
  yield Buffer.concat([MAGIC, length, wrapped]);
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of plain) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    // What fills a chunk exactly is kept back: it may be the last.
    while (rest.length > CHUNK_BYTES) {
      yield sealChunk(key, number++, rest.subarray(0, CHUNK_BYTES), false);
      rest = rest.subarray(CHUNK_BYTES);
    }
  }
  yield sealChunk(key, number, rest, true);
}

/** Decrypts what `seal` made. Throws on any change, on a missing end, and on another key file. */
export async function* unseal(sealed: AsyncIterable<Buffer>, vault: Vault): AsyncGenerator<Buffer> {
  const take = taker(sealed);
  if (!(await take(MAGIC.length)).equals(MAGIC)) throw new Error('this is no sealed recording');
  const key = vault.open(await take((await take(2)).readUInt16BE()));
  for (let number = 0; ; number += 1) {
    const mark = (await take(4)).readUInt32BE();
    const last = (mark & LAST) !== 0;
    const tag = await take(TAG_BYTES);
    const content = await take(mark & ~LAST);
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number));
    decipher.setAAD(Buffer.from([last ? 1 : 0]));
    decipher.setAuthTag(tag);
    yield Buffer.concat([decipher.update(content), decipher.final()]);
    if (last) return;
  }
}

/** Whether a file begins as `seal` begins one. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return bytesRead === MAGIC.length && buffer.equals(MAGIC);
  } finally {
    await file.close();
  }
}

function sealChunk(key: Buffer, number: number, content: Buffer, last: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number));
  cipher.setAAD(Buffer.from([last ? 1 : 0]));
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()]);
  const mark = Buffer.alloc(4);
  mark.writeUInt32BE((encrypted.length | (last ? LAST : 0)) >>> 0);
  return Buffer.concat([mark, cipher.getAuthTag(), encrypted]);
}

function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 8);
  return nonce;
}

/** Reads exactly so many bytes at a time out of a stream; throws where it ends too early. */
function taker(stream: AsyncIterable<Buffer>): (bytes: number) => Promise<Buffer> {
  const source = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return async (bytes) => {
    while (rest.length < bytes) {
      const { value, done } = await source.next();
      if (done) throw new Error('a sealed recording ends too early');
      rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    }
    const taken = rest.subarray(0, bytes);
    rest = rest.subarray(bytes);
    return taken;
  };
}
