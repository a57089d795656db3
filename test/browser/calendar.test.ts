import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { newId } from '../../src/base/ids.ts';
import { languages } from '../../src/base/texts.ts';
import { oblige } from '../../src/modules/obligations/index.ts';
import { openHouse } from '../house.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { openChromium, openDesk, wordsOf } from './browser.ts';

const house = await openHouse();
// A Friday: the term of an appeal of this day is counted over the Monday that moves below.
house.clock.now = new Date('2026-12-04T05:00:00Z');
const browser = await openChromium('none');
// The administrator reads Russian, the second person Kazakh.
const ru = wordsOf('ru');
const kk = wordsOf('kk');
const admin = await house.as('admin');

const duty = await house.at('2026-12-04T05:00:00Z', (ctx) =>
  oblige(ctx, {
    paragraph: '8',
    debtor: { kind: 'centre' },
    creditor: { kind: 'recipient' },
    subjectKind: 'appeal',
    label: '2026-1',
    subjectId: newId(new Date('2026-12-04T05:00:00Z')),
    anchorAt: new Date('2026-12-04T05:00:00Z'),
  }),
);
const day = (page: Page, date: string) => page.locator(`[data-day="${date}"]`);
const button = (page: Page, key: string, t = ru) => page.getByRole('button', { name: t(key), exact: true });

test('a day is moved in a browser: the act is named, the terms that move are shown, and only another person can confirm', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.admin);
  await page.goto(`${house.httpsUrl}/admin/calendar/2026`);
  await day(page, '2026-12-07').click();
  await button(page, 'web.calendar.change-day').click();
  await page.getByText(ru('web.calendar.impact.count', { count: 1 })).waitFor();
  assert.ok(await button(page, 'web.calendar.send').isDisabled(), 'nothing moves without an act');
  await page.getByLabel(ru('web.calendar.act.title'), { exact: true }).fill('Приказ о переносе дня отдыха');
  await page.getByLabel(ru('web.calendar.act.number'), { exact: true }).fill('217');
  await page.locator('.cal-pair input').last().fill('03.12.2026');
  await page.getByLabel(ru('web.calendar.why'), { exact: true }).fill('Так сказано в приказе');
  await button(page, 'web.calendar.send').click();
  await page.getByRole('heading', { name: ru('web.calendar.proposal') }).waitFor();
  assert.equal(await button(page, 'web.calendar.confirm').count(), 0, 'the one who proposed cannot');
  assert.equal((await admin.get(`/api/obligations/${duty.id}`)).body.dueAt, duty.dueAt.toISOString(), 'nothing moved yet');

  const second = await openDesk(browser, house.httpsUrl, people.supervisor);
  await second.goto(page.url());
  await button(second, 'web.calendar.confirm', kk).click();
  await second
    .getByRole('table', { name: kk('web.calendar.history') })
    .getByText(people.admin.name)
    .waitFor();
  assert.match((await day(second, '2026-12-07').getAttribute('class')) ?? '', /cal-moved-off/);
  for (const one of [page, second]) await one.context().close();
});

test('a proposal is refused with a reason, or taken back by the one who made it', async () => {
  const edits = { days: [{ day: '2026-12-08', weeks: [5], effect: 'off', kind: 'transferred' }] };
  const grounds = { act: { title: 'Приказ', number: '1', on: '2026-12-03' }, why: 'Проверка' };
  const propose = async () => (await admin.post('/api/calendar/proposals', { ...edits, ...grounds })).body.id as string;
  const second = await openDesk(browser, house.httpsUrl, people.supervisor);
  await second.goto(`${house.httpsUrl}/admin/calendar/2026?side=${await propose()}`);
  await button(second, 'web.calendar.refuse', kk).click();
  assert.ok(await button(second, 'web.calendar.refuse', kk).isDisabled(), 'not without a reason');
  await second.getByLabel(kk('web.calendar.refuse-why')).fill('Такого приказа нет');
  await button(second, 'web.calendar.refuse', kk).click();
  await second.getByRole('heading', { name: kk('web.calendar.proposal') }).waitFor({ state: 'detached' });

  const first = await openDesk(browser, house.httpsUrl, people.admin);
  await first.goto(`${house.httpsUrl}/admin/calendar/2026?side=${await propose()}`);
  await button(first, 'web.calendar.withdraw').click();
  await first.getByRole('heading', { name: ru('web.calendar.open') }).waitFor({ state: 'detached' });
  for (const one of [first, second]) await one.context().close();
});

test('the year is walked by keys alone: arrows by days and weeks, Page keys by months, Enter opens', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.supervisor);
  await page.goto(`${house.httpsUrl}/admin/calendar/2026?day=2026-01-31`);
  await day(page, '2026-01-31').focus();
  for (const key of ['PageDown', 'ArrowUp', 'ArrowRight', 'Home']) await page.keyboard.press(key);
  assert.equal(await page.evaluate('document.activeElement.dataset.day'), '2026-02-16');
  await page.keyboard.press('Enter');
  await page.waitForURL(/day=2026-02-16/);
  await page.context().close();
});

test('a file with 400 days changes nothing and says what is wrong with it', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.admin);
  await page.goto(`${house.httpsUrl}/admin/calendar/2028?side=import`);
  const start = Date.parse('2028-01-01T00:00:00Z');
  const dates = Array.from({ length: 400 }, (_, n) => new Date(start + n * 86_400_000).toISOString().slice(0, 10));
  const lines = dates.map((date) => `${date},5,off,public_holiday,а,б,c,found,`);
  const { body } = await admin.get('/api/calendar/years/2026/file?format=csv');
  const head = String(body).split('\n')[0]!;
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'y.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...lines].join('\n')) });
  await page.getByRole('alert').first().waitFor();
  assert.match(await page.getByRole('alert').first().innerText(), /calendar|year|day/);
  assert.equal((await admin.get('/api/calendar/years/2028')).body.status, 'missing');
  await page.context().close();
});

test('the calendar has no barrier in any language, with a day, a change and an import open', async () => {
  for (const language of languages) {
    const page = await openDesk(browser, house.httpsUrl, people.admin, { language });
    for (const path of ['2026?day=2026-03-23', '2026?side=import', '2028']) {
      await page.goto(`${house.httpsUrl}/admin/calendar/${path}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await violations(page), [], `${language} ${path}`);
    }
    await page.context().close();
  }
});
