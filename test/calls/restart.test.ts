import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLineHouse } from './line-house.ts';
import type { PhoneCall } from './phone.ts';
import { toneLevel } from './tones.ts';

const LOUD = 0.1;
const house = await openLineHouse({ apart: true, languages: { 1: ['ru'], 2: ['kk'] } });
const supervisor = await house.as('supervisor');
const pressing = (digits: string) => [{ digits, afterMs: 400 }];

test('¶6: the telephony process is killed in mid-call: it is back within five seconds, the talk goes on, and the register is right', async () => {
  const operator = await house.operator(1, { hz: 660 });
  const [talking, leaving, coming, waiting] = ['+77005550201', '+77005550202', '+77005550203', '+77005550204'];
  const citizen = await house.citizen({ from: talking, hz: 440, keys: pressing('2') });
  await house.call(talking, (call) => call['state'] === 'talking');
  const leaver = await house.citizen({ from: leaving, keys: pressing('1') });
  const waiter = await house.citizen({ from: waiting, keys: pressing('2') });
  await house.call(leaving, (call) => call['state'] === 'queued');
  const before = await house.call(waiting, (call) => call['state'] === 'queued');
  await sleep(500);
  citizen.voice.forget();
  let newcomer: PhoneCall | undefined;
  const milliseconds = await house.restart(async () => {
    leaver.hangup();
    newcomer = await house.citizen({ from: coming, keys: pressing('1') });
    await sleep(300);
  });
  assert.ok(milliseconds < 5000, `serving again after ${milliseconds} ms`);
  await sleep(500);
  const heard = citizen.voice.heard();
  assert.ok(heard.length > milliseconds * 8 * 0.9, 'the caller heard all the while');
  const halves = Array.from({ length: Math.floor(heard.length / 4000) - 1 }, (_, n) => 0.2 + n * 0.5);
  const talked = halves.filter((from) => toneLevel(heard, 660, from, from + 0.5) > LOUD);
  assert.ok(
    talked.length >= halves.length * 0.8,
    `the operator was heard in ${talked.length} of ${halves.length} half seconds after the kill`,
  );
  assert.equal((await house.call(talking, () => true))['state'], 'talking');
  const left = await house.call(leaving, (call) => call['state'] === 'ended');
  assert.deepEqual([left['ended_by'], left['abandoned_in']], ['interrupted', 'queue']);
  assert.ok(
    left['ended_at'].getTime() - left['arrived_at'].getTime() < 4000,
    'closed at the instant it was last heard, not when it was found',
  );
  const after = await house.call(waiting, (call) => call['state'] === 'queued');
  assert.deepEqual([after['id'], after['queued_at']], [before['id'], before['queued_at']], 'who waits keeps the place');
  await house.call(coming, (call) => call['state'] !== 'ended');
  newcomer!.hangup();
  await house.call(coming, (call) => call['state'] === 'ended');
  const response = await operator.desk.get('/api/calls/mine');
  assert.equal(response.body.call.callerNumber, talking);
  operator.phone.hangup();
  await house.call(talking, (call) => call['state'] === 'rating');
  await sleep(500);
  citizen.press('3');
  await citizen.saw('ended-by-peer');
  const { id } = await house.call(talking, (call) => call['recording'] === 'ready');
  const { body: call } = await supervisor.get(`/api/calls/${id}`);
  assert.deepEqual([call.mark, call.endedBy, call.operatorName !== null], [3, 'operator', true]);
  const recording = await house.recording(supervisor, id);
  const talk = recording.at(call.timeline[2].from);
  const length = recording.at(call.timeline[3].from) - talk;
  const windows = Array.from({ length: Math.floor((length - 1300) / 500) }, (_, n) => (talk + 600 + n * 500) / 1000);
  const loud = windows.filter((from) => toneLevel(recording.right, 660, from, from + 0.5) > LOUD);
  // A process that starts on a busy machine may delay our own phones' packets; a recording that stopped would lack far more.
  assert.ok(loud.length >= windows.length * 0.8, `recorded in ${loud.length} of ${windows.length} half seconds of the talk, kill or not`);
  // The operator is free again: who waited is served, by the process that came after.
  await house.call(waiting, (row) => row['state'] === 'talking');
  waiter.hangup();
  await house.call(waiting, (row) => row['state'] === 'ended');
});

test('the database is gone for a while: the talk goes on, what happens waits in order, and nothing of it is lost', async () => {
  const operator = await house.operator(2);
  const from = '+77005550221';
  const citizen = await house.citizen({ from, hz: 440, keys: pressing('1') });
  await house.call(from, (call) => call['state'] === 'talking');
  house.wire!.cut();
  await sleep(2500);
  assert.ok(toneLevel(operator.phone.voice.heard().subarray(-8000), 440, 0, 1) > LOUD, 'they still hear each other');
  operator.phone.hangup();
  await sleep(1000);
  citizen.press('5');
  await sleep(1500);
  house.wire!.mend();
  await citizen.saw('ended-by-peer');
  const { id } = await house.call(from, (call) => call['recording'] === 'ready');
  const { body: call } = await supervisor.get(`/api/calls/${id}`);
  assert.deepEqual([call.endedBy, call.mark], ['operator', 5]);
});

test('Asterisk itself dies: its calls are closed as interrupted, and the line serves again', async () => {
  const operator = await house.operator(2);
  const from = '+77005550211';
  await house.citizen({ from, keys: pressing('1') });
  await house.call(from, (call) => call['state'] === 'talking');
  process.kill(Number(readFileSync(join(house.dataDir, 'asterisk/run/asterisk.pid'), 'utf8')), 'SIGKILL');
  const ended = await house.call(from, (call) => call['state'] === 'ended');
  assert.equal(ended['ended_by'], 'interrupted');
  const { rows } = await house.pool.query(
    'select 1 from calls.leg where left_at is null union all select 1 from calls.offer where outcome = $1',
    ['open'],
  );
  assert.equal(rows.length, 0);
  const later = '+77005550212';
  const next = await house.citizenWhenServed({ from: later, keys: pressing('1') });
  await house.call(later, (call) => call['state'] === 'talking' && call['operator_id'] === operator.id);
  next.hangup();
  await house.call(later, (call) => call['state'] === 'ended');
});
