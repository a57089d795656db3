import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../test/house.ts';
import { newId } from '../../../base/ids.ts';
import { oblige } from '../index.ts';

const house = await openHouse();
/** Friday 20 November 2026, 12:00 in Almaty. */
const NOW = new Date('2026-11-20T07:00:00Z');
house.clock.now = NOW;
const [supervisor, admin, operator] = [await house.as('supervisor'), await house.as('admin'), await house.as('operator1')];
for (const person of [supervisor, admin]) await person.patch('/api/session', { language: 'en' });

const words = (say: string) => ({ kk: `${say} kk`, ru: `${say} ru`, en: `${say} en` });
const change = (more: object = {}) => ({
  paragraph: '26',
  participantKind: 'central_body',
  effectiveFrom: '2026-12-01',
  amount: 7,
  unit: 'working-days',
  week: 5,
  policy: false,
  text: words('¶26 · 7 WD'),
  stops: words('the update'),
  doesNotStop: words('a notice'),
  act: 'Order No. 1 of 10.11.2026',
  ...more,
});
const propose = (more: object = {}, by = supervisor) =>
  by.post('/api/rulebook/proposals', { change: change(more), why: 'The act changed.' });
const open = (anchorAt: string) =>
  house.at(anchorAt, (ctx) =>
    oblige(ctx, {
      paragraph: '26',
      debtor: { kind: 'central_body' },
      creditor: { kind: 'centre' },
      subjectKind: 'act',
      subjectId: newId(new Date(anchorAt)),
      label: 'act',
      anchorAt: new Date(anchorAt),
    }),
  );
const editions = async (paragraph: string, kind: string) => {
  const { body } = await supervisor.get('/api/rulebook');
  const row = body.rows.find(
    (one: { paragraph: string; debtor: { kind: string } }) => one.paragraph === paragraph && one.debtor.kind === kind,
  );
  return row.editions as { edition: number; effectiveFrom: string; inForce: boolean; amount: number; open: number; act: string | null }[];
};

test('a reading is changed by two persons with its day; what runs keeps its row, later events get the new one', async () => {
  const running = await open('2026-11-19T05:00:00Z');
  const { status, body: proposal } = await propose();
  assert.deepEqual([status, proposal.state, proposal.mine], [200, 'proposed', true]);
  assert.equal((await editions('26', 'central_body')).length, 1, 'a proposal alone changes nothing');
  const own = await supervisor.post(`/api/rulebook/proposals/${proposal.id}/confirm`);
  assert.deepEqual([own.status, own.body.code], [403, 'second-person-needed']);
  const confirmed = await admin.post(`/api/rulebook/proposals/${proposal.id}/confirm`);
  assert.deepEqual([confirmed.status, confirmed.body.state], [200, 'confirmed']);
  assert.deepEqual(
    (await editions('26', 'central_body')).map((one) => [one.edition, one.effectiveFrom, one.inForce, one.amount, one.open, one.act]),
    [
      [1, '2022-01-01', true, 5, 1, null],
      [2, '2026-12-01', false, 7, 0, 'Order No. 1 of 10.11.2026'],
    ],
  );
  const [before, after] = [await open('2026-11-30T18:59:00Z'), await open('2026-11-30T19:00:00Z')];
  assert.deepEqual([running.reading.edition, before.reading.edition, after.reading.edition], [1, 1, 2]);
  const shown = await supervisor.get(`/api/obligations/${running.id}`);
  assert.deepEqual([shown.body.reading.edition, shown.body.dueAt], [1, running.dueAt.toISOString()]);
  const lines = await house.db
    .selectFrom('audit.entry')
    .select('action')
    .where('action', 'in', ['obligations.propose-reading', 'obligations.confirm-reading'])
    .execute();
  assert.equal(lines.length, 2);
});

