import { isUtf8 } from 'node:buffer';

/** What old programs here write when they say nothing of it. */
const UNSAID = 'windows-1251';

const NAMED = /(charset\s*=\s*"?)([\w.:()+-]+)/gi;

/**
 * The letter with charsets a decoder can follow. Programs that write UTF-8 under "us-ascii", no charset at all, or raw
 * bytes into headers are common; their bytes say more than their labels: what is valid UTF-8 is UTF-8, other unlabelled
 * bytes are the eight-bit Cyrillic of this country's older programs. A label that is known stands.
 */
export function withKnownCharsets(given: Uint8Array): Uint8Array {
  // A byte order mark in front would be taken for the first header's name.
  const raw = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const letter = raw.subarray(0, 3).toString('latin1') === '\xef\xbb\xbf' ? raw.subarray(3) : raw;
  const gap = endOfHeader(letter);
  const [head, body] = [letter.subarray(0, gap), letter.subarray(gap)];
  const utf8 = isUtf8(body);
  const wanted = utf8 ? 'utf-8' : UNSAID;
  const labels = latin1(letter).matchAll(NAMED);
  let [labelled, unknown] = [false, false];
  for (const [, , label] of labels) {
    labelled = true;
    unknown ||= !isKnown(label!);
  }
  const headRead = isUtf8(head) ? head : transcoded(head);
  const bodyRead = utf8 || labelled ? body : transcoded(body);
  if (!unknown) return headRead === head && bodyRead === body ? letter : Buffer.concat([headRead, bodyRead]);
  const relabel = (part: Buffer) =>
    Buffer.from(
      latin1(part).replace(NAMED, (whole, before: string, label: string) => (isKnown(label) ? whole : before + wanted)),
      'latin1',
    );
  return Buffer.concat([relabel(headRead), relabel(bodyRead)]);
}

/** "us-ascii" is no answer for a letter with other bytes, and changes nothing for one without. */
function isKnown(label: string): boolean {
  if (/^(us-ascii|ascii|ansi_x3\.4-1968|unknown-8bit|binary|default)$/i.test(label)) return false;
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    // Names the parser knows by itself.
    return /^(utf-?7|cp\d{3,4}|ibm\d{3}|x-mac-[a-z]+)$/i.test(label);
  }
}

function endOfHeader(letter: Buffer): number {
  const ends = ['\r\n\r\n', '\n\n'].map((gap) => letter.indexOf(gap)).filter((at) => at !== -1);
  return ends.length > 0 ? Math.min(...ends) : letter.length;
}

function transcoded(bytes: Buffer): Buffer {
  return Buffer.from(new TextDecoder(UNSAID).decode(bytes));
}

function latin1(bytes: Buffer): string {
  return bytes.toString('latin1');
}
