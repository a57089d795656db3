import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cases } from '../../../../test/cases.ts';
import { quietUntil } from './quiet-hours.ts';

const NIGHT = { from: '21:00', to: '09:00' };

const examples: [string, { from: string; to: string }, string | null][] = [
  ['2026-11-20T15:59:59Z', NIGHT, null],
  ['2026-11-20T16:00:00Z', NIGHT, '2026-11-21T04:00:00Z'],
  ['2026-11-20T18:59:59Z', NIGHT, '2026-11-21T04:00:00Z'],
  ['2026-11-20T19:00:00Z', NIGHT, '2026-11-21T04:00:00Z'],
  ['2026-11-21T03:59:59Z', NIGHT, '2026-11-21T04:00:00Z'],
  ['2026-11-21T04:00:00Z', NIGHT, null],
  ['2026-11-20T08:00:00Z', { from: '13:00', to: '14:00' }, '2026-11-20T09:00:00Z'],
  ['2026-11-20T09:00:00Z', { from: '13:00', to: '14:00' }, null],
  ['2026-11-20T19:00:00Z', { from: '00:00', to: '00:00' }, null],
  // The night Almaty put its clocks back an hour (1 March 2024): the end is still nine by the clock on the wall.
  ['2024-02-29T17:30:00Z', NIGHT, '2024-03-01T04:00:00Z'],
];

for (const [at, hours, end] of examples) {
  test(`quiet from ${hours.from} to ${hours.to}: ${at} → ${end ?? 'goes'}`, () =>
    assert.equal(quietUntil(new Date(at), hours)?.toISOString() ?? null, end && new Date(end).toISOString()));
}

/** What the clock on the wall in Almaty shows, in minutes. */
const wall = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', hour: '2-digit', minute: '2-digit', hour12: false });
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const time = fc
  .integer({ min: 0, max: 1_439 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`);

test('at any instant a message waits exactly if the wall clock stands in the quiet hours, and then until they end', () => {
  const instant = fc.date({ min: new Date('2024-03-02T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, time, time, (at, from, to) => {
      const shown = minutesOf(wall.format(at));
      const [begin, end] = [minutesOf(from), minutesOf(to)];
      const inside = begin === end ? false : begin < end ? begin <= shown && shown < end : shown >= begin || shown < end;
      const until = quietUntil(at, { from, to });
      assert.equal(until !== null, inside);
      if (!until) return;
      assert.ok(until > at && until.getTime() - at.getTime() <= 86_400_000);
      assert.equal(minutesOf(wall.format(until)), end);
      assert.equal(quietUntil(until, { from, to }), null, 'who waited once does not wait again');
    }),
    cases(0.1),
  );
});
