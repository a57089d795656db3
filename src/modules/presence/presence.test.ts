import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../test/house.ts';
import { accountId, people } from '../../../test/people.ts';
import { markNotResponding, operatorStates } from './index.ts';
import { change, unknownState } from './presence.ts';

const house = await openHouse();

test('being here and being on the queue are two things, and only who is here can be on the queue', async () => {
  const desk = await house.as('operator1');
  assert.deepEqual([(await desk.get('/api/presence')).body.presence, (await desk.get('/api/presence')).body.onQueue], ['gone', false]);
  const here = await desk.put('/api/presence', { presence: 'here', onQueue: false });
  assert.deepEqual([here.body.presence, here.body.onQueue], ['here', false]);
  assert.equal((await desk.put('/api/presence', { presence: 'here', onQueue: true })).body.onQueue, true);
  const away = await desk.put('/api/presence', { presence: 'away', onQueue: true, awayReason: 'lunch' });
  assert.deepEqual([away.body.onQueue, away.body.awayReason], [false, 'lunch']);
});

test('an operator who did not take a call is not responding until they say otherwise', async () => {
  const desk = await house.as('operator2');
  const id = await accountId(house.db, people.operator(2));
  await desk.put('/api/presence', { presence: 'here', onQueue: true });
  await house.at('2026-11-20T05:00:00Z', (ctx) => markNotResponding(ctx, id, 'call offered: no_answer'));
  assert.equal((await desk.get('/api/presence')).body.notRespondingSince, '2026-11-20T05:00:00.000Z');
  const { rows } = await house.pool.query('select payload from base.event where kind = $1 and subject_id = $2 order by seq desc limit 1', [
    'presence.changed',
    id,
  ]);
  assert.equal(rows[0].payload.notResponding, true);
  assert.equal((await desk.put('/api/presence', { presence: 'here', onQueue: true })).body.notRespondingSince, null);
});

test('who is not on the queue any more is not marked', async () => {
  const id = await accountId(house.db, people.operator(3));
  await (await house.as('operator3')).put('/api/presence', { presence: 'here', onQueue: false });
  await house.at(new Date(), (ctx) => markNotResponding(ctx, id, 'call offered: no_answer'));
  const state = (await operatorStates(house.db)).find((one) => one.accountId === id);
  assert.equal(state?.notRespondingSince, null);
});

test('coming onto the queue puts an operator last among the idle, and asking again for the same changes nothing', () => {
  const now = new Date('2026-11-20T05:00:00Z');
  const later = new Date('2026-11-20T06:00:00Z');
  const ready = change(unknownState('a', new Date(0)), { presence: 'here', onQueue: true }, now);
  assert.deepEqual([ready.idleSince, ready.since], [now, now]);
  assert.deepEqual(change(ready, { presence: 'here', onQueue: true }, later), ready);
  const back = change({ ...ready, notRespondingSince: now }, { presence: 'here', onQueue: true }, later);
  assert.deepEqual(back.idleSince, later);
});

test('nobody changes presence without the permission', async () => {
  assert.equal((await (await house.as('editor')).put('/api/presence', { presence: 'here', onQueue: true })).status, 403);
});
