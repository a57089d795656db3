import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../test/house.ts';
import { languages, loadTexts } from '../../../base/texts.ts';
import { permissionsFor, roles } from '../permissions.ts';

const house = await openHouse();

test('the list of roles says what each may do, how far, and who holds it', async () => {
  const admin = await house.as('admin');
  const { items } = (await admin.get('/api/roles')).body;
  assert.deepEqual(
    items.map(({ role }: { role: string }) => role),
    roles,
  );
  const role = (name: string) => items.find((one: { role: string }) => one.role === name);
  assert.equal(role('operator').people, 20);
  assert.deepEqual([role('partner').ofBody, role('partner').people], [true, 2]);
  assert.ok(
    role('partner').permissions.every(({ own }: { own: boolean }) => own),
    'a partner holds nothing for all',
  );
  assert.deepEqual(
    role('quality-body').permissions.find(({ permission }: { permission: string }) => permission === 'obligations.read'),
    { permission: 'obligations.read', own: false },
  );
  assert.equal((await (await house.as('supervisor')).get('/api/roles')).status, 403);
});

test('every role and every permission has plain words in kk, ru and en', () => {
  for (const language of languages) {
    const texts = loadTexts(language);
    const wanted = [...roles.map((role) => `web.admin.role.${role}`), ...permissionsFor(roles).map((one) => `web.roles.may.${one}`)];
    assert.deepEqual(
      wanted.filter((key) => !texts.get(key)),
      [],
      language,
    );
  }
});
