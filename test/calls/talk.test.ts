import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Heard, openLineHouse } from './line-house.ts';
import { toneLevel } from './tones.ts';

const LOUD = 0.1;
const SILENT = 0.02;

const house = await openLineHouse();
const supervisor = await house.as('supervisor');

/** The level of a tone on one side of a recording over half a second from `from` (ms). */
const level = (samples: Int16Array, hz: number, from: number) => toneLevel(samples, hz, from / 1000, from / 1000 + 0.5);

// Each of these calls has a language and an operator of its own, so they run side by side on one Asterisk.
describe('a call', { concurrency: true }, () => {
  test('¶13: whose operator hangs up first asks for a mark, and the register keeps wait, talk, mark, recording and consultation', async () => {
    const operator = await house.operator(19, { hz: 660 });
    const from = '+77005550101';
    const citizen = await house.citizen({ from, hz: 440, keys: [{ digits: '3', afterMs: 500 }] });
    await operator.phone.saw('answered');
    await house.call(from, (call) => call['state'] === 'talking');
    const mine = await operator.desk.get('/api/calls/mine');
    assert.equal(mine.body.call.callerNumber, from);
    assert.equal(mine.body.call.state, 'talking');
    await sleep(2500);
    assert.ok(toneLevel(operator.phone.voice.heard().subarray(-8000), 440, 0, 1) > LOUD, 'the operator hears the caller');
    assert.ok(toneLevel(citizen.voice.heard().subarray(-8000), 660, 0, 1) > LOUD, 'the caller hears the operator');
    operator.phone.hangup();
    await house.call(from, (call) => call['state'] === 'rating');
    citizen.press('4');
    await citizen.saw('ended-by-peer');
    const { id } = await house.call(from, (call) => call['recording'] === 'ready');
    const { body: call } = await supervisor.get(`/api/calls/${id}`);
    assert.deepEqual([call.dialled, call.callerNumber, call.language, call.endedBy, call.mark], ['1414', from, 'en', 'operator', 4]);
    assert.ok(call.consultationId);
    assert.ok(Math.abs(call.waitMs - (Date.parse(call.answeredAt) - Date.parse(call.arrivedAt))) < 1);
    assert.ok(call.talkMs >= 2500);
    assert.deepEqual(
      call.timeline.map((stage: { stage: string }) => stage.stage),
      ['greeting', 'queue', 'talk', 'rating'],
    );
    const heard: Heard = await house.recording(supervisor, id);
    const talk = heard.at(call.timeline[2].from);
    for (const after of [600, 1200, 1800]) {
      assert.ok(level(heard.right, 660, talk + after) > LOUD, `the operator is recorded ${after} ms after joining`);
      assert.ok(level(heard.left, 440, talk + after) > LOUD, `the caller is recorded ${after} ms after joining`);
      assert.ok(level(heard.left, 660, talk + after) < SILENT, 'the sides are apart');
    }
    assert.ok(heard.loudest('right', 0, 1000) > 0.05, 'the recording holds what the caller was told at the beginning');
    assert.ok(heard.loudest('right', heard.at(call.timeline[3].from) + 300, 1500) > 0.05, 'and the question for a mark');
    const peaks = await supervisor.get(`/api/recordings/${id}/peaks?points=100`);
    assert.equal(peaks.body.left.length, 100);
    const audit = await (await house.as('admin')).get(`/api/audit?subjectKind=recording&subjectId=${id}`);
    assert.ok(audit.body.items.some((entry: { action: string; looked: boolean }) => entry.action === 'recordings.listen' && entry.looked));
  });

  test('¶7: abandoned in the greeting or menu has waited until the hang-up', async () => {
    const from = '+77005550102';
    const citizen = await house.citizen({ from, hangupAfterMs: 1500 });
    await citizen.saw('ended-by-phone');
    const call = await house.call(from, (row) => row['state'] === 'ended');
    assert.deepEqual(
      [call['abandoned_in'], call['ended_by'], call['answered_at'], call['queue_wait_ms']],
      ['greeting', 'caller', null, null],
    );
    assert.ok(call['wait_ms'] >= 1500);
  });
});
