import type { TrilingualWords } from '../../api/templates.ts';
import { languages } from '../../language/texts.ts';

export type Piece = { kind: 'same' | 'gone' | 'new'; text: string };

/** Beyond as many words that differ a table of all pairs would be slow, and a person reads both texts anyway. */
const TABLE_MOST = 1_500;

export function same(a: TrilingualWords, b: TrilingualWords): boolean {
  return languages.every((language) => a[language].subject === b[language].subject && a[language].body === b[language].body);
}

/**
 * From one text to another by words: the longest row of words that both have in common stays (longest common subsequence),
 * the rest is gone or new. The pieces that are not new make `from`, those that are not gone make `to`.
 */
export function difference(from: string, to: string): Piece[] {
  const [old, now] = [wordsOf(from), wordsOf(to)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], words: readonly string[]) => {
    const text = words.join('');
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  add('same', old.slice(0, head));
  for (const [kind, word] of middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail))) add(kind, [word]);
  add('same', old.slice(old.length - tail));
  return pieces;
}

/** Words and the spaces between them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}

function middle(old: readonly string[], now: readonly string[]): [Piece['kind'], string][] {
  const table = old.length <= TABLE_MOST && now.length <= TABLE_MOST ? commonFrom(old, now) : null;
  const steps: [Piece['kind'], string][] = [];
  let [i, j] = [0, 0];
  while (table && i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      steps.push(['same', old[i]!]);
      i += 1;
      j += 1;
    } else if (table[i + 1]![j]! >= table[i]![j + 1]!) steps.push(['gone', old[i++]!]);
    else steps.push(['new', now[j++]!]);
  }
  while (i < old.length) steps.push(['gone', old[i++]!]);
  while (j < now.length) steps.push(['new', now[j++]!]);
  return steps;
}

/** `[i][j]`: how many words the rests of both, from i and from j on, have in common in order. */
function commonFrom(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      table[i]![j] = old[i] === now[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}
