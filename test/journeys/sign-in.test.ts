import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, openHouse } from '../house.ts';
import { people } from '../people.ts';

const house = await openHouse();
const NOON = Date.parse('2026-11-20T07:00:00Z');
const at = (minutes: number) => {
  house.clock.now = new Date(NOON + minutes * 60_000);
};
at(0);

const enter = (email: string, password: string, headers?: Record<string, string>) =>
  house.anyone.send('POST', '/api/session', { email, password }, headers);
const refused = (answer: Answer) => [answer.status, answer.body.code];
const journal = (action: string) => house.db.selectFrom('audit.entry').selectAll().where('action', '=', action).orderBy('id').execute();

test('an operator signs in, sees who they are and what they may do, changes the language, and signs out', async () => {
  const { email, password, name } = people.operator(1);
  const signedIn = await enter(email, password);
  assert.equal(signedIn.status, 200);
  assert.equal(signedIn.body.name, name);
  assert.deepEqual(signedIn.body.roles, ['operator']);
  assert.ok(signedIn.body.permissions.includes('calls.handle'));
  assert.match(signedIn.body.phoneUsername, /^op1\d{3}$/);
  const cookie = signedIn.headers.getSetCookie()[0]!;
  assert.match(cookie, /HttpOnly/);
  assert.match(cookie, /SameSite=Strict/);

  const operator = await house.as('operator1');
  assert.equal((await operator.get('/api/session')).body.email, email);
  const changed = await operator.patch('/api/session', { language: 'ru', settings: { theme: 'dark', singleKeys: false } });
  assert.deepEqual([changed.body.language, changed.body.settings], ['ru', { theme: 'dark', singleKeys: false }]);
  const again = await operator.patch('/api/session', { settings: { keys: { search: 'ctrl+f' } } });
  assert.deepEqual(again.body.settings, { theme: 'dark', singleKeys: false, keys: { search: 'ctrl+f' } });

  const out = await operator.delete('/api/session');
  assert.match(out.headers.getSetCookie()[0]!, /Max-Age=0/);
  assert.deepEqual(refused(await operator.get('/api/session')), [401, 'not-signed-in']);
  assert.equal((await journal('identity.sign-out')).length, 1);
  assert.ok((await journal('identity.change-own-session')).length === 2);
});

test("a wrong password and an unknown address get the same answer in the reader's language", async () => {
  const wrong = await enter(people.operator(2).email, 'not it', { 'accept-language': 'ru' });
  const unknown = await enter('nobody@example.kz', 'not it', { 'accept-language': 'ru' });
  assert.deepEqual(refused(wrong), [401, 'wrong-password']);
  assert.equal(wrong.body.detail, unknown.body.detail);
  assert.match(wrong.body.detail, /Проверьте оба/);
  assert.equal(wrong.headers.getSetCookie().length, 0);
});

test('the eleventh try is refused even with the right password, says how long, and all of it is in the journal', async () => {
  const { email, password } = people.operator(3);
  const before = (await journal('identity.sign-in')).length;
  for (let n = 1; n <= 10; n += 1) assert.deepEqual(refused(await enter(email, `wrong ${n}`)), [401, 'wrong-password']);
  const locked = await enter(email, password, { 'accept-language': 'en' });
  assert.deepEqual(refused(locked), [409, 'locked-out']);
  assert.match(locked.body.detail, /15 minutes/);
  const lines = (await journal('identity.sign-in')).slice(before);
  assert.equal(lines.length, 11);
  assert.ok(lines.every((line) => line.actor_kind === 'anonymous' && line.origin === '127.0.0.1'));
  at(16);
  assert.equal((await enter(email, password)).status, 200, 'a quarter of an hour later the door is open again');
});

test('a session that was not used for twelve hours is over', async () => {
  const operator = await house.as('operator4');
  at(16 + 11 * 60);
  assert.equal((await operator.get('/api/session')).status, 200);
  at(16 + 22 * 60);
  assert.equal((await operator.get('/api/session')).status, 200, 'each use renews it');
  at(16 + 34 * 60 + 1);
  const over = await operator.get('/api/session');
  assert.deepEqual(refused(over), [401, 'not-signed-in']);
  assert.ok(over.body.detail.length > 20);
});

test('a cookie that nobody was given opens nothing', async () => {
  const forged = { cookie: `kenes_session=${'A'.repeat(43)}` };
  assert.deepEqual(refused(await house.anyone.send('GET', '/api/session', undefined, forged)), [401, 'not-signed-in']);
  assert.deepEqual(refused(await house.anyone.get('/api/phone')), [401, 'not-signed-in']);
});

