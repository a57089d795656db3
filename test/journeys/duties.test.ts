import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeLate, oblige } from '../../src/modules/obligations/index.ts';
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
