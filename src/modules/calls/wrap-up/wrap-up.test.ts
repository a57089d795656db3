import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Client } from '../../../../test/house.ts';
import { accountId, people } from '../../../../test/people.ts';
import { newId } from '../../../base/ids.ts';
import { setPresence } from '../../presence/index.ts';
import { applyEvent } from '../apply-event.ts';
import { arrive } from '../arrive.ts';
import { defaultSettings, type CallEvent } from '../call.ts';
import { newDial } from '../dials.ts';
import { insertCall, selectQueue } from '../queries.ts';
import { endDueWrapUps } from './wrap-up.ts';

const house = await openHouse();
const [supervisor, admin] = [await house.as('supervisor'), await house.as('admin')];
const START = Date.parse('2026-11-20T05:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1000);

/** One operator's talk of ten seconds, which they end at second 20; answers with their desk and the call. */
async function talk(n: number): Promise<{ desk: Client; id: string; callId: string }> {
  const [id, callId] = [await accountId(house.db, people.operator(n)), newId(at(0))];
  await house.at(at(0), async (ctx) => void (await setPresence(ctx, id, { presence: 'here', onQueue: true }, 'test')));
  const arrival = { id: callId, channelId: `caller-${callId}`, dialled: '1414', callerNumber: '+77005550601', at: at(0) };
  await insertCall(house.db, arrive(arrival, defaultSettings), at(0), null);
  const dial = newDial(callId, id, `op${n}`, at(2));
  const { channelId } = dial;
  const events: CallEvent[] = [
    { kind: 'digit', digit: '2', at: at(1) },
    { kind: 'offer', dial, at: at(2) },
    { kind: 'operator-answered', channelId, at: at(9) },
    { kind: 'joined', channelId, at: at(10) },
    { kind: 'operator-gone', channelId, how: 'hung-up', at: at(20) },
  ];
  for (const event of events) await applyEvent(house.db, callId, event, defaultSettings);
  house.clock.now = at(21);
  return { desk: await house.as(`operator${n}`), id, callId };
}

async function set(change: object): Promise<{ status: number; code: string | undefined }> {
  const { items } = (await admin.get('/api/queues')).body;
  const { wrapUpSeconds, extensionSeconds, defaultCode, codes, revision } = items[0];
  const { status, body } = await admin.put('/api/queues/general', {
    wrapUpSeconds,
    extensionSeconds,
    defaultCode,
    codes,
    revision,
    ...change,
  });
  return { status, code: body.code };
}

const idle = async (id: string, now: Date) => (await selectQueue(house.db, now)).idle.some((one) => one.accountId === id);
const sweep = (now: Date) => house.at(now, endDueWrapUps);
const stateOf = async (id: string) =>
  (await supervisor.get('/api/presence/operators')).body.items.find((one: { accountId: string }) => one.accountId === id)?.state;
const kept = async (callId: string) => (await supervisor.get(`/api/calls/${callId}`)).body.wrapUps;

test('where the queue gives no time, an operator is free as soon as the talk is over', async () => {
  const { desk, id, callId } = await talk(1);
  assert.ok(await idle(id, at(21)));
  const { wrapUp } = (await desk.get('/api/calls/mine')).body;
  assert.deepEqual([wrapUp.id, wrapUp.writing], [callId, null]);
});

test('a talk is written up within the time of its queue: no call is offered, supervisors see it, and nothing ends it early', async () => {
  assert.equal((await set({ wrapUpSeconds: 60, extensionSeconds: 30 })).status, 200);
  const { desk, id, callId } = await talk(2);
  const { writing } = (await desk.get('/api/calls/mine')).body.wrapUp;
  assert.deepEqual([writing.dueAt, writing.defaultCode, writing.extensionSeconds], [at(80).toISOString(), 'not-said', 30]);
  assert.equal(await stateOf(id), 'wrap_up');
  await desk.put('/api/presence', { presence: 'away', onQueue: false });
  await desk.put('/api/presence', { presence: 'here', onQueue: true });
  await sweep(at(79.9));
  assert.equal(await idle(id, at(79.9)), false);
  await sweep(at(80));
  assert.equal(await idle(id, at(80)), true);
  const [entry] = await kept(callId);
  assert.deepEqual([entry.name.ru, entry.how, entry.endedAt], ['Не указано', 'limit', at(80).toISOString()]);
  await sweep(at(90));
  assert.equal((await kept(callId)).length, 1, 'twice changes nothing');
});

test('the operator says what it came to and is free at once; a code of nowhere changes nothing', async () => {
  const { desk, id, callId } = await talk(3);
  const wrong = await desk.post('/api/calls/wrap-up', { code: 'nowhere' });
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'wrap-up-code']);
  assert.equal(await idle(id, at(22)), false);
  assert.equal((await desk.post('/api/calls/wrap-up', { code: 'answered' })).status, 200);
  assert.equal(await idle(id, at(22)), true);
  const [entry] = await kept(callId);
  assert.deepEqual([entry.name.kk, entry.how], ['Жауап берілді', 'chosen']);
  assert.equal((await desk.post('/api/calls/wrap-up', { code: 'answered' })).body.code, 'no-wrap-up');
});

test('more time is given once, and after the limit nothing can be said any more', async () => {
  const { desk, callId } = await talk(4);
  assert.equal((await desk.post('/api/calls/wrap-up/extension')).body.dueAt, at(110).toISOString());
  assert.equal((await desk.post('/api/calls/wrap-up/extension')).body.code, 'wrap-up-extended');
  await sweep(at(100));
  house.clock.now = at(110);
  assert.equal((await desk.post('/api/calls/wrap-up', { code: 'answered' })).body.code, 'no-wrap-up', 'due and not yet swept is over');
  await sweep(at(110));
  assert.deepEqual(
    (await kept(callId)).map((one: { how: string }) => one.how),
    ['limit'],
  );
});

test('of two who change one queue the second is told by whom; a retired code is chosen no more, and cannot be the default', async () => {
  const { codes, revision } = (await admin.get('/api/queues')).body.items[0];
  assert.equal((await set({ wrapUpSeconds: 90 })).status, 200);
  const stale = { wrapUpSeconds: 10, extensionSeconds: 0, defaultCode: 'not-said', codes, revision };
  const { status, body } = await supervisor.put('/api/queues/general', stale);
  assert.deepEqual([status, body.code], [409, 'queue-changed']);
  assert.match(body.detail, new RegExp(people.admin.name));
  const fewer = codes.filter(({ code }: { code: string }) => code !== 'passed-on');
  assert.equal((await set({ codes: fewer, defaultCode: 'passed-on' })).code, 'wrap-up-default');
  assert.equal((await set({ codes: fewer })).status, 200);
  const { desk } = await talk(5);
  assert.equal((await desk.post('/api/calls/wrap-up', { code: 'passed-on' })).body.code, 'wrap-up-code');
  assert.equal((await desk.get('/api/queues')).status, 403);
});
