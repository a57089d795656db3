import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { post, receivingServer } from '../letters/post-office.ts';
import { people } from '../people.ts';
import { startSystem, systemPlace } from '../system.ts';
import { eventually, openChromium, openDesk, wordsOf } from './browser.ts';
import { ask } from './calling.ts';

const t = wordsOf('kk');
const SUBJECT = 'Төлқұжатты ауыстыру туралы';
const WORDS = 'Сәлеметсіз бе! Төлқұжатты ауыстыру тәртібі төменде.';

const place = await systemPlace();
const first = startSystem(place);
const [browser] = await Promise.all([openChromium(), first.says('ready http')]);
const page = await openDesk(browser, first.httpsUrl, people.operator(1), { language: 'kk' });
const answer = page.getByRole('region', { name: t('web.letter.answer'), exact: true });
const written = answer.getByRole('textbox', { name: t('web.letter.answer-text') }).first();
let appealId = '';
let title = '';

type Appeal = {
  subject: string;
  state: string;
  duty: { state: string; paragraph: string } | null;
  entries: { kind: string; body: string; editions: { title: string }[]; delivery: { state: string } | null }[];
};
const appeal = () => ask<Appeal>(page, `/api/appeals/${appealId}`);

test('¶8: a letter appears on the desk by itself with its term, and is taken', async () => {
  await page.getByRole('heading', { name: t('web.desk.my-cases') }).waitFor();
  const item = page.getByRole('complementary', { name: t('web.desk.my-cases') }).getByRole('link', { name: SUBJECT });
  assert.equal(await item.count(), 0);
  const raw = readFileSync(join(import.meta.dirname, '../letters/eml/kk-plain.eml'));
  assert.equal((await post(Number(place['SMTP_PORT']), { raw })).code, 250);
  await page
    .getByRole('complementary', { name: t('web.desk.my-cases') })
    .getByRole('link', { name: SUBJECT })
    .click();
  await page.waitForURL('**/desk/letters/*');
  appealId = page.url().split('/').at(-1)!;
  await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
  await page.getByRole('button', { name: /¶8/ }).waitFor();
  await page
    .getByRole('button', { name: t('web.letter.take') })
    .first()
    .click();
  await page.getByText(t('web.letter.held-by-me')).waitFor();
});

test('a draft is kept on the server as it is typed and is there after a reload', async () => {
  await written.fill(WORDS);
  await answer.locator('.saved .tabler-icon-check').waitFor();
  await page.evaluate('localStorage.clear()');
  await page.reload();
  await written.waitFor();
  assert.equal(await written.inputValue(), WORDS);
});

test('¶9: an article goes into the answer with its edition, and the held answer says that it waits', async () => {
  await page.keyboard.press('Slash');
  await page.keyboard.type('паспорт');
  await page
    .getByRole('listitem')
    .filter({ hasText: t('web.desk.into-answer') })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t('web.desk.back-to-results') }).waitFor();
  title = (await page.locator('article.article h2').textContent())!;
  await page.keyboard.press('KeyI');
  await answer.getByRole('figure').getByText(title, { exact: true }).waitFor();
  await written.press('Control+Enter');
  const said = page.locator('.entry').filter({ hasText: WORDS });
  await said.getByText(t('web.letter.delivery.held')).waitFor();
  const { duty, entries } = await appeal();
  assert.equal(duty?.state, 'open', 'an answer that has not left keeps no duty');
  const sent = entries.find(({ kind }) => kind === 'answer')!;
  assert.deepEqual(
    sent.editions.map((edition) => edition.title),
    [title],
  );
});

test('¶8: when a mail server is connected the answer goes out, and the open desk shows the duty kept', async () => {
  assert.equal(await first.stop(), 0);
  const server = await receivingServer();
  after(() => server.stop());
  const second = startSystem({ ...place, SMTP_URL: server.url });
  await second.says('ready http');
  const letter = await eventually(() => {
    const found = server.letters.find(({ email }) => email.text?.includes(WORDS));
    assert.ok(found, 'the answer has not arrived');
    return found;
  }, 40_000);
  assert.deepEqual(letter.to, ['aigerim@example.kz']);
  assert.equal(letter.header('in-reply-to'), '<kk-plain-1@example.kz>');
  await eventually(async () => assert.equal((await appeal()).duty?.state, 'kept'));
  const said = page.locator('.entry').filter({ hasText: WORDS });
  await said.locator('.delivery-sent').waitFor();
  await page.locator('.letter-bar').getByText(t('web.letter.state.answered'), { exact: true }).waitFor();
  await page.getByRole('button', { name: /¶8/ }).getByText(t('web.ui.status.kept')).first().waitFor();
});
