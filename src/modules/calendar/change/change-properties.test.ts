import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { oracleDueAt, works } from '../../../../test/calendar-oracle.ts';
import { cases } from '../../../../test/cases.ts';
import { buildCalendar, dueAt, type Exception, type Unit, type Week } from '../calendar.ts';
import { dayOfText, textOf } from '../day.ts';
import { seedDays } from '../seed.ts';
import { exceptionsAfter, type WouldBe } from './draw-up.ts';

const seed = seedDays();
const years = seed.years.map(({ year }) => year);
const days: readonly Exception[] = seed.days;
const build = (exceptions: readonly Exception[]) => buildCalendar(1, years, exceptions);
const FIRST = dayOfText('2022-01-01');

const day = fc.integer({ min: 0, max: 2190 }).map((n) => textOf(FIRST + n));
const week = fc.constantFrom<Week>(5, 6);
const effect = fc.constantFrom<WouldBe['effect']>('off', 'working', 'plain');
const changes = fc.uniqueArray(fc.record({ day, week, effect }), { maxLength: 12, selector: (one) => `${one.day} ${one.week}` });
/** Terms that begin within three weeks before a changed day, so that most of them cross it. */
const terms = fc.array(
  fc.record({
    back: fc.integer({ min: 0, max: 21 * 24 }),
    amount: fc.integer({ min: 1, max: 20 }),
    unit: fc.constantFrom<Unit>('working-days', 'days', 'hours'),
    week,
  }),
  { minLength: 10, maxLength: 10 },
);

test('after any change of days a term ends when counting day by day by the changed days says it does', () => {
  fc.assert(
    fc.property(changes, terms, (changed, asked) => {
      const calendar = build(exceptionsAfter(days, changed));
      const of = new Map(changed.map((one) => [`${one.day} ${one.week}`, one.effect]));
      const worksOn = (date: string, inWeek: Week) => {
        const now = of.get(`${date} ${inWeek}`);
        if (now === undefined) return works(date, inWeek);
        const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
        return now === 'plain' ? weekday <= inWeek : now === 'working';
      };
      for (const [index, { back, amount, unit, week: inWeek }] of asked.entries()) {
        const near = changed[index % Math.max(1, changed.length)]?.day ?? '2026-03-20';
        const from = new Date(Date.parse(`${near}T09:00:00Z`) - back * 3_600_000);
        const expected = oracleDueAt(from, amount, unit, inWeek, worksOn);
        if (expected) assert.equal(dueAt(calendar, from, amount, unit, inWeek).toISOString(), expected.toISOString());
        else assert.throws(() => dueAt(calendar, from, amount, unit, inWeek), { code: 'calendar-out-of-range' });
      }
    }),
    cases(0.02),
  );
});

test('the same change twice is the same as once, and the change back brings every day back', () => {
  fc.assert(
    fc.property(changes, (changed) => {
      const once = exceptionsAfter(days, changed);
      const counts = (exceptions: readonly Exception[]) => Object.values(build(exceptions).weeks).map(({ count }) => count);
      assert.deepEqual(counts(exceptionsAfter(once, changed)), counts(once));
      const back = changed.map(({ day: on, week: of }): WouldBe => {
        const was = days.find((one) => one.day === on && one.week === of);
        return { day: on, week: of, effect: was?.effect ?? 'plain' };
      });
      assert.deepEqual(counts(exceptionsAfter(once, back)), counts(days));
    }),
    cases(0.01),
  );
});
