import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scratch } from '../../../test/house.ts';
import { seedReference } from '../../app/reference.ts';
import { findServices } from './find-services.ts';

const house = await scratch();
const NOW = new Date('2026-11-20T07:00:00Z');
await seedReference(house.db, NOW);
const find = (q: string) => house.at(NOW, (ctx) => findServices(ctx, q));
const count = async (table: 'services.service' | 'organizations.organization' | 'organizations.region') =>
  (
    await house.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

test('a service is found by words in any of the three languages, in any order and case, and by its code', async () => {
  for (const q of ['ПАСПОРТ удостоверение', 'жеке куәліктер', 'cards identity', 's001']) {
    assert.ok(
      (await find(q)).some((service) => service.code === 'S001'),
      q,
    );
  }
  assert.deepEqual(await find('нет такой услуги'), []);
  assert.equal((await find('')).length, 50);
});

test('another form of a word finds the service too', async () => {
  assert.ok((await find('паспорта')).some((service) => service.code === 'S001'));
});

test('every service has a name in three languages, a body and is accepted; the seeds may run again', async () => {
  const before = [await count('services.service'), await count('organizations.organization'), await count('organizations.region')];
  await seedReference(house.db, NOW);
  assert.deepEqual(
    [await count('services.service'), await count('organizations.organization'), await count('organizations.region')],
    before,
  );
  assert.deepEqual(before, [50, 54, 20]);
  for (const { name, organizationId, accepted } of await find(''))
    assert.ok(name.kk && name.ru && name.en && organizationId && accepted, name.ru);
});
