import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Client, openHouse } from '../../../../test/house.ts';
import { consentOf, recipientByPhone } from '../index.ts';

const house = await openHouse();
const NOW = new Date('2026-11-20T07:00:00Z');
house.clock.now = NOW;
const [operator, colleague] = [await house.as('operator1'), await house.as('operator2')];
const why = 'Сол адамның өзі';
const person = async (name: string, more: object = {}) =>
  (await operator.post('/api/recipients', { kind: 'individual', name, ...more })).body.id as string;
const add = (id: string, value: string) => operator.post(`/api/recipients/${id}/addresses`, { kind: 'phone', value });
const merge = (id: string, otherId: string, by: Client = operator) => by.post(`/api/recipients/${id}/merge`, { otherId, why });
const show = async (id: string) => (await operator.get(`/api/recipients/${id}`)).body;
const merges = async (id: string) => (await operator.get(`/api/recipients/${id}/merges`)).body.items;
const undo = async (id: string, body: object = {}) =>
  operator.post(`/api/recipients/merges/${(await merges(id))[0].id}/undo`, { why, ...body });
const values = (shown: { addresses: { value: string }[] }) => shown.addresses.map(({ value }) => value).sort();

test('what two records know is one person’s, whichever of the two is asked for', async () => {
  const [survivor, joined] = [
    await person(''),
    await person('Сара Ахметова', { region: '750000000', language: 'kk', number: '900101300017' }),
  ];
  await add(survivor, '+77005550141');
  await add(joined, '+77005550142');
  await operator.post(`/api/recipients/${joined}/consents`, { purpose: 'sms', given: true, source: 'form' });
  const preview = (await operator.get(`/api/recipients/${survivor}/merge/${joined}`)).body;
  assert.deepEqual([preview.refused, preview.joined.held.addresses, preview.joined.held.consents], [null, 1, 1]);
  const together = (await merge(survivor, joined)).body;
  assert.deepEqual(
    [together.id, together.name, together.region, together.language, together.number.masked],
    [survivor, 'Сара Ахметова', '750000000', 'kk', '•••• •••• 0017'],
  );
  assert.deepEqual(values(together), ['+77005550141', '+77005550142']);
  assert.deepEqual(await show(joined), together);
  assert.equal((await consentOf(house.db, survivor, 'sms'))?.given, true);
  assert.equal((await house.at(NOW, (ctx) => recipientByPhone(ctx, '+77005550142'))).id, survivor);
  const found = (await operator.post('/api/recipients/search', { q: 'Ахметова' })).body.items;
  assert.deepEqual(
    found.map(({ id }: { id: string }) => id),
    [survivor],
  );
});

test('parted, both are exactly what they were; what came since stays with the survivor, but for addresses that are named', async () => {
  const [survivor, joined] = [await person('Тимур'), await person('Темір')];
  await add(survivor, '+77005550143');
  await add(joined, '+77005550144');
  const before = await show(joined);
  await merge(survivor, joined);
  await add(survivor, '+77005550145');
  const moving = (await add(joined, '+77005550146')).body.addresses.find(({ value }: { value: string }) => value === '+77005550146');
  await operator.post(`/api/recipients/${joined}/consents`, { purpose: 'contact', given: true, source: 'operator' });
  assert.equal((await undo(survivor, { addressIds: [moving.id] })).status, 200);
  assert.deepEqual(values(await show(joined)), ['+77005550144', '+77005550146']);
  assert.deepEqual(values(await show(survivor)), ['+77005550143', '+77005550145']);
  const { addresses: _addresses, ...facts } = await show(joined);
  const { addresses: _before, ...factsBefore } = before;
  assert.deepEqual(facts, factsBefore);
  assert.equal((await consentOf(house.db, survivor, 'contact'))?.given, true);
  assert.equal(await consentOf(house.db, joined, 'contact'), null);
  assert.equal((await house.at(NOW, (ctx) => recipientByPhone(ctx, '+77005550146'))).id, joined);
});

