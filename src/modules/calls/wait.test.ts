import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../test/house.ts';
import { newId } from '../../base/ids.ts';
import { keepMonthDuty } from './month-duty.ts';
import { callerNumberOf } from './number.ts';
import { timelineOf } from './show/timeline.ts';

const house = await openHouse();

type Given = { at: string; waitMs?: number; queueMs?: number; answered?: boolean; body?: boolean; live?: boolean };

/** A call as the line would have left it. */
async function given({ at, waitMs = 0, queueMs = 0, answered = true, body = false, live = false }: Given): Promise<void> {
  const arrived = new Date(at);
  const id = newId(arrived);
  const until = new Date(arrived.getTime() + waitMs);
  await house.pool.query(
    `insert into calls.call (id, channel_id, dialled, audience, state, language, arrived_at, queued_at, answered_at, talk_ended_at, ended_at, wait_ms, queue_wait_ms, ended_by, memory)
     values ($1, $2, '1414', $3, $4, 'kk', $5, $5, $6, $6, $7, $8, $9, $10, '{}')`,
    [
      id,
      id,
      body ? 'state_body' : 'recipient',
      live ? 'queued' : 'ended',
      arrived,
      answered && !live ? until : null,
      live ? null : until,
      live ? null : waitMs,
      live ? null : queueMs,
      live ? null : 'caller',
    ],
  );
}

test('¶7: every offered call counts, the abandoned until they hang up, those still waiting until now; state bodies apart', async () => {
  await given({ at: '2026-11-10T05:00:00Z', waitMs: 10_000, queueMs: 4_000 });
  await given({ at: '2026-11-10T05:10:00Z', waitMs: 40_000, queueMs: 30_000 });
  await given({ at: '2026-11-10T06:00:00Z', waitMs: 22_000, queueMs: 2_000, answered: false });
  await given({ at: '2026-11-10T06:59:48Z', live: true });
  await given({ at: '2026-11-10T06:10:00Z', waitMs: 90_000, body: true });
  house.clock.now = new Date('2026-11-10T07:00:00Z');
  const desk = await house.as('supervisor');
  const { body } = await desk.get('/api/wait?from=2026-11-10T05:00:00Z&to=2026-11-10T07:00:00Z&by=hour');
  assert.deepEqual(body.total, {
    offered: 4,
    answered: 2,
    abandoned: 1,
    averageSeconds: 21,
    medianSeconds: 17,
    p90Seconds: 34.6,
    answeredOnlyAverageSeconds: 25,
    queueOnlyAverageSeconds: 12,
    withinTarget: 0.25,
    stateBodies: { offered: 1, averageSeconds: 90 },
  });
  assert.deepEqual(
    body.rows.map((row: { from: string; offered: number; averageSeconds: number }) => [row.from, row.offered, row.averageSeconds]),
    [
      ['2026-11-10T05:00:00.000Z', 2, 25],
      ['2026-11-10T06:00:00.000Z', 2, 17],
    ],
  );
});

test('¶7: the definition is printed with the number in each language', async () => {
  const operator = await house.as('operator1');
  const said = new Set<string>();
  for (const language of ['kk', 'ru', 'en']) {
    await operator.patch('/api/session', { language });
    const { body } = await operator.get('/api/wait');
    assert.equal(body.target, 30);
    assert.match(body.definition, /30/);
    said.add(body.definition);
  }
  assert.equal(said.size, 3);
});

test('¶7: days and months are those of Almaty', async () => {
  await given({ at: '2026-10-31T18:59:59Z', waitMs: 5_000 });
  await given({ at: '2026-10-31T19:00:00Z', waitMs: 7_000 });
  const desk = await house.as('supervisor');
  const { body } = await desk.get('/api/wait?from=2026-09-30T19:00:00Z&to=2026-11-30T19:00:00Z&by=month');
  assert.deepEqual(
    body.rows.map((row: { from: string; offered: number }) => [row.from, row.offered]),
    [
      ['2026-09-30T19:00:00.000Z', 1],
      ['2026-10-31T19:00:00.000Z', 5],
    ],
  );
});

