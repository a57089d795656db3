import { fold } from '../../../base/fold.ts';

/**
 * Whether two names may be one person's: two of their words meet, in any order and spelling of Kazakh letters, an initial for
 * a word or one letter mistaken; of a name of one word, that one. A family shares a surname and a number, so one is not enough.
 * A record without a name may be anybody's.
 */
export function similarNames(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return true;
  const left = [...b];
  let met = 0;
  for (const word of a) {
    const at = left.findIndex((candidate) => meet(word, candidate));
    if (at < 0) continue;
    left.splice(at, 1);
    met += 1;
  }
  return met >= Math.min(2, a.length, b.length);
}

const wordsOf = (name: string) => fold(name).split(' ').filter(Boolean);

/** Shorter words differ by a letter without being mistaken: Ан and Ар. */
const LONG = 5;

function meet(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return one.length >= LONG && other.length >= LONG && oneApart(one, other);
}

/** One letter put in, left out or taken for another. */
function oneApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}
