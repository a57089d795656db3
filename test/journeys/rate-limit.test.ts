import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { people } from '../people.ts';

const house = await openHouse();

test('one address may try to sign in a hundred and twenty times a minute, then it is told to wait', async () => {
  const { email, password } = people.operator(1);
  const statuses: number[] = [];
  for (let n = 0; n < 122; n += 1) statuses.push((await house.anyone.post('/api/session', { email, password: 'wrong' })).status);
  assert.deepEqual(
    statuses.slice(0, 10),
    Array.from({ length: 10 }, () => 401),
  );
  assert.ok(
    statuses.slice(10, 120).every((status) => status === 409),
    'locked out, and cheap to refuse',
  );
  assert.deepEqual(statuses.slice(120), [429, 429]);
  const answer = await house.anyone.send('POST', '/api/session', { email, password }, { 'accept-language': 'kk' });
  assert.equal(answer.body.code, 'too-many-requests');
  assert.match(answer.body.detail, /минут/);
  assert.equal((await house.anyone.get('/health/live')).status, 200, 'other addresses of the program stay open');
});
