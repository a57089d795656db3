import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { PhoneCall } from '../calls/phone.ts';
import { post } from '../letters/post-office.ts';
import { people } from '../people.ts';
import { startSystem, systemPlace } from '../system.ts';
import { violations } from './axe.ts';
import { eventually, newProfile, openChromium, openDesk, wordsOf } from './browser.ts';
import { ask, dial, goOnQueue } from './calling.ts';

const kk = wordsOf('kk');
const ru = wordsOf('ru');
const place = await systemPlace();
const system = startSystem(place);
const [browser] = await Promise.all([openChromium(), system.says('ready http')]);
const url = system.httpsUrl;
const phones: PhoneCall[] = [];
after(() => Promise.all(phones.map((phone) => phone.close())));

const letter = (name: string) => readFileSync(join(import.meta.dirname, `../letters/eml/${name}.eml`));
const idle = (page: Page) => page.waitForLoadState('networkidle').catch(() => undefined);

/** Nothing may be against the screen in either light. */
async function clean(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(page, colorScheme === 'dark'), [], `${screen}, ${colorScheme}`);
  }
}

test('the sign-in has no barrier', async () => {
  const page = await (await newProfile(browser, { language: 'kk' })).newPage();
  await page.goto(`${url}/sign-in`);
  await page.locator('input[name=email]').waitFor();
  await clean(page, 'sign-in');
  await page.context().close();
});

test('the desk has no barrier: empty, with a letter being answered, with an offer, with a call, with its keys and palette', async () => {
  const page = await openDesk(browser, url, people.operator(3));
  await page.getByRole('heading', { name: ru('web.desk.my-cases') }).waitFor();
  await clean(page, 'desk');
  assert.equal((await post(Number(place['SMTP_PORT']), { raw: letter('ru-windows-1251-quoted-printable') })).code, 250);
  const { items } = await eventually(async () => {
    const list = await ask<{ items: { id: string; subject: string }[] }>(page, '/api/appeals?status=open&assignee=none&channel=mail');
    assert.ok(list.items.length > 0);
    return list;
  });
  await page.goto(`${url}/desk/letters/${items.at(-1)!.id}`);
  await page
    .getByRole('button', { name: ru('web.letter.take') })
    .first()
    .click();
  await page.getByRole('textbox', { name: ru('web.letter.answer-text') }).waitFor();
  await page.getByRole('button', { name: /¶8/ }).waitFor();
  await clean(page, 'letter');
  await page.goto(`${url}/tray`);
  await page.getByRole('heading', { name: ru('web.tray.title') }).waitFor();
  await clean(page, 'letters of bodies');
  await page.goto(`${url}/desk/letters/${items.at(-1)!.id}`);
  await goOnQueue(page, ru);
  const phone = await dial(system, '+77005550121');
  phones.push(phone);
  await page.getByRole('button', { name: ru('web.phone.answer') }).waitFor();
  await clean(page, 'offer');
  await page.keyboard.press('F7');
  await page.getByRole('button', { name: ru('web.phone.hold') }).waitFor();
  await page.keyboard.press('KeyG');
  await page.getByRole('heading', { name: ru('web.desk.consultation') }).waitFor();
  await page.keyboard.press('Slash');
  await page.keyboard.type('паспорт');
  await page
    .getByRole('listitem')
    .filter({ hasText: ru('web.desk.into-answer') })
    .waitFor();
  await clean(page, 'call');
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyR');
  await page.getByRole('heading', { name: ru('web.desk.appeal.title') }).waitFor();
  await clean(page, 'appeal from a call');
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('textbox', { name: ru('web.shell.find') }).waitFor();
  await clean(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F9');
  await page.getByText(ru('web.phone.wrap-up')).first().waitFor();
  await clean(page, 'wrap-up');
  await page.context().close();
});

for (const [person, screens] of [
  ['supervisor', ['/board', '/board/wall', '/register', '/duties', '/knowledge']],
  ['admin', ['/admin/accounts', '/admin/outbox', '/admin/templates', '/admin/journal']],
] as const) {
  test(`the screens of the ${person} have no barrier`, async () => {
    const page = await openDesk(browser, url, people[person], { language: 'kk' });
    for (const screen of screens) {
      await page.goto(url + screen);
      await page.getByRole('heading').first().waitFor();
      await idle(page);
      await clean(page, screen);
      // What opens beside a list or from it: the first of it.
      const first = page.locator('main tbody tr:not(.table-group)').first();
      if (!(await first.count())) continue;
      await first.click();
      await idle(page);
      await clean(page, `${screen}, first line opened`);
    }
    await page.context().close();
  });
}

test('the palette does by a word what keys do, and ? names every key', async () => {
  const page = await openDesk(browser, url, people.operator(1), { language: 'kk' });
  await page.getByRole('heading', { name: kk('web.desk.my-cases') }).waitFor();
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('textbox', { name: kk('web.shell.find') }).waitFor();
  await page.keyboard.type(kk('web.shell.nav.duties'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/duties');
  await page.keyboard.press('Shift+Slash');
  const help = page.getByRole('dialog', { name: kk('web.shell.keys') });
  await help.getByText(kk('web.phone.answer'), { exact: true }).waitFor();
  await help.getByText('F7').first().waitFor();
  await clean(page, 'keys');
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await page.context().close();
});

test('a lost connection is said in a strip, and what was missed appears when the program is back', async () => {
  const page = await openDesk(browser, url, people.operator(2), { language: 'kk' });
  const list = page.getByRole('complementary', { name: kk('web.desk.my-cases') });
  await list.getByRole('heading', { name: kk('web.desk.my-cases') }).waitFor();
  await page.context().setOffline(true);
  const back = system.says('ready http');
  process.kill(system.programPid(), 'SIGKILL');
  const strip = page.locator('.lost-strip');
  await strip.waitFor();
  await clean(page, 'connection lost');
  await back;
  assert.equal((await post(Number(place['SMTP_PORT']), { raw: letter('kk-plain') })).code, 250);
  await page.context().setOffline(false);
  await list.getByRole('link', { name: 'Төлқұжатты ауыстыру туралы' }).waitFor();
  await strip.waitFor({ state: 'hidden' });
  await page.context().close();
});
