import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLineHouse } from './line-house.ts';

const house = await openLineHouse();

test('¶13: an answered call whose operator hangs up first is asked for a mark, which the register keeps', async () => {
  const operator = await house.operator(1, { hz: 660 });
  const from = '+77005550101';
  const citizen = await house.citizen({ from, hz: 440 });
  await citizen.saw('answered');
  citizen.press('2');
  await operator.phone.saw('answered');
  await house.call(from, (call) => call['state'] === 'talking');
  await sleep(2000);
  operator.phone.hangup();
  await house.call(from, (call) => call['state'] === 'rating');
  await sleep(500);
  citizen.press('4');
  await citizen.saw('ended-by-peer');
  const call = await house.call(from, (row) => row['state'] === 'ended');
  assert.equal(call['ended_by'], 'operator');
  const { rows } = await house.pool.query('select * from ratings.rating where subject_id = $1', [call['id']]);
  assert.equal(rows[0]?.mark, 4);
});
