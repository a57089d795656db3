import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { rolesOfGroups } from '../../src/app/sign-in-provider.ts';
import { readConfig } from '../../src/base/config.ts';
import { type Answer, client, freePorts, openHouse } from '../house.ts';
import { CLIENT, type Somebody, standIn, walk } from '../oidc/stand-in.ts';
import { accountId, people } from '../people.ts';

const [port] = await freePorts(1);
const PUBLIC_URL = 'https://kenes.example.kz';
const returnTo = `${PUBLIC_URL}/sign-in/provider`;
const provider = standIn(port!, returnTo);
const house = await openHouse({
  env: {
    PUBLIC_URL,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_GROUPS: 'kenes-operators=operator,kenes-editors=editor,kenes-admins=administrator',
  },
});
after(() => provider.stop());

const refused = (answer: Answer) => [answer.status, answer.body.code];
const ways = async () => (await house.anyone.get('/api/session/ways')).body.provider;
const begin = async () => (await house.anyone.post('/api/session/provider/challenge')).body as { address: string; browser: string };
/** The whole way there and back as one person of the provider. */
async function come(
  person: Somebody | null,
  change: (sent: Record<string, string>) => Record<string, string> = (sent) => sent,
): Promise<Answer> {
  provider.person = person;
  const { address, browser } = await begin();
  const back = Object.fromEntries(await walk(address, returnTo));
  return house.anyone.post('/api/session/provider', change({ ...back, browser }));
}
const whoIs = async (answer: Answer) =>
  (await client(house.url, answer.headers.getSetCookie()[0]!.split(';')[0]!).get('/api/session')).body as {
    email: string;
    name: string;
    roles: string[];
    mustFirst: string | null;
  };
const refusals = async () => {
  const rows = await house.db.selectFrom('audit.entry').select('detail').where('action', '=', 'identity.sign-in').orderBy('id').execute();
  return rows.flatMap(({ detail }) => (detail as { refused?: string }).refused ?? []);
};
const dana: Somebody = { subject: 'dana', email: 'dana@example.kz', emailVerified: true, name: 'Дана', groups: ['kenes-operators'] };

test('a provider that is down at boot: the program is here, the page is told, and it works by itself once the provider is up', async () => {
  assert.equal((await house.anyone.get('/')).status, 200);
  assert.deepEqual(await ways(), { host: `127.0.0.1:${port}`, up: false });
  assert.deepEqual(refused(await house.anyone.post('/api/session/provider/challenge')), [503, 'provider-down']);
  assert.ok((await house.as('operator1')).cookie, 'the password opens as ever');
  await provider.start();
  house.clock.now = new Date(Date.now() + 11_000);
  assert.deepEqual(await ways(), { host: `127.0.0.1:${port}`, up: true });
  house.clock.now = null;
});

test('who comes for the first time gets an account with the roles of the groups; the next time it is the same', async () => {
  const first = await come(dana);
  assert.deepEqual(first.body, { signedIn: true });
  const me = await whoIs(first);
  assert.deepEqual([me.email, me.name, me.roles, me.mustFirst], ['dana@example.kz', 'Дана', ['operator'], null]);
  const again = await whoIs(await come({ ...dana, email: 'dana-new@example.kz', groups: ['kenes-editors', 'kenes-operators', 'others'] }));
  assert.deepEqual([again.email, again.roles], ['dana@example.kz', ['editor', 'operator']], 'found by who it is, not by the address');
  assert.deepEqual(refused(await house.anyone.post('/api/session', { email: 'dana@example.kz', password: '' })), [401, 'wrong-password']);
  const { way } = await house.db.selectFrom('identity.session').select('way').where('way', '=', 'provider').executeTakeFirstOrThrow();
  assert.equal(way, 'provider');
});

test('whose groups are gone is refused, what they held is taken, and the open sessions end; with a group it opens again', async () => {
  const before = await come(dana);
  const open = client(house.url, before.headers.getSetCookie()[0]!.split(';')[0]!);
  assert.equal((await open.get('/api/session')).status, 200);
  assert.deepEqual(refused(await come({ ...dana, groups: ['others'] })), [403, 'provider-no-role']);
  assert.equal((await open.get('/api/session')).status, 401);
  const id = await accountId(house.db, { ...people.admin, email: 'dana@example.kz' });
  assert.deepEqual(await house.db.selectFrom('identity.role_grant').select('role').where('account_id', '=', id).execute(), []);
  assert.equal((await come(dana)).status, 200);
});

test('a verified address ties to the account that is there, an unverified one opens nothing', async () => {
  const { email, name } = people.operator(7);
  const subject = 'somebody-7';
  const person: Somebody = { subject, email, emailVerified: false, name: 'Другое имя', groups: ['kenes-operators'] };
  assert.deepEqual(refused(await come(person)), [403, 'provider-email-unverified']);
  assert.deepEqual(refused(await come({ subject, groups: ['kenes-operators'] })), [403, 'provider-email-unverified'], 'none at all');
  const me = await whoIs(await come({ ...person, emailVerified: true, email: email.toUpperCase() }));
  assert.deepEqual([me.email, me.name], [email, name]);
  const stranger: Somebody = { ...person, subject: 'somebody-else', emailVerified: true };
  assert.deepEqual(refused(await come(stranger)), [401, 'provider-refused'], 'another person of the same address');
});

