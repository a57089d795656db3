import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, client, openHouse } from '../../../../test/house.ts';

const house = await openHouse();
let first = await house.as('admin');
const { id: firstId } = (await first.get('/api/session')).body;

async function newAccount(email: string, more: object = {}): Promise<{ id: string; revision: number }> {
  const person = { email, name: 'Жаңа адам', language: 'kk', roles: ['editor'], password: 'long enough one' };
  const made = await first.post('/api/accounts', { ...person, ...more });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  return made.body;
}

async function bodyId(code: string): Promise<string> {
  const { items } = (await first.get('/api/organizations')).body;
  return items.find((body: { code: string }) => body.code === code).id;
}

const refused = ({ status, body }: Answer) => [status, body.code];

await newAccount('second@example.kz', { roles: ['administrator'] });
const entered = await house.anyone.post('/api/session', { email: 'second@example.kz', password: 'long enough one' });
const second = client(house.url, entered.headers.getSetCookie()[0]!.split(';')[0]!);
// Nothing opens before a password of one's own.
assert.equal((await second.put('/api/session/password', { old: 'long enough one', wanted: 'a longer one of my own' })).status, 200);

test('of two administrators who edit one account the second is told who was first and when, and can still have it their way', async () => {
  const { id, revision } = await newAccount('edited@example.kz');
  const url = `/api/accounts/${id}`;
  assert.equal((await first.patch(url, { name: 'Бірінші', revision })).body.revision, revision + 1);
  const late = await second.send('PATCH', url, { name: 'Екінші', revision });
  assert.deepEqual(refused(late), [409, 'account-changed']);
  assert.match(late.body.detail, /Бауыржан Сейітов/);
  const theirs = (await second.get(url)).body;
  assert.equal(theirs.name, 'Бірінші', 'nothing was lost by the refusal');
  assert.equal(theirs.changedBy, 'Бауыржан Сейітов');
  const mine = await second.patch(url, { name: 'Екінші', revision: theirs.revision });
  assert.deepEqual([mine.status, mine.body.name], [200, 'Екінші']);
});

test('of two changes at the same moment over one revision exactly one is made', async () => {
  const { id, revision } = await newAccount('raced@example.kz');
  const answers = await Promise.all([first, second].map((who, n) => who.patch(`/api/accounts/${id}`, { name: `Name ${n}`, revision })));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
  assert.equal((await first.get(`/api/accounts/${id}`)).body.revision, revision + 1);
});

test('nobody takes the administrator role from themselves, and of two who switch each other off one remains', async () => {
  const me = (await first.get(`/api/accounts/${firstId}`)).body;
  for (const change of [{ roles: ['editor'] }, { active: false }]) {
    const answer = await first.patch(`/api/accounts/${firstId}`, { ...change, revision: me.revision });
    assert.deepEqual(refused(answer), [409, 'own-administrator']);
  }
  const other = (await second.get('/api/session')).body;
  const { revision } = (await first.get(`/api/accounts/${other.id}`)).body;
  const answers = await Promise.all([
    first.patch(`/api/accounts/${other.id}`, { active: false, revision }),
    second.patch(`/api/accounts/${firstId}`, { active: false, revision: me.revision }),
  ]);
  const [done, ...others] = answers.toSorted((a, b) => a.status - b.status);
  assert.equal(done!.status, 200);
  // The other comes too late at the door itself, or at the lock.
  assert.ok(
    others.every(({ body }) => ['last-administrator', 'not-signed-in'].includes(body.code)),
    JSON.stringify(others[0]!.body),
  );
  const { rows } = await house.pool.query(`select count(*)::int as left from identity.account a join identity.role_grant g
    on g.account_id = a.id where g.role = 'administrator' and a.active`);
  assert.equal(rows[0].left, 1);
  // Whoever is left opens the house again for the tests below.
  await house.pool.query('update identity.account set active = true where id = any ($1)', [[firstId, other.id]]);
  first = await house.as('admin');
});

test('¶18: a body’s role goes with a body that can have it, and with no role of the centre', async () => {
  const admin = await house.as('admin');
  const [ministry, ici] = [await bodyId('MIA'), await bodyId('NITEC')];
  const person = { email: 'partner@example.kz', name: 'Жауапты адам', language: 'kk', password: 'long enough one' };
  const attempts: [object, string][] = [
    [{ roles: ['partner'] }, 'organization-needed'],
    [{ roles: ['operator'], organizationId: ministry }, 'organization-not-needed'],
    [{ roles: ['partner', 'operator'], organizationId: ministry }, 'roles-mixed'],
    [{ roles: ['ici'], organizationId: ministry }, 'organization-unfit'],
    [{ roles: ['partner'], organizationId: '0190a000-0000-7000-8000-000000000000' }, 'organization-unknown'],
  ];
  for (const [what, code] of attempts) assert.deepEqual(refused(await admin.post('/api/accounts', { ...person, ...what })), [422, code]);
  const { rows } = await house.pool.query(`select from identity.account where email = 'partner@example.kz'`);
  assert.equal(rows.length, 0, 'a refusal lets nobody in');
  const made = await admin.post('/api/accounts', { ...person, roles: ['partner'], organizationId: ministry });
  assert.deepEqual([made.status, made.body.organizationId], [200, ministry]);
  const { id, revision } = made.body;
  const moved = await admin.patch(`/api/accounts/${id}`, { roles: ['ici'], organizationId: ici, revision });
  assert.deepEqual([moved.status, moved.body.organizationId], [200, ici]);
  const stray = await admin.patch(`/api/accounts/${id}`, { roles: ['operator'], revision: moved.body.revision });
  assert.deepEqual(refused(stray), [422, 'organization-not-needed']);
});

test('accounts are found by part of a name or address, by role and by state', async () => {
  const admin = await house.as('admin');
  const found = async (query: string) =>
    (await admin.get(`/api/accounts?${query}`)).body.items.map(({ email }: { email: string }) => email);
  assert.deepEqual(await found('q=OPERATOR20'), ['operator20@demo.kz']);
  assert.deepEqual(await found(`q=${encodeURIComponent('ғалым')}`), ['quality@demo.kz'], 'a capital Ғ is found by a small one');
  assert.deepEqual(await found('role=ici&q=demo.kz'), ['ici@demo.kz']);
  const { id, revision } = await newAccount('left@example.kz');
  await admin.patch(`/api/accounts/${id}`, { active: false, revision });
  assert.deepEqual(await found('active=false&q=left'), ['left@example.kz']);
  assert.deepEqual(await found('active=true&q=left'), []);
  assert.deepEqual(await found('q=%25'), [], 'a sign of the pattern language is only a sign');
});
