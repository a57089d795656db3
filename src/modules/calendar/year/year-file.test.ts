import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cases } from '../../../../test/cases.ts';
import { seedDays } from '../seed.ts';
import type { Kind, Year } from '../change/day-change.ts';
import { readCsv, writeCsv } from './csv.ts';
import { difference } from './import-year.ts';
import { type FileFormat, readYearFile, writeYearFile, type YearDay } from './year-file.ts';

const seed = seedDays();
const bytes = (text: string) => Buffer.from(text);
const daysOf = (year: number): YearDay[] =>
  seed.days
    .filter(({ day }) => day.startsWith(`${year}-`))
    .map(({ day, week, effect, kind, name, act }) => ({ day, week, effect, kind: kind as Kind, name, act }))
    .sort((a, b) => `${a.day}${a.week}`.localeCompare(`${b.day}${b.week}`, 'en'));

test('every year we know is the same after it was written and read, and the file the same byte for byte', () => {
  for (const known of seed.years as Year[]) {
    for (const format of ['json', 'csv'] as const) {
      const written = writeYearFile(format, known, daysOf(known.year));
      const read = readYearFile(format, bytes(written), known.year);
      assert.deepEqual(difference(daysOf(known.year), read.days), [], `${known.year} ${format}`);
      assert.equal(writeYearFile(format, known, read.days), written);
      if (format === 'json') assert.deepEqual(read.year, known);
    }
  }
});

test('any cells survive CSV, whatever quotes, commas and line breaks they hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ә', '"', ',', ' ', '\n', ';'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      assert.deepEqual(readCsv(writeCsv(rows)), rows);
    }),
    cases(0.05),
  );
});

const row = {
  day: '2028-03-08',
  weeks: [5, 6] as unknown,
  effect: 'off',
  kind: 'public_holiday',
  name: { kk: 'Халықаралық әйелдер күні', ru: 'Международный женский день', en: "International Women's Day" },
  act: '',
};
const file = (...days: object[]) => JSON.stringify({ format: 'kenes-calendar-year/1', year: 2028, status: 'found', note: '', days });
const saturday = { ...row, day: '2028-03-11', weeks: [5], effect: 'working' };
const fourHundred = Array.from({ length: 400 }, (_, n) => ({ ...row, day: new Date(Date.UTC(2028, 0, 1 + n)).toISOString().slice(0, 10) }));

/** [what, format, content, code, what the refusal names] */
const refused: [string, FileFormat, string | Buffer, string, Record<string, unknown>][] = [
  ['400 days', 'json', file(...fourHundred), 'calendar-file-too-many-days', { count: 400 }],
  ['a day of another year', 'json', file(row, { ...row, day: '2029-03-08' }), 'calendar-row-outside-year', { row: 2, day: '2029-03-08' }],
  ['a day twice', 'json', file(row, { ...row, weeks: [6] }), 'calendar-row-duplicate', { row: 2, week: 6 }],
  ['a day that is none', 'json', file({ ...row, day: '2028-02-30' }), 'calendar-row-field', { row: 1, field: 'day' }],
  ['an unknown kind', 'json', file({ ...row, kind: 'birthday' }), 'calendar-row-field', { row: 1, field: 'kind', value: 'birthday' }],
  ['an unknown week', 'json', file({ ...row, weeks: [4] }), 'calendar-row-field', { row: 1, field: 'weeks' }],
  ['a working Saturday without transfer', 'json', file(saturday), 'calendar-row-working-not-transferred', { row: 1 }],
  ['a transfer without its act', 'json', file({ ...saturday, kind: 'transferred' }), 'calendar-row-no-act', { row: 1 }],
  ['a name that is missing', 'json', file({ ...row, name: { ...row.name, kk: '' } }), 'calendar-row-no-name', { language: 'kk' }],
  ['no JSON', 'json', '<calendar/>', 'calendar-file-unreadable', {}],
  ['other columns', 'csv', 'date,name\r\n2028-03-08,x\r\n', 'calendar-file-unreadable', {}],
  ['no UTF-8', 'csv', Buffer.from([0xc4, 0xe5, 0xed, 0xfc]), 'calendar-file-not-utf8', {}],
  ['more than fits', 'csv', Buffer.alloc(600_000, 'x'), 'calendar-file-too-large', { most: 512 }],
];

for (const [what, format, content, code, names] of refused) {
  test(`a file is refused in words that name the row: ${what}`, () => {
    assert.throws(
      () => readYearFile(format, Buffer.from(content), 2028),
      (error: { code: string; params: object }) => {
        assert.equal(error.code, code);
        assert.deepEqual({ ...error.params, ...names }, error.params);
        return true;
      },
    );
  });
}

test('a CSV names the row a spreadsheet shows', () => {
  const head = 'day,weeks,effect,kind,name_kk,name_ru,name_en,act';
  const bad = `${head}\r\n2028-01-01,5+6,off,public_holiday,а,б,c,\r\n2028-01-02,5+6,off,feast,а,б,c,\r\n`;
  assert.throws(() => readYearFile('csv', bytes(bad), 2028), {
    code: 'calendar-row-field',
    params: { row: 3, field: 'kind', value: 'feast' },
  });
});
