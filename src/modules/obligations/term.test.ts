import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { works } from '../../../test/calendar-oracle.ts';
import { cases } from '../../../test/cases.ts';
import { buildCalendar, dayOf, seedDays, textOf } from '../calendar/index.ts';
import { seedReadings } from './seed/seed-rulebook.ts';
import { beginOfTerm, endOfTerm, explainTerm, type Unit, units } from './term.ts';

const { years, days } = seedDays();
const calendar = buildCalendar(
  1,
  years.map(({ year }) => year),
  days,
);
const reading = (amount: number, unit: Unit, week: 5 | 6 = 5) => ({ amount, unit, week });
const end = (from: string, amount: number, unit: Unit) => endOfTerm(calendar, new Date(from), reading(amount, unit)).toISOString();

/** [what, event, amount, unit, exclusive end] — instants are UTC; Almaty is +5, and +6 before March 2024. */
const examples: [string, string, number, Unit, string][] = [
  ['by the 5th that is a Thursday', '2026-10-15T05:00:00Z', 5, 'day-of-next-month', '2026-11-05T19:00:00.000Z'],
  ['by the 5th that is a Saturday: the Friday before', '2026-08-31T05:00:00Z', 5, 'day-of-next-month', '2026-09-04T19:00:00.000Z'],
  ['by the 5th that is a Sunday: the Friday before', '2026-06-30T18:59:59Z', 5, 'day-of-next-month', '2026-07-03T19:00:00.000Z'],
  ['the last instant of a month still belongs to it', '2026-07-31T18:59:59Z', 5, 'day-of-next-month', '2026-08-05T19:00:00.000Z'],
  ['and the next to the month after', '2026-07-31T19:00:00Z', 5, 'day-of-next-month', '2026-09-04T19:00:00.000Z'],
  ['a working Sunday is a day to report by (5 January 2025)', '2024-12-10T05:00:00Z', 5, 'day-of-next-month', '2025-01-05T19:00:00.000Z'],
  ['by the 2nd after New Year: back into December', '2025-12-15T05:00:00Z', 2, 'day-of-next-month', '2025-12-31T19:00:00.000Z'],
  [
    'after 5 WD from a Friday: begins on Saturday, over with it',
    '2026-11-20T05:00:00Z',
    5,
    'after-working-days',
    '2026-11-28T19:00:00.000Z',
  ],
  ['after 5 WD over Nauryz', '2026-03-18T05:00:00Z', 5, 'after-working-days', '2026-03-31T19:00:00.000Z'],
  ['24 hours before a start', '2026-11-30T01:30:00Z', 24, 'hours-before', '2026-11-29T01:30:00.000Z'],
  ['24 hours before, over the change of clocks', '2024-02-29T20:00:00Z', 24, 'hours-before', '2024-02-28T20:00:00.000Z'],
  ['4 hours into a holiday night', '2026-03-20T20:30:00Z', 4, 'hours', '2026-03-21T00:30:00.000Z'],
  ['a month ends with the month, on whatever day', '2026-10-01T05:00:00Z', 1, 'month', '2026-10-31T19:00:00.000Z'],
];

for (const [what, from, amount, unit, expected] of examples) {
  test(`a term of ${amount} ${unit}: ${what}`, () => assert.equal(end(from, amount, unit), expected));
}

test('what begins after five working days begins at 00:00 of the day after the fifth, be it a Saturday', () => {
  const begins = (from: string) => beginOfTerm(calendar, new Date(from), reading(5, 'after-working-days'))!.toISOString();
  assert.equal(begins('2026-11-20T05:00:00Z'), '2026-11-27T19:00:00.000Z', 'Saturday 28 November, 00:00 in Almaty');
  assert.equal(begins('2026-11-23T05:00:00Z'), '2026-11-30T19:00:00.000Z');
  assert.equal(beginOfTerm(calendar, new Date('2026-11-20T05:00:00Z'), reading(5, 'working-days')), null);
});

const instant = fc.integer({ min: Date.UTC(2022, 1, 1), max: Date.UTC(2027, 9, 1) }).map((at) => new Date(at));

