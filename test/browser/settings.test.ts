import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { openChromium, openDesk, wordsOf } from './browser.ts';

const KEY = 'obligations.working-hours';
const house = await openHouse();
const browser = await openChromium('none');
const kk = wordsOf('kk');
const admin = await house.as('admin');
const page = await openDesk(browser, house.httpsUrl, people.admin, { language: 'kk' });
await page.request.patch(`${house.httpsUrl}/api/session`, { data: { language: 'kk' } });
await page.goto(`${house.httpsUrl}/admin/settings/${KEY}`);
const from = page.getByRole('textbox', { name: kk(`setting.${KEY}.from`) });
const why = page.getByRole('textbox', { name: kk('web.settings.why') });
const save = page.getByRole('button', { name: kk('web.settings.save'), exact: true });
const current = async () => (await admin.get('/api/settings')).body.items.find(({ key }: { key: string }) => key === KEY);

test('a setting is changed on its screen with a reason, which its history keeps', async () => {
  await from.fill('08:30');
  assert.ok(await save.isDisabled(), 'not without a reason');
  await why.fill('Жазғы кесте');
  await save.click();
  await page.getByText(kk('web.admin.accounts.saved'), { exact: true }).waitFor();
  const { value, revision, why: kept, changedBy } = await current();
  assert.deepEqual([value.from, revision, kept, changedBy], ['08:30', 1, 'Жазғы кесте', people.admin.name]);
  await page.getByRole('listitem').filter({ hasText: 'Жазғы кесте' }).waitFor();
  assert.deepEqual(await violations(page), []);
});

test('what the setting does not take is refused in words beside the form, and nothing is changed', async () => {
  await from.fill('ерте');
  await why.fill('Байқап көру');
  await save.click();
  await page.getByRole('alert').getByText(kk('setting.wrong.invalid_format')).waitFor();
  assert.equal((await current()).value.from, '08:30');
});

test('who was second sees what was set meanwhile, and takes it or keeps the own', async () => {
  const { value, revision } = await current();
  await from.fill('07:00');
  assert.equal((await admin.put(`/api/settings/${KEY}`, { value: { ...value, from: '10:00' }, revision, why: 'Earlier' })).status, 200);
  await save.click();
  await page.getByText('10:00').first().waitFor();
  assert.equal(await from.inputValue(), '07:00', 'what was typed stays');
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: kk('web.admin.accounts.mine') }).click();
  await page.getByText(kk('web.admin.accounts.saved'), { exact: true }).waitFor();
  assert.equal((await current()).value.from, '07:00');
});

test('the default comes back by a button, and the history says so', async () => {
  await why.fill('Қайтару');
  await page.getByRole('button', { name: kk('web.settings.to-default') }).click();
  await page.getByRole('listitem').filter({ hasText: 'Қайтару' }).waitFor();
  assert.equal((await current()).value.from, '09:00');
});
