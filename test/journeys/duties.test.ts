import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fulfil, noticeLate, oblige } from '../../src/modules/obligations/index.ts';
import { newId } from '../../src/base/ids.ts';
import { openHouse } from '../house.ts';

const house = await openHouse();
house.clock.now = new Date('2026-11-20T13:00:00Z');
const now = () => house.clock.now!;

const letter = (label: string, anchorAt: string) =>
  house.at(anchorAt, (ctx) =>
    oblige(ctx, {
      paragraph: '8',
      debtor: { kind: 'centre' },
      creditor: { kind: 'recipient' },
      subjectKind: 'appeal',
      subjectId: newId(new Date(anchorAt)),
      label,
      anchorAt: new Date(anchorAt),
    }),
  );

test("¶8: the list shows each duty with its term, its reading in the reader's language and whether it is late", async () => {
  await letter('2026-000001', '2026-11-16T05:00:00Z');
  const { id } = await letter('2026-000002', '2026-11-20T05:00:00Z');
  const supervisor = await house.as('supervisor');
  await supervisor.patch('/api/session', { language: 'ru' });
  const { body } = await supervisor.get('/api/obligations?state=open');
  assert.deepEqual(
    body.items.map((duty: { label: string; late: boolean; dueAt: string }) => [duty.label, duty.late, duty.dueAt]),
    [
      ['2026-000001', true, '2026-11-18T19:00:00.000Z'],
      ['2026-000002', false, '2026-11-24T19:00:00.000Z'],
    ],
  );
  assert.equal(body.items[1].reading.text, '¶8 · 2 рабочих дня, день поступления не считается');
  assert.equal(body.items[1].debtor.name, 'Единый контакт-центр');
  const late = await supervisor.get('/api/obligations?state=late');
  assert.deepEqual(
    late.body.items.map((duty: { label: string }) => duty.label),
    ['2026-000001'],
  );
  const { body: one } = await supervisor.get(`/api/obligations/${id}`);
  assert.deepEqual(
    one.days.map((day: { day: string; state: string }) => `${day.day} ${day.state}`),
    ['2026-11-20 event', '2026-11-21 off', '2026-11-22 off', '2026-11-23 counted', '2026-11-24 last'],
  );
});

