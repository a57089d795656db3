import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLineHouse } from './line-house.ts';
import { toneLevel } from './tones.ts';

const house = await openLineHouse({ languages: { 1: ['ru'], 2: ['ru'] } });
const pressing = (digits: string) => [{ digits, afterMs: 400 }];

test('¶6: a graceful stop offers no more calls and cuts no talk: it goes on to its end, mark included', async () => {
  const operator = await house.operator(1, { hz: 660 });
  const [talking, late] = ['+77005550301', '+77005550302'];
  const citizen = await house.citizen({ from: talking, hz: 440, keys: pressing('2') });
  await house.call(talking, (call) => call['state'] === 'talking');
  let stopped = false;
  const stopping = house.stopLine(30).then(() => (stopped = true));
  await house.operator(2);
  const newcomer = await house.citizen({ from: late, keys: pressing('2') });
  await newcomer.saw('ringing');
  citizen.voice.forget();
  await sleep(2000);
  assert.ok(toneLevel(citizen.voice.heard().subarray(-8000), 660, 0, 1) > 0.1, 'the talk goes on');
  assert.equal(stopped, false);
  assert.ok(!newcomer.events.includes('answered'), 'who comes now hears ringing');
  const { rowCount } = await house.pool.query('select from calls.call where caller_number = $1', [late]);
  assert.equal(rowCount, 0);
  operator.phone.hangup();
  await house.call(talking, (call) => call['state'] === 'rating');
  await sleep(300);
  citizen.press('5');
  await citizen.saw('ended-by-peer');
  await stopping;
  const call = await house.call(talking, (row) => row['state'] === 'ended');
  assert.equal(call['ended_by'], 'operator');
  const { rows } = await house.pool.query('select mark from ratings.rating where subject_id = $1', [call['id']]);
  assert.deepEqual(rows, [{ mark: 5 }]);
});
