import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedCalendar } from '../../src/modules/calendar/index.ts';
import { fulfil, noticeLate, oblige } from '../../src/modules/obligations/index.ts';
import { recompute } from '../../src/modules/obligations/recompute/recompute.ts';
import { newId } from '../../src/base/ids.ts';
import { openHouse } from '../house.ts';

const house = await openHouse();
house.clock.now = new Date('2026-11-20T05:00:00Z');
const admin = await house.as('admin');
const supervisor = await house.as('supervisor');
const operator = await house.as('operator1');

const act = { title: 'Order of the Minister of Labour', number: '217', on: '2026-11-19' };
const name = { kk: 'Құрбан айттың бірінші күні', ru: 'Первый день Курбан-айта', en: 'Kurban Ait, first day' };
const why = 'The act moved it.';
type Edit = { day: string; weeks: number[]; effect: string; kind?: string; name?: typeof name };

const open = (anchorAt: string) => {
  const subjectId = newId(new Date(anchorAt));
  const duty = { paragraph: '8', debtor: { kind: 'centre' }, creditor: { kind: 'recipient' }, subjectKind: 'appeal', label: '2026-1' };
  return house.at(anchorAt, (ctx) => oblige(ctx, { ...duty, subjectId, anchorAt: new Date(anchorAt) }));
};
const dueOf = async (id: string) => (await admin.get(`/api/obligations/${id}`)).body.dueAt as string;
const propose = async (days: Edit[]) => {
  const answer = await admin.post('/api/calendar/proposals', { days, act, why });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
};
const countAnew = async (now = house.clock.now!) => {
  while ((await house.at(now, recompute)) > 0);
};
const change = async (days: Edit[]) => {
  const { id } = await propose(days);
  const answer = await supervisor.post(`/api/calendar/proposals/${id}/confirm`);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  await countAnew();
};

test('the case of 7 June 2024: Kurban Ait moves nine days ahead, open terms move with it, and the record says what, when and by whom', async () => {
  // As it was announced first: Monday 17 June off, Sunday 16 June a plain Sunday.
  house.clock.now = new Date('2024-06-05T05:00:00Z');
  await change([
    { day: '2024-06-16', weeks: [5, 6], effect: 'plain' },
    { day: '2024-06-17', weeks: [5, 6], effect: 'off', kind: 'religious_day_off', name },
  ]);
  const friday = await open('2024-06-14T05:00:00Z');
  const earlier = await open('2024-06-05T05:00:00Z');
  assert.equal(friday.dueAt.toISOString(), '2024-06-19T19:00:00.000Z', 'Monday off, so Wednesday');

  house.clock.now = new Date('2024-06-07T09:00:00Z');
  const days = [
    { day: '2024-06-17', week: 5, effect: 'plain' },
    { day: '2024-06-16', week: 5, effect: 'off' },
  ];
  const { body: shown } = await admin.post('/api/obligations/impact', { days });
  const row = shown.items.find((item: { id: string }) => item.id === friday.id);
  assert.deepEqual([row.dueBefore, row.dueAfter], ['2024-06-19T19:00:00.000Z', '2024-06-18T19:00:00.000Z']);
  assert.equal(await dueOf(friday.id), '2024-06-19T19:00:00.000Z', 'a preview moves nothing');

  await change([
    { day: '2024-06-17', weeks: [5, 6], effect: 'plain' },
    { day: '2024-06-16', weeks: [5, 6], effect: 'off', kind: 'religious_day_off', name },
  ]);
  assert.equal(await dueOf(friday.id), '2024-06-18T19:00:00.000Z', 'as shown beforehand');
  assert.equal(await dueOf(earlier.id), '2024-06-07T19:00:00.000Z', 'a term that does not cross the day stays');
  const { body: moves } = await admin.get(`/api/obligations/${friday.id}/moves`);
  assert.equal(moves.items.length, 1);
  const [move] = moves.items;
  assert.deepEqual([move.dueBefore, move.dueAfter, move.at], [row.dueBefore, row.dueAfter, '2024-06-07T09:00:00.000Z']);
  const { body: history } = await operator.get('/api/calendar/changes?year=2024');
  assert.equal(history.items[0].id, move.changeId);
  assert.deepEqual([history.items[0].confirmedBy, history.items[0].act.number], [move.movedByName, '217']);
  assert.notEqual(history.items[0].proposedBy, history.items[0].confirmedBy);
  const lines = await house.db
    .selectFrom('audit.entry')
    .select('id')
    .where('action', '=', 'obligations.move')
    .where('subject_id', '=', friday.id)
    .execute();
  assert.equal(lines.length, 1);
  await countAnew();
  assert.equal((await admin.get(`/api/obligations/${friday.id}/moves`)).body.items.length, 1, 'twice is once');
});

