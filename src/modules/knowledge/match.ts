import { fold, type Word, wordsOf } from '../../base/fold.ts';

/** Words too common to look for, folded; they count only when nothing else was typed. */
const COMMON = new Set(
  fold(
    `және мен бен пен да де та те ма ме ба бе па пе үшін туралы бойынша арқылы қалай қайда қашан неге не кім қандай керек болады бар
    и в во на не что как где когда кто какой какая какие для по о об от до из у с со или ли это нужно можно мне
    the a an of to in on for and or how where when what which is are do i my can need`,
  ).split(' '),
);

const SHORTEST_STEM = 4;

/** What was typed, ready to be looked for. `terms` are beginnings of words, folded. */
export type Query = { words: Word[]; terms: string[] };

/** Reads a query: at most twelve words, the common ones left out. */
export function readQuery(typed: string): Query {
  const words = wordsOf(typed).slice(0, 12);
  const telling = words.filter((word) => !COMMON.has(word.folded));
  const kept = telling.length > 0 ? telling : words;
  return { words: kept, terms: [...new Set(kept.map((word) => word.folded))] };
}

/** Shorter beginnings, so that 'төлқұжатымды' also finds 'төлқұжат': endings are at most about a third of a word. */
export function stems(terms: readonly string[]): string[] {
  return terms.map((term) => (term.length > SHORTEST_STEM ? term.slice(0, Math.max(SHORTEST_STEM, Math.ceil(term.length * 0.62))) : term));
}

/** For PostgreSQL: every term (or any of them) as the beginning of a word. Terms hold letters and digits only. */
export function tsquery(terms: readonly string[], join: '&' | '|'): string {
  return terms.map((term) => `${term}:*`).join(` ${join} `);
}

export type Segment = { text: string; hit: boolean };

const SNIPPET_LENGTH = 180;

/** A piece of `text` around the first word that begins with one of `terms`, cut at words, hits marked. */
export function snippet(text: string, terms: readonly string[]): Segment[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const words = wordsOf(flat);
  const hits = words.filter((word) => terms.some((term) => word.folded.startsWith(term)));
  const from = Math.max(0, (hits[0]?.start ?? 0) - 50);
  const first = words.find((word) => word.start >= from)?.start ?? 0;
  const end = words.findLast((word) => word.end <= first + SNIPPET_LENGTH)?.end ?? flat.length;
  const segments: Segment[] = [];
  let at = first;
  for (const hit of hits.filter((word) => word.start >= first && word.end <= end)) {
    if (hit.start > at) segments.push({ text: flat.slice(at, hit.start), hit: false });
    segments.push({ text: hit.text, hit: true });
    at = hit.end;
  }
  if (at < end) segments.push({ text: flat.slice(at, end), hit: false });
  if (first > 0) segments.unshift({ text: '…', hit: false });
  if (end < flat.length) segments.push({ text: '…', hit: false });
  return segments;
}

/** Whether the words stand in the text as typed; if not, it was found by folding. */
export function standsAsTyped(words: readonly Word[], text: string): boolean {
  const plain = text.normalize('NFC').toLowerCase();
  return words.every((word) => plain.includes(word.text.normalize('NFC').toLowerCase()));
}
