import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLineHouse, type Operator } from './line-house.ts';
import type { PhoneCall } from './phone.ts';
import { toneLevel } from './tones.ts';

const LOUD = 0.1;
const SILENT = 0.02;
const house = await openLineHouse({ languages: { 1: ['ru'], 2: ['ru'], 3: ['kk'], 4: ['kk'], 5: ['en'], 6: ['en'] } });
const supervisor = await house.as('supervisor');
const pressing = (digits: string) => [{ digits, afterMs: 400 }];

const state = (wanted: string) => (call: Record<string, unknown>) => call['state'] === wanted;

/** A citizen in a talk with this operator. */
async function talk(from: string, key: string): Promise<{ citizen: PhoneCall; id: string }> {
  const citizen = await house.citizen({ from, hz: 440, keys: pressing(key) });
  const { id } = await house.call(from, state('talking'));
  return { citizen, id };
}

async function ask({ desk }: Operator, id: string, wish: object): Promise<void> {
  const { status, body } = await desk.post(`/api/calls/${id}/commands`, wish);
  assert.equal(status, 200, JSON.stringify(body));
}

const shown = async (id: string) => (await supervisor.get(`/api/calls/${id}`)).body;

/** Whether this phone has heard the tone in its last half second, after having listened for a second. */
async function hears(phone: PhoneCall, hz: number): Promise<boolean> {
  phone.voice.forget();
  await sleep(1100);
  return toneLevel(phone.voice.heard().subarray(-4000), hz, 0, 0.5) > LOUD;
}

/** The caller hangs up; the operators come off the queue, so that the next scenario begins with its own. */
async function over(phone: PhoneCall, from: string, ...operators: Operator[]): Promise<void> {
  for (const { id } of operators) await house.ready(id, false);
  phone.hangup();
  await house.call(from, state('ended'));
}

