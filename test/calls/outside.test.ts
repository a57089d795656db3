import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLineHouse, type Row } from './line-house.ts';
import { CARRIER } from './line.ts';
import { outsidePhone, type PhoneCall } from './phone.ts';
import { freeUdpPort } from './ports.ts';
import { toneLevel } from './tones.ts';

const LOUD = 0.1;
const SILENT = 0.02;
const port = await freeUdpPort(CARRIER);
const house = await openLineHouse({ languages: { 1: ['ru'] }, env: { CARRIER_OUT: `${CARRIER}:${port}` } });
const supervisor = await house.as('supervisor');
const NUMBER = '+77172740000';

const talking = (call: Row) => call['state'] === 'talking';
const shown = async (id: string) => (await supervisor.get(`/api/calls/${id}`)).body;

async function hears(phone: PhoneCall, hz: number): Promise<boolean> {
  phone.voice.forget();
  await sleep(1100);
  return toneLevel(phone.voice.heard().subarray(-4000), hz, 0, 0.5) > LOUD;
}

let open: PhoneCall | null = null;
after(() => open?.close());

/** The number outside; one at a time on the carrier's port. */
async function outside(answerAfterMs: number | null = 0) {
  await open?.close();
  const phone = await outsidePhone({ address: CARRIER, port, hz: 880, answerAfterMs });
  open = phone;
  return phone;
}

const operator = await house.operator(1, { hz: 660 });

async function talk(from: string) {
  await house.ready(operator.id);
  const citizen = await house.citizen({ from, hz: 440, keys: [{ digits: '2', afterMs: 400 }] });
  const { id } = await house.call(from, talking);
  const ask = (wish: object) => operator.desk.post(`/api/calls/${id}/commands`, wish);
  return { citizen, id, ask };
}

test('¶11: to a number outside: the notice of it, then the number is rung, and the two speak without the operator', async () => {
  const from = '+77005550501';
  const { citizen, id, ask } = await talk(from);
  const phone = await outside();
  assert.equal((await ask({ kind: 'redirect', target: { to: 'outside', number: '8 7172 74 00 00' } })).status, 200);
  await operator.phone.saw('ended-by-peer');
  await phone.saw('answered');
  await house.call(from, talking);
  assert.ok(await hears(citizen, 880));
  assert.ok(await hears(phone, 440));
  phone.hangup();
  await house.call(from, (call) => call['state'] === 'rating');
  await sleep(1000);
  citizen.press('5');
  await house.call(from, (call) => call['recording'] === 'ready');
  const call = await shown(id);
  const [transfer] = call.transfers;
  assert.deepEqual([transfer.outcome, transfer.target.name.ru, transfer.notice.id], ['moved', NUMBER, 'redirect-outside']);
  assert.match(transfer.notice.text, /другой организации/);
  assert.deepEqual([call.operatorId, call.mark], [operator.id, 5], 'the mark is the operator’s');
  const heard = await house.recording(supervisor, id);
  const notice = heard.at(transfer.notice.beganAt);
  for (const later of [500, 2500, 4500]) assert.ok(heard.loudest('right', notice + later, 1200) > 0.05, 'the notice is recorded');
  const moved = (heard.at(transfer.endedAt) + 700) / 1000;
  assert.ok(toneLevel(heard.right, 880, moved, moved + 0.8) > LOUD, 'and who answered outside');
});

test('the number outside does not answer: the caller is in the queue at the old place', async () => {
  const from = '+77005550502';
  const { citizen, id, ask } = await talk(from);
  const before = await house.call(from, () => true);
  const phone = await outside(null);
  await house.ready(operator.id, false);
  await ask({ kind: 'redirect', target: { to: 'outside', number: NUMBER } });
  await phone.saw('cancelled');
  const queued = await house.call(from, (call) => call['state'] === 'queued');
  assert.deepEqual(queued['queued_at'], before['queued_at']);
  assert.equal((await shown(id)).transfers[0].outcome, 'no_answer');
  citizen.hangup();
  await house.call(from, (call) => call['state'] === 'ended');
});

