import { digestOf, type Line, linkHash } from './canonical.ts';

/** What an export begins with. `before` is the hash of the link before the first, in hex. */
export type ExportHead = {
  kind: 'kenes-audit-export';
  version: 1;
  from: string;
  to: string;
  before: string;
  first: number;
  exportedAt: string;
};
/** One link: the whole line, or only its digest where the export was narrowed. */
export type ExportLink = { position: number; hash: string; line?: Line; digest?: string };
/** What an export ends with: without it the file was cut. */
export type ExportEnd = { kind: 'end'; links: number; lines: number; hash: string };

/** `hash`: the last link's, to be compared with what was written down elsewhere. */
export type Verdict = { ok: boolean; links: number; lines: number; hash: string | null; complaints: string[] };

const MOST_COMPLAINTS = 20;

/**
 * Checks an export line by line, without a database and without trust: every digest is made anew, every link follows from
 * the one before, positions have no gap, and the end says how much there has to be. `texts` are the lines of the file.
 */
export async function verifyExport(texts: AsyncIterable<string> | Iterable<string>): Promise<Verdict> {
  const complaints: string[] = [];
  let head: ExportHead | null = null;
  let end: ExportEnd | null = null;
  let before: Buffer = Buffer.alloc(0);
  let [links, lines, row] = [0, 0, 0];
  const complain = (what: string) => complaints.length < MOST_COMPLAINTS && complaints.push(`row ${row}: ${what}`);
  for await (const text of texts) {
    if (text.trim() === '') continue;
    row += 1;
    const value = parsed(text);
    if (!value) complain('is no JSON');
    else if (!head) {
      head = headOf(value);
      if (!head) return { ok: false, links, lines, hash: null, complaints: ['row 1: this is no export of the journal'] };
      before = Buffer.from(head.before, 'hex');
    } else if (end) complain('stands after the end');
    else if (value['kind'] === 'end') end = value as unknown as ExportEnd;
    else {
      const link = value as unknown as ExportLink;
      if (link.position !== head.first + links) complain(`position ${link.position} where ${head.first + links} has to stand`);
      const digest = link.line ? digestOf(link.line) : Buffer.from(link.digest ?? '', 'hex');
      const hash = linkHash(before, digest);
      if (hash.toString('hex') !== link.hash) complain(`position ${link.position} was changed, or what stands before it`);
      before = Buffer.from(link.hash, 'hex');
      links += 1;
      if (link.line) lines += 1;
    }
  }
  if (!head) complaints.push('the file is empty');
  else if (!end) complaints.push('the end is missing: the file was cut');
  else if (end.links !== links || end.lines !== lines || (links > 0 && end.hash !== before.toString('hex'))) {
    complaints.push(`the end speaks of ${end.links} links and ${end.lines} lines; here are ${links} and ${lines}`);
  }
  return { ok: complaints.length === 0, links, lines, hash: before.length === 32 ? before.toString('hex') : null, complaints };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function headOf(value: Record<string, unknown>): ExportHead | null {
  const right = value['kind'] === 'kenes-audit-export' && value['version'] === 1 && /^[0-9a-f]{64}$/.test(String(value['before']));
  return right ? (value as unknown as ExportHead) : null;
}
