import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../test/house.ts';
import { recipientByPhone, takeFor } from '../index.ts';

const house = await openHouse();
const NOW = new Date('2026-11-20T07:00:00Z');
house.clock.now = NOW;
const operator = await house.as('operator1');
const person = async (name: string) => (await operator.post('/api/recipients', { kind: 'individual', name })).body.id as string;
const add = (id: string, value: string, kind = 'phone') => operator.post(`/api/recipients/${id}/addresses`, { kind, value });
const calls = (number: string) => house.at(NOW, (ctx) => recipientByPhone(ctx, number));

test('a person has several numbers and addresses; one is preferred, one was verified', async () => {
  const id = await person('Алма');
  await add(id, '+77005550131');
  await add(id, '8 700 555 01 32');
  const { body } = await add(id, 'Alma@example.kz', 'email');
  assert.deepEqual(
    body.addresses.map(({ value }: { value: string }) => value),
    ['+77005550131', '+77005550132', 'alma@example.kz'],
  );
  const url = `/api/recipients/${id}/addresses/${body.addresses[1].id}`;
  const preferred = (await operator.patch(url, { preferred: true, verified: true })).body.addresses[0];
  assert.deepEqual([preferred.value, preferred.preferred, preferred.verified], ['+77005550132', true, true]);
  assert.equal((await operator.patch(url, { verified: false })).body.addresses[0].verified, false);
  assert.equal((await add(id, '+77005550131')).body.code, 'address-known');
});

test('what is no number and no address is refused, with words', async () => {
  const id = await person('Асан');
  assert.equal((await add(id, 'жоқ')).body.code, 'address-not-a-phone');
  assert.equal((await add(id, '+7 700 1')).body.code, 'address-not-a-phone');
  assert.equal((await add(id, 'asan(at)example', 'email')).body.code, 'address-not-an-email');
  assert.deepEqual((await operator.get(`/api/recipients/${id}`)).body.addresses, []);
});

test('a family’s number belongs to several; a call is taken for whom it was said last', async () => {
  const [mother, son] = [await person('Ана'), await person('Ұлы')];
  await add(mother, '+77005550133');
  const shared = (await add(son, '+77005550133')).body.addresses[0];
  assert.deepEqual(shared.others, [{ id: mother, name: 'Ана' }]);
  assert.equal((await calls('+77005550133')).id, mother);
  await house.at(NOW, (ctx) => takeFor(ctx, 'phone', '8 700 555 01 33', son));
  assert.equal((await calls('+77005550133')).id, son);
  const stranger = await person('Бөтен');
  await assert.rejects(
    house.at(NOW, (ctx) => takeFor(ctx, 'phone', '+77005550133', stranger)),
    { code: 'address-unknown' },
  );
});

test('who gives a shared number up leaves it to the others; one that nobody has is made anew', async () => {
  const [one, other] = [await person('Бірі'), await person('Екіншісі')];
  await add(one, '+77005550134');
  const { id: addressId } = (await add(other, '+77005550134')).body.addresses[0];
  await operator.delete(`/api/recipients/${one}/addresses/${addressId}`);
  assert.equal((await calls('+77005550134')).id, other);
  await operator.delete(`/api/recipients/${other}/addresses/${addressId}`);
  const fresh = await calls('+77005550134');
  assert.ok(![one, other].includes(fresh.id));
  assert.equal((await operator.delete(`/api/recipients/${one}/addresses/${addressId}`)).body.code, 'address-unknown');
});

test('a number that is given up and joined at the same moment is never lost', async () => {
  for (let n = 0; n < 20; n += 1) {
    const number = `+7700555${2000 + n}`;
    const [leaving, joining] = [await person(''), await person('')];
    const { id: addressId } = (await add(leaving, number)).body.addresses[0];
    const [left, joined] = await Promise.all([operator.delete(`/api/recipients/${leaving}/addresses/${addressId}`), add(joining, number)]);
    assert.deepEqual([left.status, joined.status], [200, 200], JSON.stringify(joined.body));
    assert.equal((await calls(number)).id, joining);
  }
});

test('companies and their people are tied from either side, once', async () => {
  const company = (await operator.post('/api/recipients', { kind: 'legal_entity', name: 'ЖШС «Үлгі»' })).body.id;
  const [director, clerk] = [await person('Директор'), await person('Хатшы')];
  await operator.post(`/api/recipients/${company}/ties`, { otherId: director, position: 'директор' });
  const { body } = await operator.post(`/api/recipients/${clerk}/ties`, { otherId: company, position: 'хатшы' });
  assert.deepEqual([body.ties[0].name, body.ties[0].position, body.ties[0].kind], ['ЖШС «Үлгі»', 'хатшы', 'legal_entity']);
  assert.equal((await operator.post(`/api/recipients/${director}/ties`, { otherId: company })).body.code, 'tie-known');
  assert.equal((await operator.post(`/api/recipients/${director}/ties`, { otherId: clerk })).body.code, 'tie-needs-person-and-company');
  const ties = (await operator.get(`/api/recipients/${company}`)).body.ties;
  assert.deepEqual(
    ties.map(({ name }: { name: string }) => name),
    ['Директор', 'Хатшы'],
  );
  const ended = await operator.delete(`/api/recipients/${company}/ties/${ties[0].id}`);
  assert.deepEqual(
    ended.body.ties.map(({ name }: { name: string }) => name),
    ['Хатшы'],
  );
  assert.equal((await operator.delete(`/api/recipients/${company}/ties/${ties[0].id}`)).body.code, 'tie-unknown');
});
