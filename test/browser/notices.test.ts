import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WebSocketRoute } from 'playwright-core';
import { undeliverable } from '../../src/modules/appeals/templates.ts';
import { tell } from '../../src/modules/notifications/index.ts';
import { openHouse } from '../house.ts';
import { accountId, people } from '../people.ts';
import { violations } from './axe.ts';
import { openChromium, openDesk, wordsOf } from './browser.ts';

const house = await openHouse();
const browser = await openChromium('none');
const kk = wordsOf('kk');
const person = people.operator(1);
const operator = await house.as('operator1');
await operator.patch('/api/session', { language: 'kk' });
const created = await operator.post('/api/appeals', {
  kind: 'enquiry',
  channel: 'web',
  language: 'kk',
  applicant: 'Айгерім Сәрсенова',
  subject: 'Төлқұжатты ауыстыру',
  content: 'Қайда бару керек?',
});
assert.equal(created.status, 200, JSON.stringify(created.body));
const page = await openDesk(browser, house.httpsUrl, person, { language: 'kk' });
/** The wire between the page and the real server, so that it can be cut: going offline leaves an open socket alone. */
const wires: WebSocketRoute[] = [];
await page.routeWebSocket(/\/api\/live/, (wire) => {
  wires.push(wire);
  wire.connectToServer();
});
await page.reload();
const bell = page.getByRole('button', { name: /^Хабарламалар:/ });
const list = page.getByRole('dialog', { name: kk('web.notices.title') });
const unread = (count: number) => page.getByRole('button', { name: kk('web.notices.bell', { unread: count }) });

let told = 0;
async function notice(): Promise<string> {
  told += 1;
  const number = `2026-00${told}`;
  const account = await accountId(house.db, person);
  await house.at(new Date(), (ctx) =>
    tell(ctx, {
      to: { account },
      template: undeliverable,
      params: { number, error: '550 no such mailbox' },
      subject: { kind: 'appeal', id: created.body.id },
      dedupeKey: `bell ${told}`,
    }),
  );
  return number;
}

test('a notice rings at once, without a reload, and one key opens the list', async () => {
  await unread(0).waitFor();
  const number = await notice();
  await unread(1).waitFor();
  await page.keyboard.press('KeyM');
  await list.getByText(number).first().waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await unread(1).waitFor();
});

test('what was told while a page is still opening, before it listens, rings on it too', async () => {
  const opening = await page.context().newPage();
  const hold = Promise.withResolvers<void>();
  await opening.routeWebSocket(/\/api\/live/, async (wire) => {
    await hold.promise;
    wire.connectToServer();
  });
  await opening.goto(page.url());
  await opening.getByRole('button', { name: kk('web.notices.bell', { unread: 1 }) }).waitFor();
  await notice();
  await unread(2).waitFor();
  hold.resolve();
  await opening.getByRole('button', { name: kk('web.notices.bell', { unread: 2 }) }).waitFor();
  await opening.close();
});

test('what was told while the connection was away rings when it is back', async () => {
  await page.context().setOffline(true);
  await wires.at(-1)!.close();
  await page.locator('.lost-strip').waitFor();
  await notice();
  assert.ok(await unread(2).isVisible(), 'it cannot have heard of it');
  await page.context().setOffline(false);
  await unread(3).waitFor();
});

test('following a notice leads to what it is about and reads that one alone', async () => {
  await bell.click();
  await list.getByRole('link').first().click();
  await page.waitForURL(`**/desk/letters/${created.body.id}`);
  await list.waitFor({ state: 'hidden' });
  await unread(2).waitFor();
});

test('one is marked as read, then all, on every screen of the person at once, and stays so after a reload', async () => {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: kk('web.notices.bell', { unread: 2 }) }).waitFor();
  await bell.click();
  await list
    .getByRole('button', { name: new RegExp(`^${kk('web.notices.mark-of', { subject: '' })}`) })
    .first()
    .click();
  await unread(1).waitFor();
  await notice();
  await notice();
  await unread(3).waitFor();
  await list.getByRole('button', { name: kk('web.notices.read-all') }).click();
  await unread(0).waitFor();
  await other.getByRole('button', { name: kk('web.notices.bell', { unread: 0 }) }).waitFor();
  await page.reload();
  await unread(0).waitFor();
  await bell.click();
  await list.getByRole('listitem').nth(4).waitFor();
  assert.equal(await list.getByRole('listitem').count(), 5, 'read ones are kept');
  await other.close();
});
