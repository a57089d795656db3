import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { languages, type Language } from '../../src/base/texts.ts';
import { openHouse } from '../house.ts';
import { people, type Person } from '../people.ts';
import { eventually, newProfile, openChromium, openDesk, wordsOf } from './browser.ts';
import { ask } from './calling.ts';

const house = await openHouse();
const browser = await openChromium('none');

/** Goes on by Tab until the focus is on what matches; fails when it never comes there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

async function typeIn(page: Page, { email, password }: Person): Promise<void> {
  await tabTo(page, 'input[name=email]');
  await page.keyboard.type(email);
  await tabTo(page, 'input[name=password]');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

const shownLanguage = (page: Page) => page.evaluate('document.documentElement.lang');

test('with the keyboard alone an operator signs in, reaches the work, and signs out', async () => {
  const t = wordsOf('kk');
  const page = await (await newProfile(browser, { language: 'kk' })).newPage();
  await page.goto(house.httpsUrl);
  await page.waitForURL('**/sign-in');
  await typeIn(page, people.operator(1));
  await page.waitForURL('**/desk');
  await page.reload();
  await page.locator('header.top').waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate('document.activeElement.textContent'), t('web.shell.skip'), 'the first stop leads past the top bar');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate('document.activeElement.id'), 'work');
  await page.reload();
  await page.locator('header.top').waitFor();
  await tabTo(page, 'header.top button.initials');
  await page.keyboard.press('Enter');
  const out = page.getByRole('menuitem', { name: t('web.shell.sign-out') });
  await out.waitFor();
  await eventually(async () => {
    await page.keyboard.press('ArrowDown');
    assert.ok(await out.evaluate((item) => item.matches(':focus')));
  });
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in');
  assert.equal((await page.request.get(`${house.httpsUrl}/api/session`)).status(), 401);
  await page.context().close();
});

test('a wrong password is said in the language of the screen and keeps the address', async () => {
  for (const language of languages) {
    const t = wordsOf(language);
    const page = await (await newProfile(browser, { language })).newPage();
    await page.goto(`${house.httpsUrl}/sign-in`);
    const person = people.operator(2);
    await typeIn(page, { ...person, password: 'not it' });
    await page.getByRole('alert').getByText(t('problem.wrong-password')).waitFor();
    assert.equal(await page.locator('input[name=email]').inputValue(), person.email);
    await page.context().close();
  }
});

test('the language is changed before and after the sign-in, and the choice follows the person', async () => {
  const page = await (await newProfile(browser, { language: 'ru' })).newPage();
  await page.goto(`${house.httpsUrl}/sign-in`);
  await page.getByRole('heading', { name: wordsOf('ru')('web.signin.title') }).waitFor();
  const switches: Language[] = ['en', 'kk'];
  for (const language of switches) {
    await page.getByText(wordsOf('ru')(`web.shell.language.${language}`), { exact: true }).click();
    await page.getByRole('heading', { name: wordsOf(language)('web.signin.title') }).waitFor();
    assert.equal(await shownLanguage(page), language);
  }
  await typeIn(page, people.operator(4));
  await page.locator('header.top').waitFor();
  const kk = wordsOf('kk');
  await page.getByRole('button', { name: kk('web.shell.language') }).click();
  await page.getByRole('menuitem', { name: kk('web.shell.language-name.en') }).click();
  await page.getByRole('link', { name: wordsOf('en')('web.shell.nav.knowledge') }).waitFor();
  await eventually(async () => assert.equal((await ask<{ language: string }>(page, '/api/session')).language, 'en'));
  await page.context().close();
  const elsewhere = await openDesk(browser, house.httpsUrl, people.operator(4), { language: 'ru' });
  await elsewhere.getByRole('link', { name: wordsOf('en')('web.shell.nav.knowledge') }).waitFor();
  await elsewhere.context().close();
});

test('the desk is light or dark as the system is, until the person chooses', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.operator(19), { language: 'en', dark: true });
  const t = wordsOf('en');
  const dark = () => page.evaluate('document.documentElement.dataset.mantineColorScheme');
  assert.equal(await dark(), 'dark');
  await page.keyboard.press('Control+Comma');
  await page.getByRole('dialog').getByText(t('web.shell.theme.light'), { exact: true }).click();
  await eventually(async () => assert.equal(await dark(), 'light'));
  await eventually(async () => {
    assert.equal((await ask<{ settings: { theme?: string } }>(page, '/api/session')).settings.theme, 'light');
  });
  await page.reload();
  await page.locator('header.top').waitFor();
  assert.equal(await dark(), 'light', 'the choice outlives a reload');
  await page.context().close();
});

test('an expired session says so, brings back to the same page, and keeps what was typed', async () => {
  const t = wordsOf('ru');
  const person = people.operator(3);
  const operator = await house.as('operator3');
  const { body } = await operator.post('/api/appeals', {
    kind: 'enquiry',
    channel: 'web',
    language: 'ru',
    applicant: 'Заявитель',
    subject: 'Вопрос о справке',
    content: 'Где получить справку?',
    replyAddress: 'somebody@example.kz',
  });
  await operator.post(`/api/appeals/${body.id}/take`);
  const page = await openDesk(browser, house.httpsUrl, person);
  await page.goto(`${house.httpsUrl}/desk/letters/${body.id}`);
  const answer = page.getByRole('textbox', { name: t('web.letter.answer-text') });
  await answer.waitFor();
  // A night passes with the page open.
  house.clock.now = new Date(Date.now() + 13 * 3_600_000);
  await answer.fill('Справку выдаёт ЦОН');
  await page.getByText(t('web.signin.again')).waitFor();
  await typeIn(page, person);
  await page.waitForURL(`**/desk/letters/${body.id}`);
  await answer.waitFor();
  assert.equal(await answer.inputValue(), 'Справку выдаёт ЦОН');
  await page.context().close();
});
