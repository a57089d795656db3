import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scratch } from '../../test/house.ts';
import { configureIdentity } from '../../test/people.ts';
import { cast, firstAdministrator, seedCast, seedReference } from './cast.ts';

const NOW = new Date('2026-11-20T07:00:00Z');
configureIdentity();

test('an empty installation gets one administrator, whose password is told once and kept nowhere', async () => {
  const house = await scratch();
  const made = await Promise.all([1, 2, 3].map(() => firstAdministrator(house.db, NOW)));
  const [first, ...others] = made.filter((one) => one !== null);
  assert.ok(first && first.password.length >= 16);
  assert.deepEqual(others, [], 'of three servers that start together one makes it');
  const { password_hash: hash } = await house.db.selectFrom('identity.account').select('password_hash').executeTakeFirstOrThrow();
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await firstAdministrator(house.db, NOW), null, 'the second start makes nobody');
});

test('the demo cast is complete, speaks what the contract says, and comes only once', async () => {
  const house = await scratch();
  await seedReference(house.db, NOW);
  await Promise.all([seedCast(house.db, NOW), seedCast(house.db, NOW)]);
  const accounts = await house.db.selectFrom('identity.account').select(['email', 'demo', 'phone_username']).execute();
  assert.equal(accounts.length, cast.length);
  assert.ok(accounts.every((account) => account.demo));
  assert.equal(accounts.filter((account) => account.phone_username !== null).length, 20);
  const skills = await house.db
    .selectFrom('identity.skill as s')
    .innerJoin('identity.account as a', 'a.id', 's.account_id')
    .select(['a.email', 's.code'])
    .orderBy('s.code')
    .execute();
  const of = (n: number) => skills.filter((skill) => skill.email === `operator${n}@demo.kz`).map((skill) => skill.code);
  assert.deepEqual(
    [of(1), of(10), of(11), of(18), of(19), of(20)],
    [
      ['kk', 'ru'],
      ['kk', 'ru'],
      ['ict', 'kk', 'ru'],
      ['ict', 'kk', 'ru'],
      ['en', 'kk', 'ru'],
      ['en', 'kk', 'ru'],
    ],
  );
  assert.equal(await firstAdministrator(house.db, NOW), null);
});
