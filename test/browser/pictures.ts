import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Language, languages } from '../../src/base/texts.ts';
import { paths } from '../../web/paths.ts';
import { type Person, people } from '../people.ts';
import { startSystem, systemPlace } from '../system.ts';
import { eventually, type Look, newProfile, openChromium, openDesk, wordsOf } from './browser.ts';
import { ask, callerHears, dial, goOnQueue } from './calling.ts';

/** Taken by bin/pictures, not by bin/test: what a screen looks like is for people to judge. */
const folder = join(import.meta.dirname, '../../docs/screens');
mkdirSync(folder, { recursive: true });

const system = startSystem(await systemPlace());
const [browser] = await Promise.all([openChromium(), system.says('ready http')]);
const taken: string[] = [];

/** An operator who works in the language and speaks it, a caller, and words typed into the search. */
const desks: Record<Language, { operator: Person; number: string; word: string }> = {
  kk: { operator: people.operator(1), number: '+77005550107', word: 'жеке куәлік' },
  ru: { operator: people.operator(3), number: '+77005550142', word: 'паспорт' },
  en: { operator: people.operator(19), number: '+77005550119', word: 'passport' },
};

type List = { items: { id: string }[] };

/** A picture once nothing moves: fonts loaded, data shown. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate('document.fonts.ready.then(() => true)');
  await sleep(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  taken.push(name);
}

/** The desk of one person in one language, whatever language the account began with. */
async function deskIn(language: Language, person: Person, look: Look = {}): Promise<Page> {
  const page = await openDesk(browser, system.httpsUrl, person, { language, ...look });
  const settings = { theme: look.dark ? 'dark' : 'light' };
  const changed = await page.request.patch(new URL('/api/session', page.url()).href, { data: { language, settings } });
  assert.equal(changed.status(), 200);
  await page.reload();
  await page.locator('header.top').waitFor();
  return page;
}

async function show(page: Page, path: string, name: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await take(page, name);
}

/** A whole call: offered, answered, a talk with a consultation, ended by the caller. Answers its id once its recording is sealed. */
async function callAtDesk(page: Page, language: Language): Promise<string> {
  const t = wordsOf(language);
  const { number, word } = desks[language];
  const bar = page.getByRole('region', { name: t('web.phone.bar') });
  await goOnQueue(page, t);
  const phone = await dial(system, number, language);
  try {
    await bar.getByRole('button', { name: t('web.phone.answer') }).waitFor();
    await take(page, `desk-offer.${language}`);
    await page.keyboard.press('F7');
    await bar.getByRole('button', { name: t('web.phone.hold') }).waitFor();
    await callerHears(phone);
    const { call } = await ask<{ call: { id: string } }>(page, '/api/calls/mine');
    await page.keyboard.press('KeyG');
    await page.waitForURL(`**${paths.call(call.id)}`);
    await page.getByLabel(t('web.desk.consultation.topic')).fill(word);
    await page.getByRole('searchbox', { name: t('web.desk.search-knowledge') }).fill(word);
    await page
      .getByRole('button', { name: t('web.desk.into-answer') })
      .first()
      .click();
    await sleep(6_000);
    await take(page, `desk-call.${language}`);
    phone.hangup();
    await phone.saw('ended-by-phone');
    await eventually(async () => assert.equal((await ask<{ call: unknown }>(page, '/api/calls/mine')).call, null));
    await take(page, `desk-wrap-up.${language}`);
    await page.getByRole('switch', { name: t('web.shell.on-queue') }).click();
    return call.id;
  } finally {
    await phone.close();
  }
}

for (const language of languages) {
  test(`the screens in ${language}`, { timeout: 180_000 }, async () => {
    const { operator } = desks[language];
    const stranger = await (await newProfile(browser, { language })).newPage();
    await stranger.goto(`${system.httpsUrl}/sign-in`);
    await take(stranger, `sign-in.${language}`);

    const desk = await deskIn(language, operator);
    await show(desk, paths.desk(), `desk-quiet.${language}`);
    const letters = await ask<List>(desk, `/api/appeals?channel=mail&status=open&limit=5`);
    await show(desk, paths.letter(letters.items[0]!.id), `desk-letter.${language}`);
    await show(desk, paths.knowledge(), `knowledge.${language}`);
    await show(desk, paths.duties(), `duties.${language}`);
    await show(desk, paths.desk(), `desk-quiet.${language}`);
    const callId = await callAtDesk(desk, language);
    await desk.context().close();

    const supervisor = await deskIn(language, people.supervisor);
    await show(supervisor, paths.board(), `board.${language}`);
    await show(supervisor, paths.register(), `register.${language}`);
    await eventually(async () => {
      const { recording } = await ask<{ recording: string }>(supervisor, `/api/calls/${callId}`);
      assert.equal(recording, 'ready');
    });
    await show(supervisor, paths.registeredCall(callId), `register-call.${language}`);
    await supervisor.context().close();

    const admin = await deskIn(language, people.admin);
    for (const name of ['accounts', 'outbox', 'journal'] as const) await show(admin, paths[name](), `${name}.${language}`);
    await admin.context().close();
  });
}

test('the board in the dark, as it hangs on a wall', { timeout: 60_000 }, async () => {
  const page = await deskIn('en', people.supervisor, { dark: true });
  await show(page, paths.board(), 'board.en.dark');
  await show(page, paths.wall(), 'wall.en.dark');
});

after(() => {
  const day = new Date().toISOString().slice(0, 10);
  const names = [...new Set(taken)].sort();
  const lines = ['# The screens', '', `Taken on ${day} by \`bin/pictures\` from a demo system with a real call; do not edit.`, ''];
  writeFileSync(join(folder, 'README.md'), [...lines, ...names.map((name) => `- [${name}](${name}.png)`), ''].join('\n'));
});
