import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { openHouse } from '../../../test/house.ts';
import { allSettings } from '../../app/rooms.ts';
import { configureSettings, defineSetting, readSetting } from './index.ts';

const pause = defineSetting({ key: 'test.pause-minutes', shape: z.int().min(1).max(60), fallback: 5 });
const house = await openHouse();
// The house wired the program's own; here one more, so that the test changes nothing real.
configureSettings([...allSettings, pause]);
const admin = await house.as('admin');
const path = `/api/settings/${pause.key}`;
const set = (value: unknown, revision: number, why = 'The meeting said so') => admin.put(path, { value, revision, why });

test('a setting nobody touched has its default; set, it holds at once, and its history says who and why', async () => {
  assert.equal(await readSetting(house.db, pause), 5);
  const answer = await set(12, 0);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  assert.deepEqual([answer.body.value, answer.body.fallback, answer.body.revision], [12, 5, 1]);
  assert.equal(await readSetting(house.db, pause), 12);
  assert.equal((await set(null, 1, 'Back')).status, 200);
  assert.equal(await readSetting(house.db, pause), 5);
  const { body } = await admin.get(`${path}/history`);
  assert.deepEqual(
    body.items.map((row: { value: unknown; why: string }) => [row.value, row.why]),
    [
      [null, 'Back'],
      [12, 'The meeting said so'],
    ],
  );
});

test('a value of the wrong shape, no reason, or an unknown key is refused and changes nothing', async () => {
  for (const wrong of [0, 61, 1.5, 'seven', { minutes: 5 }]) {
    const { status, body } = await set(wrong, 2);
    assert.deepEqual([status, body.code], [422, 'setting-value'], JSON.stringify(wrong));
  }
  assert.equal((await set(7, 2, ' ')).body.code, 'bad-input');
  assert.equal((await admin.put('/api/settings/test.nothing', { value: 1, revision: 0, why: 'x' })).body.code, 'setting-unknown');
  assert.equal((await admin.get('/api/settings/test.nothing/history')).body.code, 'setting-unknown');
  assert.equal(await readSetting(house.db, pause), 5);
});

test('two administrators who set at once: one is first, the other is told by whom', async () => {
  const both = await Promise.all([set(20, 2), set(30, 2)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  const late = both.find(({ status }) => status === 409)!;
  assert.equal(late.body.code, 'setting-changed-meanwhile');
  assert.ok([20, 30].includes(await readSetting(house.db, pause)));
});
