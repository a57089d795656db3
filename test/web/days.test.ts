import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter, dayStart } from '../../web/language/days.ts';
import { phoneText } from '../../web/language/phone.ts';

test('a day of a filter begins and ends at midnight in Almaty, before and after the change of the clock in 2024', () => {
  assert.equal(dayStart('2026-11-23'), '2026-11-22T19:00:00.000Z');
  assert.equal(dayAfter('2026-11-23'), '2026-11-23T19:00:00.000Z');
  assert.equal(dayStart('2024-02-29'), '2024-02-28T18:00:00.000Z');
  assert.equal(dayAfter('2024-02-29'), '2024-02-29T19:00:00.000Z');
  assert.equal(dayAfter('2026-12-31'), '2026-12-31T19:00:00.000Z');
});

test('a number of this country is written in groups, any other as it came', () => {
  assert.equal(phoneText('+77005550142'), '+7 700 555-01-42');
  assert.equal(phoneText('+998712000000'), '+998712000000');
  assert.equal(phoneText('1414'), '1414');
});
