import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLineHouse, type Operator, type Row } from './line-house.ts';
import type { PhoneCall } from './phone.ts';
import { toneLevel } from './tones.ts';

const LOUD = 0.1;
const house = await openLineHouse({ apart: true, languages: { 1: ['ru'], 2: ['ru'] } });
const supervisor = await house.as('supervisor');

const talking = (call: Row) => call['state'] === 'talking';
const consulting = (call: Row) => call['memory'].party?.stage === 'in';

/** Somebody calls and talks with the first operator; the second is there for what follows. */
async function scene(from: string, second: { answerAfterMs?: number | null } = {}) {
  const first = await house.operator(1, { hz: 660 });
  const citizen = await house.citizen({ from, hz: 440, keys: [{ digits: '2', afterMs: 400 }] });
  const { id } = await house.call(from, (call) => talking(call) && call['operator_id'] === first.id);
  const other = await house.operator(2, { hz: 880, ...second });
  const ask = async (wish: object) => assert.equal((await first.desk.post(`/api/calls/${id}/commands`, wish)).status, 200);
  const target = { to: 'operator', accountId: other.id };
  return { first, other, citizen, id, ask, target };
}

async function hears(phone: PhoneCall, hz: number): Promise<boolean> {
  phone.voice.forget();
  await sleep(1100);
  return toneLevel(phone.voice.heard().subarray(-4000), hz, 0, 0.5) > LOUD;
}

const transferOf = async (id: string) => (await supervisor.get(`/api/calls/${id}`)).body.transfers[0];

async function over(from: string, citizen: PhoneCall, ...operators: Operator[]): Promise<void> {
  for (const { id } of operators) await house.ready(id, false);
  citizen.hangup();
  await house.call(from, (call) => call['state'] === 'ended');
  const { rows } = await house.pool.query(
    `select 'leg' from calls.leg where left_at is null union all select 'offer' from calls.offer where outcome = 'open'
     union all select 'transfer' from calls.transfer where outcome = 'open'`,
  );
  assert.deepEqual(rows, [], 'nothing is left open');
}

test('¶11: killed while the notice sounds, and it ends while nobody watches: it is played again, then the call moves', async () => {
  const from = '+77005550401';
  const { first, other, citizen, id, ask, target } = await scene(from);
  await ask({ kind: 'redirect', target });
  await house.call(from, (call) => call['state'] === 'noticing');
  const { beganAt } = (await transferOf(id)).notice;
  await house.restart(() => sleep(12_000));
  await first.phone.saw('ended-by-peer');
  await house.call(from, (call) => talking(call) && call['operator_id'] === other.id);
  assert.ok(await hears(citizen, 880));
  const { outcome, notice } = await transferOf(id);
  assert.equal(outcome, 'moved');
  assert.ok(notice.beganAt > beganAt, 'the notice that was heard is the second one');
  assert.ok(Date.parse(notice.heardAt) - Date.parse(notice.beganAt) > 3000);
  await over(from, citizen, first, other);
});

test('killed while the notice sounds and back before its end: the caller can still decline', async () => {
  const from = '+77005550402';
  const { first, other, citizen, id, ask, target } = await scene(from);
  await ask({ kind: 'redirect', target });
  await house.call(from, (call) => call['state'] === 'noticing');
  await house.restart();
  citizen.press('0');
  await house.call(from, (call) => talking(call) && call['operator_id'] === first.id);
  assert.ok(await hears(citizen, 660));
  assert.equal((await transferOf(id)).outcome, 'declined');
  await over(from, citizen, first, other);
});

test('killed while the colleague is being rung, who answers when it is back: they speak, and the caller still hears music', async () => {
  const from = '+77005550403';
  const { first, other, citizen, ask, target } = await scene(from, { answerAfterMs: null });
  await ask({ kind: 'consult', target });
  await other.phone.saw('invited');
  await house.restart();
  other.phone.answer();
  await house.call(from, consulting);
  assert.ok(await hears(other.phone, 660));
  assert.ok(await hears(first.phone, 880));
  assert.ok(!(await hears(citizen, 660)));
  await ask({ kind: 'resume' });
  await house.call(from, talking);
  assert.ok(await hears(citizen, 660));
  await over(from, citizen, first, other);
});

test('killed while the colleague is being rung, who answers while nobody is there: undone, the caller is with the operator', async () => {
  const from = '+77005550407';
  const { first, other, citizen, id, ask, target } = await scene(from, { answerAfterMs: null });
  await ask({ kind: 'consult', target });
  await other.phone.saw('invited');
  await house.restart(async () => {
    other.phone.answer();
    await sleep(300);
  });
  await house.call(from, talking);
  assert.ok(await hears(citizen, 660));
  assert.notEqual((await transferOf(id)).outcome, 'open');
  await over(from, citizen, first, other);
});

test('killed while two colleagues speak, and the operator hangs up meanwhile: the caller is told and is with the colleague', async () => {
  const from = '+77005550404';
  const { first, other, citizen, id, ask, target } = await scene(from);
  await ask({ kind: 'consult', target });
  await house.call(from, consulting);
  await house.restart(async () => {
    first.phone.hangup();
    await sleep(300);
  });
  await house.call(from, (call) => talking(call) && call['operator_id'] === other.id);
  assert.ok(await hears(citizen, 880));
  const { outcome, notice } = await transferOf(id);
  assert.deepEqual([outcome, notice.heardAt !== null], ['moved', true]);
  await over(from, citizen, first, other);
});

test('killed in a conference: all three talk on, and the colleague who leaves meanwhile leaves two', async () => {
  const from = '+77005550405';
  const { first, other, citizen, ask, target } = await scene(from);
  await ask({ kind: 'consult', target });
  await house.call(from, consulting);
  await ask({ kind: 'conference' });
  await house.call(from, talking);
  await house.restart();
  for (const hz of [660, 880]) assert.ok(await hears(citizen, hz), `${hz} is heard after the kill`);
  await house.restart(async () => {
    other.phone.hangup();
    await sleep(300);
  });
  await house.call(from, (call) => call['memory'].party === null);
  assert.ok(await hears(citizen, 660));
  await over(from, citizen, first, other);
});

test('killed while the one it was handed on to is rung: not answered, the caller waits at the old place', async () => {
  const from = '+77005550406';
  const { first, other, citizen, id, ask, target } = await scene(from, { answerAfterMs: null });
  const before = await house.call(from, () => true);
  await ask({ kind: 'redirect', target });
  await other.phone.saw('invited');
  await house.restart();
  await other.phone.saw('cancelled');
  const queued = await house.call(from, (call) => call['state'] === 'queued');
  assert.deepEqual(queued['queued_at'], before['queued_at']);
  assert.equal((await transferOf(id)).outcome, 'no_answer');
  await over(from, citizen, first, other);
});
