import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { languages, type Language } from '../../src/base/texts.ts';
import type { PhoneCall } from '../calls/phone.ts';
import { post } from '../letters/post-office.ts';
import { people, type Person } from '../people.ts';
import { startSystem, systemPlace } from '../system.ts';
import { eventually, newProfile, openChromium, openDesk, wordsOf } from './browser.ts';
import { ask, CALLER_HZ, dial, goOnQueue } from './calling.ts';
import { hears } from './ears.ts';
import { smallerPng } from './smaller-png.ts';

const folder = join(import.meta.dirname, '../../docs/screens');
const LARGEST = 250_000;
const CALLER = '+77005550142';
const EARLIER_CALLER = '+77005550117';

mkdirSync(folder, { recursive: true });
const place = await systemPlace();
const system = startSystem(place);
const [browser] = await Promise.all([openChromium(), system.says('ready http')]);
const url = system.httpsUrl;
const phones: PhoneCall[] = [];
const idle = (page: Page) => page.waitForLoadState('networkidle');

/** Takes the picture; refuses one that is too large to be kept. */
async function picture(page: Page, name: string, language: Language): Promise<void> {
  await page.mouse.move(1, 1);
  await page.evaluate('document.fonts.ready');
  const path = join(folder, `${name}.${language}.png`);
  const png = smallerPng(await page.screenshot({ animations: 'disabled' }));
  assert.ok(png.length < LARGEST, `${path} has ${png.length} bytes`);
  writeFileSync(path, png);
  console.log(`${name}.${language}.png ${Math.round(png.length / 1000)} KB`);
}

/** The same person in another language, with the page loaded anew. */
async function speak(page: Page, language: Language, settings: object = {}): Promise<void> {
  const answer = await page.request.patch(`${url}/api/session`, { data: { language, settings } });
  assert.equal(answer.status(), 200);
  await page.reload();
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  await page.locator('header.top').waitFor();
  await idle(page);
}

async function eachLanguage(page: Page, work: (t: ReturnType<typeof wordsOf>, language: Language) => Promise<void>): Promise<void> {
  for (const language of languages) {
    await speak(page, language);
    await work(wordsOf(language), language);
  }
}

/** Pictures of plain screens, each after the first line of its list was opened when asked. */
async function plain(person: Person, screens: readonly { name: string; path: string; open?: true; wide?: true }[]): Promise<void> {
  const page = await openDesk(browser, url, person);
  await eachLanguage(page, async (_t, language) => {
    for (const { name, path, open, wide } of screens) {
      await page.setViewportSize(wide ? { width: 1920, height: 1080 } : { width: 1440, height: 900 });
      await page.goto(url + path);
      await page.getByRole('heading').first().waitFor();
      await idle(page);
      if (open) {
        await page.locator('main tbody tr:not(.table-group)').first().click();
        await idle(page);
      }
      await picture(page, name, language);
    }
  });
  await page.context().close();
}

async function signInPictures(): Promise<void> {
  for (const language of languages) {
    const context = await newProfile(browser, { language });
    const page = await context.newPage();
    await page.goto(`${url}/sign-in`);
    await page.locator('input[name=email]').waitFor();
    await picture(page, 'sign-in', language);
    await context.close();
  }
}

/** A talk that is over, with its mark and recording, for the register. */
async function earlierTalk(page: Page): Promise<string> {
  const t = wordsOf('ru');
  const phone = await dial(system, EARLIER_CALLER, 'ru');
  phones.push(phone);
  await page.getByRole('button', { name: t('web.phone.answer') }).waitFor();
  await page.keyboard.press('F7');
  await page.getByRole('button', { name: t('web.phone.hold') }).waitFor();
  await hears(page, CALLER_HZ);
  const { call } = await ask<{ call: { id: string } }>(page, '/api/calls/mine');
  await page.keyboard.press('F4');
  await page.getByText(t('web.phone.on-hold')).waitFor();
  await page.keyboard.press('F4');
  await hears(page, CALLER_HZ);
  await page.keyboard.press('Shift+F9');
  await eventually(async () => assert.equal((await ask<{ state: string }>(page, `/api/calls/${call.id}`)).state, 'rating'));
  phone.press('5');
  await phone.saw('ended-by-peer');
  await eventually(async () => assert.equal((await ask<{ recording: string }>(page, `/api/calls/${call.id}`)).recording, 'ready'), 40_000);
  return call.id;
}

