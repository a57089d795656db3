import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { type Answer, type Client, client, openHouse } from '../house.ts';
import { DEMO_PASSWORD } from '../../src/app/cast.ts';
import { accountId, people } from '../people.ts';

const house = await openHouse();
const NOON = Date.parse('2026-11-20T07:00:00Z');
const at = (seconds: number) => {
  house.clock.now = new Date(NOON + seconds * 1000);
};
at(0);

const refused = (answer: Answer) => [answer.status, answer.body.code];
const enter = (n: number, code?: string) =>
  house.anyone.post('/api/session', { email: people.operator(n).email, password: DEMO_PASSWORD, code });
const journal = (action: string) => house.db.selectFrom('audit.entry').selectAll().where('action', '=', action).orderBy('id').execute();
/** What an app shows at a second of this file's clock. */
const appShows = (secret: string, seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: NOON + seconds * 1000 });

/** Sets an app up for an operator at second `now`; answers its secret and the recovery codes. */
async function withApp(n: number, now: number): Promise<{ operator: Client; secret: string; codes: string[] }> {
  at(now);
  const operator = await house.as(`operator${n}`);
  const { secret } = (await operator.post('/api/security/totp')).body;
  const confirmed = await operator.post('/api/security/totp/confirm', { code: appShows(secret, now) });
  assert.equal(confirmed.status, 200);
  return { operator, secret, codes: confirmed.body.recoveryCodes };
}

test('an app asks for nothing until its first code was right; then the password alone opens nothing', async () => {
  at(0);
  const operator = await house.as('operator1');
  const begun = await operator.post('/api/security/totp');
  assert.match(begun.body.address, /^otpauth:\/\/totp\/Kenes/);
  assert.equal((await enter(1)).status, 200, 'not confirmed, not asked for');
  assert.deepEqual(refused(await operator.post('/api/security/totp/confirm', { code: '000000' })), [422, 'first-code-wrong']);
  const { body } = await operator.post('/api/security/totp/confirm', { code: appShows(begun.body.secret, 0) });
  assert.equal(body.recoveryCodes.length, 10);
  assert.deepEqual(refused(await enter(1)), [401, 'second-factor-needed']);
  at(30);
  assert.equal((await enter(1, appShows(begun.body.secret, 30))).status, 200);
  assert.deepEqual(refused(await operator.post('/api/security/totp')), [409, 'totp-set-up']);
  const row = await house.db.selectFrom('identity.totp').selectAll().executeTakeFirstOrThrow();
  assert.equal(row.secret.includes(Buffer.from(begun.body.secret)), false, 'the secret is sealed in the database');
  assert.equal((await operator.get('/api/security')).body.totpSince, new Date(NOON).toISOString());
});

test('a code that was used is refused, and so is an older one and the one that confirmed the app', async () => {
  const { secret } = await withApp(2, 600);
  assert.deepEqual(refused(await enter(2, appShows(secret, 600))), [401, 'wrong-code'], 'used up by the confirmation');
  at(660);
  assert.equal((await enter(2, appShows(secret, 660))).status, 200);
  assert.deepEqual(refused(await enter(2, appShows(secret, 660))), [401, 'wrong-code']);
  assert.deepEqual(refused(await enter(2, appShows(secret, 630))), [401, 'wrong-code'], 'a step before the one used');
  at(690);
  assert.equal((await enter(2, appShows(secret, 690))).status, 200);
});

test('one code sent ten times at the same moment opens one session', async () => {
  const { secret } = await withApp(3, 1200);
  at(1260);
  // Nine wrong ones at most: the tenth would lock the address.
  const answers = await Promise.all(Array.from({ length: 10 }, () => enter(3, appShows(secret, 1260))));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array.from({ length: 9 }, () => 401)]);
});

test('wrong codes count as wrong passwords do: the tenth locks, and the right password with the right code is refused too', async () => {
  const { secret } = await withApp(4, 2000);
  at(2060);
  for (let n = 0; n < 10; n += 1) assert.deepEqual(refused(await enter(4, '000000')), [401, 'wrong-code']);
  const locked = await enter(4, appShows(secret, 2060));
  assert.deepEqual(refused(locked), [409, 'locked-out']);
  at(2060 + 15 * 60 + 1);
  assert.equal((await enter(4, appShows(secret, 2060 + 15 * 60 + 1))).status, 200);
});

