import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bars, placed, ticks } from '../../web/areas/register/wave.ts';
import { spansOf } from '../../web/areas/register/spans.ts';
import type { CallDetail } from '../../web/api/types.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 4, 14, second)).toISOString();

/** A talk of Ахметова from 10 s on, held from 20 to 25 s, then of Омаров; recorded from 2 s on. */
const call = {
  arrivedAt: at(0),
  timeline: [
    { stage: 'greeting', from: at(0), to: at(10) },
    { stage: 'talk', from: at(10), to: at(20) },
    { stage: 'hold', from: at(20), to: at(25) },
    { stage: 'talk', from: at(25), to: null },
  ],
  legs: [
    { operatorName: 'Динара Ахметова', joinedAt: at(10), leftAt: at(20) },
    { operatorName: 'Қуаныш Омаров', joinedAt: at(25), leftAt: null },
  ],
  segments: [{ ordinal: 1, startedAt: at(2), durationMs: 30_000, state: 'sealed', sha256: null }],
} as unknown as CallDetail;

test('the stages of a call stand on the timeline of its recording, each talk under the one who spoke', () => {
  assert.deepEqual(spansOf(call, 30_000), [
    { stage: 'greeting', fromMs: 0, toMs: 8_000, operator: null },
    { stage: 'talk', fromMs: 8_000, toMs: 18_000, operator: 'Динара Ахметова' },
    { stage: 'hold', fromMs: 18_000, toMs: 23_000, operator: null },
    { stage: 'talk', fromMs: 23_000, toMs: 30_000, operator: 'Қуаныш Омаров' },
  ]);
});

test('a stage that lies before the recording is not on its timeline', () => {
  const late = { ...call, segments: call.segments.map((segment) => ({ ...segment, startedAt: at(12) })) };
  assert.deepEqual(
    spansOf(late, 10_000).map(({ stage, fromMs }) => [stage, fromMs]),
    [
      ['talk', 0],
      ['hold', 8_000],
    ],
  );
});

test('the axis has round moments, at most thirteen, from seconds to hours', () => {
  assert.deepEqual(ticks(42_000), [0, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 35_000, 40_000]);
  for (const durationMs of [900, 5_000, 61_000, 526_000, 3_600_000, 9_000_000]) {
    const moments = ticks(durationMs);
    assert.ok(moments.length <= 13, `${moments.length} moments for ${durationMs} ms`);
    assert.ok(moments.every((moment) => moment < durationMs || moment === 0));
  }
});

test('silence is drawn as a line and the loudest sound fills its half', () => {
  const place = { from: 0, width: 8, middle: 50, half: 40 };
  assert.equal(bars([0, 1], place), 'M1.0 49.0v2.0M5.0 10.0v80.0');
  assert.equal(bars([], place), 'M1.0 49.0v2.0M5.0 49.0v2.0');
});

test('labels over the wave never cover one another; one without room in two rows is left to the list', () => {
  const rows = placed([
    { at: 0, words: 'Динара Ахметова' },
    { at: 40, words: 'Удержание 0:33' },
    { at: 400, words: 'Қуаныш Омаров' },
  ]).map(({ row }) => row);
  assert.deepEqual(rows, [0, 1, 0]);
  const crowded = placed([
    { at: 0, words: 'Соединение: Марина Ковалёва' },
    { at: 20, words: 'Удержание 0:01' },
    { at: 40, words: 'Соединение: Марина Ковалёва' },
  ]).map((label) => label.at);
  assert.deepEqual(crowded, [0, 20]);
});
