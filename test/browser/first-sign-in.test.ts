import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { DEMO_PASSWORD } from '../../src/app/cast.ts';
import { languages } from '../../src/base/texts.ts';
import { openHouse } from '../house.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { newProfile, openChromium, submit, wordsOf } from './browser.ts';

const house = await openHouse();
const browser = await openChromium('none');

test('who was given a password chooses one of their own before anything else opens', async () => {
  const admin = await house.as('admin');
  const given = 'given by somebody';
  for (const language of languages) {
    const t = wordsOf(language);
    const email = `new-${language}@example.kz`;
    const person = { email, name: 'Жаңа Адам', language, roles: ['editor'], password: given, skills: [] };
    assert.equal((await admin.post('/api/accounts', person)).status, 200);
    const page = await (await newProfile(browser, { language })).newPage();
    await page.goto(`${house.httpsUrl}/sign-in`);
    await submit(page, { email, password: given });
    await page.getByRole('heading', { name: t('web.signin.own.title') }).waitFor();
    assert.equal(await page.locator('header.top').count(), 0);
    assert.deepEqual(await violations(page), []);
    await submit(page, { old: given, wanted: 'short' });
    await page
      .getByRole('alert')
      .getByText(t('problem.weak-password', { shortest: 12 }))
      .waitFor();
    await submit(page, { old: given, wanted: 'quite another long one' });
    await page.locator('header.top').waitFor();
    await page.context().close();
  }
});

test('with an app of one-time codes the password is followed by a code; a wrong one is said, a recovery code stands in', async () => {
  const operator = await house.as('operator5');
  const { secret } = (await operator.post('/api/security/totp')).body;
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: (house.clock.now ?? new Date()).getTime() });
  const { recoveryCodes } = (await operator.post('/api/security/totp/confirm', { code })).body;
  for (const [index, language] of languages.entries()) {
    const t = wordsOf(language);
    const page = await (await newProfile(browser, { language })).newPage();
    await page.goto(`${house.httpsUrl}/sign-in`);
    await submit(page, { email: people.operator(5).email, password: DEMO_PASSWORD });
    await page.getByLabel(t('web.signin.code'), { exact: true }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0, 'the next step is no fault');
    assert.equal(await page.evaluate('document.activeElement.name'), 'code');
    assert.deepEqual(await violations(page), []);
    await submit(page, { code: '000000' });
    await page.getByRole('alert').getByText(t('problem.wrong-code')).waitFor();
    await submit(page, { code: recoveryCodes[index] });
    await page.locator('header.top').waitFor();
    await page.context().close();
  }
});
