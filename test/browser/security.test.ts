import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';
import { DEMO_PASSWORD } from '../../src/app/cast.ts';
import { type Language, languages } from '../../src/base/texts.ts';
import { freePorts, openHouse } from '../house.ts';
import { CLIENT, standIn } from '../oidc/stand-in.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { newProfile, openChromium, openDesk, submit, wordsOf } from './browser.ts';

const [port, providerPort] = await freePorts(2);
const PUBLIC_URL = `https://localhost:${port}`;
const provider = standIn(providerPort!, `${PUBLIC_URL}/sign-in/provider`);
const house = await openHouse({
  env: {
    HTTPS_PORT: String(port),
    PUBLIC_URL,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_GROUPS: 'kenes-editors=editor',
  },
});
after(() => provider.stop());
const browser = await openChromium('none');
const ru = wordsOf('ru');

/** A device that keeps passkeys and says yes with a finger, as Chromium's own debugging has it. */
async function withKeyring(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const;
  await session.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } });
}

/** "My security", in this language whatever the person's own is. */
const security = async (page: Page, language: Language = 'ru') => {
  assert.equal((await page.request.patch(`${PUBLIC_URL}/api/session`, { data: { language } })).status(), 200);
  await page.goto(`${PUBLIC_URL}/security`);
  await page.getByText(wordsOf(language)('web.security.sessions.own'), { exact: true }).waitFor();
};
const signOut = async (page: Page) => {
  assert.equal((await page.request.delete(`${PUBLIC_URL}/api/session`)).status(), 200);
  await page.goto(`${PUBLIC_URL}/sign-in`);
};

test('a passkey made on the screen opens the house without a password, and opens it no more once it is removed', async () => {
  const page = await openDesk(browser, PUBLIC_URL, people.editor);
  await withKeyring(page);
  await security(page);
  await submit(page, { 'passkey-name': 'рабочий ноутбук' });
  const codes = page.getByRole('dialog', { name: ru('web.security.codes') });
  await codes.waitFor();
  assert.equal(await codes.getByRole('listitem').count(), 10);
  assert.deepEqual(await violations(page), []);
  await codes.getByRole('button', { name: ru('web.security.codes.kept') }).click();
  await page.getByText('рабочий ноутбук', { exact: true }).waitFor();
  await signOut(page);
  await page.getByRole('button', { name: ru('web.signin.passkey') }).click();
  await page.locator('header.top').waitFor();
  await security(page);
  assert.equal(await page.getByText(ru('web.security.passkeys.unused')).count(), 0, 'when it was used stands beside it');
  await page.getByRole('button', { name: ru('web.security.passkeys.remove-one', { name: 'рабочий ноутбук' }) }).click();
  await submit(page, { 'proof-password': DEMO_PASSWORD });
  await page.getByText('рабочий ноутбук', { exact: true }).waitFor({ state: 'detached' });
  await signOut(page);
  await page.getByRole('button', { name: ru('web.signin.passkey') }).click();
  await page.getByRole('alert').waitFor();
  assert.equal(await page.locator('header.top').count(), 0);
  await page.context().close();
});

test('an app of one-time codes is set up by a picture and a first code, and removed after a proof', async () => {
  const page = await openDesk(browser, PUBLIC_URL, people.quality);
  await security(page);
  await page.getByRole('button', { name: ru('web.security.totp.begin') }).click();
  await page.getByRole('figure', { name: ru('web.security.totp.picture') }).waitFor();
  assert.deepEqual(await violations(page), []);
  const secret = Secret.fromBase32((await page.locator('.totp-secret').textContent())!.replaceAll(' ', ''));
  await submit(page, { 'first-code': '000000' });
  await page.getByRole('alert').getByText(ru('problem.first-code-wrong')).waitFor();
  await submit(page, { 'first-code': new TOTP({ secret }).generate() });
  await page.getByRole('button', { name: ru('web.security.codes.kept') }).click();
  await page.getByRole('button', { name: ru('web.security.totp.remove') }).click();
  await submit(page, { 'proof-password': 'not mine' });
  await page.getByRole('dialog').getByRole('alert').waitFor();
  await submit(page, { 'proof-password': DEMO_PASSWORD });
  await page.getByRole('button', { name: ru('web.security.totp.begin') }).waitFor();
  await page.context().close();
});

test('my sessions are listed with this one marked, and the others end at one press', async () => {
  const elsewhere = await house.as('supervisor');
  for (const language of languages) {
    const t = wordsOf(language);
    const page = await openDesk(browser, PUBLIC_URL, people.supervisor, { language });
    await security(page, language);
    assert.deepEqual(await violations(page), []);
    if (language === 'en') {
      await page.getByRole('button', { name: t('web.security.sessions.end-others') }).click();
      await page.getByRole('button', { name: t('web.security.sessions.end-others') }).waitFor({ state: 'detached' });
    }
    await page.context().close();
  }
  assert.equal((await elsewhere.get('/api/session')).status, 401);
});

test('the button of the body’s own provider waits while it is down, and then leads there and back to the screen one stood on', async () => {
  const page = await (await newProfile(browser, { language: 'ru' })).newPage();
  await page.goto(`${PUBLIC_URL}/knowledge`);
  const button = page.getByRole('button', { name: ru('web.signin.provider', { host: `127.0.0.1:${providerPort}` }) });
  await button.waitFor();
  assert.ok(await button.isDisabled());
  await page.getByText(ru('web.signin.provider.down', { host: `127.0.0.1:${providerPort}` })).waitFor();
  assert.deepEqual(await violations(page), []);
  provider.person = { subject: 'gulnar', email: 'gulnar@example.kz', emailVerified: true, name: 'Гүлнар', groups: ['kenes-editors'] };
  await provider.start();
  await page.locator('button:enabled', { hasText: ru('web.signin.provider', { host: `127.0.0.1:${providerPort}` }) }).click();
  await page.locator('header.top').waitFor();
  assert.equal(new URL(page.url()).pathname, '/knowledge');
  await signOut(page);
  provider.person = { ...provider.person, groups: [] };
  await button.click();
  await page.getByRole('alert').getByText(ru('problem.provider-no-role')).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.context().close();
});
