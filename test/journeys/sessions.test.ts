import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, type Client, client, openHouse } from '../house.ts';
import { DEMO_PASSWORD } from '../../src/app/cast.ts';
import { resolveSession } from '../../src/modules/identity/index.ts';
import { accountId, people } from '../people.ts';

const house = await openHouse();
const refused = (answer: Answer) => [answer.status, answer.body.code];
const journal = (action: string) => house.db.selectFrom('audit.entry').selectAll().where('action', '=', action).orderBy('id').execute();
const tokenOf = ({ cookie }: Client) => cookie.split('=')[1]!;
const ended = (id: string) =>
  house.db.selectFrom('identity.session').select('ended_why').where('account_id', '=', id).where('ended_at', 'is not', null).execute();
/** A request that comes from another address than this machine's. */
const seenFrom = (who: Client, origin: string, userAgent = 'node') =>
  resolveSession(house.db, tokenOf(who), new Date(), { origin, userAgent, requestId: 'elsewhere' });

test('a stolen cookie on another machine: 401, the session ends for thief and owner, the journal and both screens say so', async () => {
  const owner = await house.as('operator1');
  const admin = await house.as('admin');
  const id = await accountId(house.db, people.operator(1));
  assert.equal(await seenFrom(owner, '198.51.100.9', 'Thief/1.0'), null);
  assert.deepEqual(refused(await owner.get('/api/session')), [401, 'not-signed-in'], 'the owner is out too');
  assert.deepEqual(await ended(id), [{ ended_why: 'client-changed' }]);
  const [line] = await journal('identity.session-carried-away');
  assert.deepEqual([line!.subject_id, line!.origin, line!.actor_kind], [id, '198.51.100.9', 'anonymous']);
  assert.equal((line!.detail as { otherNetwork: boolean }).otherNetwork, true);
  const back = await house.as('operator1');
  const [told] = (await back.get('/api/session/notices')).body.items;
  assert.deepEqual([told.kind, told.detail], ['client-changed', { otherNetwork: true, origin: '198.51.100.9' }]);
  const [ofAnother] = (await admin.get('/api/session/notices')).body.items;
  assert.deepEqual([ofAnother.kind, ofAnother.detail], ['client-changed-of', { name: people.operator(1).name }]);
  const seen = await back.post('/api/session/notices/seen', { until: told.at });
  assert.deepEqual(seen.body.items, []);
});

test('through the front door: another user agent, or none at all, is another client, even from the same address', async () => {
  for (const headers of [{ 'user-agent': 'Thief/1.0' }, { 'user-agent': '' }]) {
    const owner = await house.as('operator2');
    assert.deepEqual(refused(await owner.send('GET', '/api/sessions', undefined, headers)), [401, 'not-signed-in']);
    assert.deepEqual(refused(await owner.get('/api/session')), [401, 'not-signed-in']);
  }
});

test('ten requests of a thief at once end the session once and are told once', async () => {
  const owner = await house.as('operator3');
  const before = (await journal('identity.session-carried-away')).length;
  await Promise.all(Array.from({ length: 10 }, () => owner.send('GET', '/api/session', undefined, { 'user-agent': 'Thief/1.0' })));
  assert.equal((await journal('identity.session-carried-away')).length, before + 1);
  assert.equal((await (await house.as('operator3')).get('/api/session/notices')).body.items.length, 1);
});

test('another network alone keeps the session and is noted once; inside a network nothing is', async () => {
  const owner = await house.as('operator4');
  const moves = async () => (await journal('identity.session-moved')).length;
  assert.ok(await seenFrom(owner, '127.0.0.200'), 'the same /24');
  assert.equal(await moves(), 0);
  for (let n = 1; n <= 3; n += 1) assert.ok(await seenFrom(owner, `203.0.113.${n}`));
  await Promise.all(Array.from({ length: 5 }, () => seenFrom(owner, '2001:db8:1:2::3')));
  assert.ok(await seenFrom(owner, '2001:db8:1:ffff::9'), 'the same /48');
  assert.ok(await seenFrom(owner, '::ffff:203.0.113.77'), 'an IPv4 address as IPv6 writes it');
  assert.ok(await seenFrom(owner, '::ffff:203.0.113.78'));
  assert.equal(await moves(), 3);
  assert.equal((await owner.get('/api/session')).status, 200);
});

test('a person sees where they are signed in, ends one, then all others; this one goes on', async () => {
  const [one, two, three] = [await house.as('operator5'), await house.as('operator5'), await house.as('operator5')];
  const list = async () => (await one.get('/api/sessions')).body.items as { id: string; own: boolean; userAgent: string; origin: string }[];
  const items = await list();
  assert.equal(items.length, 3);
  assert.deepEqual(
    items.filter(({ own }) => own).map(({ userAgent, origin }) => [userAgent, origin]),
    [['node', '127.0.0.1']],
  );
  const { sessionId } = (await seenFrom(two, '127.0.0.1'))!.actor;
  assert.deepEqual((await one.delete(`/api/sessions/${sessionId}`)).body, { ended: 1 });
  assert.deepEqual(refused(await two.get('/api/session')), [401, 'not-signed-in']);
  assert.deepEqual(refused(await one.delete(`/api/sessions/${sessionId}`)), [404, 'no-such-session'], 'over already');
  assert.deepEqual((await one.delete('/api/sessions')).body, { ended: 1 });
  assert.equal((await three.get('/api/session')).status, 401);
  assert.equal((await list()).length, 1);
});

