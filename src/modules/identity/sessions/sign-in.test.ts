import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { scratch } from '../../../../test/house.ts';
import { accountId, people, settle } from '../../../../test/people.ts';
import { phoneAccounts, resolveSession } from '../index.ts';
import { changeAccount } from '../accounts/change-account.ts';
import { signIn } from './sign-in.ts';
import { systemCtx } from '../../../base/ctx.ts';

const house = await scratch();
await settle(house.db);

const NOON = '2026-11-20T07:00:00Z';
const later = (minutes: number) => new Date(Date.parse(NOON) + minutes * 60_000);

function enter(email: string, password: string, now: Date = later(0)) {
  const ctx = { ...systemCtx(house.db, now, 'test'), actor: { kind: 'anonymous' as const }, origin: '192.0.2.7', userAgent: 'Desk/1' };
  return signIn(ctx, { email, password });
}

const use = (token: string, now: Date) =>
  resolveSession(house.db, token, now, { origin: '192.0.2.7', userAgent: 'Desk/1', requestId: 'test' });

const journaled = (refused: string) =>
  house.db
    .selectFrom('audit.entry')
    .select('subject_id')
    .where('action', '=', 'identity.sign-in')
    .where(sql<boolean>`detail->>'refused' = ${refused}`)
    .orderBy('id')
    .execute();

test('the right password opens a session that knows who, from where and with which program', async () => {
  const who = people.operator(1);
  const { token, accountId: id } = await enter(` ${who.email.toUpperCase()} `, who.password);
  const session = await use(token, later(1));
  assert.equal(session?.actor.id, id);
  assert.deepEqual(session?.actor.roles, ['operator']);
  const row = await house.db.selectFrom('identity.session').selectAll().where('account_id', '=', id).executeTakeFirstOrThrow();
  assert.equal(row.origin, '192.0.2.7');
  assert.equal(row.user_agent, 'Desk/1');
  assert.equal(row.token_hash.toString().includes(token), false, 'the token itself is not kept');
});

test('a session lives twelve hours from its last use and seven days at most', async () => {
  const who = people.operator(2);
  const { token } = await enter(who.email, who.password);
  assert.ok(await use(token, later(11 * 60)), 'used after eleven hours');
  assert.ok(await use(token, later(22 * 60)), 'the use renewed it');
  assert.equal(await use(token, later(35 * 60)), null, 'thirteen hours unused');
  const { token: second } = await enter(who.email, who.password);
  for (let hours = 10; hours < 168; hours += 10) assert.ok(await use(second, later(hours * 60)), `hour ${hours}`);
  assert.equal(await use(second, later(168 * 60 + 1)), null);
});

test('a wrong password and an unknown address are refused with the same words, and both are journaled', async () => {
  const before = (await journaled('wrong-password')).length;
  await assert.rejects(enter(people.operator(3).email, 'not it'), { code: 'wrong-password' });
  await assert.rejects(enter('nobody@example.kz', 'not it'), { code: 'wrong-password' });
  const lines = await journaled('wrong-password');
  assert.equal(lines.length, before + 2);
  assert.equal(lines.at(-1)!.subject_id, null);
});

test('after ten wrong passwords in a row even the right one is refused, for fifteen minutes', async () => {
  const who = people.operator(4);
  for (let n = 1; n <= 10; n += 1) await assert.rejects(enter(who.email, `wrong ${n}`), { code: 'wrong-password' });
  await assert.rejects(enter(who.email, who.password), { code: 'locked-out', params: { minutes: 15 } });
  await assert.rejects(enter(who.email, who.password, later(14.5)), { code: 'locked-out', params: { minutes: 1 } });
  assert.equal((await journaled('locked-out')).length, 2);
  assert.ok(await enter(who.email, who.password, later(15)));
});

test('an address without an account is locked the same way, so that the lock betrays nothing', async () => {
  for (let n = 1; n <= 10; n += 1) await assert.rejects(enter('ghost@example.kz', `wrong ${n}`), { code: 'wrong-password' });
  await assert.rejects(enter('ghost@example.kz', 'anything'), { code: 'locked-out' });
});

test('the right password between wrong ones starts the count anew', async () => {
  const who = people.operator(5);
  for (let round = 0; round < 2; round += 1) {
    for (let n = 1; n <= 9; n += 1) await assert.rejects(enter(who.email, 'wrong'), { code: 'wrong-password' });
    assert.ok(await enter(who.email, who.password));
  }
});

test('ten wrong passwords at the same moment are all counted', async () => {
  const who = people.operator(6);
  await Promise.all(Array.from({ length: 10 }, (_, n) => assert.rejects(enter(who.email, `wrong ${n}`), { code: 'wrong-password' })));
  await assert.rejects(enter(who.email, who.password), { code: 'locked-out' });
});

test('deactivating an account ends its sessions at once, and its password is then simply wrong', async () => {
  const who = people.operator(7);
  const { token } = await enter(who.email, who.password);
  const sessionId = (await use(token, later(0)))?.actor.sessionId;
  const id = await accountId(house.db, who);
  await house.at(later(1), (ctx) => changeAccount(ctx, id, { active: false }));
  assert.equal(await use(token, later(2)), null);
  await assert.rejects(enter(who.email, who.password, later(3)), { code: 'wrong-password' });
  assert.equal((await phoneAccounts(house.db, id)).length, 0, 'the phone goes with the account');
  const told = await house.db
    .selectFrom('base.event')
    .select('payload')
    .where('kind', '=', 'sessions.ended')
    .where('subject_id', '=', id)
    .execute();
  assert.deepEqual(told, [{ payload: { sessionId } }], 'its open screens are told');
});

test('who is no operator any more has no phone any more, and gets the same name back as an operator', async () => {
  const id = await accountId(house.db, people.operator(8));
  const [before] = await phoneAccounts(house.db, id);
  await house.at(later(1), (ctx) => changeAccount(ctx, id, { roles: ['editor'] }));
  assert.deepEqual(await phoneAccounts(house.db, id), []);
  await house.at(later(2), (ctx) => changeAccount(ctx, id, { roles: ['operator'] }));
  assert.deepEqual(await phoneAccounts(house.db, id), [before]);
});

test('the last administrator can neither be deactivated nor lose the role', async () => {
  const id = await accountId(house.db, people.admin);
  await assert.rejects(
    house.at(later(1), (ctx) => changeAccount(ctx, id, { active: false })),
    { code: 'last-administrator' },
  );
  await assert.rejects(
    house.at(later(1), (ctx) => changeAccount(ctx, id, { roles: ['editor'] })),
    { code: 'last-administrator' },
  );
});

test('every operator of the cast has a phone of their own, and its secret is sealed in the database', async () => {
  const phones = await phoneAccounts(house.db);
  assert.equal(new Set(phones.map((phone) => phone.password)).size, phones.length);
  const one = phones.find((phone) => phone.name === people.operator(1).name);
  assert.match(one!.username, /^op1\d{3}$/);
  assert.match(one!.password, /^[A-Za-z0-9]{20,32}$/);
  const rows = await house.db.selectFrom('identity.account').select('phone_secret').where('phone_secret', 'is not', null).execute();
  assert.ok(rows.every((row) => !row.phone_secret!.includes(Buffer.from(one!.password))));
});