test('a reading that would make a term negative is refused with words, and so is everything else that makes no sense', async () => {
  const refused: [string, object, string, RegExp][] = [
    ['negative', { amount: -2 }, 'reading-term-not-positive', /before it began/],
    ['zero', { amount: 0 }, 'reading-term-not-positive', /at least 1/],
    ['half a day', { amount: 1.5 }, 'reading-term-not-positive', /whole number/],
    ['absurd', { amount: 367 }, 'reading-term-too-long', /366/],
    ['absurd in hours', { amount: 8785, unit: 'hours', week: null }, 'reading-term-too-long', /8,?784/],
    ['by the 31st', { amount: 31, unit: 'day-of-next-month' }, 'reading-term-too-long', /28/],
    ['an unknown unit', { unit: 'fortnights' }, 'reading-unit-unknown', /fortnights/],
    ['no week', { week: null }, 'reading-week-missing', /five or six/],
    ['no Kazakh', { text: { ...words('x'), kk: '  ' } }, 'reading-language-missing', /kk/],
    ['before the edition it replaces', { paragraph: '26', effectiveFrom: '2021-12-31' }, 'reading-before-edition', /Edition/],
    ['the day of another edition', { effectiveFrom: '2022-01-01' }, 'reading-overlaps', /2022-01-01/],
    ['in the past without an act', { paragraph: '27', effectiveFrom: '2026-11-19', act: null }, 'reading-past-without-act', /act/],
    ['a row that is not there', { paragraph: '99' }, 'reading-unknown', /no such row/],
  ];
  const rows = async () => (await house.db.selectFrom('obligations.reading').select('id').execute()).length;
  const proposals = async () => (await supervisor.get('/api/rulebook')).body.proposals.length as number;
  const was = [await rows(), await proposals()];
  for (const [what, more, code, says] of refused) {
    const { body } = await propose(more);
    assert.equal(body.code, code, what);
    assert.match(body.detail, says, what);
    const { body: preview } = await supervisor.post('/api/rulebook/preview', change(more));
    assert.equal(preview.code, code, `${what}, in the preview`);
  }
  assert.deepEqual([await rows(), await proposals()], was, 'nothing changed');
  assert.equal((await propose({}, operator)).status, 403);
  assert.equal((await operator.get('/api/rulebook')).status, 200, 'who works by the rulebook may read it');
});

test('a day in the past is taken with its act, and holds only for what is opened afterwards', async () => {
  const earlier = await open('2026-11-18T05:00:00Z');
  const { body } = await propose({ paragraph: '27', effectiveFrom: '2026-11-16', act: 'Order No. 2' });
  assert.equal((await admin.post(`/api/rulebook/proposals/${body.id}/confirm`)).status, 200);
  assert.equal((await supervisor.get(`/api/obligations/${earlier.id}`)).body.reading.edition, 1);
  assert.deepEqual(
    (await editions('27', 'central_body')).map(({ edition, inForce }) => [edition, inForce]),
    [
      [1, false],
      [2, true],
    ],
  );
});

test('the preview tells what an event of now would get under both readings, and how many duties stay', async () => {
  const { body } = await supervisor.post('/api/rulebook/preview', change({ effectiveFrom: '2026-12-07', amount: 1 }));
  assert.equal(body.before.dueAt, '2026-12-01T19:00:00.000Z');
  assert.equal(body.after.dueAt, '2026-11-23T19:00:00.000Z');
  assert.equal(body.after.days.at(-1).state, 'last');
  const running = (await editions('26', 'central_body')).reduce((sum, one) => sum + one.open, 0);
  assert.equal(body.stay, running);
});

test('of two proposals for one day one is confirmed, even at the same moment; the other is told that it overlaps', async () => {
  const more = { paragraph: '21', effectiveFrom: '2027-01-04', amount: 12 };
  const [a, b] = [(await propose(more)).body, (await propose({ ...more, amount: 15 })).body];
  const answers = await Promise.all([a, b].map(({ id }) => admin.post(`/api/rulebook/proposals/${id}/confirm`)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  assert.equal(answers.find(({ status }) => status === 409)!.body.code, 'reading-overlaps');
  assert.equal((await editions('21', 'central_body')).length, 2);
});

test('a proposal is refused with a reason by another, or taken back by its author; neither changes the rulebook', async () => {
  const { body: one } = await propose({ paragraph: '31', participantKind: 'centre', unit: 'day-of-next-month', amount: 4 });
  const refused = await admin.post(`/api/rulebook/proposals/${one.id}/refuse`, { why: 'The law says the fifth.' });
  assert.deepEqual([refused.body.state, refused.body.decisionWhy], ['refused', 'The law says the fifth.']);
  const { body: two } = await propose({ paragraph: '31', participantKind: 'centre', unit: 'day-of-next-month', amount: 4 });
  assert.equal((await admin.post(`/api/rulebook/proposals/${two.id}/withdraw`)).body.code, 'proposal-not-yours');
  assert.equal((await supervisor.post(`/api/rulebook/proposals/${two.id}/withdraw`)).body.state, 'withdrawn');
  assert.equal((await editions('31', 'centre')).length, 1);
});
