import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { newProfile, openChromium, openDesk, signIn, wordsOf } from './browser.ts';

const house = await openHouse();
const browser = await openChromium('none');
const ru = wordsOf('ru');
const admin = await house.as('admin');
const account = async (q: string) => (await admin.get(`/api/accounts?q=${q}`)).body.items[0];

test('an administrator who was second is told by whom, and saves their own version on top', async () => {
  const { id } = await account('operator9@');
  const page = await openDesk(browser, house.httpsUrl, people.admin);
  await page.goto(`${house.httpsUrl}/admin/accounts/${id}`);
  const name = page.getByRole('textbox', { name: ru('web.admin.accounts.name'), exact: true });
  await name.fill('Вторая версия');
  const { revision } = (await admin.get(`/api/accounts/${id}`)).body;
  assert.equal((await admin.patch(`/api/accounts/${id}`, { name: 'Первая версия', revision })).status, 200);
  await page.getByRole('button', { name: ru('web.admin.accounts.save'), exact: true }).click();
  await page.getByRole('alert').getByText(people.admin.name).waitFor();
  assert.equal(await name.inputValue(), 'Вторая версия', 'what was typed stays');
  await page.getByRole('button', { name: ru('web.admin.accounts.mine') }).click();
  await page.getByText(ru('web.admin.accounts.saved'), { exact: true }).waitFor();
  assert.equal((await account('operator9@')).name, 'Вторая версия');
  await page.context().close();
});

test('an administrator who was second can take the other version instead', async () => {
  const { id } = await account('operator8@');
  const page = await openDesk(browser, house.httpsUrl, people.admin);
  await page.goto(`${house.httpsUrl}/admin/accounts/${id}`);
  const name = page.getByRole('textbox', { name: ru('web.admin.accounts.name'), exact: true });
  await name.fill('Вторая версия');
  const { revision } = (await admin.get(`/api/accounts/${id}`)).body;
  await admin.patch(`/api/accounts/${id}`, { name: 'Первая версия', revision });
  await page.getByRole('button', { name: ru('web.admin.accounts.save'), exact: true }).click();
  await page.getByRole('button', { name: ru('web.admin.accounts.theirs') }).click();
  await page.locator('input[value="Первая версия"]').waitFor();
  assert.equal((await account('operator8@')).name, 'Первая версия');
  await page.context().close();
});

test('levels marked in the table are saved together', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.admin);
  await page.goto(`${house.httpsUrl}/admin/skills`);
  const { name } = await account('operator4@');
  await page.getByRole('combobox', { name: `${name}: ${ru('web.ui.language.kk')}` }).selectOption('8');
  await page.getByRole('combobox', { name: `${name}: ${ru('web.ui.language.en')}` }).selectOption('2');
  await page.getByRole('button', { name: ru('web.skills.save', { count: 2 }) }).click();
  await page.getByText(ru('web.admin.accounts.saved'), { exact: true }).waitFor();
  const { skills } = await account('operator4@');
  assert.deepEqual(
    skills.map(({ code, level }: { code: string; level: number }) => `${code}${level}`),
    ['en2', 'kk8', 'ru1'],
  );
  await page.context().close();
});

test('the administrator’s screens of access have no barrier, and one primary button each', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.admin);
  const { id } = await account('operator9@');
  for (const path of [
    'accounts',
    `accounts/${id}`,
    'accounts/new',
    'roles/partner',
    'teams',
    'teams/new',
    'skills',
    'tokens',
    'tokens/new',
  ]) {
    await page.goto(`${house.httpsUrl}/admin/${path}`);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    if (path !== 'tokens' && path !== 'teams') assert.deepEqual(await violations(page), [], path);
    const primary = await page.locator('main, aside').locator('button[data-variant=filled]').count();
    assert.ok(primary <= 1, `${path}: ${primary} primary buttons`);
  }
  await page.context().close();
});

test('¶18: a ministry’s person finds duties, knowledge and the own body in the top bar, and nothing of the centre’s', async () => {
  const page = await (await newProfile(browser, { language: 'kk' })).newPage();
  await signIn(page, house.httpsUrl, people.mai);
  const kk = wordsOf('kk');
  const shown = await page.locator('nav.nav a').allTextContents();
  assert.deepEqual(shown, [kk('web.shell.nav.knowledge'), kk('web.shell.nav.duties'), kk('web.shell.nav.bodies')]);
  await page.context().close();
});