async function letterPictures(page: Page): Promise<void> {
  const letter = (name: string) => readFileSync(join(import.meta.dirname, `../letters/eml/${name}.eml`));
  for (const name of ['kk-plain', 'ru-with-a-kazakh-name', 'en-base64', 'attachment-with-cyrillic-name']) {
    assert.equal((await post(Number(place['SMTP_PORT']), { raw: letter(name) })).code, 250);
  }
  const { id } = await eventually(async () => {
    const { items } = await ask<{ items: { id: string; subject: string }[] }>(page, '/api/appeals?status=open&limit=200');
    const found = items.find(({ subject }) => subject.startsWith('Төлқұжатты'));
    assert.ok(found);
    return found;
  });
  await page.request.post(`${url}/api/appeals/${id}/take`, { data: {} });
  await page.goto(`${url}/desk/letters/${id}`);
  let drafted = false;
  await eachLanguage(page, async (t, language) => {
    const text = page.getByRole('textbox', { name: t('web.letter.answer-text') }).first();
    await text.waitFor();
    if (!drafted) await text.fill('Сәлеметсіз бе, Айгерім!\n\nТөлқұжатты ауыстыру тәртібі төменде.');
    await page.getByRole('searchbox', { name: t('web.desk.search-knowledge') }).fill('паспорт');
    await page
      .getByRole('listitem')
      .filter({ hasText: t('web.desk.into-answer') })
      .waitFor();
    if (!drafted)
      await page
        .getByRole('button', { name: t('web.desk.into-answer') })
        .first()
        .click();
    drafted = true;
    await page.locator('figure.inserted').waitFor();
    await page.locator('.answer .saved .tabler-icon-check').waitFor();
    await picture(page, 'desk-letter', language);
  });
}

async function callPictures(page: Page): Promise<void> {
  const phone = await dial(system, CALLER, 'kk');
  phones.push(phone);
  await page.getByRole('button', { name: wordsOf('en')('web.phone.answer') }).waitFor();
  await page.keyboard.press('F7');
  await page.getByRole('button', { name: wordsOf('en')('web.phone.hold') }).waitFor();
  await hears(page, CALLER_HZ);
  const { call } = await ask<{ call: { id: string; recipientId: string } }>(page, '/api/calls/mine');
  await page.request.patch(`${url}/api/recipients/${call.recipientId}`, { data: { name: 'Динара Ермекова', revision: 1 } });
  await page.goto(`${url}/desk/calls/${call.id}`);
  const fill = async (t: ReturnType<typeof wordsOf>) => {
    await page.getByRole('searchbox', { name: t('web.desk.search-knowledge') }).fill('бала туу жардемакы');
    await page
      .getByRole('listitem')
      .filter({ hasText: t('web.desk.into-answer') })
      .waitFor();
    await hears(page, CALLER_HZ);
  };
  let written = false;
  for (const theme of ['light', 'dark'] as const) {
    await eachLanguage(page, async (t, language) => {
      await speak(page, language, { theme });
      await fill(t);
      if (!written) {
        await page.getByRole('textbox', { name: t('web.desk.consultation.topic') }).fill('Бала туғанда берілетін жәрдемақы');
        const note = page.getByRole('textbox', { name: t('web.desk.consultation.note') });
        await note.fill('Бала 29.10.2026 күні туған. Өтініш ХҚКО арқылы 16.11 күні берілген.');
        await page
          .getByRole('button', { name: t('web.desk.into-answer') })
          .first()
          .click();
        await page.locator('.chosen-article').waitFor();
        const service = page.getByRole('combobox', { name: t('web.desk.consultation.service') });
        await service.fill('пособий рождение');
        await page.getByRole('option').first().click();
        written = true;
      }
      await page.locator('.consultation .saved .tabler-icon-check').waitFor();
      await picture(page, theme === 'dark' ? 'desk-call-dark' : 'desk-call', language);
    });
  }
  await speak(page, 'ru', { theme: 'light' });
  await eachLanguage(page, async (t, language) => {
    await hears(page, CALLER_HZ);
    await page.keyboard.press('Control+KeyK');
    await page.getByRole('textbox', { name: t('web.shell.find') }).waitFor();
    await picture(page, 'palette', language);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: t('web.shell.find') }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Shift+Slash');
    await page.getByRole('dialog', { name: t('web.shell.keys') }).waitFor();
    await picture(page, 'keys', language);
  });
}

try {
  const page = await openDesk(browser, url, people.operator(3));
  await signInPictures();
  await goOnQueue(page, wordsOf('ru'));
  const register = await earlierTalk(page);
  const article = (await ask<{ items: { articleId: string }[] }>(page, '/api/articles')).items[0]!.articleId;
  await page.getByRole('button', { name: wordsOf('ru')('web.phone.finish') }).click();
  await page.goto(`${url}/desk`);
  await eachLanguage(page, async (t, language) => {
    await page.getByText(t('web.phone.ready'), { exact: true }).waitFor();
    await picture(page, 'desk-empty', language);
  });
  await letterPictures(page);
  await callPictures(page);
  await plain(people.supervisor, [
    { name: 'duties', path: '/duties', open: true },
    { name: 'duties-heat-map', path: '/duties/heat-map?row=24&month=2026-09' },
    { name: 'duties-rulebook', path: '/duties/rulebook?row=24~~central_body' },
    { name: 'register', path: '/register' },
    { name: 'register-call', path: `/register/${register}` },
    { name: 'knowledge', path: `/knowledge/${article}` },
    { name: 'board', path: '/board/wall', wide: true },
  ]);
  await plain(people.admin, [
    { name: 'outbox', path: '/admin/outbox', open: true },
    { name: 'accounts', path: '/admin/accounts', open: true },
    { name: 'journal', path: '/admin/journal' },
  ]);
} finally {
  for (const phone of phones) await phone.close();
  await browser.close();
  await system.stop();
}