test('¶11: asked outside first, then the caller declines: the operator is with them again', async () => {
  const from = '+77005550503';
  const { citizen, id, ask } = await talk(from);
  const phone = await outside();
  await ask({ kind: 'consult', target: { to: 'outside', number: NUMBER } });
  await house.call(from, (call) => call['memory'].party?.stage === 'in');
  assert.ok(await hears(phone, 660));
  await ask({ kind: 'complete' });
  await house.call(from, (call) => call['state'] === 'noticing');
  await sleep(1000);
  citizen.press('0');
  await house.call(from, talking);
  await phone.saw('ended-by-peer');
  assert.ok(await hears(citizen, 660));
  assert.equal((await shown(id)).transfers[0].outcome, 'declined');
  await house.ready(operator.id, false);
  citizen.hangup();
  await house.call(from, (call) => call['state'] === 'ended');
});

test('a number the setting does not let through, or none at all, is refused in words and nobody is rung', async () => {
  const from = '+77005550504';
  const { citizen, ask } = await talk(from);
  for (const [number, code] of [
    ['+79160000000', 'outside-not-allowed'],
    ['112', 'outside-number'],
    ['+7 900', 'outside-not-allowed'],
  ])
    assert.equal((await ask({ kind: 'redirect', target: { to: 'outside', number } })).body.code, code);
  assert.equal((await operator.desk.post('/api/calls/outgoing', { number: NUMBER })).body.code, 'already-in-call');
  await house.ready(operator.id, false);
  citizen.hangup();
  await house.call(from, (call) => call['state'] === 'ended');
  assert.equal((await operator.desk.post('/api/calls/outgoing', { number: '+79160000000' })).body.code, 'outside-not-allowed');
});

test('¶14: an operator calls somebody back: told that it is recorded, then both hear each other; no part of the ¶7 wait', async () => {
  const from = '+77005550505';
  const missed = await house.citizen({ from, keys: [{ digits: '2', afterMs: 400 }] });
  const { id: missedId } = await house.call(from, (call) => call['state'] === 'queued');
  missed.hangup();
  await house.call(from, (call) => call['state'] === 'ended');
  const figures = async () => (await supervisor.get('/api/wait')).body.total;
  const before = await figures();
  const phone = await outside();
  const { status, body } = await operator.desk.post('/api/calls/outgoing', { callId: missedId });
  assert.equal(status, 200, JSON.stringify(body));
  await phone.saw('answered');
  const call = await house.call(from, (row) => row['id'] === body.callId && talking(row));
  assert.deepEqual([call['audience'], call['called_back'], call['wait_ms'], call['language']], ['outgoing', missedId, null, 'ru']);
  assert.ok(await hears(phone, 660));
  assert.ok(await hears(operator.phone, 880));
  const { body: mine } = await operator.desk.get('/api/calls/mine');
  assert.deepEqual([mine.call.id, mine.call.outgoing], [body.callId, true]);
  phone.hangup();
  await house.call(from, (row) => row['recording'] === 'ready');
  const { offered, averageSeconds } = await figures();
  assert.deepEqual([offered, averageSeconds], [before.offered, before.averageSeconds]);
  const detail = await shown(body.callId);
  assert.deepEqual(
    detail.timeline.map(({ stage }: { stage: string }) => stage),
    ['calling', 'talk'],
  );
  assert.ok(detail.consultationId);
  const heard = await house.recording(supervisor, body.callId);
  assert.ok(heard.loudest('right', 300, 1500) > 0.05, 'told that it is recorded');
  const talkAt = (heard.at(detail.timeline[1].from) + 500) / 1000;
  assert.ok(toneLevel(heard.right, 660, talkAt, talkAt + 1) > LOUD && toneLevel(heard.left, 880, talkAt, talkAt + 1) > LOUD);
  assert.ok(toneLevel(heard.right, 660, 0.2, 1.2) < SILENT, 'and only then the operator is heard');
});

test('the person does not answer, or the operator gives up: it is over, and nobody is left on the line', async () => {
  const phone = await outside(null);
  const { body } = await operator.desk.post('/api/calls/outgoing', { number: '+77005550506' });
  await phone.saw('invited');
  assert.equal((await operator.desk.post(`/api/calls/${body.callId}/commands`, { kind: 'end' })).status, 200);
  await phone.saw('cancelled');
  const ended = await house.call('+77005550506', (row) => row['state'] === 'ended');
  assert.deepEqual([ended['ended_by'], ended['wait_ms'], ended['recording']], ['operator', null, 'none']);
  const { rows } = await house.pool.query(`select 1 from calls.leg where left_at is null`);
  assert.equal(rows.length, 0);
});
