import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../src/base/texts.ts';
import { wav } from '../calls/wav.ts';
import { openHouse } from '../house.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { openChromium, openDesk, wordsOf } from './browser.ts';

const house = await openHouse();
const admin = await house.as('admin');
const browser = await openChromium('none');
const ru = wordsOf('ru');

test('a menu is made of a phrase of one’s own, walked key by key before it is saved, and put into force with a reason', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.admin, { language: 'ru' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.goto(`${house.httpsUrl}/admin/phrases/new`);
  await page.getByLabel(ru('web.skills.topic-code'), { exact: true }).fill('who-calls');
  for (const language of languages)
    await page.getByLabel(ru('web.phrases.words-in', { language: ru(`web.ui.language.${language}`) })).fill(`Кто звонит? ${language}`);
  await button(ru('web.phrases.create')).click();
  for (const language of languages) {
    const voice = page.getByRole('region', { name: ru(`web.ui.language.${language}`), exact: true });
    const chooser = page.waitForEvent('filechooser');
    await voice.getByRole('button', { name: ru('web.phrases.upload') }).click();
    await (await chooser).setFiles({ name: 'voice.wav', mimeType: 'audio/wav', buffer: wav({ hz: 500 }) });
    await voice.getByText(ru('web.phrases.recorded')).waitFor();
  }
  await page.goto(`${house.httpsUrl}/admin/line-menu`);
  await button(ru('web.menu.begin')).click();
  await button(ru('web.menu.place-add')).click();
  await button(ru('web.menu.key-add')).click();
  const heard = page.getByRole('list', { name: ru('web.menu.heard') });
  await button('2').click();
  await heard.getByText('Кто звонит? ru').waitFor();
  await button('1').click();
  await heard.getByText(ru('web.menu.to-queue', { queue: 'Общая очередь' })).waitFor();
  assert.ok(await button('5').isDisabled());
  await button(ru('web.menu.save')).click();
  await button(ru('web.menu.put-live')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(ru('web.menu.why')).fill('Просили спрашивать');
  await dialog.getByRole('button', { name: ru('web.menu.put-live') }).click();
  await button(ru('web.menu.begin')).waitFor();
  await page.getByRole('cell', { name: 'Просили спрашивать' }).waitFor();
  const { body } = await admin.get('/api/line-menu');
  assert.deepEqual([body.editions[0].state, body.editions[0].menu.nodes[0].phrase], ['live', 'who-calls']);
});

test('what is wrong with a draft is said beside it, and a draft that somebody else changed meanwhile is not overwritten', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.admin, { language: 'ru' });
  const menu = { remember: true, announcement: 'no-such', nodes: [] };
  assert.equal((await admin.put('/api/line-menu/draft', { menu, trialNumbers: [], revision: null })).status, 200);
  await page.goto(`${house.httpsUrl}/admin/line-menu`);
  await page.getByText('no-such').first().waitFor();
  assert.ok(await page.getByRole('button', { name: ru('web.menu.put-live') }).isDisabled());
  assert.equal((await admin.put('/api/line-menu/draft', { menu, trialNumbers: [], revision: 1 })).status, 200);
  await page.getByLabel(ru('web.menu.remember')).uncheck();
  await page.getByRole('button', { name: ru('web.menu.save') }).click();
  await page.getByRole('alert').getByText('menu-changed').waitFor();
  assert.equal((await admin.get('/api/line-menu')).body.editions[0].menu.remember, true);
});

test('menu and phrases have no barrier in any language', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.admin);
  for (const language of languages) {
    assert.equal((await page.request.patch(`${house.httpsUrl}/api/session`, { data: { language } })).status(), 200);
    for (const [path, words] of [
      ['/admin/line-menu', 'web.menu.save'],
      ['/admin/phrases/greeting', 'web.phrases.heard'],
    ] as const) {
      await page.goto(`${house.httpsUrl}${path}`);
      await page.getByText(wordsOf(language)(words)).first().waitFor();
      assert.deepEqual(await violations(page), [], `${path} ${language}`);
    }
  }
});
