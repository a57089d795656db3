import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { test } from 'node:test';
import { noticeLate, oblige } from '../../src/modules/obligations/index.ts';
import { recompute } from '../../src/modules/obligations/recompute/recompute.ts';
import { newId } from '../../src/base/ids.ts';
import { openHouse } from '../house.ts';

/** How the duties of the killed worker are named. */
const MANY = '2026-many';
const NOW = new Date('2026-11-20T05:00:00Z');
const house = await openHouse();
house.clock.now = NOW;
const admin = await house.as('admin');
const supervisor = await house.as('supervisor');
const act = { title: 'Order of the Minister of Labour', number: '217', on: '2026-11-19' };

const openAt = (anchorAt: Date, label = '2026-1') =>
  house.at(NOW, (ctx) => {
    const parties = { debtor: { kind: 'centre' }, creditor: { kind: 'recipient' } };
    return oblige(ctx, { paragraph: '8', ...parties, subjectKind: 'appeal', subjectId: newId(NOW), label, anchorAt });
  });
/** Letters of two weeks, `count` of them, spread evenly from Monday 16 November on. */
const anchors = (count: number) =>
  Array.from({ length: count }, (_, n) => new Date(Date.UTC(2026, 10, 16) + (n * 14 * 86_400_000) / count));
const change = async (days: { day: string; weeks: number[]; effect: string }[]) => {
  const { body } = await admin.post('/api/calendar/proposals', { days, act, why: 'The act moved it.' });
  const answer = await supervisor.post(`/api/calendar/proposals/${body.id}/confirm`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
};
const countAnew = async () => {
  while ((await house.at(NOW, recompute)) > 0);
};
const ofMany = `obligations.moved join obligations.obligation o on o.id = obligation_id and o.label = '${MANY}'`;
const query = async (text: string) => (await house.pool.query(text)).rows;

test('counted anew, every open term ends when one opened under the new days would, and counting twice changes nothing', async () => {
  const opened = [];
  for (const at of anchors(60)) opened.push(await openAt(at));
  const { body: shown } = await admin.post('/api/obligations/impact', {
    days: [
      { day: '2026-11-25', week: 5, effect: 'off' },
      { day: '2026-11-28', week: 5, effect: 'working' },
    ],
  });
  await change([
    { day: '2026-11-25', weeks: [5], effect: 'off' },
    { day: '2026-11-28', weeks: [5], effect: 'working' },
  ]);
  await countAnew();
  let moved = 0;
  for (const duty of opened) {
    const { body } = await admin.get(`/api/obligations/${duty.id}`);
    const anew = await openAt(duty.anchorAt);
    assert.equal(body.dueAt, anew.dueAt.toISOString(), `opened ${duty.anchorAt.toISOString()}`);
    if (body.dueAt !== duty.dueAt.toISOString()) moved += 1;
  }
  assert.ok(moved > 10 && moved < 60, `${moved} of 60 moved`);
  assert.equal(shown.count, moved, 'as many as the preview said');
  const before = await query('select * from obligations.moved order by id');
  assert.equal(before.length, moved);
  const steps = await query(`select count(*)::int as moved from obligations.history where kind = 'moved'`);
  assert.deepEqual(steps, [{ moved }], 'each move is a step of its duty’s history');
  await query(`update obligations.obligation set calendar_version = calendar_version - 1 where state = 'open'`);
  await countAnew();
  assert.deepEqual(await query('select * from obligations.moved order by id'), before);
});

test('a worker killed between two batches loses nothing: the sweep counts the rest, each duty once', async () => {
  await query(`update obligations.obligation set state = 'kept', closed_at = now() where state = 'open'`);
  for (let n = 0; n < 450; n += 1) await openAt(new Date(Date.UTC(2026, 10, 25, 4) + n), MANY);
  await change([{ day: '2026-11-26', weeks: [5], effect: 'off' }]);
  const program = `
    import { openDatabase, inTransaction } from ${JSON.stringify(import.meta.resolve('../../src/base/db.ts'))};
    import { systemCtx } from ${JSON.stringify(import.meta.resolve('../../src/base/ctx.ts'))};
    import { recompute } from ${JSON.stringify(import.meta.resolve('../../src/modules/obligations/recompute/recompute.ts'))};
    const { db } = openDatabase(process.argv[1], { max: 1 });
    const batch = () => inTransaction(db, (tx) => recompute(systemCtx(tx, new Date(${NOW.getTime()}), 'worker')));
    console.log('counted', await batch());
    await inTransaction(db, async (tx) => {
      await recompute(systemCtx(tx, new Date(${NOW.getTime()}), 'worker'));
      console.log('in the middle');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(execPath, ['--input-type=module', '-e', program, house.database.appUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes('in the middle')) child.kill('SIGKILL');
  });
  await once(child, 'exit');
  const count = async () => (await query(`select count(*)::int as n, count(distinct obligation_id)::int as duties from ${ofMany}`))[0];
  // What the killed one had not committed is gone with its connection; the server may need a moment to notice that.
  while (
    (await query(`select from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'moved' and l.pid <> pg_backend_pid()`))
      .length > 0
  );
  assert.deepEqual(await count(), { n: 200, duties: 200 });
  await countAnew();
  assert.deepEqual(await count(), { n: 450, duties: 450 });
  const lines = await query(`select count(*)::int as n from audit.entry where action = 'obligations.move' and at = '${NOW.toISOString()}'
    and subject_id in (select obligation_id::text from ${ofMany})`);
  assert.deepEqual(lines, [{ n: 450 }]);
});

test('several workers at once count each duty once', async () => {
  await change([{ day: '2026-11-26', weeks: [5], effect: 'plain' }]);
  await Promise.all([1, 2, 3].map(countAnew));
  await countAnew();
  const rows = await query(
    `select version_after, count(*)::int as n, count(distinct obligation_id)::int as duties from ${ofMany} group by 1 order by 1`,
  );
  assert.deepEqual(
    rows.map(({ n, duties }) => [n, duties]),
    [
      [450, 450],
      [450, 450],
    ],
  );
});

test('a term opened by the older days while they changed is counted by the next round', async () => {
  const duty = await openAt(new Date('2026-12-01T05:00:00Z'));
  await change([{ day: '2026-12-02', weeks: [5], effect: 'off' }]);
  await query(`update obligations.obligation set calendar_version = calendar_version - 1 where id = '${duty.id}'`);
  await countAnew();
  assert.equal((await admin.get(`/api/obligations/${duty.id}`)).body.dueAt, '2026-12-04T19:00:00.000Z');
  await house.at(NOW, noticeLate);
});