test('a report by the Nth is due on a working day, never after the Nth, and on the Nth itself when that works', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 28 }), (at, nth) => {
      const last = textOf(dayOf(endOfTerm(calendar, at, reading(nth, 'day-of-next-month')).getTime() - 1));
      const month = new Date(`${textOf(dayOf(at.getTime())).slice(0, 7)}-01T00:00:00Z`);
      const wanted = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, nth)).toISOString().slice(0, 10);
      assert.ok(last <= wanted && works(last, 5), `${last} for ${wanted}`);
      if (works(wanted, 5)) assert.equal(last, wanted);
      // Nothing that works lies between.
      for (let day = new Date(`${last}T00:00:00Z`); ;) {
        day = new Date(day.getTime() + 86_400_000);
        const text = day.toISOString().slice(0, 10);
        if (text > wanted) break;
        assert.ok(!works(text, 5), `${text} works`);
      }
    }),
    cases(0.2),
  );
});

test('what begins after N working days has exactly N of them between the event and its beginning', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 30 }), (at, amount) => {
      const begins = dayOf(beginOfTerm(calendar, at, reading(amount, 'after-working-days'))!.getTime());
      let counted = 0;
      for (let day = dayOf(at.getTime()) + 1; day < begins; day += 1) if (works(textOf(day), 5)) counted += 1;
      assert.equal(counted, amount);
      assert.ok(works(textOf(begins - 1), 5), 'it begins right after the last counted day');
    }),
    cases(0.2),
  );
});

test('whatever the unit, the explanation has one last day, and the term ends with it', () => {
  fc.assert(
    fc.property(
      instant,
      fc.constantFrom(...units),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom<5 | 6>(5, 6),
      (at, unit, amount, week) => {
        const said = explainTerm(calendar, at, reading(amount, unit, week));
        if (unit === 'month') return assert.deepEqual(said, []);
        const ends = said.filter(({ state }) => state === 'last' || state === 'moved' || state === 'begins');
        assert.equal(ends.length, 1, JSON.stringify(said));
        const due = endOfTerm(calendar, at, reading(amount, unit, week)).getTime();
        assert.equal(ends[0]!.day, textOf(dayOf(unit === 'hours-before' ? due : due - 1)));
        assert.deepEqual(
          said.map(({ day }) => day).toSorted(),
          said.map(({ day }) => day),
          'in order',
        );
      },
    ),
    cases(0.1),
  );
});

test('the explanation of a report by 5 September 2026 says why it is due on the 4th', () => {
  const said = explainTerm(calendar, new Date('2026-08-10T05:00:00Z'), reading(5, 'day-of-next-month'));
  assert.deepEqual(
    said.map(({ day, state }) => `${day} ${state}`),
    ['2026-09-01 counted', '2026-09-02 counted', '2026-09-03 counted', '2026-09-04 last', '2026-09-05 off'],
  );
});

test('every paragraph that sets a term has its rows, each complete in three languages, policy named as policy', () => {
  const rows = seedReadings();
  const kinds = (paragraph: string, duty = '') =>
    rows.filter((row) => row.paragraph === paragraph && row.duty === duty).map(({ participantKind }) => participantKind);
  const terms = [
    ...new Set(
      rows.map(
        ({ paragraph, duty, amount, unit, policy }) => `¶${paragraph}${duty && ` ${duty}`} ${amount} ${unit}${policy ? ' policy' : ''}`,
      ),
    ),
  ];
  assert.deepEqual(terms, [
    '¶7 1 month',
    '¶8 2 working-days',
    '¶11 3 working-days',
    '¶14 4 hours',
    '¶20 3 working-days',
    '¶21 10 working-days',
    '¶22 3 working-days policy',
    '¶23 5 after-working-days',
    '¶24 3 working-days policy',
    '¶25 3 working-days policy',
    '¶26 5 working-days',
    '¶27 5 working-days',
    '¶28 3 working-days',
    '¶28 decision 1 working-days policy',
    '¶30 10 working-days policy',
    '¶31 5 day-of-next-month',
    '¶32 1 working-days',
    '¶38 24 hours-before',
    '¶38 48 hours-before policy',
    '¶39 5 day-of-next-month',
  ]);
  // Subjects of electronic services follow paragraphs 20 to 25 and only those.
  const bound = rows.filter((row) => row.participantKind === 'electronic_subject').map(({ paragraph }) => Number(paragraph));
  assert.deepEqual(bound, [20, 21, 22, 24, 25]);
  assert.deepEqual(kinds('24'), ['central_body', 'local_body', 'provider', 'electronic_subject', 'ici_operator']);
  for (const row of rows) {
    for (const words of [row.name, row.anchorWords, row.text, row.stops, row.doesNotStop]) {
      assert.ok(words.kk && words.ru && words.en, `¶${row.paragraph} ${JSON.stringify(words)}`);
    }
    assert.ok(row.anchor && row.opens && row.keeps, `¶${row.paragraph}`);
  }
});
