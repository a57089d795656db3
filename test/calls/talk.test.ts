import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ariHttp } from '../../src/adapters/asterisk/ari-http.ts';
import { accountId, people } from '../people.ts';
import { openLineHouse } from './line-house.ts';
import { STRANGER } from './line.ts';
import { toneLevel } from './tones.ts';

const LOUD = 0.1;
const SILENT = 0.02;

const house = await openLineHouse({
  languages: { 1: ['ru'], 2: ['ru'], 3: ['kk'], 4: ['kk'], 5: ['kk'], 19: ['en'] },
  settings: { directQueue: '1500' },
});
const supervisor = await house.as('supervisor');
const admin = await house.as('admin');

/**
 * In how much of a stretch (ms) a tone is heard, by quarters of a second. Not asked to be all of it: on a busy machine our own
 * phones' packets come late, while a voice that is lost to the recording is lost for seconds.
 */
function share(samples: Int16Array, hz: number, from: number, to: number): number {
  const starts = Array.from({ length: Math.floor((to - from) / 250) }, (_, n) => (from + n * 250) / 1000);
  return starts.filter((start) => toneLevel(samples, hz, start, start + 0.25) > LOUD).length / starts.length;
}
const stagesOf = (call: { timeline: { stage: string }[] }) => call.timeline.map(({ stage }) => stage);
const pressing = (digits: string) => [{ digits, afterMs: 400 }];

/** Has Asterisk take a phone for gone after two seconds without sound; in earnest it waits longer. */
async function soonTimedOut(username: string): Promise<void> {
  const http = ariHttp(house.access!);
  const path = `/asterisk/config/dynamic/res_pjsip/endpoint/${username}`;
  const fields = await http.send<{ attribute: string; value: string }[]>('GET', path);
  const kept = fields.filter(({ attribute }) =>
    ['auth', 'aors', 'context', 'allow', 'identify_by', 'direct_media', 'rtp_symmetric', 'force_rport', 'rewrite_contact'].includes(
      attribute,
    ),
  );
  await http.send('PUT', path, {}, { fields: [...kept, { attribute: 'rtp_timeout', value: '2' }] });
  http.close();
}