test('an administrator lets somebody in, gives another role, and shuts the door; the person is out at once', async () => {
  const admin = await house.as('admin');
  const person = {
    email: 'New.Person@example.kz',
    name: 'Жаңа Адам',
    language: 'kk',
    roles: ['editor'],
    password: 'a good long one',
    skills: [],
  };
  const made = await admin.post('/api/accounts', person);
  assert.equal(made.status, 200);
  assert.equal(made.body.email, 'new.person@example.kz');
  assert.deepEqual(refused(await admin.post('/api/accounts', person)), [409, 'email-taken']);
  assert.deepEqual(refused(await admin.post('/api/accounts', { ...person, email: 'b@example.kz', password: 'short' })), [
    422,
    'weak-password',
  ]);
  assert.deepEqual(refused(await admin.post('/api/accounts', { ...person, email: 'no address' })), [422, 'bad-input']);

  const first = await enter(person.email, person.password);
  assert.equal(first.body.mustFirst, 'password-change-needed');
  const firstCookie = { cookie: first.headers.getSetCookie()[0]!.split(';')[0]! };
  assert.deepEqual(refused(await house.anyone.send('GET', '/api/articles', undefined, firstCookie)), [403, 'password-change-needed']);
  const own = { old: person.password, wanted: 'quite another long one' };
  assert.equal((await house.anyone.send('PUT', '/api/session/password', own, firstCookie)).status, 200);
  person.password = own.wanted;

  const session = await enter(person.email, person.password);
  assert.deepEqual(session.body.permissions, ['knowledge.edit', 'knowledge.read', 'templates.manage']);
  const cookie = { cookie: session.headers.getSetCookie()[0]!.split(';')[0]! };
  const change = async (what: object) => {
    const { revision } = (await admin.get(`/api/accounts/${made.body.id}`)).body;
    return admin.patch(`/api/accounts/${made.body.id}`, { ...what, revision });
  };
  await change({ roles: ['operator'], skills: [{ kind: 'language', code: 'kk', level: 1 }] });
  const phone = await house.anyone.send('GET', '/api/phone', undefined, cookie);
  assert.equal(phone.status, 200, 'the new role holds from the next request');
  assert.equal(phone.body.wsPath, '/api/phone/ws');

  assert.equal((await change({ active: false })).body.active, false);
  assert.deepEqual(refused(await house.anyone.send('GET', '/api/session', undefined, cookie)), [401, 'not-signed-in']);
  assert.deepEqual(refused(await enter(person.email, person.password)), [401, 'wrong-password']);
  const lines = await journal('identity.change-account');
  assert.ok(lines.every((line) => line.subject_id === made.body.id && line.actor_name === people.admin.name));
  const [granted] = await journal('identity.set-rights');
  assert.deepEqual(granted?.detail, {
    before: { active: true, roles: ['editor'], organizationId: null, skills: [] },
    after: { active: true, roles: ['operator'], organizationId: null, skills: ['language:kk:1'] },
  });
});

test('an operator cannot manage accounts, and the try is in the journal', async () => {
  const operator = await house.as('operator5');
  const answer = await operator.get('/api/accounts');
  assert.deepEqual(refused(answer), [403, 'no-permission']);
  const [line] = await journal('identity.list-accounts');
  assert.deepEqual(line?.detail, { refused: 'accounts.manage' });
});

test('accounts are listed in pages, each once', async () => {
  const admin = await house.as('admin');
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await admin.get(`/api/accounts?limit=7${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.items.map((item: { email: string }) => item.email));
    cursor = body.next ?? '';
  } while (cursor);
  assert.equal(new Set(seen).size, seen.length);
  assert.ok(seen.includes('quality@demo.kz'));
  assert.deepEqual(refused(await admin.get('/api/accounts?cursor=nonsense')), [422, 'bad-cursor']);
});

test('who reads the journal is in the journal', async () => {
  const admin = await house.as('admin');
  const { body } = await admin.get('/api/audit?limit=5');
  assert.ok(body.items.length === 5);
  assert.deepEqual(refused(await (await house.as('operator6')).get('/api/audit')), [403, 'no-permission']);
  const [line] = (await journal('audit.list')).filter((entry) => entry.looked);
  assert.equal(line?.actor_name, people.admin.name);
});
