import type { Language } from './texts.ts';

const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';

/** Kazakh letters in Kazakh order: several browsers know no Kazakh collation and would sort «і» beside «и». */
function kazakh(a: string, b: string): number {
  const [left, right] = [[...a.toLowerCase()], [...b.toLowerCase()]];
  for (const [index, letter] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (letter === other) continue;
    const [i, j] = [alphabet.indexOf(letter), alphabet.indexOf(other)];
    return i >= 0 && j >= 0 ? i - j : letter.localeCompare(other);
  }
  return left.length - right.length;
}

/** Compares two names in the reader's alphabet. */
export function collate(language: Language): (a: string, b: string) => number {
  const has = Intl.Collator.supportedLocalesOf([language]).length > 0;
  return language === 'kk' && !has ? kazakh : new Intl.Collator(language).compare;
}