test('a supervisor excuses a duty once, with a reason; an operator may not', async () => {
  const { id } = await letter('2026-000003', '2026-11-19T05:00:00Z');
  const [supervisor, operator] = [await house.as('supervisor'), await house.as('operator1')];
  const path = `/api/obligations/${id}/excuse`;
  assert.equal((await operator.post(path, { reason: 'because' })).status, 403);
  assert.equal((await supervisor.post(path, { reason: '' })).body.code, 'bad-input');
  const { body } = await supervisor.post(path, { reason: 'Автоматический ответ' });
  assert.deepEqual([body.state, body.excuse, body.late], ['excused', 'Автоматический ответ', false]);
  assert.equal((await supervisor.post(path, { reason: 'again' })).body.code, 'obligation-closed');
  assert.equal((await supervisor.get(`/api/obligations/${newId(now())}`)).status, 404);
  const lines = await house.db
    .selectFrom('audit.entry')
    .select(['action', 'actor_kind'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
  assert.deepEqual(lines, [
    { action: 'obligations.oblige', actor_kind: 'system' },
    { action: 'obligations.excuse', actor_kind: 'account' },
  ]);
});

test('lateness that was noticed is told to supervision and stays on the duty', async () => {
  await house.at(now(), noticeLate);
  const supervisor = await house.as('supervisor');
  const { body } = await supervisor.get('/api/obligations?state=late');
  assert.equal(body.items[0].lateNoticedAt, now().toISOString());
  const event = await house.db.selectFrom('base.event').select('audience').where('kind', '=', 'obligations.late').executeTakeFirstOrThrow();
  assert.deepEqual(event.audience, ['supervision']);
});

test('a deadline can be asked for, and is explained', async () => {
  const operator = await house.as('operator1');
  const ask = (query: string) => operator.get(`/api/calendar/due?${query}`);
  const { body } = await ask('from=2026-03-19T10:00:00%2B05:00&amount=2&unit=working-days&week=5');
  assert.equal(body.dueAt, '2026-03-26T19:00:00.000Z');
  assert.match(body.reading, /2 жұмыс күні/);
  assert.equal(body.days.length, 8);
  assert.equal((await ask('from=2026-03-19T05:00:00Z&amount=2&unit=hours')).body.dueAt, '2026-03-19T07:00:00.000Z');
  assert.equal((await ask('from=2021-03-19T05:00:00Z&amount=2')).body.code, 'calendar-out-of-range');
  for (const wrong of [
    'from=yesterday&amount=2',
    'from=2026-03-19T05:00:00Z&amount=0',
    'from=2026-03-19T05:00:00Z&amount=2&week=7',
    'amount=2',
  ]) {
    assert.deepEqual([(await ask(wrong)).status, (await ask(wrong)).body.code], [422, 'bad-input'], wrong);
  }
  assert.equal((await house.anyone.get('/api/calendar/due?from=2026-03-19T05:00:00Z&amount=2')).status, 401);
});

const body = async (code: string) =>
  await house.db.selectFrom('organizations.organization').select(['id', 'name_kk']).where('code', '=', code).executeTakeFirstOrThrow();

/** A clarification asked of a body, and how it ended. */
async function asked(label: string, anchorAt: string, debtor: { kind: string; id: string }, keptAt?: string): Promise<string> {
  const subjectId = newId(new Date(anchorAt));
  const event = { paragraph: '24', subjectKind: 'clarification', subjectId };
  const duty = await house.at(anchorAt, (ctx) =>
    oblige(ctx, { ...event, debtor, creditor: { kind: 'centre' }, label, anchorAt: new Date(anchorAt) }),
  );
  if (keptAt) await house.at(keptAt, (ctx) => fulfil(ctx, { ...event, evidence: {} }));
  return duty.id;
}

test('duties are found by debtor, paragraph, state, days and how the label begins or ends, and counted by state', async () => {
  const [finance, justice] = [await body('MOF'), await body('MOJ')];
  await asked('C-2026-11', '2026-11-02T05:00:00Z', { kind: 'central_body', id: finance.id }, '2026-11-03T05:00:00Z');
  await asked('C-2026-12', '2026-11-03T05:00:00Z', { kind: 'central_body', id: finance.id }, '2026-11-16T05:00:00Z');
  await asked('C-2026-13%', '2026-11-19T05:00:00Z', { kind: 'central_body', id: justice.id });
  const supervisor = await house.as('supervisor');
  await supervisor.patch('/api/session', { language: 'kk' });
  const labels = async (query: string) =>
    (await supervisor.get(`/api/obligations?${query}`)).body.items.map((one: { label: string }) => one.label);
  assert.deepEqual(await labels('paragraph=24'), ['C-2026-11', 'C-2026-12', 'C-2026-13%']);
  assert.deepEqual(await labels(`debtorId=${finance.id}`), ['C-2026-11', 'C-2026-12']);
  assert.deepEqual(await labels('paragraph=24&state=open'), ['C-2026-13%']);
  // Terms end on 5, 6 and 24 November, both ends included.
  assert.deepEqual(await labels('paragraph=24&from=2026-11-06&to=2026-11-24'), ['C-2026-12', 'C-2026-13%']);
  assert.deepEqual(await labels('paragraph=24&from=2026-11-07&to=2026-11-23'), []);
  assert.deepEqual(await labels('paragraph=24&state=was-late'), ['C-2026-12'], 'late although it was kept');
  assert.deepEqual(await labels('paragraph=24&duty=none'), []);
  assert.deepEqual(await labels('q=c-2026-1'), ['C-2026-11', 'C-2026-12', 'C-2026-13%']);
  assert.deepEqual(await labels('q=13%25'), ['C-2026-13%'], 'a sign of a pattern is a sign');
  assert.deepEqual((await supervisor.get('/api/obligations/counts?paragraph=24')).body, {
    open: 1,
    late: 0,
    kept: 2,
    excused: 0,
    most: 10_000,
  });
  const { body: found } = await supervisor.get('/api/obligations?q=C-2026-11');
  assert.deepEqual([found.items[0].debtor.name, found.items[0].name], [finance.name_kk, 'Түсіндірме беру']);
  assert.equal((await supervisor.get('/api/obligations?from=yesterday')).body.code, 'bad-input');
});

test('the heat map counts what was kept, late, excused and is open by the month a term ended, and splits a cell by body', async () => {
  const supervisor = await house.as('supervisor');
  const { body: map } = await supervisor.get('/api/obligations/heat-map?months=2');
  assert.deepEqual(map.months, ['2026-10', '2026-11']);
  const row = (paragraph: string) => map.rows.find((one: { paragraph: string }) => one.paragraph === paragraph);
  assert.deepEqual(row('24').cells[1], { month: '2026-11', kept: 1, late: 1, excused: 0, open: 1, averageSeconds: null });
  assert.equal(row('24').late, 1);
  assert.ok(
    row('39').cells.every((cell: { kept: number }) => cell.kept === 0),
    'a paragraph without duties has its row',
  );
  const { body: cell } = await supervisor.get('/api/obligations/heat-map/cell?paragraph=24&month=2026-11');
  assert.deepEqual(
    cell.bodies.map((one: { kept: number; late: number; open: number }) => [one.kept, one.late, one.open]),
    [
      [1, 1, 0],
      [0, 0, 1],
    ],
  );
  assert.equal(cell.readings.length, 1, 'one sentence for all who follow the same reading');
  const { body: centre } = await supervisor.get('/api/obligations/heat-map?months=2&side=centre');
  assert.ok(!centre.rows.some((one: { paragraph: string }) => one.paragraph === '24'));
});

test('an excuse is taken back with a reason: the duty is open again, late as it was, and its history says all of it', async () => {
  const { id } = await letter('2026-000009', '2026-11-16T06:00:00Z');
  await house.at(now(), noticeLate);
  const [supervisor, operator] = [await house.as('supervisor'), await house.as('operator1')];
  const path = `/api/obligations/${id}`;
  assert.equal((await supervisor.post(`${path}/reopen`, { reason: 'too early' })).body.code, 'obligation-not-excused');
  await supervisor.post(`${path}/excuse`, { reason: 'spam' });
  assert.equal((await operator.post(`${path}/reopen`, { reason: 'no spam' })).status, 403);
  assert.equal((await supervisor.post(`${path}/reopen`, { reason: '' })).body.code, 'bad-input');
  const { body: again } = await supervisor.post(`${path}/reopen`, { reason: 'It was no spam.' });
  assert.deepEqual([again.state, again.late, again.excuse, again.lateNoticedAt], ['open', true, null, now().toISOString()]);
  await house.at(now(), noticeLate);
  const { body: history } = await operator.get(`${path}/history`);
  assert.deepEqual(
    history.items.map((one: { kind: string; by: string | null; detail: { reason?: string } }) => [
      one.kind,
      one.by !== null,
      one.detail.reason ?? null,
    ]),
    [
      ['opened', false, null],
      ['late', false, null],
      ['excused', true, 'spam'],
      ['reopened', true, 'It was no spam.'],
    ],
  );
  assert.equal((await operator.get(`/api/obligations/${newId(now())}/history`)).status, 404);
});