describe('dialled transfers', { concurrency: true }, () => {
  describe('in Russian', { concurrency: false }, () => {
    test('¶11: to one operator: the notice with its words is in the record and sounds in the recording, and only then the call moves', async () => {
      const first = await house.operator(1, { hz: 660 });
      const from = '+77005550301';
      const { citizen, id } = await talk(from, '2');
      const second = await house.operator(2, { hz: 880 });
      const { body: targets } = await first.desk.get('/api/calls/targets');
      assert.equal(targets.operators.find((one: { accountId: string }) => one.accountId === second.id)?.state, 'ready');
      await ask(first, id, { kind: 'redirect', target: { to: 'operator', accountId: second.id } });
      await house.call(from, state('noticing'));
      const again = await first.desk.post(`/api/calls/${id}/commands`, { kind: 'redirect' });
      assert.deepEqual([again.status, again.body.code], [409, 'transfer-open']);
      assert.equal((await first.desk.get('/api/calls/mine')).body.call.state, 'noticing', 'the operator is still on the line');
      await first.phone.saw('ended-by-peer');
      await house.call(from, (call) => call['state'] === 'talking' && call['operator_id'] === second.id);
      assert.ok(await hears(citizen, 880));
      await over(citizen, from, first, second);
      await house.call(from, (call) => call['recording'] === 'ready');
      const call = await shown(id);
      const [transfer] = call.transfers;
      assert.deepEqual([transfer.outcome, transfer.way, transfer.target.to], ['moved', 'blind', 'operator']);
      assert.deepEqual([transfer.notice.id, transfer.notice.language], ['redirect', 'ru']);
      assert.match(transfer.notice.text, /переадресован.*нажмите ноль/);
      assert.ok(Date.parse(transfer.notice.heardAt) - Date.parse(transfer.notice.beganAt) > 3000, 'played to its end');
      assert.ok(Date.parse(transfer.endedAt) > Date.parse(transfer.notice.heardAt));
      const heard = await house.recording(supervisor, id);
      const notice = heard.at(transfer.notice.beganAt);
      for (const after of [500, 2500, 4500]) assert.ok(heard.loudest('right', notice + after, 1200) > 0.05, 'the notice is recorded');
    });

    test('¶11: a caller who declines stays with the operator, and both hear each other', async () => {
      const operator = await house.operator(1, { hz: 660 });
      const from = '+77005550302';
      const { citizen, id } = await talk(from, '2');
      await ask(operator, id, { kind: 'redirect', target: { to: 'queue', queue: 'ict' } });
      await house.call(from, state('noticing'));
      await sleep(1500);
      citizen.press('0');
      await house.call(from, state('talking'));
      assert.ok(await hears(citizen, 660));
      assert.ok(await hears(operator.phone, 440));
      const { transfers, events } = await shown(id);
      assert.deepEqual([transfers[0].outcome, transfers[0].notice.heardAt], ['declined', null]);
      assert.ok(!events.some(({ kind }: { kind: string }) => kind === 'notice-given'));
      await over(citizen, from, operator);
    });

    test('who it was handed on to lets it ring: the caller is in the queue at the old place and the next free operator answers', async () => {
      const first = await house.operator(1, { hz: 660 });
      const from = '+77005550303';
      const { citizen, id } = await talk(from, '2');
      const before = await house.call(from, () => true);
      const silent = await house.operator(2, { answerAfterMs: null });
      await ask(first, id, { kind: 'redirect', target: { to: 'operator', accountId: silent.id } });
      await silent.phone.saw('cancelled');
      const queued = await house.call(from, state('queued'));
      assert.deepEqual(queued['queued_at'], before['queued_at']);
      assert.equal((await shown(id)).transfers[0].outcome, 'no_answer');
      await over(citizen, from, first, silent);
    });
  });

  describe('in Kazakh', { concurrency: false }, () => {
    test('¶11: asked first, then handed over: the two speak alone, the caller hears music, the notice, and then the other', async () => {
      const first = await house.operator(3, { hz: 660 });
      const from = '+77005550311';
      const { citizen, id } = await talk(from, '1');
      const second = await house.operator(4, { hz: 880 });
      await ask(first, id, { kind: 'consult', target: { to: 'operator', accountId: second.id } });
      await house.call(from, (call) => call['memory'].party?.stage === 'in');
      assert.equal((await second.desk.get('/api/calls/mine')).body.call.role, 'consult');
      assert.ok(await hears(first.phone, 880));
      assert.ok(await hears(second.phone, 660));
      citizen.voice.forget();
      await sleep(1100);
      const music = citizen.voice.heard();
      assert.ok(Math.max(toneLevel(music, 660, 0, 1), toneLevel(music, 880, 0, 1)) < SILENT, 'the caller hears neither');
      await ask(first, id, { kind: 'complete' });
      await first.phone.saw('ended-by-peer');
      await house.call(from, (call) => call['state'] === 'talking' && call['operator_id'] === second.id);
      assert.ok(await hears(citizen, 880));
      await sleep(800);
      await over(citizen, from, first, second);
      await house.call(from, (call) => call['recording'] === 'ready');
      const call = await shown(id);
      assert.deepEqual([call.transfers[0].outcome, call.transfers[0].way, call.transfers[0].notice.language], ['moved', 'attended', 'kk']);
      const heard = await house.recording(supervisor, id);
      const notice = heard.at(call.transfers[0].notice.beganAt);
      for (const after of [500, 2500, 4500]) assert.ok(heard.loudest('right', notice + after, 1200) > 0.05, 'the notice is recorded');
      const moved = (heard.at(call.transfers[0].endedAt) + 700) / 1000;
      assert.ok(toneLevel(heard.right, 880, moved, moved + 0.8) > LOUD, 'and the second operator after it');
      const { rows } = await house.pool.query(
        'select account_id, role, left_at is null as open from calls.leg where call_id = $1 order by joined_at',
        [id],
      );
      assert.deepEqual(rows, [
        { account_id: first.id, role: 'talk', open: false },
        { account_id: second.id, role: 'talk', open: false },
      ]);
    });

    test('a conference: each of the three hears both others, and one who leaves leaves two', async () => {
      const first = await house.operator(3, { hz: 660 });
      const from = '+77005550312';
      const { citizen, id } = await talk(from, '1');
      const second = await house.operator(4, { hz: 880 });
      await ask(first, id, { kind: 'consult', target: { to: 'operator', accountId: second.id } });
      await house.call(from, (call) => call['memory'].party?.stage === 'in');
      await ask(first, id, { kind: 'conference' });
      await house.call(from, state('talking'));
      for (const [phone, tones] of [
        [citizen, [660, 880]],
        [first.phone, [440, 880]],
        [second.phone, [440, 660]],
      ] as const)
        for (const hz of tones) assert.ok(await hears(phone, hz), `${hz} is heard`);
      second.phone.hangup();
      await house.call(from, (call) => call['memory'].party === null);
      assert.ok(await hears(citizen, 660));
      assert.equal((await house.call(from, () => true))['operator_id'], first.id);
      await over(citizen, from, first, second);
    });

    test('the operator hangs up while asking: the caller is told and is with who was asked', async () => {
      const first = await house.operator(3, { hz: 660 });
      const from = '+77005550313';
      const { citizen, id } = await talk(from, '1');
      const second = await house.operator(4, { hz: 880 });
      await ask(first, id, { kind: 'consult', target: { to: 'operator', accountId: second.id } });
      await house.call(from, (call) => call['memory'].party?.stage === 'in');
      first.phone.hangup();
      await house.call(from, (call) => call['state'] === 'talking' && call['operator_id'] === second.id);
      assert.ok(await hears(citizen, 880));
      assert.ok((await shown(id)).transfers[0].notice.heardAt);
      await over(citizen, from, first, second);
    });
  });

  describe('in English', { concurrency: false }, () => {
    test('who is asked does not answer: the caller is with the operator again; the keypad reaches a machine, mute silences the desk phone', async () => {
      const first = await house.operator(5, { hz: 660 });
      const from = '+77005550321';
      const { citizen, id } = await talk(from, '3');
      const silent = await house.operator(6, { answerAfterMs: null });
      await ask(first, id, { kind: 'consult', target: { to: 'operator', accountId: silent.id } });
      await silent.phone.saw('invited');
      const busy = await first.desk.post(`/api/calls/${id}/commands`, {
        kind: 'consult',
        target: { to: 'operator', accountId: silent.id },
      });
      assert.equal(busy.body.code, 'transfer-open');
      await silent.phone.saw('cancelled');
      await house.call(from, state('talking'));
      assert.equal((await shown(id)).transfers[0].outcome, 'no_answer');
      assert.ok(await hears(citizen, 660));
      await ask(first, id, { kind: 'keypad', keys: '42#' });
      await sleep(1800);
      assert.equal(citizen.voice.keysHeard(), '42#');
      await ask(first, id, { kind: 'mute' });
      await house.call(from, (call) => call['memory'].muted);
      assert.ok(!(await hears(citizen, 660)), 'muted');
      assert.ok(await hears(first.phone, 440), 'and hears on');
      await ask(first, id, { kind: 'unmute' });
      await house.call(from, (call) => !call['memory'].muted);
      assert.ok(await hears(citizen, 660));
      await over(citizen, from, first, silent);
    });

    test('nobody is handed on to who is not there, away, or oneself, and what is asked wrongly changes nothing', async () => {
      const first = await house.operator(5);
      const from = '+77005550322';
      const { citizen, id } = await talk(from, '3');
      const away = await house.operator(6, { ready: false });
      await house.ready(away.id, false);
      for (const [target, code] of [
        [{ to: 'queue', queue: 'nowhere' }, 'transfer-target-unknown'],
        [{ to: 'operator', accountId: first.id }, 'transfer-target-unknown'],
        [{ to: 'operator', accountId: away.id }, 'transfer-operator-away'],
      ] as const)
        assert.equal((await first.desk.post(`/api/calls/${id}/commands`, { kind: 'redirect', target })).body.code, code);
      assert.equal((await first.desk.post(`/api/calls/${id}/commands`, { kind: 'keypad' })).body.code, 'keys-missing');
      assert.equal((await away.desk.post(`/api/calls/${id}/commands`, { kind: 'redirect' })).body.code, 'call-not-yours');
      const { rows } = await house.pool.query('select 1 from calls.command where call_id = $1', [id]);
      assert.equal(rows.length, 0);
      assert.equal((await house.call(from, () => true))['state'], 'talking');
      await over(citizen, from, first);
    });
  });
});