test('a recovery code opens once, is journaled, told to the person, and kept as a hash alone; a new set ends the old one', async () => {
  const { operator, codes } = await withApp(5, 4000);
  at(4100);
  assert.equal((await enter(5, codes[0])).status, 200);
  assert.deepEqual(refused(await enter(5, codes[0])), [401, 'wrong-code']);
  const [line] = await journal('identity.use-recovery-code');
  assert.deepEqual(line?.detail, { left: 9 });
  const { items } = (await operator.get('/api/session/notices')).body;
  assert.ok(items.some((notice: { kind: string; detail: object }) => notice.kind === 'recovery-code-used'));
  const kept = await house.db.selectFrom('identity.recovery_code').select('code_hash').execute();
  assert.ok(kept.every(({ code_hash }) => !codes.some((code) => code_hash.includes(Buffer.from(code)))));

  assert.deepEqual(refused(await operator.post('/api/security/recovery-codes')), [422, 'proof-needed']);
  assert.deepEqual(refused(await operator.post('/api/security/recovery-codes', { password: 'not it' })), [403, 'proof-wrong']);
  const renewed = await operator.post('/api/security/recovery-codes', { password: DEMO_PASSWORD });
  assert.equal(renewed.body.recoveryCodes.length, 10);
  assert.deepEqual(refused(await enter(5, codes[1])), [401, 'wrong-code'], 'of the old set');
  assert.equal((await enter(5, renewed.body.recoveryCodes[0])).status, 200);
});

test('an app is removed by who proves who they are, by password or code, and its recovery codes go with it', async () => {
  const { operator, secret, codes } = await withApp(6, 5000);
  assert.deepEqual(refused(await operator.post('/api/security/totp/remove', { code: '000000' })), [403, 'proof-wrong']);
  assert.equal((await operator.get('/api/security')).body.recoveryCodes, 10);
  at(5030);
  const removed = await operator.post('/api/security/totp/remove', { code: appShows(secret, 5030) });
  assert.deepEqual(removed.body, { totpSince: null, passkeys: [], recoveryCodes: 0, required: false });
  assert.equal((await enter(6)).status, 200);
  assert.deepEqual(refused(await operator.post('/api/security/recovery-codes', { password: DEMO_PASSWORD })), [409, 'no-second-factor']);
  const id = await accountId(house.db, people.operator(6));
  const left = await house.db.selectFrom('identity.recovery_code').where('account_id', '=', id).selectAll().execute();
  assert.deepEqual([left, codes.length], [[], 10]);
});

test('a role that asks for a second factor lets nobody do anything else before one is set up, nor remove the last', async () => {
  at(6000);
  const admin = await house.as('admin');
  const key = encodeURIComponent('identity.second-factor-roles');
  const set = { value: ['editor'], revision: 0, why: 'Editors publish to everybody' };
  assert.equal((await admin.put(`/api/settings/${key}`, set)).status, 200);
  const editor = await house.as('editor');
  assert.equal((await editor.get('/api/session')).body.mustFirst, 'second-factor-setup-needed');
  for (const path of ['/api/articles', '/api/sessions', '/api/session/notices']) {
    assert.deepEqual(refused(await editor.get(path)), [403, 'second-factor-setup-needed'], path);
  }
  const { secret } = (await editor.post('/api/security/totp')).body;
  assert.equal((await editor.post('/api/security/totp/confirm', { code: appShows(secret, 6000) })).status, 200);
  assert.equal((await editor.get('/api/sessions')).status, 200, 'open at once, in the same session');
  assert.deepEqual(refused(await editor.post('/api/security/totp/remove', { password: DEMO_PASSWORD })), [409, 'second-factor-required']);
  assert.ok((await editor.get('/api/security')).body.totpSince, 'it is still there');
  assert.equal((await (await house.as('operator7')).get('/api/session')).body.mustFirst, null, 'other roles go on as before');
});

test('an administrator takes the lost factors of somebody away: their sessions end, they are told, and the password is enough again', async () => {
  const { operator } = await withApp(8, 7000);
  const admin = await house.as('admin');
  const id = await accountId(house.db, people.operator(8));
  assert.equal((await admin.post(`/api/accounts/${id}/factors-reset`)).status, 200);
  assert.deepEqual(refused(await operator.get('/api/session')), [401, 'not-signed-in']);
  const again = await enter(8);
  assert.equal(again.status, 200);
  const back = client(house.url, again.headers.getSetCookie()[0]!.split(';')[0]!);
  assert.equal((await back.get('/api/session/notices')).body.items[0].kind, 'factors-reset');
  const own = await accountId(house.db, people.admin);
  assert.deepEqual(refused(await admin.post(`/api/accounts/${own}/factors-reset`)), [409, 'own-account']);
  assert.equal((await journal('identity.reset-factors'))[0]?.subject_id, id);
});
