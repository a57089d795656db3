import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cases } from '../../../../test/cases.ts';
import { Problem } from '../../../base/problem.ts';
import { checkDigit, masked, readIdentifier } from './identifier.ts';

const TODAY = '2026-11-26';
const iin = (value: string, tests = false) => readIdentifier(value, 'individual', TODAY, tests);
const bin = (value: string, tests = false) => readIdentifier(value, 'legal_entity', TODAY, tests);

const right: [string, () => { kind: string; value: string }, string][] = [
  ['a man born on 1 January 1990', () => iin('900101300017'), 'iin'],
  [
    'a woman born on 29 February 2005 is none, the 28th is one',
    () => iin('050228600017'.replace(/.$/, String(checkDigit('05022860001')))),
    'iin',
  ],
  ['blanks and hyphens are left out', () => iin('900101-300 017'), 'iin'],
  ['a state body founded in July 1994', () => bin('940740000911'), 'bin'],
];
for (const [title, read, kind] of right) test(`taken: ${title}`, () => assert.equal(read().kind, kind));

const wrong: [string, () => unknown, string, Record<string, unknown>?][] = [
  ['a wrong last digit, and which it should be', () => iin('900101300018'), 'number-check-digit', { found: '8', expected: 7 }],
  ['a wrong digit in the middle', () => iin('900101310017'), 'number-check-digit'],
  ['eleven digits', () => iin('90010130001'), 'number-length', { digits: 11 }],
  ['letters', () => iin('90010130001O'), 'number-length', { digits: 11 }],
  ['30 February', () => iin('900230300017'), 'iin-date', { date: '30.02.90' }],
  ['month 13', () => iin('901301300017'), 'iin-date'],
  ['a day that has not come yet', () => iin('261127500017'), 'iin-date'],
  ['century digit 7', () => iin('900101700017'), 'iin-century', { digit: '7' }],
  ['a company’s number for a person', () => iin('940740000911'), 'number-is-bin'],
  ['a person’s number for a company', () => bin('900101300017'), 'number-is-iin'],
  ['a company of month 13', () => bin('941340000911'), 'bin-month', { month: '13' }],
  ['a company of type 7', () => bin('940770000911'), 'bin-type', { digit: '7' }],
  ['a company’s wrong last digit', () => bin('940740000912'), 'number-check-digit', { found: '2', expected: 1 }],
  ['a number that both rows of weights leave without a digit', () => iin('900101300800'), 'number-never-issued'],
  ['a test number where they are not allowed', () => iin('999912345678'), 'number-test'],
  ['the test key’s number where they are not allowed', () => bin('123456789021'), 'number-test'],
];
for (const [title, read, code, params] of wrong) {
  test(`refused as ${code}: ${title}`, () =>
    assert.throws(read, (error) => {
      assert.ok(error instanceof Problem);
      assert.equal(error.code, code);
      if (params) assert.deepEqual(error.params, params);
      return true;
    }));
}

test('test numbers are taken where they are allowed, and what stands for them can belong to nobody', () => {
  for (const value of ['999912345678', '123456789011']) assert.equal(iin(value, true).value, value);
  assert.throws(() => iin('123456789012', true), { code: 'number-is-bin' });
});

test('any one digit that is misread is noticed but the eleventh, whose weight of 11 checks nothing', () => {
  const digits = fc.tuple(
    fc.integer({ min: 0, max: 99_999_999_999 }),
    fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(digits, ([number, at, by]) => {
      const eleven = String(number).padStart(11, '0');
      const digit = checkDigit(eleven);
      if (digit === null) return;
      const whole = `${eleven}${digit}`;
      const misread = [...whole].map((sign, index) => (index === at ? String((Number(sign) + by) % 10) : sign)).join('');
      const first = (value: string) =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].reduce((sum, weight, index) => sum + weight * Number(value[index]), 0) % 11;
      // Where the first row of weights is enough, before and after; the second row cannot promise it.
      if (first(whole) === 10 || first(misread) === 10) return;
      assert.notEqual(String(checkDigit(misread)), misread[11]);
    }),
    cases(),
  );
});

test('what is shown of a number names nobody', () => assert.equal(masked('900101300017'), '•••• •••• 0017'));