test('a chain is one person, and a link in the middle can be parted with all that hangs on it', async () => {
  const [a, b, c] = [await person('А'), await person('Б'), await person('В')];
  await merge(b, a);
  await merge(c, b);
  assert.deepEqual([(await show(a)).id, (await show(b)).id], [c, c]);
  assert.deepEqual((await merges(c)).map(({ recipientId }: { recipientId: string }) => recipientId).sort(), [a, b].sort());
  const middle = (await merges(c)).find(({ recipientId }: { recipientId: string }) => recipientId === b);
  await operator.post(`/api/recipients/merges/${middle.id}/undo`, { why });
  assert.deepEqual([(await show(a)).id, (await show(b)).id, (await show(c)).id], [b, b, c]);
});

test('a person and a company, two IINs, and a record with itself are not joined, and the preview says so before', async () => {
  const company = (await operator.post('/api/recipients', { kind: 'legal_entity', name: 'ЖШС' })).body.id;
  const [one, other] = [await person('Бір', { number: '881115400016' }), await person('Екі', { number: '851231400220' })];
  for (const [left, right, code] of [
    [company, one, 'merge-kinds-differ'],
    [one, other, 'merge-numbers-differ'],
    [one, one, 'merge-itself'],
  ] as const) {
    assert.equal((await operator.get(`/api/recipients/${left}/merge/${right}`)).body.refused.code, code);
    const answer = await merge(left, right);
    assert.deepEqual([answer.status, answer.body.code], [409, code]);
  }
  assert.equal((await operator.post(`/api/recipients/${one}/merge`, { otherId: other, why: 'иә' })).body.code, 'bad-input');
  const third = await person('Үш');
  await merge(one, third);
  const late = await operator.get(`/api/recipients/${other}/merge/${third}`);
  assert.deepEqual([late.status, late.body.refused.code, late.body.joined.person.id], [200, 'merge-overtaken', one]);
});

test('two who join the same records at once, in one direction or against each other: one wins, the other is told', async () => {
  for (let round = 0; round < 8; round += 1) {
    const [a, b, c] = [await person('А'), await person('Ә'), await person('Б')];
    const crossing = round % 2 === 0;
    const both = await Promise.all([merge(a, b), crossing ? merge(b, a, colleague) : merge(c, b, colleague)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409], JSON.stringify(both.map(({ body }) => body)));
    assert.equal(both.find(({ status }) => status === 409)!.body.code, 'merge-overtaken');
    const { rows } = await house.pool.query('select from recipients.merge where unmerged_at is null and joined_id = any ($1)', [[a, b, c]]);
    assert.equal(rows.length, 1);
  }
});

test('of two who part the same records at once the second is told', async () => {
  const [a, b] = [await person('А'), await person('Ә')];
  await merge(a, b);
  const [{ id }] = await merges(a);
  const both = await Promise.all([operator, colleague].map((who) => who.post(`/api/recipients/merges/${id}/undo`, { why })));
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  assert.equal(both.find(({ status }) => status === 409)!.body.code, 'merge-undone');
});

test('who shares a number and has a similar name is suggested; a family is not, nor who was parted by somebody who knew', async () => {
  const [me, same, mother] = [await person('Қуаныш Өтегенов'), await person('Куаныш Отегенов'), await person('Гүлнар Өтегенова')];
  for (const id of [me, same, mother]) await add(id, '+77005550147');
  const suggested = async () =>
    (await operator.get(`/api/recipients/${me}/duplicates`)).body.items.map(({ id, by }: { id: string; by: string[] }) => [id, by]);
  assert.deepEqual(await suggested(), [[same, ['phone']]]);
  await merge(me, same);
  assert.deepEqual(await suggested(), []);
  await undo(me);
  assert.deepEqual(await suggested(), []);
});

test('both records have their line in the journal when they are joined and when they are parted', async () => {
  const [a, b] = [await person('А'), await person('Ә')];
  await merge(a, b);
  await undo(a);
  const { rows } = await house.pool.query(
    `select subject_id, action from audit.entry where subject_id = any ($1) and action in ('recipients.merge', 'recipients.joined', 'recipients.unmerge', 'recipients.parted') order by id`,
    [[a, b]],
  );
  assert.deepEqual(
    rows.map((row: { subject_id: string; action: string }) => [row.subject_id, row.action]),
    [
      [b, 'recipients.joined'],
      [a, 'recipients.merge'],
      [a, 'recipients.parted'],
      [b, 'recipients.unmerge'],
    ],
  );
});
