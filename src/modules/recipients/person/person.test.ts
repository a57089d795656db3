import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../test/house.ts';
import { people } from '../../../../test/people.ts';
import { recipientByPhone } from '../index.ts';

const house = await openHouse();
const NOW = new Date('2026-11-20T07:00:00Z');
house.clock.now = NOW;
const operator = await house.as('operator1');
const colleague = await house.as('operator2');
const create = async (wish: object) => (await operator.post('/api/recipients', { kind: 'individual', name: '', ...wish })).body;

test('what a person says of themselves is written down over what was read; the second of two is told who was first', async () => {
  const { id } = await house.at(NOW, (ctx) => recipientByPhone(ctx, '+77005550104'));
  const url = `/api/recipients/${id}`;
  const facts = { name: 'ТОО «Пример»', kind: 'legal_entity', region: '750000000', language: 'ru', postalAddress: 'Алматы, Абай 1' };
  const changed = await operator.patch(url, { ...facts, revision: 1 });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  const { name, kind, region, language, postalAddress, revision, changedBy } = changed.body;
  assert.deepEqual({ name, kind, region, language, postalAddress }, facts);
  assert.deepEqual([revision, changedBy], [2, people.operator(1).name]);
  const stale = await colleague.patch(url, { name: 'Другое имя', revision: 1 });
  assert.deepEqual([stale.status, stale.body.code], [409, 'recipient-changed']);
  assert.ok(stale.body.detail.includes(people.operator(1).name), stale.body.detail);
  assert.equal((await colleague.get(url)).body.name, facts.name);
  const both = await Promise.all([operator.patch(url, { name: 'А', revision: 2 }), colleague.patch(url, { name: 'Б', revision: 2 })]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
});

test('a region that is none, and a person who is not there, are refused and change nothing', async () => {
  const { id } = await create({ name: 'Болат' });
  assert.equal((await operator.patch(`/api/recipients/${id}`, { region: '999999999', revision: 1 })).body.code, 'region-unknown');
  assert.equal((await operator.get(`/api/recipients/${id}`)).body.revision, 1);
  const nobody = await operator.patch('/api/recipients/01900000-0000-7000-8000-000000000000', { name: 'x', revision: 1 });
  assert.deepEqual([nobody.status, nobody.body.code], [404, 'recipient-unknown']);
});

test('an IIN with a wrong digit is refused with words that say which it should be, in three languages', async () => {
  const { id, revision } = await create({ name: 'Дина' });
  for (const [language, words] of [
    ['kk', 'Бақылау цифры сәйкес емес: соңғы цифр 8'],
    ['ru', 'последняя цифра 8'],
    ['en', 'the last digit is 8'],
  ] as const) {
    await operator.patch('/api/session', { language });
    const answer = await operator.patch(`/api/recipients/${id}`, { number: '900101300018', revision });
    assert.deepEqual([answer.status, answer.body.code], [422, 'number-check-digit']);
    assert.ok(answer.body.detail.includes(words) && answer.body.detail.includes('7'), answer.body.detail);
  }
  assert.equal((await operator.get(`/api/recipients/${id}`)).body.number, null);
});

test('an IIN is kept once; it is shown masked, and whole for a reason that the journal keeps', async () => {
  const { id } = await create({ name: 'Гүлнар Сейтова', number: '900101300017' });
  const again = await operator.post('/api/recipients', { kind: 'individual', name: 'Другая', number: '9001 0130 0017' });
  assert.deepEqual([again.status, again.body.code], [409, 'number-taken-by']);
  assert.ok(again.body.detail.includes('Гүлнар Сейтова'));
  const race = await Promise.all(
    [1, 2].map(() => operator.post('/api/recipients', { kind: 'individual', name: '', number: '050229500017' })),
  );
  assert.deepEqual(race.map(({ status }) => status).sort(), [422, 422], '2005 had no 29 February');
  const shown = (await operator.get(`/api/recipients/${id}`)).body;
  assert.deepEqual(shown.number, { kind: 'iin', masked: '•••• •••• 0017', test: false });
  assert.equal((await operator.get(`/api/recipients/${id}/number`)).body.code, 'why-needed');
  const why = { 'x-why': encodeURIComponent('Құжатпен салыстыру') };
  const whole = await operator.send('GET', `/api/recipients/${id}/number`, undefined, why);
  assert.equal(whole.body.value, '900101300017');
  const { rows } = await house.pool.query(
    `select why, detail::text from audit.entry where action = 'recipients.reveal' and why is not null`,
  );
  assert.deepEqual(
    rows.map((row: { why: string }) => row.why),
    ['Құжатпен салыстыру'],
  );
});

test('of two who write one new IIN at the same moment one is told it is taken', async () => {
  const race = await Promise.all(
    [1, 2].map((n) => operator.post('/api/recipients', { kind: 'legal_entity', name: `Т${n}`, number: '940740000911' })),
  );
  assert.deepEqual(race.map(({ status }) => status).sort(), [200, 409]);
  const { rows } = await house.pool.query(`select from recipients.identifier where value = '940740000911'`);
  assert.equal(rows.length, 1);
});

test('a number of the other kind is refused, and a kind is not changed under a number', async () => {
  const { id, revision } = await create({ name: 'Ержан', number: '851231400220' });
  const changed = await operator.patch(`/api/recipients/${id}`, { kind: 'legal_entity', revision });
  assert.equal(changed.body.code, 'number-of-other-kind');
  const removed = await operator.patch(`/api/recipients/${id}`, { kind: 'legal_entity', number: null, revision });
  assert.deepEqual([removed.status, removed.body.number], [200, null]);
});

test('test numbers are taken only while the setting is on', async () => {
  const admin = await house.as('admin');
  const ask = () => operator.post('/api/recipients', { kind: 'individual', name: 'Сынақ', number: '999900000001' });
  assert.equal((await ask()).body.code, 'number-test');
  assert.equal((await admin.put('/api/settings/recipients.test-numbers', { value: true, revision: 0, why: 'Оқыту' })).status, 200);
  const taken = await ask();
  assert.deepEqual([taken.status, taken.body.number.test], [200, true]);
  await admin.put('/api/settings/recipients.test-numbers', { value: null, revision: 1, why: 'Аяқталды' });
});

test('people are found by name however it is typed, by number, e-mail and whole IIN; each one found is a look in the journal', async () => {
  const { id } = await create({ name: 'Қуаныш Өтегенұлы', number: '881115400016' });
  await operator.post(`/api/recipients/${id}/addresses`, { kind: 'phone', value: '8 700 555 01 61' });
  await operator.post(`/api/recipients/${id}/addresses`, { kind: 'email', value: 'Kuanysh@Example.kz' });
  for (const q of ['куаныш', 'өтеген Қуан', '8 (700) 555-01-61', '5550161', 'kuanysh@example.kz', '881115400016']) {
    const { status, body } = await operator.post('/api/recipients/search', { q });
    assert.equal(status, 200, `${q}: ${JSON.stringify(body)}`);
    const hit = body.items.find((one: { id: string }) => one.id === id);
    assert.deepEqual([hit?.phone, hit?.email, hit?.number], ['+77005550161', 'kuanysh@example.kz', '•••• •••• 0016'], q);
  }
  for (const q of ['қу', '12345', '%%%'])
    assert.equal((await operator.post('/api/recipients/search', { q })).body.code, 'search-too-short', q);
  const { rows } = await house.pool.query(`select detail::text from audit.entry where action = 'recipients.found' and subject_id = $1`, [
    id,
  ]);
  assert.equal(rows.length, 6);
});

test('neither an IIN nor what was searched for stands in the journal or in an event', async () => {
  const { rows } = await house.pool
    .query(`select e::text as line from audit.entry e where e::text ~ '900101300017|881115400016|уаныш|5550161'
    union all select e::text from base.event e where e::text ~ '900101300017|881115400016|уаныш|5550161'`);
  assert.deepEqual(rows, []);
});

test('people of a body, editors and those who hear recordings have no door here', async () => {
  for (const person of ['mai', 'editor', 'quality', 'training', 'ici']) {
    const client = await house.as(person);
    assert.equal((await client.post('/api/recipients/search', { q: 'куаныш' })).body.code, 'no-permission', person);
  }
});
