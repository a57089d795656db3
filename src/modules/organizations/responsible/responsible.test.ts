import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, openHouse } from '../../../../test/house.ts';
import { standing } from './responsible.ts';

const house = await openHouse();
house.clock.now = new Date('2026-11-23T05:00:00Z');
let partner = await house.as('provider');
let operator = await house.as('operator1');
const { organizationId } = (await partner.get('/api/session')).body;
const url = `/api/organizations/${organizationId}/responsible`;
const refused = ({ status, body }: Answer) => [status, body.code];
const person = { name: 'Айнұр Смағұлова', position: 'Бөлім басшысы', phone: '+7 7172 55-51-01', email: null, validFrom: '2026-02-02' };

async function named(client: typeof partner, wish: object): Promise<{ id: string; revision: number }> {
  const { status, body } = await client.post(url, { ...person, ...wish });
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

async function dutyOf(personId: string) {
  const { rows } = await house.pool.query(
    'select paragraph, debtor_id, state, due_at, closed_at, evidence from obligations.obligation where subject_id = $1',
    [personId],
  );
  return rows;
}

test('¶20: a body’s person says who answers for its services; a person nobody can reach is not taken', async () => {
  const { id } = await named(partner, {});
  const [shown] = (await partner.get(url)).body.items;
  assert.deepEqual([shown.id, shown.standing, shown.form, shown.validTo], [id, 'answers', 'system', null]);
  assert.deepEqual(await dutyOf(id), [], 'the first one replaces nobody');
  assert.deepEqual(refused(await partner.post(url, { ...person, phone: '', email: null })), [422, 'bad-input']);
  assert.deepEqual(refused(await partner.post(url, { ...person, validFrom: '2029-01-01' })), [422, 'responsible-day']);
  assert.deepEqual(refused(await partner.post(url, { ...person, validFrom: '2021-12-31' })), [422, 'responsible-day']);
  assert.equal((await partner.get(url)).body.items.length, 1);
});

test('¶27: a replacement told within five working days keeps the duty, one told later is seen to be late', async () => {
  const { id } = (await partner.get(url)).body.items[0];
  // Replaced on Monday 16.11: the fifth working day after it is the 23rd.
  const { id: next } = await named(partner, { name: 'Бекзат Оразов', validFrom: '2026-11-16', replacesId: id });
  const [kept] = await dutyOf(next);
  assert.deepEqual([kept.paragraph, kept.debtor_id, kept.state, kept.evidence], ['27', organizationId, 'kept', { form: 'system' }]);
  assert.equal(kept.due_at.toISOString(), '2026-11-23T19:00:00.000Z');
  assert.ok(kept.closed_at < kept.due_at);
  const { items } = (await partner.get(url)).body;
  assert.deepEqual(
    items.map((one: { standing: string; validTo: string | null }) => [one.standing, one.validTo]),
    [
      ['answers', null],
      ['replaced', '2026-11-16'],
    ],
  );
  // An operator writes down what was said by phone, three weeks later.
  house.clock.now = new Date('2026-12-14T05:00:00Z');
  [partner, operator] = [await house.as('provider'), await house.as('operator1')];
  const { id: third } = await named(operator, { name: 'Гүлшат Әмірова', validFrom: '2026-11-24', replacesId: next, form: 'phone' });
  const [late] = await dutyOf(third);
  assert.deepEqual([late.state, late.evidence, late.closed_at > late.due_at], ['kept', { form: 'phone' }, true]);
});

test('one person is replaced once, by somebody who comes later, even when two tell it at the same moment', async () => {
  const [{ id, validFrom }] = (await partner.get(url)).body.items;
  assert.deepEqual(refused(await partner.post(url, { ...person, validFrom, replacesId: id })), [422, 'responsible-day']);
  const both = await Promise.all([partner, operator].map((one) => one.post(url, { ...person, validFrom: '2026-12-10', replacesId: id })));
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409]);
  assert.equal(both.find(({ status }) => status === 409)!.body.code, 'responsible-replaced');
  const absent = { ...person, validFrom: '2026-12-11', replacesId: '0190a000-0000-7000-8000-000000000000' };
  assert.deepEqual(refused(await partner.post(url, absent)), [404, 'responsible-unknown']);
});

test('of two who correct one person the second is told by whom and keeps nothing', async () => {
  const [{ id, revision, name }] = (await partner.get(url)).body.items;
  const details = { name, position: null, phone: null, email: 'office@example.kz', revision };
  const first = await operator.patch(`${url}/${id}`, details);
  assert.deepEqual([first.status, first.body.email, first.body.revision], [200, 'office@example.kz', revision + 1]);
  const second = await partner.patch(`${url}/${id}`, { ...details, email: 'other@example.kz' });
  assert.deepEqual(refused(second), [409, 'responsible-changed']);
  assert.match(second.body.detail, /Айгүл Сәрсенова/);
  assert.equal((await partner.get(url)).body.items[0].email, 'office@example.kz');
  assert.deepEqual(refused(await partner.patch(`${url}/${id}`, { ...details, email: null, revision: revision + 1 })), [422, 'bad-input']);
});

test('a body without the duty of ¶27 tells a replacement, and nothing is owed', async () => {
  const quality = (await (await house.as('qualitybody')).get('/api/session')).body.organizationId;
  const there = `/api/organizations/${quality}/responsible`;
  const before = (await operator.post(there, { ...person, form: 'letter' })).body.id;
  const after = (await operator.post(there, { ...person, validFrom: '2026-12-01', replacesId: before, form: 'letter' })).body.id;
  assert.deepEqual(await dutyOf(after), []);
});

test('every look at the people of a body is journaled; a list of another body is refused as if there were none', async () => {
  const seen = async () =>
    (
      await house.pool.query(
        `select count(*)::int as n from audit.entry where action = 'organizations.list-responsible' and subject_id = $1`,
        [organizationId],
      )
    ).rows[0].n;
  const before = await seen();
  await partner.get(url);
  assert.equal(await seen(), before + 1);
  assert.deepEqual(refused(await (await house.as('mai')).get(url)), [404, 'no-such-organization']);
});

test('a person to come, one who answers and one who was replaced are told apart by the day', () => {
  const days = { validFrom: '2026-11-16', validTo: '2026-11-24' };
  assert.deepEqual(
    ['2026-11-15', '2026-11-16', '2026-11-23', '2026-11-24'].map((day) => standing(days, day)),
    ['coming', 'answers', 'answers', 'replaced'],
  );
});
