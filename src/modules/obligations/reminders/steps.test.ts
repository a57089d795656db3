import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { works } from '../../../../test/calendar-oracle.ts';
import { cases } from '../../../../test/cases.ts';
import { buildCalendar, dayOf, seedDays, textOf } from '../../calendar/index.ts';
import { seedReadings } from '../seed/seed-rulebook.ts';
import { endOfTerm } from '../term.ts';
import { defaultSteps, planSteps, type Step } from './steps.ts';

const { years, days } = seedDays();
const calendar = buildCalendar(
  1,
  years.map(({ year }) => year),
  days,
);
const HOURS = { from: '09:00', to: '18:00' };

/** '24.11 09:00' in Almaty, which is UTC+5 in the years of these examples. */
const said = (at: Date) => {
  const text = new Date(at.getTime() + 5 * 3_600_000).toISOString();
  return `${text.slice(8, 10)}.${text.slice(5, 7)} ${text.slice(11, 16)}`;
};
const plan = (anchorAt: string, dueAt: string, steps: readonly Step[] = defaultSteps, hours = HOURS) =>
  planSteps(calendar, hours, { anchorAt: new Date(anchorAt), openedAt: new Date(anchorAt), dueAt: new Date(dueAt) }, steps).map(
    ({ code, at }) => `${code} ${said(at)}`,
  );
const stepsOf = (paragraph: string, kind: string) =>
  seedReadings().find((row) => row.paragraph === paragraph && row.participantKind === kind)!.steps ?? defaultSteps;

/** [what, event, exclusive end, steps told] */
const examples: [string, string, string, string[]][] = [
  [
    'a letter of Friday evening, due on Tuesday: half falls into the night before Monday',
    '2026-11-20T13:00:00Z',
    '2026-11-24T19:00:00Z',
    ['half 23.11 09:00', 'last-day 24.11 09:00', 'two-hours 24.11 16:00', 'day-after 26.11 09:00'],
  ],
  [
    'a term of one working day: its only day is the last, and half of it the same morning',
    '2026-11-23T05:00:00Z',
    '2026-11-24T19:00:00Z',
    ['last-day 24.11 09:00', 'two-hours 24.11 16:00', 'day-after 26.11 09:00'],
  ],
  [
    'over Nauryz: half falls on a day off and comes together with the last day',
    '2026-03-19T05:00:00Z',
    '2026-03-26T19:00:00Z',
    ['last-day 26.03 09:00', 'two-hours 26.03 16:00', 'day-after 30.03 09:00'],
  ],
];

for (const [what, anchorAt, dueAt, expected] of examples) {
  test(`reminders are told in working hours: ${what}`, () => assert.deepEqual(plan(anchorAt, dueAt), expected));
}

test('four hours for a recording are told of with one hour left, day and night', () => {
  assert.deepEqual(plan('2026-03-20T20:30:00Z', '2026-03-21T00:30:00Z', stepsOf('14', 'centre')), [
    'one-hour 21.03 04:30',
    'hour-after 21.03 06:30',
  ]);
});

test('a term before its event runs since it became known; one already missed has nothing to remind of', () => {
  const steps = stepsOf('38', 'centre');
  const term = (openedAt: string) =>
    planSteps(
      calendar,
      HOURS,
      { anchorAt: new Date('2026-12-01T05:00:00Z'), openedAt: new Date(openedAt), dueAt: new Date('2026-11-30T05:00:00Z') },
      steps,
    ).map(({ code, kind }) => `${code} ${kind}`);
  assert.deepEqual(term('2026-11-27T05:00:00Z'), ['two-hours reminded', 'hour-after escalated']);
  assert.deepEqual(term('2026-11-30T09:00:00Z'), ['hour-after escalated']);
});

test('other working hours move the reminders with them', () => {
  assert.deepEqual(plan('2026-11-20T13:00:00Z', '2026-11-24T19:00:00Z', defaultSteps, { from: '08:30', to: '17:30' }), [
    'half 23.11 08:30',
    'last-day 24.11 08:30',
    'two-hours 24.11 15:30',
    'day-after 26.11 08:30',
  ]);
});

test('where the calendar ends, the steps that need its days are left out and the others stay', () => {
  assert.deepEqual(plan('2027-12-29T05:00:00Z', '2027-12-31T19:00:00Z').slice(-1), ['two-hours 31.12 16:00']);
});

test('every reminder of every term lies inside it and in working hours, and every escalation after it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2024, 3, 1), max: Date.UTC(2027, 9, 1) }).map((at) => new Date(at)),
      fc.integer({ min: 1, max: 30 }),
      (anchorAt, amount) => {
        const dueAt = endOfTerm(calendar, anchorAt, { amount, unit: 'working-days', week: 5 });
        for (const { at, kind } of planSteps(calendar, HOURS, { anchorAt, openedAt: anchorAt, dueAt }, defaultSteps)) {
          const [day, clock] = [textOf(dayOf(at.getTime())), said(at).slice(6)];
          assert.ok(works(day, 5) && clock >= '09:00' && clock < '18:00', `${day} ${clock}`);
          assert.ok(kind === 'reminded' ? at > anchorAt && at < dueAt : at > dueAt, `${day} ${clock} ${kind}`);
        }
      },
    ),
    cases(0.2),
  );
});
