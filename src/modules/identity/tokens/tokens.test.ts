import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, openHouse } from '../../../../test/house.ts';
import { accountId, people, type Person } from '../../../../test/people.ts';
import { hashToken } from '../../../base/ids.ts';

const house = await openHouse();
const admin = await house.as('admin');
const DAY_MS = 86_400_000;
const refused = ({ status, body }: Answer) => [status, body.code];
const ownerId = (who: Person) => accountId(house.db, who);

type Wish = { owner?: Person; permissions?: string[]; organizationId?: string; days?: number };
const ask = async ({ owner = people.supervisor, ...wish }: Wish) =>
  admin.post('/api/tokens', { name: 'Есеп көшіргіш', ownerId: await ownerId(owner), permissions: ['obligations.read'], days: 30, ...wish });

async function make(wish: Wish = {}) {
  const { status, body } = await ask(wish);
  assert.equal(status, 200, JSON.stringify(body));
  const call = (path: string, method = 'GET', sent?: unknown, headers = {}) =>
    house.anyone.send(method, path, sent, { authorization: `Bearer ${body.secret}`, ...headers });
  return { id: body.id as string, secret: body.secret as string, call };
}

async function ownerChange(who: Person, change: object): Promise<void> {
  const url = `/api/accounts/${await ownerId(who)}`;
  const { revision } = (await admin.get(url)).body;
  assert.equal((await admin.patch(url, { ...change, revision })).status, 200);
}

test('a token opens what it names and nothing else, is told once, and only its SHA-256 is kept', async () => {
  const { id, secret, call } = await make();
  assert.match(secret, /^kns_[\w-]{43}$/);
  assert.equal((await call('/api/obligations')).status, 200);
  assert.deepEqual(refused(await call('/api/appeals')), [403, 'no-permission'], 'its owner may, the token may not');
  const list = (await admin.get('/api/tokens')).body.items;
  assert.ok(!JSON.stringify(list).includes(secret));
  const row = await house.db.selectFrom('identity.token').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  assert.deepEqual(row.token_hash, hashToken(secret));
  assert.ok(!JSON.stringify(row).includes(secret));
});

test('the journal names the token and its owner', async () => {
  const { id, call } = await make({ permissions: ['appeals.read'] });
  await call('/api/obligations');
  const { rows } = await house.pool.query(`select actor_name, actor_id, detail from audit.entry where detail ->> 'token' = $1`, [id]);
  assert.deepEqual(rows, [
    {
      actor_name: `${people.supervisor.name} (Есеп көшіргіш)`,
      actor_id: await ownerId(people.supervisor),
      detail: { refused: 'obligations.read', token: id },
    },
  ]);
});

test('a token cannot be made wider than its owner, for longer than a year, or for what people alone may do', async () => {
  assert.deepEqual(refused(await ask({ permissions: ['audit.read'] })), [422, 'token-too-wide']);
  assert.deepEqual(refused(await ask({ owner: people.admin, permissions: ['accounts.manage'] })), [422, 'token-too-wide']);
  assert.deepEqual(refused(await ask({ owner: people.admin, permissions: ['tokens.manage'] })), [422, 'token-too-wide']);
  assert.deepEqual(refused(await ask({ days: 366 })), [422, 'bad-input']);
  assert.deepEqual(refused(await ask({ permissions: [] })), [422, 'bad-input']);
  const nobody = { name: 'x', ownerId: '0190a000-0000-7000-8000-000000000000', permissions: ['obligations.read'], days: 1 };
  assert.deepEqual(refused(await admin.post('/api/tokens', nobody)), [404, 'account-unknown']);
  const { rows } = await house.pool.query(`select 1 from identity.token where name = 'x'`);
  assert.equal(rows.length, 0);
});

