import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { execPath } from 'node:process';
import { test } from 'node:test';
import fc from 'fast-check';
import { oracleDueAt, works } from '../../../test/calendar-oracle.ts';
import { cases } from '../../../test/cases.ts';
import { buildCalendar, dueAt, explain, isWorkingDay, type Unit, type Week } from './calendar.ts';
import { textOf } from './day.ts';
import { seedDays } from './seed.ts';

const { years, days } = seedDays();
const calendar = buildCalendar(
  1,
  years.map(({ year }) => year),
  days,
);

const due = (from: string, amount: number, unit: Unit, week: Week = 5) => dueAt(calendar, new Date(from), amount, unit, week).toISOString();

/** [what, from, amount, unit, week, due] — instants are UTC; Almaty is +5, and +6 before March 2024. */
const examples: [string, string, number, Unit, Week, string][] = [
  ['a letter of Friday evening is due at the end of Tuesday', '2026-11-20T13:00:00Z', 2, 'working-days', 5, '2026-11-24T19:00:00.000Z'],
  ['the six-day week counts Saturday', '2026-11-20T13:00:00Z', 2, 'working-days', 6, '2026-11-23T19:00:00.000Z'],
  ['before Nauryz 2026: five days off in a row', '2026-03-19T05:00:00Z', 2, 'working-days', 5, '2026-03-26T19:00:00.000Z'],
  ['Nauryz 2026 in the six-day week: one day in lieu', '2026-03-19T05:00:00Z', 2, 'working-days', 6, '2026-03-25T19:00:00.000Z'],
  ['May 2026: 7 May off, Monday 11 May in lieu of Saturday 9', '2026-05-06T05:00:00Z', 2, 'working-days', 5, '2026-05-12T19:00:00.000Z'],
  [
    'May 2026 in the six-day week: 9 May is off and not given back',
    '2026-05-06T05:00:00Z',
    2,
    'working-days',
    6,
    '2026-05-11T19:00:00.000Z',
  ],
  ['Kurban Ait on Wednesday 27 May 2026 is no working day', '2026-05-25T05:00:00Z', 2, 'working-days', 5, '2026-05-28T19:00:00.000Z'],
  ['Kurban Ait on a Sunday (2024) gives no day in lieu', '2024-06-14T05:00:00Z', 1, 'working-days', 5, '2024-06-17T19:00:00.000Z'],
  ['31 August 2026 works: Constitution Day has moved', '2026-08-28T05:00:00Z', 1, 'working-days', 5, '2026-08-31T19:00:00.000Z'],
  [
    'a working Saturday counts (4 May 2024), its Wednesday does not',
    '2024-05-03T05:00:00Z',
    2,
    'working-days',
    5,
    '2024-05-06T19:00:00.000Z',
  ],
  ['a working Sunday counts (5 January 2025)', '2025-01-02T05:00:00Z', 1, 'working-days', 5, '2025-01-05T19:00:00.000Z'],
  ['a moved day of rest is none in the six-day week', '2025-01-02T05:00:00Z', 1, 'working-days', 6, '2025-01-03T19:00:00.000Z'],
  ['a letter at 23:59 Almaty counts from that day', '2026-11-23T18:59:59Z', 1, 'working-days', 5, '2026-11-24T19:00:00.000Z'],
  ['a letter at 00:00 Almaty counts from the new day', '2026-11-23T19:00:00Z', 1, 'working-days', 5, '2026-11-25T19:00:00.000Z'],
  ['before March 2024 the day ended at 18:00 UTC', '2024-02-26T05:00:00Z', 2, 'working-days', 5, '2024-02-28T18:00:00.000Z'],
  ['29 February 2024 lasted 25 hours', '2024-02-28T05:00:00Z', 1, 'working-days', 5, '2024-02-29T19:00:00.000Z'],
  ['its hour that came twice still belonged to it', '2024-02-29T18:30:00Z', 1, 'working-days', 5, '2024-03-01T19:00:00.000Z'],
  ['days count days of rest', '2026-11-16T05:00:00Z', 3, 'days', 5, '2026-11-19T19:00:00.000Z'],
  ['a term in days that ends on Saturday moves to Monday', '2026-11-19T05:00:00Z', 2, 'days', 5, '2026-11-23T19:00:00.000Z'],
  ['and stays on Saturday in the six-day week', '2026-11-19T05:00:00Z', 2, 'days', 6, '2026-11-21T19:00:00.000Z'],
  ['hours run by the clock through night and holiday', '2026-03-20T20:30:00Z', 4, 'hours', 5, '2026-03-21T00:30:00.000Z'],
  ['hours ran on through the change of clocks', '2024-02-29T16:00:00Z', 4, 'hours', 5, '2024-02-29T20:00:00.000Z'],
];

for (const [what, from, amount, unit, week, expected] of examples) {
  test(`a term of ${amount} ${unit}, ${week}-day week: ${what}`, () => assert.equal(due(from, amount, unit, week), expected));
}

