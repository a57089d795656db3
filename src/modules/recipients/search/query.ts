import { fold } from '../../../base/fold.ts';
import { Problem } from '../../../base/problem.ts';
import { normalEmail, normalPhone } from '../addresses/address.ts';

/** What somebody typed, as what it is: an IIN or BIN, an e-mail, a number, or the beginnings of a name's words. */
export type SearchFor =
  | { by: 'number'; value: string; phone: string }
  | { by: 'email'; value: string }
  | { by: 'phone'; value: string; ending: string | null }
  | { by: 'name'; words: string[] };

/** Digits that still name few people: the subscriber's own part of a number. */
const ENDING = 7;
const SHORTEST_NAME = 3;

/**
 * Reads a search. It never lists everybody: what would match too many is refused, so that nobody has to be asked why they
 * browse. Throws `search-too-short`.
 */
export function readSearch(given: string): SearchFor {
  const q = given.trim();
  if (q.includes('@')) return { by: 'email', value: normalEmail(q) };
  const digits = q.replace(/\D/g, '');
  if (digits.length > 0 && /^[\d\s()+-]+$/.test(q)) {
    if (/^\d{12}$/.test(digits) && !q.startsWith('+')) return { by: 'number', value: digits, phone: normalPhone(q) };
    if (digits.length < ENDING) throw new Problem('invalid', 'search-too-short');
    return { by: 'phone', value: normalPhone(q), ending: digits.length < 11 ? digits.slice(-10) : null };
  }
  const words = fold(q).split(' ').filter(Boolean);
  if (words.join('').length < SHORTEST_NAME) throw new Problem('invalid', 'search-too-short');
  return { by: 'name', words };
}
