import assert from 'node:assert/strict';
import { request } from 'node:https';
import { test } from 'node:test';
import { openHouse } from '../house.ts';

const house = await openHouse();
const admin = await house.as('admin');

function policyOf(headers: Headers): Map<string, string> {
  const policy = headers.get('content-security-policy') ?? '';
  return new Map(policy.split(';').map((part) => [part.trim().split(' ')[0]!, part.trim().split(' ').slice(1).join(' ')]));
}

test('every answer forbids foreign and inline scripts, frames, guessed types and foreign forms', async () => {
  const answers = [
    await house.anyone.get('/'),
    await house.anyone.get('/api/session'),
    await admin.get('/api/session'),
    await admin.get('/api/no-such'),
  ];
  for (const { headers } of answers) {
    const policy = policyOf(headers);
    assert.equal(policy.get('script-src'), "'self'");
    assert.equal(policy.get('script-src-attr'), "'none'");
    for (const name of ['object-src', 'base-uri', 'frame-ancestors']) assert.equal(policy.get(name), "'none'", name);
    for (const name of ['default-src', 'connect-src', 'form-action']) assert.equal(policy.get(name), "'self'", name);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'same-origin');
    assert.match(headers.get('permissions-policy') ?? '', /microphone=\(self\).*camera=\(\)/);
  }
});

test('the page holds no inline script and no handler, so the policy never has to be loosened', async () => {
  const page = Buffer.from((await house.anyone.get('/')).body).toString('utf8');
  assert.match(page, /<script[^>]+src=/);
  for (const [tag] of page.matchAll(/<script\b[^>]*>/g)) assert.match(tag, /\ssrc="\//, tag);
  assert.doesNotMatch(page, /\son\w+=|javascript:/i);
});

test('answers of the API are kept by nobody, not even the refused ones', async () => {
  for (const path of ['/api/session', '/api/accounts', '/api/no-such']) {
    assert.equal((await admin.get(path)).headers.get('cache-control'), 'private, no-store', path);
  }
});

test('https is insisted on only with a certificate of somebody’s own: the self-signed one would lock its users out', async () => {
  assert.equal((await admin.get('/api/session')).headers.get('strict-transport-security'), null);
  const own = { TLS_CERT: `${house.dataDir}/tls/certificate.pem`, TLS_KEY: `${house.dataDir}/tls/key.pem` };
  const other = await openHouse({ env: own });
  assert.equal((await other.anyone.get('/api/session')).headers.get('strict-transport-security'), 'max-age=31536000');
});

test('the session cookie is closed to scripts and to other sites, and to plain http', async () => {
  const { headers } = await house.anyone.post('/api/session', { email: 'admin@demo.kz', password: 'demo-1414' });
  const cookie = headers.getSetCookie()[0]!;
  for (const part of ['kenes_session=', 'HttpOnly', 'SameSite=Strict', 'Path=/']) assert.ok(cookie.includes(part), cookie);
  const secure = await overHttps('/api/session', { email: 'admin@demo.kz', password: 'demo-1414' });
  for (const part of ['__Host-kenes_session=', 'HttpOnly', 'SameSite=Strict', 'Path=/', 'Secure']) assert.ok(secure.includes(part), secure);
  assert.doesNotMatch(secure, /Domain=/i);
});

/** Posts over https to the house, whose certificate is its own; answers the first cookie. */
function overHttps(path: string, body: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', rejectUnauthorized: false, headers: { 'content-type': 'application/json' } };
    request(new URL(path, house.httpsUrl), options, (answer) => {
      answer.resume();
      resolve(answer.headers['set-cookie']?.[0] ?? '');
    })
      .on('error', reject)
      .end(JSON.stringify(body));
  });
}
