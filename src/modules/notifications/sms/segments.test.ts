import assert from 'node:assert/strict';
import { test } from 'node:test';
import { segmentsOf } from './segments.ts';

const examples: [string, string, ReturnType<typeof segmentsOf>][] = [
  ['nothing', '', { encoding: 'GSM-7', units: 0, segments: 0 }],
  ['160 Latin letters are one', 'a'.repeat(160), { encoding: 'GSM-7', units: 160, segments: 1 }],
  ['161 are two', 'a'.repeat(161), { encoding: 'GSM-7', units: 161, segments: 2 }],
  ['306 are two, each without the header', 'a'.repeat(306), { encoding: 'GSM-7', units: 306, segments: 2 }],
  ['307 are three', 'a'.repeat(307), { encoding: 'GSM-7', units: 307, segments: 3 }],
  ['the euro takes two septets', '€'.repeat(80), { encoding: 'GSM-7', units: 160, segments: 1 }],
  ['and is never cut in two: 152 + 152 + 2', '€'.repeat(153), { encoding: 'GSM-7', units: 306, segments: 3 }],
  ['70 Kazakh letters are one', 'ә'.repeat(70), { encoding: 'UCS-2', units: 70, segments: 1 }],
  ['71 are two', 'ә'.repeat(71), { encoding: 'UCS-2', units: 71, segments: 2 }],
  ['134 are two', 'ә'.repeat(134), { encoding: 'UCS-2', units: 134, segments: 2 }],
  ['135 are three', 'ә'.repeat(135), { encoding: 'UCS-2', units: 135, segments: 3 }],
  ['one Kazakh letter makes all of it UCS-2', `${'a'.repeat(70)}ғ`, { encoding: 'UCS-2', units: 71, segments: 2 }],
  ['a sign of two units is never cut in two: 66 + 2', `${'ә'.repeat(66)}😀${'ә'.repeat(3)}`, { encoding: 'UCS-2', units: 71, segments: 2 }],
];

for (const [name, text, expected] of examples)
  test(`an SMS is counted as it is billed: ${name}`, () => assert.deepEqual(segmentsOf(text), expected));
