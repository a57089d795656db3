import { Problem } from '../../../base/problem.ts';
import type { RecipientKind } from '../recipient.ts';

/** IIN of a person, BIN of a company: 12 digits that say a date, what they number, and check themselves. */
export type IdentifierKind = 'iin' | 'bin';
export type Identifier = { kind: IdentifierKind; value: string };

/** Numbers that can belong to nobody, for trying things out: year 99 month 99, and the two of the certifying centre's test keys. */
const TEST_PREFIX = '9999';
const TEST_KEYS: readonly string[] = ['123456789011', '123456789021'];

/** The weights of the check digit; the second row holds where the first leaves 10. */
const WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
] as const;

export const isTestNumber = (value: string): boolean => value.startsWith(TEST_PREFIX) || TEST_KEYS.includes(value);

/** The twelfth digit by the first eleven; null for a number that is given to nobody, since both rows leave 10. */
export function checkDigit(value: string): number | null {
  for (const weights of WEIGHTS) {
    const rest = weights.reduce((sum, weight, at) => sum + weight * Number(value[at]), 0) % 11;
    if (rest < 10) return rest;
  }
  return null;
}

/** '900101300017' → '•••• •••• 0017': what a screen shows until somebody says why they look. */
export function masked(value: string): string {
  return `•••• •••• ${value.slice(-4)}`;
}

/**
 * The number as it is kept: digits only. `today` ('YYYY-MM-DD') bounds dates of birth. Each refusal says which sign is wrong
 * and what to do: `number-length`, `number-test`, `number-check-digit`, `number-never-issued`, `iin-date`, `iin-century`,
 * `bin-month`, `bin-type`, and for a number of the other kind `number-is-bin` or `number-is-iin`.
 */
export function readIdentifier(given: string, of: RecipientKind, today: string, testNumbers: boolean): Identifier {
  const value = given.replace(/[\s-]/g, '');
  if (!/^\d{12}$/.test(value)) throw new Problem('invalid', 'number-length', { digits: value.replace(/\D/g, '').length });
  const kind: IdentifierKind = of === 'individual' ? 'iin' : 'bin';
  if (isTestNumber(value)) {
    if (!testNumbers) throw new Problem('invalid', 'number-test');
    return { kind, value };
  }
  // The fifth digit tells them apart: a day has 0 to 3 there, a company's type is 4 to 6.
  const looksLikeBin = /[456]/.test(value[4]!);
  if (kind === 'iin' && looksLikeBin) throw new Problem('invalid', 'number-is-bin');
  if (kind === 'bin' && /[0123]/.test(value[4]!)) throw new Problem('invalid', 'number-is-iin');
  if (kind === 'iin') refuseUnlessBorn(value, today);
  else refuseUnlessFounded(value);
  const expected = checkDigit(value);
  if (expected === null) throw new Problem('invalid', 'number-never-issued');
  if (expected !== Number(value[11])) throw new Problem('invalid', 'number-check-digit', { found: value[11]!, expected });
  return { kind, value };
}

/** The seventh digit says century and sex: 1–2 the 19th, 3–4 the 20th, 5–6 the 21st; 0 stands for foreigners and says none. */
const CENTURIES: Record<string, readonly number[]> = { 0: [1900, 2000], 1: [1800], 2: [1800], 3: [1900], 4: [1900], 5: [2000], 6: [2000] };

function refuseUnlessBorn(value: string, today: string): void {
  const centuries = CENTURIES[value[6]!];
  if (!centuries) throw new Problem('invalid', 'iin-century', { digit: value[6]! });
  const [year, month, day] = [value.slice(0, 2), value.slice(2, 4), value.slice(4, 6)];
  const dates = centuries.map((century) => `${century + Number(year)}-${month}-${day}`);
  if (!dates.some((date) => isDay(date) && date <= today)) throw new Problem('invalid', 'iin-date', { date: `${day}.${month}.${year}` });
}

function refuseUnlessFounded(value: string): void {
  const month = Number(value.slice(2, 4));
  if (month < 1 || month > 12) throw new Problem('invalid', 'bin-month', { month: value.slice(2, 4) });
  if (!/[456]/.test(value[4]!)) throw new Problem('invalid', 'bin-type', { digit: value[4]! });
}

/** Whether a day exists: `Date` turns 30 February into 2 March, and a text that came back changed is none. */
function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date;
}
