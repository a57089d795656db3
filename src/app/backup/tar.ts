/*
 * POSIX ustar, the part of it that a backup needs: plain files with names up to 255 bytes and sizes up to 8 GiB.
 * Any `tar` reads it, so a backup can be opened without this program.
 */
const BLOCK = 512;
const NAME_BYTES = 100;
const LARGEST = 8 ** 11;

export type Member = {
  name: string;
  bytes: number;
  content: AsyncIterable<Buffer>;
  /** When it was last written, to the second; unset: the instant of the archive. */
  at?: Date;
};

/** The archive of these members. Throws when a member gives another number of bytes than it said. */
export async function* writeTar(members: AsyncIterable<Member>, at: Date): AsyncGenerator<Buffer> {
  for await (const { name, bytes, content, at: writtenAt } of members) {
    yield header(name, bytes, writtenAt ?? at);
    let written = 0;
    for await (const piece of content) {
      written += piece.length;
      yield piece;
    }
    if (written !== bytes) throw new Error(`${name}: ${written} bytes came where ${bytes} were said`);
    yield Buffer.alloc(padding(bytes));
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** The members of an archive in order; each content is read before the next member is asked for. Throws where it was cut or changed. */
export async function* readTar(stream: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  const reader = pieces(stream);
  for (;;) {
    const block = await reader.take(BLOCK);
    if (block.every((byte) => byte === 0)) return;
    const { name, bytes, at } = parseHeader(block);
    let left = bytes;
    const content = (async function* read(): AsyncGenerator<Buffer> {
      while (left > 0) {
        const piece = await reader.atMost(left);
        left -= piece.length;
        yield piece;
      }
    })();
    yield { name, bytes, content, at };
    while (left > 0) left -= (await reader.atMost(left)).length;
    await reader.take(padding(bytes));
  }
}

function padding(bytes: number): number {
  return (BLOCK - (bytes % BLOCK)) % BLOCK;
}

function header(name: string, bytes: number, at: Date): Buffer {
  if (bytes >= LARGEST) throw new Error(`${name} is too large for a member of an archive: ${bytes} bytes`);
  const block = Buffer.alloc(BLOCK);
  const [prefix, rest] = splitName(name);
  block.write(rest, 0);
  block.write('0000600', 100);
  block.write('0000000', 108);
  block.write('0000000', 116);
  block.write(octal(bytes, 11), 124);
  block.write(octal(Math.floor(at.getTime() / 1000), 11), 136);
  block.write('        0', 148);
  block.write('ustar\x0000', 257);
  block.write(prefix, 345);
  block.write(`${octal(sumOf(block), 6)}\0 `, 148);
  return block;
}

/** A name longer than its field goes into two, parted at a slash. */
function splitName(name: string): [prefix: string, rest: string] {
  if (Buffer.byteLength(name) <= NAME_BYTES) return ['', name];
  for (let at = name.indexOf('/'); at > 0; at = name.indexOf('/', at + 1)) {
    const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)];
    if (Buffer.byteLength(rest) <= NAME_BYTES && Buffer.byteLength(prefix) <= 155) return [prefix, rest];
  }
  throw new Error(`${name} is too long a name for an archive`);
}

function parseHeader(block: Buffer): Required<Omit<Member, 'content'>> {
  const text = (from: number, to: number) => block.toString('utf8', from, to).replace(/\0.*$/s, '');
  const said = parseInt(text(148, 156), 8);
  if (text(257, 262) !== 'ustar' || said !== sumOf(block)) throw new Error('this is no archive, or it is damaged');
  const prefix = text(345, 500);
  const name = prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
  return { name, bytes: parseInt(text(124, 136), 8), at: new Date(parseInt(text(136, 148), 8) * 1000) };
}

/** The sum of a header's bytes, its own field counted as blanks. */
function sumOf(block: Buffer): number {
  let sum = 0;
  for (let at = 0; at < BLOCK; at += 1) sum += at >= 148 && at < 156 ? 32 : block[at]!;
  return sum;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

/** Reads a stream by numbers of bytes. */
function pieces(stream: AsyncIterable<Buffer>): { take(bytes: number): Promise<Buffer>; atMost(bytes: number): Promise<Buffer> } {
  const source = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await source.next();
    if (done) throw new Error('the archive ends too early');
    rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
  };
  const cut = (bytes: number) => {
    const taken = rest.subarray(0, bytes);
    rest = rest.subarray(bytes);
    return taken;
  };
  return {
    async take(bytes) {
      while (rest.length < bytes) await more();
      return cut(bytes);
    },
    async atMost(bytes) {
      while (rest.length === 0) await more();
      return cut(bytes);
    },
  };
}
