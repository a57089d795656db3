import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../test/house.ts';
import { people } from '../../../../test/people.ts';
import { consentOf, recordConsent } from '../index.ts';

const house = await openHouse();
house.clock.now = new Date('2026-11-20T07:00:00Z');
const operator = await house.as('operator1');
const person = async () => (await operator.post('/api/recipients', { kind: 'individual', name: 'Айша' })).body.id as string;
const say = (id: string, word: object) => operator.post(`/api/recipients/${id}/consents`, { purpose: 'sms', source: 'operator', ...word });

test('the newest word counts for each purpose; what was never asked is no consent', async () => {
  const id = await person();
  assert.equal(await consentOf(house.db, id, 'sms'), null);
  await say(id, { given: true, source: 'call', reference: 'C-000123', at: '2026-11-01T05:00:00Z' });
  const given = await consentOf(house.db, id, 'sms');
  assert.deepEqual([given?.given, given?.source, given?.at.toISOString()], [true, 'call', '2026-11-01T05:00:00.000Z']);
  const { body } = await say(id, { given: false, source: 'letter', reference: 'A-2026-000007' });
  assert.deepEqual(body.standing, { sms: false, 'email-rating': null, contact: null });
  assert.equal((await consentOf(house.db, id, 'sms'))?.given, false);
  assert.deepEqual(
    body.consents.map((one: { given: boolean; reference: string; recordedBy: string }) => [one.given, one.reference, one.recordedBy]),
    [
      [false, 'A-2026-000007', people.operator(1).name],
      [true, 'C-000123', people.operator(1).name],
    ],
  );
});

test('a word that was said earlier and written down later does not undo a newer one', async () => {
  const id = await person();
  await say(id, { given: false, at: '2026-11-10T05:00:00Z' });
  await say(id, { given: true, source: 'form', at: '2026-11-05T05:00:00Z' });
  assert.equal((await consentOf(house.db, id, 'sms'))?.given, false);
});

test('two words of one instant: the one written down last counts', async () => {
  const id = await person();
  const at = new Date('2026-11-10T05:00:00Z');
  for (const given of [true, false]) {
    await house.at(at, (ctx) => recordConsent(ctx, { recipientId: id, purpose: 'contact', given, source: 'program' }));
  }
  assert.equal((await consentOf(house.db, id, 'contact'))?.given, false);
});

test('a consent from the future or for an unknown purpose is refused; nothing said is ever changed', async () => {
  const id = await person();
  assert.equal((await say(id, { given: true, at: '2026-11-20T07:00:01Z' })).body.code, 'consent-in-future');
  assert.equal((await say(id, { given: true, purpose: 'advertising' })).body.code, 'bad-input');
  assert.equal((await say(id, { given: true, source: 'program' })).body.code, 'bad-input');
  await say(id, { given: true });
  await assert.rejects(house.pool.query(`update recipients.consent set given = false`), { code: '42501' });
  await assert.rejects(house.pool.query(`delete from recipients.consent`), { code: '42501' });
});
