import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherRefused } from './refused-calls.ts';

const at = new Date('2026-11-22T10:00:00Z');

test('a flood of refused calls from one address is two lines of the journal that count every one', async () => {
  const lines: { address: string; more: number }[] = [];
  const refused = gatherRefused(async ({ address, more }) => void lines.push({ address, more }));
  for (let call = 0; call < 500; call += 1) await refused.take({ at, address: '198.51.100.7' });
  await refused.take({ at, address: '198.51.100.8' });
  assert.deepEqual(lines, [
    { address: '198.51.100.7', more: 0 },
    { address: '198.51.100.8', more: 0 },
  ]);
  await refused.flush();
  assert.deepEqual(lines.slice(2), [{ address: '198.51.100.7', more: 499 }]);
});

test('a flood from ever new addresses is told for the first thousand and counted together beyond', async () => {
  const lines: string[] = [];
  const refused = gatherRefused(async ({ address }) => void lines.push(address));
  for (let n = 0; n < 3_000; n += 1) await refused.take({ at, address: `10.0.${n >> 8}.${n & 255}` });
  assert.equal(lines.length, 1_001);
  assert.equal(lines.at(-1), '');
});
