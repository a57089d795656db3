import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { RATE, alawDecode, alawEncode, toneLevel, toneSample } from './tones.ts';

test('every phrase has a sound of its present text in three languages', () => {
  const check = spawnSync(join(import.meta.dirname, '../../bin/sounds'), ['--check'], { encoding: 'utf8' });
  assert.equal(check.stderr, '');
  assert.equal(check.status, 0);
});

test('every A-law byte decodes to a sample that encodes to the same byte', () => {
  for (let byte = 0; byte < 256; byte++) assert.equal(alawEncode(alawDecode(byte)), byte);
});

test('a tone is found at its own frequency and at no other', () => {
  const pcm = Int16Array.from({ length: RATE }, (_, i) => alawDecode(alawEncode(toneSample(440, i))));
  assert.ok(toneLevel(pcm, 440, 0, 1) > 0.23);
  for (const hz of [300, 400, 480, 660, 880]) assert.ok(toneLevel(pcm, hz, 0, 1) < 0.01);
});
