import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../test/house.ts';
import { jobCtx } from '../../../../test/letters/post-office.ts';
import { accountId, people } from '../../../../test/people.ts';
import { newId } from '../../../base/ids.ts';
import { recordAppeal } from '../../appeals/index.ts';
import { openConsultation } from '../../consultations/index.ts';
import { allHoldings } from '../timeline/holdings.ts';
import { makeCopy, sweepCopies } from './make-copy.ts';

const house = await openHouse();
const NOW = new Date('2026-11-20T07:00:00Z');
house.clock.now = NOW;
const operator = await house.as('operator1');
const operatorId = await accountId(house.db, people.operator(1));
const why = 'Жазбаша өтініш № 12';
const jobs = () => jobCtx(house.db, () => house.clock.now!);

const { id } = (
  await operator.post('/api/recipients', { kind: 'individual', name: 'Ләззат <Омарова>', number: '900101300017', region: '750000000' })
).body;
await operator.post(`/api/recipients/${id}/addresses`, { kind: 'phone', value: '+77005550171' });
await operator.post(`/api/recipients/${id}/consents`, { purpose: 'sms', given: true, source: 'form', reference: 'Ф-1' });
await house.at(NOW, (ctx) => openConsultation(ctx, { callId: newId(NOW), recipientId: id, operatorId, language: 'kk' }));
await house.at(NOW, (ctx) =>
  recordAppeal(
    { ...ctx, actor: { kind: 'account', id: operatorId, name: 'x', roles: ['operator'], sessionId: operatorId } },
    { kind: 'complaint', channel: 'call', recipientId: id, language: 'kk', applicant: 'Омарова', subject: 'Кезек', content: 'Ұзақ күттім' },
  ),
);

const ask = (by = operator) => by.post(`/api/recipients/${id}/copies`, { language: 'kk', why });
const state = async (copyId: string) =>
  (await operator.get(`/api/recipients/${id}/copies`)).body.items.find((one: { id: string }) => one.id === copyId);

test('a copy of everything held is made by a job, told as it goes on, and fetched as JSON and as a page in the person’s language', async () => {
  const asked = await ask();
  assert.equal(asked.status, 200, JSON.stringify(asked.body));
  assert.deepEqual([asked.body.state, asked.body.done, asked.body.total], ['queued', 0, allHoldings().length]);
  const file = `/api/recipients/${id}/copies/${asked.body.id}/file`;
  assert.equal((await operator.get(file)).body.code, 'copy-gone', 'not before it is made');
  await makeCopy(jobs(), { copyId: asked.body.id });
  const made = await state(asked.body.id);
  assert.deepEqual([made.state, made.done, made.expiresAt], ['ready', made.total, '2026-11-21T07:00:00.000Z']);
  const json = await operator.get(`${file}?format=json`);
  const { held } = json.body;
  assert.deepEqual(held.numbers, [{ kind: 'iin', value: '900101300017' }]);
  assert.deepEqual([held.people[0].name, held.addresses[0].value, held.consents[0].reference], ['Ләззат <Омарова>', '+77005550171', 'Ф-1']);
  assert.deepEqual([held.appeals[0].content, held.consultations.length], ['Ұзақ күттім', 1]);
  const page = await operator.get(`${file}?format=html`);
  assert.match(String(page.headers.get('content-disposition')), /^attachment/);
  const html = String(page.body);
  for (const words of [
    'lang="kk"',
    'Сіз туралы сақталатын деректер',
    'Ләззат &lt;Омарова&gt;',
    'Алматы қаласы',
    'SMS-хабарлар',
    'Ұзақ күттім',
  ]) {
    assert.ok(html.includes(words), words);
  }
  assert.ok(!html.includes('recipients.'), 'every field has words');
});

test('made twice, a copy is made once; one whose job was lost is made by the sweep', async () => {
  const { id: copyId } = (await ask()).body;
  await Promise.all([makeCopy(jobs(), { copyId }), makeCopy(jobs(), { copyId })]);
  assert.equal((await state(copyId)).state, 'ready');
  const { id: lost } = (await ask()).body;
  await sweepCopies(jobs());
  assert.equal((await state(lost)).state, 'queued', 'its job may still come');
  house.clock.now = new Date(NOW.getTime() + 11 * 60_000);
  await sweepCopies(jobs());
  assert.equal((await state(lost)).state, 'ready');
});

test('after a day a copy can be fetched no more, and its content is gone', async () => {
  const { items } = (await operator.get(`/api/recipients/${id}/copies`)).body;
  const made = items[0];
  const latest = Math.max(...items.map((one: { expiresAt: string }) => Date.parse(one.expiresAt)));
  house.clock.now = new Date(latest);
  const gone = await (await house.as('operator1')).get(`/api/recipients/${id}/copies/${made.id}/file`);
  assert.deepEqual([gone.status, gone.body.code], [404, 'copy-gone']);
  await sweepCopies(jobs());
  const { rows } = await house.pool.query(`select from recipients.copy where content is not null`);
  assert.equal(rows.length, 0);
});

test('no reason, no copy; another person’s copy is not there; and every fetch is a look in the journal', async () => {
  const later = await house.as('operator1');
  assert.equal((await later.post(`/api/recipients/${id}/copies`, { language: 'kk', why: 'x' })).body.code, 'bad-input');
  assert.equal(
    (await (await house.as('quality')).post(`/api/recipients/${id}/copies`, { language: 'kk', why })).body.code,
    'no-permission',
  );
  const { id: copyId } = (await ask(later)).body;
  await makeCopy(jobs(), { copyId });
  const other = (await later.post('/api/recipients', { kind: 'individual', name: 'Басқа' })).body.id;
  assert.equal((await later.get(`/api/recipients/${other}/copies/${copyId}/file`)).body.code, 'copy-gone');
  assert.equal((await later.get(`/api/recipients/${id}/copies/${copyId}/file`)).status, 200);
  const { rows } = await house.pool.query(`select looked from audit.entry where action = 'recipients.fetch-copy' and subject_id = $1`, [
    id,
  ]);
  assert.ok(rows.length >= 2 && rows.every((row: { looked: boolean }) => row.looked));
});