test('an account that is switched off, and one of another body, stay shut', async () => {
  const admin = await house.as('admin');
  const id = await accountId(house.db, people.operator(8));
  const { revision } = (await admin.get(`/api/accounts/${id}`)).body;
  await admin.patch(`/api/accounts/${id}`, { active: false, revision });
  for (const { email } of [people.operator(8), people.mai]) {
    const person: Somebody = { subject: email, email, emailVerified: true, groups: ['kenes-operators'] };
    assert.deepEqual(refused(await come(person)), [401, 'provider-refused'], email);
  }
  assert.deepEqual((await house.as('mai')).cookie !== '', true, 'the other way in is untouched');
});

test('what comes back is good once, for the browser that began, with what was asked', async () => {
  provider.person = dana;
  const { address, browser } = await begin();
  const asked = new URL(address).searchParams;
  assert.equal(asked.get('code_challenge_method'), 'S256');
  assert.ok(asked.get('nonce') && asked.get('state') && !address.includes(browser));
  const back = { ...Object.fromEntries(await walk(address, returnTo)), browser } as Record<string, string>;
  assert.equal((await house.anyone.post('/api/session/provider', back)).status, 200);
  assert.deepEqual(refused(await house.anyone.post('/api/session/provider', back)), [409, 'provider-expired'], 'used');
  const other = await begin();
  assert.deepEqual(
    refused(await come(dana, (sent) => ({ ...sent, browser: other.browser }))),
    [409, 'provider-expired'],
    'another browser',
  );
  assert.deepEqual(refused(await come(dana, (sent) => ({ ...sent, state: 'made up' }))), [409, 'provider-expired']);
  assert.deepEqual(refused(await come(dana, (sent) => ({ ...sent, code: 'made up' }))), [401, 'provider-refused']);
  assert.deepEqual(refused(await come(dana, (sent) => ({ ...sent, iss: 'https://elsewhere.example' }))), [401, 'provider-refused']);
  const code = Object.fromEntries(await walk((await begin()).address, returnTo))['code']!;
  assert.deepEqual(refused(await come(dana, (sent) => ({ ...sent, code }))), [401, 'provider-refused'], 'a code of another attempt');
  const late = await begin();
  const lateBack = { ...Object.fromEntries(await walk(late.address, returnTo)), browser: late.browser };
  house.clock.now = new Date(Date.now() + 11 * 60_000);
  assert.deepEqual(refused(await house.anyone.post('/api/session/provider', lateBack)), [409, 'provider-expired'], 'too late');
  house.clock.now = null;
  assert.deepEqual(refused(await come(null)), [401, 'provider-refused'], 'the person said no');
  assert.ok((await refusals()).includes('provider-refused'));
});

test('two first sign-ins of one person at once make one account', async () => {
  const twin: Somebody = { subject: 'twin', email: 'twin@example.kz', emailVerified: true, groups: ['kenes-editors'] };
  provider.person = twin;
  const sent = [];
  for (let n = 0; n < 2; n += 1) {
    const { address, browser } = await begin();
    sent.push({ ...Object.fromEntries(await walk(address, returnTo)), browser });
  }
  const answers = await Promise.all(sent.map((body) => house.anyone.post('/api/session/provider', body)));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  );
  const rows = await house.db.selectFrom('identity.account').select('id').where('email', '=', 'twin@example.kz').execute();
  assert.equal(rows.length, 1);
});

test('a slip in the groups leaves the last administrator in office', async () => {
  const { email } = people.admin;
  const boss: Somebody = { subject: 'boss', email, emailVerified: true, groups: ['kenes-admins'] };
  assert.equal((await come(boss)).status, 200);
  assert.deepEqual(refused(await come({ ...boss, groups: [] })), [403, 'provider-no-role']);
  assert.deepEqual((await whoIs(await come(boss))).roles, ['administrator']);
  assert.deepEqual(refused(await come({ ...boss, groups: ['kenes-editors'] })), [409, 'last-administrator']);
});

test('a provider that goes away is told, and the way back waits for it', async () => {
  provider.person = dana;
  const { address, browser } = await begin();
  const back = { ...Object.fromEntries(await walk(address, returnTo)), browser };
  await provider.stop();
  assert.deepEqual(refused(await house.anyone.post('/api/session/provider', back)), [503, 'provider-down']);
  assert.equal((await ways()).up, false, 'the page is told at once');
});

test('settings of a provider that cannot work are refused at start, with the variable and an example', () => {
  const good = { OIDC_ISSUER: 'https://sso.example.kz', OIDC_CLIENT_ID: 'kenes', OIDC_GROUPS: 'a=operator', PUBLIC_URL };
  assert.equal(readConfig(good).OIDC_SCOPE, 'openid profile email');
  for (const [name, value] of [
    ['OIDC_ISSUER', 'http://sso.example.kz'],
    ['OIDC_ISSUER', 'sso.example.kz'],
    ['OIDC_GROUPS', 'operators'],
    ['OIDC_SCOPE', 'profile'],
    ['OIDC_CLIENT_ID', ''],
    ['PUBLIC_URL', ''],
    ['OIDC_GROUPS', ''],
  ] as const) {
    assert.throws(() => readConfig({ ...good, [name]: value }), new RegExp(`${name}=`), `${name}=${value}`);
  }
  assert.throws(() => rolesOfGroups('a=operator,b=boss'), /there is no role boss/);
  assert.throws(() => rolesOfGroups('a=partner'), /goes with an organization/);
});