// Each language has its own operators and its own sequence; the three run side by side on one Asterisk.
describe('dialled scenarios', { concurrency: true }, () => {
  describe('in English', { concurrency: false }, () => {
    test('¶13: an operator hangs up first, the caller is asked for a mark, and the register keeps all of it', async () => {
      const operator = await house.operator(19, { hz: 660 });
      const from = '+77005550101';
      const citizen = await house.citizen({ from, hz: 440, keys: pressing('3') });
      await operator.phone.saw('answered');
      await house.call(from, (call) => call['state'] === 'talking');
      const mine = await operator.desk.get('/api/calls/mine');
      assert.deepEqual([mine.body.call.callerNumber, mine.body.call.state], [from, 'talking']);
      const { rows: told } = await house.pool.query(
        `select audience, payload from base.event where kind = 'calls.offered' and subject_id = $1`,
        [mine.body.call.id],
      );
      assert.deepEqual(told[0].audience, [`account:${operator.id}`]);
      assert.deepEqual([told[0].payload.callerNumber, told[0].payload.language, told[0].payload.callId], [from, 'en', mine.body.call.id]);
      await sleep(2500);
      assert.ok(toneLevel(operator.phone.voice.heard().subarray(-8000), 440, 0, 1) > LOUD, 'the operator hears the caller');
      assert.ok(toneLevel(citizen.voice.heard().subarray(-8000), 660, 0, 1) > LOUD, 'the caller hears the operator');
      operator.phone.hangup();
      await house.call(from, (call) => call['state'] === 'rating');
      await sleep(1000);
      citizen.press('4');
      await citizen.saw('ended-by-peer');
      const { id } = await house.call(from, (call) => call['recording'] === 'ready');
      const { body: call } = await supervisor.get(`/api/calls/${id}`);
      assert.deepEqual([call.dialled, call.callerNumber, call.language, call.endedBy, call.mark], ['1414', from, 'en', 'operator', 4]);
      assert.ok(call.consultationId);
      assert.equal(call.waitMs, Date.parse(call.answeredAt) - Date.parse(call.arrivedAt));
      assert.ok(call.talkMs >= 2500);
      assert.deepEqual(stagesOf(call), ['greeting', 'queue', 'talk', 'rating']);
      const heard = await house.recording(supervisor, id);
      const talk = heard.at(call.timeline[2].from);
      assert.ok(share(heard.right, 660, talk + 500, talk + 2300) >= 0.75, 'the operator is recorded from half a second after joining');
      assert.ok(share(heard.left, 440, talk + 500, talk + 2300) >= 0.75, 'and the caller');
      assert.ok(toneLevel(heard.left, 660, (talk + 500) / 1000, (talk + 2300) / 1000) < SILENT, 'the sides are apart');
      assert.ok(heard.loudest('right', 0, 500) > 0.05, 'the recording holds what the caller was told at the beginning');
      assert.ok(heard.loudest('right', heard.at(call.timeline[3].from) + 300, 900) > 0.05, 'and the question for a mark');
      const peaks = await supervisor.get(`/api/recordings/${id}/peaks?points=100`);
      assert.equal(peaks.body.left.length, 100);
      const audit = await admin.get(`/api/audit?subjectKind=recording&subjectId=${id}`);
      assert.ok(
        audit.body.items.some((entry: { action: string; looked: boolean }) => entry.action === 'recordings.listen' && entry.looked),
      );
    });

    test('the caller hangs up first, and no mark is asked for', async () => {
      const operator = await house.operator(19);
      const from = '+77005550102';
      const citizen = await house.citizen({ from, keys: pressing('3') });
      await house.call(from, (call) => call['state'] === 'talking');
      await sleep(700);
      citizen.hangup();
      await operator.phone.saw('ended-by-peer');
      const call = await house.call(from, (row) => row['state'] === 'ended');
      assert.deepEqual([call['ended_by'], call['abandoned_in']], ['caller', null]);
      assert.deepEqual((await supervisor.get(`/api/calls/${call['id']}`)).body.mark, null);
      assert.equal((await operator.desk.get('/api/calls/mine')).body.wrapUp.id, call['id']);
    });

    test('an operator whose phone vanishes without a hang-up is waited for, and talks on from the next phone', async () => {
      const operator = await house.operator(19, { hz: 660 });
      await soonTimedOut(operator.username);
      const from = '+77005550104';
      const citizen = await house.citizen({ from, hz: 440, keys: pressing('3') });
      await house.call(from, (call) => call['state'] === 'talking');
      const { id } = await house.call(from, () => true);
      operator.phone.voice.silence();
      const lost = await house.call(from, (call) => call['state'] === 'held');
      assert.equal(lost['memory'].lost, true);
      const anew = await house.operator(19, { hz: 880, ready: false });
      assert.equal((await anew.desk.post(`/api/calls/${id}/commands`, { kind: 'reconnect' })).status, 200);
      await house.call(from, (call) => call['state'] === 'talking');
      citizen.voice.forget();
      await sleep(1200);
      assert.ok(toneLevel(citizen.voice.heard().subarray(-4000), 880, 0, 0.5) > LOUD, 'the caller hears the operator again');
      citizen.hangup();
      await house.call(from, (call) => call['state'] === 'ended');
    });

    test('a reloaded desk is rung anew and the talk goes on; the old channel is dropped without ending the call', async () => {
      const operator = await house.operator(19);
      const from = '+77005550103';
      const citizen = await house.citizen({ from, hz: 440, keys: pressing('3') });
      await house.call(from, (call) => call['state'] === 'talking');
      const { id } = await house.call(from, () => true);
      const anew = await house.operator(19, { hz: 880, ready: false });
      assert.equal((await anew.desk.post(`/api/calls/${id}/commands`, { kind: 'reconnect' })).status, 200);
      await anew.phone.saw('answered');
      await operator.phone.saw('ended-by-peer');
      citizen.voice.forget();
      await sleep(1200);
      assert.ok(toneLevel(citizen.voice.heard().subarray(-4000), 880, 0, 0.5) > LOUD, 'the caller hears the operator on the new channel');
      assert.equal((await house.call(from, () => true))['state'], 'talking');
      citizen.hangup();
      await house.call(from, (call) => call['state'] === 'ended');
      assert.equal((await anew.desk.post(`/api/calls/${id}/commands`, { kind: 'hold' })).body.code, 'call-not-yours');
    });
  });

  describe('in Russian', { concurrency: false }, () => {
    test('¶11: a held and redirected caller hears music and the notice, and both operators are in the recording from half a second after they join', async () => {
      const first = await house.operator(1, { hz: 660 });
      const from = '+77005550111';
      const citizen = await house.citizen({ from, hz: 440, keys: pressing('2') });
      await house.call(from, (call) => call['state'] === 'talking');
      const { id } = await house.call(from, () => true);
      const ask = async (kind: string) => assert.equal((await first.desk.post(`/api/calls/${id}/commands`, { kind })).status, 200);
      await sleep(1500);
      await ask('hold');
      await house.call(from, (call) => call['state'] === 'held');
      citizen.voice.forget();
      await sleep(1500);
      const held = citizen.voice.heard().subarray(-8000);
      assert.ok(
        held.some((sample) => Math.abs(sample) > 500),
        'the held caller hears music',
      );
      assert.ok(toneLevel(held, 660, 0, 1) < SILENT, 'and not the operator');
      await ask('resume');
      await house.call(from, (call) => call['state'] === 'talking');
      await sleep(1500);
      const second = await house.operator(2, { hz: 880 });
      await ask('redirect');
      await house.call(from, (call) => call['state'] === 'noticing');
      await first.phone.saw('ended-by-peer');
      await second.phone.saw('answered');
      await house.call(from, (call) => call['state'] === 'talking');
      await sleep(2200);
      second.phone.hangup();
      await house.call(from, (call) => call['state'] === 'rating');
      citizen.press('5');
      await house.call(from, (call) => call['recording'] === 'ready');
      const { body: call } = await supervisor.get(`/api/calls/${id}`);
      assert.deepEqual(stagesOf(call), ['greeting', 'queue', 'talk', 'hold', 'talk', 'notice', 'queue', 'talk', 'rating']);
      const kinds = call.events.map((event: { kind: string }) => event.kind);
      assert.ok(kinds.indexOf('redirected') < kinds.indexOf('notice-given'));
      assert.ok(kinds.indexOf('notice-given') < kinds.lastIndexOf('offered'), 'told first, then moved');
      assert.equal(call.operatorId, second.id);
      const { rows } = await house.pool.query('select account_id, spoke, mark from ratings.rating where subject_id = $1', [id]);
      assert.deepEqual(rows, [{ account_id: second.id, spoke: [first.id, second.id], mark: 5 }]);
      const heard = await house.recording(supervisor, id);
      for (const [stage, hz, length] of [
        [2, 660, 1400],
        [4, 660, 1400],
        [7, 880, 2100],
      ] as const) {
        const start = heard.at(call.timeline[stage].from);
        assert.ok(
          toneLevel(heard.right, hz, (start + 500) / 1000, (start + length) / 1000) > LOUD,
          `stage ${stage}: the operator is recorded`,
        );
        assert.ok(
          share(heard.right, hz, start + 500, start + length) >= 0.75,
          `stage ${stage}: the operator is recorded from half a second after joining`,
        );
        assert.ok(share(heard.left, 440, start + 500, start + length) >= 0.75, `stage ${stage}: and the caller`);
      }
      assert.ok(heard.loudest('right', heard.at(call.timeline[3].from) + 300, 900) > 0.01, 'the music of the hold is recorded');
      assert.ok(heard.loudest('right', heard.at(call.timeline[5].from) + 300, 1500) > 0.05, 'the notice is recorded');
    });

    test("the bench's number rings an operator at once, without a word", async () => {
      await house.operator(2);
      const from = '+77005550112';
      const citizen = await house.citizen({ from, to: '1500' });
      await house.call(from, (call) => call['state'] === 'talking');
      const { body: call } = await supervisor.get(`/api/calls/${(await house.call(from, () => true))['id']}`);
      assert.deepEqual(stagesOf(call), ['queue', 'talk']);
      assert.equal(call.offers[0].outcome, 'answered');
      citizen.hangup();
      await house.call(from, (row) => row['state'] === 'ended');
    });
  });

  describe('in Kazakh', { concurrency: false }, () => {
    test('¶7: abandoned in the menu, a caller has waited until the hang-up', async () => {
      const from = '+77005550121';
      const citizen = await house.citizen({ from, keys: [{ digits: '7', afterMs: 400 }], hangupAfterMs: 1500 });
      await citizen.saw('ended-by-phone');
      const call = await house.call(from, (row) => row['state'] === 'ended');
      assert.deepEqual(
        [call['abandoned_in'], call['ended_by'], call['answered_at'], call['queue_wait_ms']],
        ['menu', 'caller', null, null],
      );
      assert.ok(call['wait_ms'] >= 1500);
    });

    test('¶7: abandoned in the queue, a caller has waited from arrival until the hang-up', async () => {
      const from = '+77005550122';
      const citizen = await house.citizen({ from, keys: pressing('1'), hangupAfterMs: 2000 });
      await house.call(from, (row) => row['state'] === 'queued');
      await citizen.saw('ended-by-phone');
      const call = await house.call(from, (row) => row['state'] === 'ended');
      assert.equal(call['abandoned_in'], 'queue');
      assert.equal(call['wait_ms'], call['ended_at'].getTime() - call['arrived_at'].getTime());
      assert.ok(call['queue_wait_ms'] < call['wait_ms']);
    });

    test('an operator whose phone is not registered is rung once, not again and again, and the caller waits on', async () => {
      const id = await accountId(house.db, people.operator(5));
      await house.ready(id);
      const from = '+77005550125';
      const citizen = await house.citizen({ from, keys: pressing('1') });
      const call = await house.call(from, (row) => row['state'] === 'queued' && row['memory'].retryAt !== null);
      await sleep(1500);
      const { rows } = await house.pool.query('select account_id, outcome from calls.offer where call_id = $1', [call['id']]);
      assert.deepEqual(rows, [{ account_id: id, outcome: 'failed' }]);
      const operators = (await supervisor.get('/api/presence/operators')).body.items as { accountId: string; state: string }[];
      assert.equal(operators.find((one) => one.accountId === id)?.state, 'not_responding');
      citizen.hangup();
      await house.call(from, (row) => row['state'] === 'ended');
    });

    test('who does not answer is not responding, and the caller keeps the place before the next one', async () => {
      const silent = await house.operator(3, { answerAfterMs: null });
      const from = '+77005550123';
      await house.citizen({ from, keys: pressing('1') });
      await silent.phone.saw('invited');
      const later = '+77005550124';
      const next = await house.citizen({ from: later, keys: pressing('1') });
      await house.call(later, (row) => row['state'] === 'queued');
      await silent.phone.saw('cancelled');
      const state = await silent.desk.get('/api/presence');
      assert.ok(state.body.notRespondingSince);
      const second = await house.operator(4);
      const served = await house.call(from, (row) => row['state'] === 'talking');
      assert.equal(served['operator_id'], second.id);
      assert.equal((await house.call(later, () => true))['state'], 'queued', 'who came later still waits');
      const operators = (await supervisor.get('/api/presence/operators')).body.items as { accountId: string; state: string }[];
      assert.equal(operators.find((one) => one.accountId === silent.id)?.state, 'not_responding');
      assert.equal(operators.find((one) => one.accountId === second.id)?.state, 'talking');
      const { body } = await supervisor.get(`/api/calls/${served['id']}`);
      assert.deepEqual(
        body.offers.map((offer: { outcome: string }) => offer.outcome),
        ['no_answer', 'answered'],
      );
      second.phone.hangup();
      const turn = await house.call(later, (row) => row['state'] === 'talking');
      assert.equal(turn['operator_id'], second.id);
      assert.ok(turn['queued_at'] > served['queued_at']);
      next.hangup();
      await house.call(later, (row) => row['state'] === 'ended');
    });

    test('a call from an address that is no carrier is refused and journaled', async () => {
      const stranger = await house.citizen({ from: '+77005550199', address: STRANGER });
      await stranger.saw('refused');
      const end = Date.now() + 5000;
      for (;;) {
        const { body } = await admin.get('/api/audit');
        const entry = body.items.find((one: { action: string; origin: string }) => one.action === 'calls.refused');
        if (entry) {
          assert.equal(entry.origin, STRANGER);
          break;
        }
        assert.ok(Date.now() < end, 'the refused call is in the journal');
        await sleep(50);
      }
      const { rows } = await house.pool.query(`select 1 from calls.call where caller_number = '+77005550199'`);
      assert.equal(rows.length, 0);
    });
  });
});
