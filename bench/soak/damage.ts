/** A source of chance that repeats itself for the same seed (mulberry32). */
export function chance(seed: number): { upTo(n: number): number; one<T>(of: readonly T[]): T } {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (n: number) => Math.floor(next() * n);
  return { upTo, one: (of) => of[upTo(of.length)]! };
}

type Chance = ReturnType<typeof chance>;

/** What breaks letters on their way and in bad programs; each takes a letter and gives a worse one. */
const damages: readonly ((letter: Buffer, by: Chance, other: Buffer) => Buffer)[] = [
  // Bits turned.
  (letter, by) => {
    const worse = Buffer.from(letter);
    for (let n = by.upTo(20) + 1; n > 0 && worse.length > 0; n -= 1) worse[by.upTo(worse.length)] = by.upTo(256);
    return worse;
  },
  // Cut off.
  (letter, by) => letter.subarray(0, by.upTo(letter.length + 1)),
  // A hole.
  (letter, by) => {
    const at = by.upTo(letter.length + 1);
    return Buffer.concat([letter.subarray(0, at), letter.subarray(at + by.upTo(400))]);
  },
  // A piece of it, again and again.
  (letter, by) => {
    const at = by.upTo(letter.length + 1);
    const piece = letter.subarray(at, at + by.upTo(200) + 1);
    return Buffer.concat([letter.subarray(0, at), ...Array.from({ length: by.upTo(60) }, () => piece), letter.subarray(at)]);
  },
  // Two letters run together.
  (letter, by, other) => Buffer.concat([letter.subarray(0, by.upTo(letter.length + 1)), other.subarray(by.upTo(other.length + 1))]),
  // Signs that mean something to a parser, where they mean nothing.
  (letter, by) => {
    const at = by.upTo(letter.length + 1);
    const sign = by.one([
      '\0',
      '\r\n\r\n',
      '\r',
      '\n',
      '--',
      '=?utf-8?B?',
      '?=',
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n',
      '"',
      '<',
      '>',
      ';',
      '\\',
      '\u202e',
      'charset=kz-1048',
      'charset=utf-7',
      'format=flowed; delsp=yes',
      'Content-Transfer-Encoding: base64\r\n',
      'From: ',
      '=\r\n',
      '.\r\n',
      '\x1b',
      '\xff\xfe',
      'Message-ID: <a@b>\r\n',
    ]);
    return Buffer.concat([letter.subarray(0, at), Buffer.from(sign.repeat(by.upTo(8) + 1), 'latin1'), letter.subarray(at)]);
  },
  // Lines in another order.
  (letter, by) => {
    const lines = letter.toString('latin1').split('\n');
    const [from, to] = [by.upTo(lines.length), by.upTo(lines.length)];
    [lines[from], lines[to]] = [lines[to]!, lines[from]!];
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  // Another name of a charset or a type.
  (letter, by) =>
    Buffer.from(
      letter
        .toString('latin1')
        .replace(
          /(charset|boundary|name|format)\s*=\s*"?[^";\r\n]*"?/i,
          `$1=${by.one(['', '"', 'utf-8', 'x'.repeat(300), 'iso-2022-jp', '=?'])}`,
        ),
      'latin1',
    ),
];

/** Letter `n` of a seed: one of `letters`, worse by one to five damages. The same every time. */
export function damaged(letters: readonly Buffer[], seed: number, n: number): Buffer {
  const by = chance(seed * 1_000_003 + n);
  let letter = by.one(letters);
  for (let times = by.upTo(5) + 1; times > 0; times -= 1) letter = by.one(damages)(letter, by, by.one(letters));
  return letter.subarray(0, 900_000);
}