test("¶7: the month's average is a duty of the centre: kept with the figure as evidence, or late for ever", async () => {
  const dutyOf = async (label: string) => {
    const { rows } = await house.pool.query(`select * from obligations.obligation where paragraph = '7' and label = $1`, [label]);
    return rows[0];
  };
  await house.at('2025-02-10T05:00:00Z', keepMonthDuty);
  await house.at('2025-02-10T05:00:10Z', keepMonthDuty);
  assert.equal((await dutyOf('2025-02')).state, 'open');
  await given({ at: '2025-02-11T05:00:00Z', waitMs: 29_000 });
  await given({ at: '2025-03-11T05:00:00Z', waitMs: 31_000 });
  await house.at('2025-03-01T05:00:00Z', keepMonthDuty);
  const february = await dutyOf('2025-02');
  assert.equal(february.state, 'kept');
  assert.equal(february.evidence.averageSeconds, 29);
  assert.ok(february.closed_at < february.due_at, 'kept within its term');
  await house.at('2025-04-01T05:00:00Z', keepMonthDuty);
  assert.equal((await dutyOf('2025-03')).state, 'open');
  assert.equal((await dutyOf('2025-04')).state, 'open');
});

test('the board and the call bar show who waits now', async () => {
  house.clock.now = new Date('2026-11-10T07:00:00Z');
  const desk = await house.as('supervisor');
  const { body } = await desk.get('/api/board');
  assert.deepEqual([body.waitingNow, body.waitingByLanguage, body.longestWaitSeconds], [1, { kk: 1, ru: 0, en: 0 }, 12]);
  assert.equal(body.today.offered, 4);
  assert.equal(body.operators.length, 20);
  assert.equal(body.operators[0].state, 'gone');
  assert.equal(
    body.byHalfHour.reduce((sum: number, row: { offered: number }) => sum + row.offered, 0),
    4,
  );
  assert.deepEqual((await desk.get('/api/line')).body, { waitingNow: 1, longestWaitSeconds: 12, averageTodaySeconds: 21 });
});

test('the register is read in pages, by number too, and each look is journaled', async () => {
  const desk = await house.as('quality');
  const one = (await desk.get('/api/calls?limit=4')).body;
  const two = (await desk.get(`/api/calls?limit=100&cursor=${one.next}`)).body;
  const arrived = [...one.items, ...two.items].map((row: { arrivedAt: string }) => row.arrivedAt);
  assert.deepEqual(arrived, arrived.toSorted().toReversed());
  assert.equal(new Set([...one.items, ...two.items].map((row: { id: string }) => row.id)).size, arrived.length);
  assert.equal((await desk.get('/api/calls?number=1414&limit=100')).body.items.length, arrived.length);
  assert.equal((await desk.get('/api/calls?number=%2B77005550188')).body.items.length, 0);
  assert.equal((await (await house.as('operator1')).get('/api/calls')).status, 403);
  assert.equal((await (await house.as('operator1')).get(`/api/calls/${one.items[0].id}`)).body.code, 'no-such-call');
  const { rows } = await house.pool.query(`select count(*) from audit.entry where action = 'calls.list' and looked`);
  assert.ok(rows[0].count >= 4);
});

test('a number is kept as E.164 however the carrier writes it; short and foreign numbers stay; an anonymous caller has none', () => {
  for (const written of ['+77005550101', '77005550101', '87005550101', '8 700 555-01-01', '0077005550101']) {
    assert.equal(callerNumberOf(written), '+77005550101');
  }
  assert.equal(callerNumberOf('+4930123456'), '+4930123456');
  assert.equal(callerNumberOf('112'), '112');
  for (const anonymous of ['anonymous', '', 'Anonymous <>']) assert.equal(callerNumberOf(anonymous), null);
});

test('the stages of a call follow from its events: an offer is part of the queue, and the last stage ends with the call', () => {
  const at = (second: number) => new Date(second * 1000);
  const states = ['greeting', 'queued', 'offered', 'queued', 'talking', 'held', 'talking', 'rating', 'ended'];
  const stages = timelineOf(states.map((state, n) => ({ at: at(n), kind: 'state', detail: { state } })));
  assert.deepEqual(
    stages.map(({ stage, from, to }) => [stage, from.getTime() / 1000, to && to.getTime() / 1000]),
    [
      ['greeting', 0, 1],
      ['queue', 1, 4],
      ['talk', 4, 5],
      ['hold', 5, 6],
      ['talk', 6, 7],
      ['rating', 7, 8],
    ],
  );
});