test('a day moves only when a second person confirms, and who may not is refused', async () => {
  house.clock.now = new Date('2026-11-20T05:00:00Z');
  const days = [{ day: '2026-12-11', weeks: [5], effect: 'off' }];
  for (const who of [operator, supervisor]) assert.equal((await who.post('/api/calendar/proposals', { days, act, why })).status, 403);
  const { id, warnings } = await propose(days);
  assert.deepEqual(
    warnings.map(({ code }: { code: string }) => code),
    ['lone-move'],
  );
  const mine = await admin.post(`/api/calendar/proposals/${id}/confirm`);
  assert.deepEqual([mine.status, mine.body.code], [403, 'second-person-needed']);
  assert.equal((await operator.post(`/api/calendar/proposals/${id}/confirm`)).status, 403);
  const refused = await supervisor.post(`/api/calendar/proposals/${id}/refuse`, { why: 'No such act.' });
  assert.equal(refused.body.state, 'refused');
  assert.equal((await supervisor.post(`/api/calendar/proposals/${id}/confirm`)).body.code, 'proposal-closed');
  const { body } = await operator.get('/api/calendar/years/2026');
  assert.ok(!body.days.some(({ day }: { day: string }) => day === '2026-12-11'));
});

test('a late duty that a moved day makes timely is un-noticed with a record, and the reverse is noticed; what is kept stays', async () => {
  const late = await open('2026-11-17T05:00:00Z');
  const kept = await open('2026-11-17T06:00:00Z');
  await house.at('2026-11-19T05:00:00Z', (ctx) =>
    fulfil(ctx, { paragraph: '8', subjectKind: 'appeal', subjectId: kept.subjectId, evidence: {} }),
  );
  house.clock.now = new Date('2026-11-20T05:00:00Z');
  await house.at(house.clock.now, noticeLate);
  await change([{ day: '2026-11-19', weeks: [5], effect: 'off' }]);
  const { body: timely } = await admin.get(`/api/obligations/${late.id}`);
  assert.deepEqual([timely.dueAt, timely.late, timely.lateNoticedAt], ['2026-11-20T19:00:00.000Z', false, null]);
  const { body: moves } = await admin.get(`/api/obligations/${late.id}/moves`);
  assert.equal(moves.items[0].unnoticedLateAt, '2026-11-20T05:00:00.000Z');
  assert.equal(await dueOf(kept.id), kept.dueAt.toISOString());
  await change([{ day: '2026-11-19', weeks: [5], effect: 'plain' }]);
  const { body: again } = await admin.get(`/api/obligations/${late.id}`);
  assert.deepEqual([again.late, again.lateNoticedAt], [true, '2026-11-20T05:00:00.000Z']);
});

test('a change that another one overtook is refused and changes nothing', async () => {
  const first = await propose([{ day: '2026-12-04', weeks: [5], effect: 'off' }]);
  const second = await propose([{ day: '2026-12-04', weeks: [5], effect: 'off', kind: 'public_holiday', name }]);
  assert.equal((await supervisor.post(`/api/calendar/proposals/${first.id}/confirm`)).status, 200);
  const overtaken = await supervisor.post(`/api/calendar/proposals/${second.id}/confirm`);
  assert.deepEqual([overtaken.status, overtaken.body.code], [409, 'calendar-day-changed-meanwhile']);
  const { body } = await admin.get('/api/calendar/proposals');
  assert.ok(
    body.items.some(({ id }: { id: string }) => id === second.id),
    'it still waits for a decision',
  );
});

test('what a day cannot be is refused, naming the row', async () => {
  const { rows: before } = await house.pool.query('select * from approvals.proposal');
  const off = { day: '2026-12-09', weeks: [5], effect: 'off' };
  const cases: [Edit[], string][] = [
    [[{ day: '2026-12-12', weeks: [5], effect: 'working', kind: 'public_holiday', name }], 'calendar-row-working-not-transferred'],
    [[{ day: '2026-12-12', weeks: [5, 6], effect: 'working' }], 'calendar-row-plain'],
    [[{ ...off, kind: 'public_holiday', name: { ...name, kk: ' ' } }], 'calendar-row-no-name'],
    [[off, off], 'calendar-row-duplicate'],
    [[{ ...off, day: '2031-12-09' }], 'calendar-year-missing'],
    [[{ ...off, effect: 'plain' }], 'calendar-no-change'],
    [[{ ...off, day: '2026-02-30' }], 'bad-input'],
  ];
  for (const [days, code] of cases) {
    const { status, body } = await admin.post('/api/calendar/proposals', { days, act, why });
    assert.deepEqual([status, body.code], [422, code], JSON.stringify(days));
  }
  assert.equal((await admin.post('/api/calendar/proposals', { days: [off], why })).body.code, 'bad-input', 'no act, no change');
  const { rows: after } = await house.pool.query('select * from approvals.proposal');
  assert.equal(after.length, before.length);
});

test('a day that administrators made plain is not brought back by the next start', async () => {
  await change([{ day: '2027-05-16', weeks: [5, 6], effect: 'plain' }]);
  await house.at(house.clock.now!, seedCalendar);
  const { body } = await admin.get('/api/calendar/years/2027');
  assert.ok(!body.days.some(({ day }: { day: string }) => day === '2027-05-16'));
});

test("next year's calendar is asked for from 1 November Almaty time, while it is provisional", async () => {
  const asked = async (now: string) => {
    house.clock.now = new Date(now);
    const again = await house.as('admin');
    return (await again.get('/api/calendar/years/2026')).body.asked;
  };
  assert.equal(await asked('2026-10-31T18:59:59Z'), null);
  assert.deepEqual(await asked('2026-10-31T19:00:00Z'), { year: 2027, state: 'provisional' });
});
