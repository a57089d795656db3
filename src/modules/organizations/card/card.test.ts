import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, openHouse } from '../../../../test/house.ts';

const house = await openHouse();
const partner = await house.as('provider');
const supervisor = await house.as('supervisor');
const { organizationId } = (await partner.get('/api/session')).body;
const url = `/api/organizations/${organizationId}`;
const refused = ({ status, body }: Answer) => [status, body.code];
const { name } = (await partner.get(`${url}/card`)).body;
const wish = { name, phone: '+7 7172 55-55-55', email: 'office@example.kz', address: 'Астана', why: 'Жаңа кеңсе' };

test('¶20: a responsible person proposes how the own card should read, and it reads so when the centre confirms', async () => {
  const proposed = await partner.post(`${url}/corrections`, wish);
  assert.equal(proposed.status, 200, JSON.stringify(proposed.body));
  assert.equal((await partner.get(`${url}/card`)).body.phone, null, 'nothing changes before that');
  const { items } = (await supervisor.get('/api/organization-corrections')).body;
  assert.deepEqual(
    items.map(({ id }: { id: string }) => id),
    [proposed.body.id],
  );
  assert.deepEqual(refused(await partner.post(`/api/organization-corrections/${proposed.body.id}/confirm`)), [403, 'no-permission']);
  assert.equal((await supervisor.post(`/api/organization-corrections/${proposed.body.id}/confirm`)).status, 200);
  const { phone, email, address } = (await partner.get(`${url}/card`)).body;
  assert.deepEqual({ phone, email, address }, { phone: wish.phone, email: wish.email, address: wish.address });
  assert.deepEqual(refused(await supervisor.post(`/api/organization-corrections/${proposed.body.id}/confirm`)), [409, 'proposal-closed']);
});

test('a refused correction and one with a hole in it change nothing', async () => {
  const before = (await partner.get(`${url}/card`)).body;
  assert.deepEqual(refused(await partner.post(`${url}/corrections`, { ...wish, name: { ...name, kk: '' } })), [422, 'bad-input']);
  assert.deepEqual(refused(await partner.post(`${url}/corrections`, { ...wish, email: 'no address' })), [422, 'bad-input']);
  const proposed = await partner.post(`${url}/corrections`, { ...wish, address: 'Басқа жер' });
  assert.equal((await supervisor.post(`/api/organization-corrections/${proposed.body.id}/refuse`, { why: 'Расталмады' })).status, 200);
  assert.deepEqual((await partner.get(`${url}/card`)).body, before);
});