test("nobody ends a stranger's session; an administrator sees and ends somebody's, and the look is journaled", async () => {
  const victim = await house.as('operator6');
  const { sessionId } = (await seenFrom(victim, '127.0.0.1'))!.actor;
  const other = await house.as('operator7');
  assert.deepEqual(refused(await other.delete(`/api/sessions/${sessionId}`)), [404, 'no-such-session']);
  const id = await accountId(house.db, people.operator(6));
  assert.deepEqual(refused(await other.get(`/api/accounts/${id}/sessions`)), [403, 'no-permission']);
  const admin = await house.as('admin');
  const { items } = (await admin.get(`/api/accounts/${id}/sessions`)).body;
  assert.deepEqual(
    items.map((item: { id: string; own: boolean }) => [item.id, item.own]),
    [[sessionId, false]],
  );
  assert.equal((await victim.get('/api/session')).status, 200);
  assert.equal((await admin.delete(`/api/accounts/${id}/sessions/${sessionId}`)).status, 200);
  assert.equal((await victim.get('/api/session')).status, 401);
  const looks = await journal('identity.list-sessions');
  assert.deepEqual(
    looks.filter(({ looked }) => looked).map((look) => look.subject_id),
    [id],
  );
});

test('changing the password asks for the old one, refuses weak ones, and ends the other sessions', async () => {
  const { email } = people.operator(8);
  const [mine, elsewhere] = [await house.as('operator8'), await house.as('operator8')];
  const change = (old: string, wanted: string) => mine.put('/api/session/password', { old, wanted });
  const wanted = 'seven quiet camels';
  assert.deepEqual(refused(await change('not it', wanted)), [403, 'proof-wrong']);
  for (const weak of ['eleven char', 'Password1234', 'қазақстан2026', email, 'aaaaaaaaaaaaaaa', 'operator8']) {
    assert.deepEqual(refused(await change(DEMO_PASSWORD, weak)), [422, 'weak-password'], weak);
  }
  assert.equal((await elsewhere.get('/api/session')).status, 200, 'a refusal changes nothing');
  assert.deepEqual((await change(DEMO_PASSWORD, wanted)).body, { ended: 1 });
  assert.equal((await elsewhere.get('/api/session')).status, 401);
  assert.equal((await mine.get('/api/session')).status, 200);
  assert.deepEqual(refused(await change(wanted, wanted)), [422, 'same-password']);
  assert.deepEqual(refused(await house.anyone.post('/api/session', { email, password: DEMO_PASSWORD })), [401, 'wrong-password']);
  assert.equal((await house.anyone.post('/api/session', { email, password: wanted })).status, 200);
  const [line] = await journal('identity.change-own-password');
  assert.deepEqual(line?.detail, { ended: 1 });
});

test('two windows that change the password at once: one wins, the other is told that its old one is wrong', async () => {
  const [one, two] = [await house.as('operator9'), await house.as('operator9')];
  const answers = await Promise.all([
    one.put('/api/session/password', { old: DEMO_PASSWORD, wanted: 'a first long answer' }),
    two.put('/api/session/password', { old: DEMO_PASSWORD, wanted: 'a second long answer' }),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 403]);
});

test('guessing the old password at an open screen locks as guessing at the door does', async () => {
  const mine = await house.as('operator10');
  for (let n = 0; n < 10; n += 1) {
    assert.deepEqual(refused(await mine.put('/api/session/password', { old: `guess ${n}`, wanted: 'seven quiet camels' })), [
      403,
      'proof-wrong',
    ]);
  }
  assert.deepEqual(refused(await mine.put('/api/session/password', { old: DEMO_PASSWORD, wanted: 'seven quiet camels' })), [
    409,
    'locked-out',
  ]);
});

test('an administrator gives a one-time password: sessions end, the old one is wrong, and until it is changed nothing else opens', async () => {
  const { email } = people.operator(11);
  const before = await house.as('operator11');
  const id = await accountId(house.db, people.operator(11));
  const admin = await house.as('admin');
  const { password } = (await admin.post(`/api/accounts/${id}/password-reset`)).body;
  assert.equal((await before.get('/api/session')).status, 401);
  assert.deepEqual(refused(await house.anyone.post('/api/session', { email, password: DEMO_PASSWORD })), [401, 'wrong-password']);
  const signedIn = await house.anyone.post('/api/session', { email, password });
  assert.equal(signedIn.body.mustFirst, 'password-change-needed');
  const person = client(house.url, signedIn.headers.getSetCookie()[0]!.split(';')[0]!);
  for (const path of ['/api/appeals', '/api/phone', '/api/security', '/api/sessions']) {
    assert.deepEqual(refused(await person.get(path)), [403, 'password-change-needed'], path);
  }
  assert.equal((await person.put('/api/session/password', { old: password, wanted: 'seven quiet camels' })).status, 200);
  assert.equal((await person.get('/api/phone')).status, 200, 'everything opens in the same session');
  assert.equal((await person.get('/api/session')).body.mustFirst, null);
  const kept = JSON.stringify(await journal('identity.reset-password'));
  assert.ok(kept.includes(id) && !kept.includes(password), 'journaled without the password');
});