test('an expired, a revoked, a foreign and a broken token get the very same refusal', async () => {
  const short = await make({ days: 1 });
  const ended = await make();
  assert.equal((await admin.delete(`/api/tokens/${ended.id}`)).body.state, 'revoked');
  assert.equal((await admin.delete(`/api/tokens/${ended.id}`)).status, 200, 'revoked twice is revoked');
  const words = new Set<string>();
  const note = async (answer: Promise<Answer>) => {
    assert.deepEqual(refused(await answer), [401, 'token-invalid']);
    words.add((await answer).body.detail);
  };
  await note(ended.call('/api/obligations'));
  for (const authorization of ['Bearer kns_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'Bearer x', 'Basic b3A6b3A=']) {
    await note(house.anyone.send('GET', '/api/obligations', undefined, { authorization }));
  }
  assert.equal((await short.call('/api/obligations')).status, 200);
  house.clock.now = new Date(new Date().getTime() + DAY_MS + 1_000);
  await note(short.call('/api/obligations'));
  house.clock.now = null;
  assert.equal(words.size, 1);
});

test('a token ends with what its owner loses: the role at once, the account at once', async () => {
  const { call } = await make({ owner: people.quality, permissions: ['calls.read'] });
  assert.equal((await call('/api/calls')).status, 200);
  await ownerChange(people.quality, { roles: ['editor'] });
  assert.deepEqual(refused(await call('/api/calls')), [403, 'no-permission']);
  await ownerChange(people.quality, { roles: ['quality'] });
  assert.equal((await call('/api/calls')).status, 200);
  await ownerChange(people.quality, { active: false });
  assert.deepEqual(refused(await call('/api/calls')), [401, 'token-invalid']);
  await ownerChange(people.quality, { active: true });
});

test('a token makes no token, signs nobody in, and reaches nothing that is a person’s own', async () => {
  const { call } = await make({ owner: people.admin, permissions: ['audit.read'] });
  const wish = { name: 'x', ownerId: await ownerId(people.admin), permissions: ['audit.read'], days: 1 };
  assert.deepEqual(refused(await call('/api/tokens', 'POST', wish)), [403, 'no-permission']);
  assert.deepEqual(refused(await call('/api/session', 'POST', { email: 'admin@demo.kz', password: 'demo-1414' })), [403, 'for-people']);
  assert.deepEqual(refused(await call('/api/session')), [403, 'no-permission']);
  const { rows } = await house.pool.query(`select 1 from identity.token where name = 'x'`);
  assert.equal(rows.length, 0);
});

test('a cookie beside a token counts for nothing, and a foreign page cannot stop a program', async () => {
  const { id, call } = await make();
  const beside = { cookie: admin.cookie };
  assert.deepEqual(refused(await call('/api/accounts', 'GET', undefined, beside)), [403, 'no-permission']);
  await admin.delete(`/api/tokens/${id}`);
  assert.deepEqual(
    refused(await call('/api/accounts', 'GET', undefined, beside)),
    [401, 'token-invalid'],
    'not the cookie’s rights instead',
  );
  const writer = await make({ owner: people.supervisor, permissions: ['obligations.excuse'] });
  const absent = '/api/obligations/0190a000-0000-7000-8000-000000000000/excuse';
  const answer = await writer.call(absent, 'POST', { reason: 'Себебі бар' }, { origin: 'https://elsewhere.example' });
  assert.deepEqual(refused(answer), [404, 'obligation-unknown']);
});

test('¶18: a token for one organization reaches that one’s records, whoever owns it', async () => {
  const { items } = (await admin.get('/api/organizations')).body;
  const organization = (code: string): string => items.find((one: { code: string }) => one.code === code).id;
  const { call } = await make({ permissions: ['knowledge.read'], organizationId: organization('MOJ') });
  const all = (await (await house.as('supervisor')).get('/api/articles?limit=200')).body.items.length;
  const some = (await call('/api/articles?limit=200')).body.items.length;
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.equal((await call(`/api/articles?limit=200&organizationId=${organization('MIA')}`)).body.items.length, some);
  const stray = await ask({ owner: people.mai, organizationId: organization('MIA') });
  assert.deepEqual(refused(stray), [422, 'token-organization']);
});

test('a program that goes astray is stopped by its token, and everybody else goes on', async () => {
  const { call } = await make();
  const calm = await make();
  const statuses: number[] = [];
  for (let sent = 0; sent < 620; sent += 20) {
    statuses.push(...(await Promise.all(Array.from({ length: 20 }, () => call('/api/regions')))).map(({ status }) => status));
  }
  assert.equal(statuses.filter((status) => status === 200).length, 600);
  assert.equal(statuses.at(-1), 429);
  assert.equal((await calm.call('/api/regions')).status, 200);
});

test('when a token was used last is kept, to the minute', async () => {
  const { id, call } = await make();
  const usedAt = async () => (await admin.get('/api/tokens')).body.items.find((one: { id: string }) => one.id === id).usedAt;
  assert.equal(await usedAt(), null);
  house.clock.now = new Date('2026-11-20T07:00:00Z');
  await call('/api/obligations');
  house.clock.now = new Date('2026-11-20T07:00:59Z');
  await call('/api/obligations');
  house.clock.now = null;
  assert.equal(await usedAt(), '2026-11-20T07:00:00.000Z');
});
