/**
 * Kazakh is typed in many ways: on a Russian layout ('казакстан'), with the Kazakh layout switched off so that its letters
 * come out as digits ('0аза0стан'), with Latin letters that look Cyrillic. Folding maps all of them, and the right
 * spelling, to one form; text and query are folded alike, so they meet.
 */

/** Kazakh letters → what people type without them. */
const PLAIN: Record<string, string> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' };

/** Letters of neighbouring alphabets that stand in for Kazakh ones. */
const LOOK_ALIKE: Record<string, string> = { ҥ: 'ң', ӊ: 'ң', ҳ: 'һ', ӯ: 'ұ', ў: 'ұ' };

/** The digit row of the Kazakh layout. */
const DIGIT_ROW: Record<string, string> = { '2': 'ә', '3': 'і', '4': 'ң', '5': 'ғ', '8': 'ү', '9': 'ұ', '0': 'қ' };

/** Latin letters that look like Cyrillic ones; only inside words that are mostly Cyrillic. */
const HOMOGLYPH: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  i: 'і',
  h: 'һ',
  k: 'к',
  m: 'м',
  t: 'т',
  b: 'в',
};

const WORD = /[\p{L}\p{N}]+/gu;

export type Word = { text: string; folded: string; start: number; end: number };

/** The words of a text with their places and folded forms. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    folded: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A text as it is kept for searching: folded words, one blank between. */
export function fold(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join(' ');
}

export function foldWord(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  return replace(cyrillic(replace(lower, LOOK_ALIKE)), PLAIN);
}

/** Undoes digits and Latin letters inside a Cyrillic word; numbers and Latin words stay. */
function cyrillic(word: string): string {
  const letters = [...word].filter((sign) => /\p{Script=Cyrillic}/u.test(sign)).length;
  const latin = [...word].filter((sign) => /[a-z]/.test(sign)).length;
  const mixed = latin > 0 && letters > latin ? replace(word, HOMOGLYPH) : word;
  // '0аза0стан' and 'т3л', but neither '2026жылы' nor '5г': a year or a number with a letter is no mistyped word.
  const digits = [...word].filter((sign) => /\d/.test(sign)).length;
  return digits > 0 && letters >= 2 && digits <= letters && !/^\d{3,}|\d{3,}$/.test(word) ? replace(mixed, DIGIT_ROW) : mixed;
}

function replace(word: string, by: Record<string, string>): string {
  return [...word].map((sign) => by[sign] ?? sign).join('');
}
