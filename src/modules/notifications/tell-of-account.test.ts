import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { eventually } from '../../../test/browser/browser.ts';
import { openHouse } from '../../../test/house.ts';
import { accountId, people } from '../../../test/people.ts';

const house = await openHouse({ worker: true });
const operator = people.operator(2);
const id = await accountId(house.db, operator);

const letters = () =>
  house.db
    .selectFrom('notifications.message')
    .selectAll()
    .where('template', '=', 'identity.safety')
    .where('related_id', '=', id)
    .orderBy('id')
    .execute();

test('a recovery code that was used and a password that was reset are told by letter to the owner, in the owner’s language', async () => {
  const client = await house.as('operator2');
  await client.patch('/api/session', { language: 'kk' });
  const { secret } = (await client.post('/api/security/totp')).body;
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const { recoveryCodes } = (await client.post('/api/security/totp/confirm', { code })).body;
  const entered = await house.anyone.post('/api/session', { email: operator.email, password: operator.password, code: recoveryCodes[0] });
  assert.equal(entered.status, 200);
  const admin = await house.as('admin');
  assert.equal((await admin.post(`/api/accounts/${id}/password-reset`)).status, 200);
  const written = await eventually(async () => {
    const found = await letters();
    assert.equal(found.length, 3);
    return found;
  });
  assert.ok(written.every(({ to_address, channel, language }) => to_address === operator.email && channel === 'mail' && language === 'kk'));
  const bodies = written.map(({ body }) => body).join('\n');
  for (const words of ['Екінші фактор қосылды', 'Қалпына келтіру коды пайдаланылды; қалғаны: 9.', 'Әкімші құпиясөзіңізді жаңартты.']) {
    assert.ok(bodies.includes(words), words);
  }
  assert.ok(!bodies.includes(recoveryCodes[0]));
});