test('every day of 2022–2027 is a working day or not exactly as the law and the acts say, in both weeks', () => {
  let fiveDayYear = 0;
  for (let day = calendar.first; day <= calendar.last; day += 1) {
    for (const week of [5, 6] as const) {
      assert.equal(isWorkingDay(calendar, day, week), works(textOf(day), week), `${textOf(day)}, ${week}-day week`);
    }
    if (textOf(day).startsWith('2026') && isWorkingDay(calendar, day, 5)) fiveDayYear += 1;
  }
  assert.equal(fiveDayYear, 247, 'working days of 2026 as published');
});

const instant = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2027, 11, 31) }) },
  // Around the change of clocks, and around midnights of both offsets.
  { weight: 1, arbitrary: fc.integer({ min: Date.UTC(2024, 1, 28), max: Date.UTC(2024, 2, 3) }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 2190 }), fc.constantFrom(18, 19), fc.integer({ min: -2, max: 2 }))
      .map(([day, hour, ms]) => Date.UTC(2022, 0, 1 + day, hour) + ms),
  },
);
const amount = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 90 }));
const unit = fc.constantFrom<Unit>('working-days', 'days', 'hours');
const week = fc.constantFrom<Week>(5, 6);

test('any term ends when counting day by day says it does', () => {
  fc.assert(
    fc.property(instant, amount, unit, week, (at, howMany, inUnit, ofWeek) => {
      const from = new Date(at);
      const expected = oracleDueAt(from, howMany, inUnit, ofWeek);
      if (expected) assert.equal(dueAt(calendar, from, howMany, inUnit, ofWeek).toISOString(), expected.toISOString());
      else assert.throws(() => dueAt(calendar, from, howMany, inUnit, ofWeek), { code: 'calendar-out-of-range' });
    }),
    cases(),
  );
});

test('the explanation ends on the day before the due instant and counts as many working days as the term has', () => {
  fc.assert(
    fc.property(instant, amount, week, (at, howMany, ofWeek) => {
      const from = new Date(at);
      if (!oracleDueAt(from, howMany, 'working-days', ofWeek)) return;
      const explained = explain(calendar, from, howMany, 'working-days', ofWeek);
      assert.equal(explained.filter(({ state }) => state === 'counted' || state === 'last').length, howMany);
      assert.equal(explained[0]!.state, 'event');
      assert.equal(explained.at(-1)!.state, 'last');
      assert.ok(explained.every(({ day, state }) => state === 'event' || works(day, ofWeek) === (state !== 'off')));
    }),
    cases(0.1),
  );
});

test('the explanation of Nauryz 2026 names each day', () => {
  const said = explain(calendar, new Date('2026-03-19T05:00:00Z'), 2, 'working-days', 5).map(({ day, state, name }) =>
    `${day} ${state} ${name?.en ?? ''}`.trim(),
  );
  assert.deepEqual(said, [
    '2026-03-19 event',
    '2026-03-20 counted',
    '2026-03-21 off Nauryz',
    '2026-03-22 off Nauryz',
    '2026-03-23 off Nauryz',
    '2026-03-24 off Day off in lieu: Nauryz',
    '2026-03-25 off Day off in lieu: Nauryz',
    '2026-03-26 last',
  ]);
});

test('a term in days that ends on a day of rest shows that day as off and the one it moved to', () => {
  const said = explain(calendar, new Date('2026-11-19T05:00:00Z'), 2, 'days', 5).map(({ day, state }) => `${day} ${state}`);
  assert.deepEqual(said, ['2026-11-19 event', '2026-11-20 counted', '2026-11-21 off', '2026-11-22 off', '2026-11-23 moved']);
});

test('what the calendar does not know is refused, and the refusal names the years it knows', () => {
  const refusal = { code: 'calendar-out-of-range', params: { first: '2022', last: '2027' } };
  assert.throws(() => due('2021-12-31T12:00:00Z', 1, 'working-days'), refusal);
  assert.throws(() => due('2027-12-30T05:00:00Z', 5, 'working-days'), refusal);
  assert.throws(() => due('2027-12-30T05:00:00Z', 5, 'days'), refusal);
  assert.throws(() => dueAt(buildCalendar(1, [], []), new Date('2026-01-12T05:00:00Z'), 1, 'days', 5), { code: 'calendar-out-of-range' });
  assert.equal(due('2027-12-30T05:00:00Z', 1, 'working-days'), '2027-12-31T19:00:00.000Z', 'the last known day may still be a deadline');
});

test("the machine's own time zone makes no difference", () => {
  const program = `
    import { buildCalendar, dueAt } from ${JSON.stringify(import.meta.resolve('./calendar.ts'))};
    import { seedDays } from ${JSON.stringify(import.meta.resolve('./seed.ts'))};
    const { years, days } = seedDays();
    const calendar = buildCalendar(1, years.map(({ year }) => year), days);
    for (let at = Date.UTC(2023, 11, 20); at < Date.UTC(2024, 3, 1); at += 7_140_000)
      console.log(dueAt(calendar, new Date(at), 3, 'working-days', 5).toISOString());`;
  const inZone = (zone: string) =>
    execFileSync(execPath, ['--input-type=module', '-e', program], { env: { PATH: '', TZ: zone }, encoding: 'utf8' });
  const expected = inZone('UTC');
  assert.ok(expected.length > 1000);
  for (const zone of ['Asia/Almaty', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Berlin'])
    assert.equal(inZone(zone), expected, zone);
});
