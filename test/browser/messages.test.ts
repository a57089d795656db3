import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openRelay } from '../../src/adapters/relay/relay.ts';
import { newId } from '../../src/base/ids.ts';
import { configureOutbox, outbox, send, sweepOutbox } from '../../src/modules/notifications/index.ts';
import { openHouse } from '../house.ts';
import { jobCtx, receivingServer } from '../letters/post-office.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { openChromium, openDesk, wordsOf } from './browser.ts';

const house = await openHouse();
const browser = await openChromium('none');
const kk = wordsOf('kk');
const admin = await house.as('admin');
await admin.patch('/api/session', { language: 'kk' });
/** Takes letters for everybody but Nobody. */
const there = await receivingServer((stage, _tries, to) =>
  stage === 'rcpt' && to.startsWith('nobody') ? { code: 550, text: 'no such person' } : null,
);
const relay = openRelay(there.url);
configureOutbox({ ...outbox(), relay });
after(async () => {
  relay.close();
  await there.stop();
});
const page = await openDesk(browser, house.httpsUrl, people.admin, { language: 'kk' });
const rows = page.locator('main tbody tr');
const button = (key: string) => page.getByRole('button', { name: kk(key), exact: true });
const why = page.getByRole('textbox', { name: kk('web.outbox.why') });

const sweep = () => sweepOutbox(jobCtx(house.db, () => new Date()));
async function letter(to: string, subject: string): Promise<string> {
  const now = new Date();
  const id = newId(now);
  const message = { to, language: 'kk', template: 'letters.answer', subject, body: 'Мәтін', relatedKind: 'test' } as const;
  return (await house.at(now, (ctx) => send(ctx, { ...message, relatedId: id, dedupeKey: id }))).id;
}

test('what did not arrive is found by one filter, which stands in the address, and goes to another address for a reason', async () => {
  await letter('marat@example.kz', 'Жеткен хат');
  const id = await letter('nobody@example.kz', 'Жетпеген хат');
  await sweep();
  await page.goto(`${house.httpsUrl}/admin/outbox`);
  await rows.nth(1).waitFor();
  await page.getByRole('combobox', { name: kk('web.outbox.state') }).click();
  await page.getByRole('option', { name: kk('web.outbox.state.undecided') }).click();
  await page.getByRole('link', { name: 'Жеткен хат' }).waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Жетпеген хат' }).click();
  await page.waitForURL(`**/admin/outbox/${id}?state=undecided`);
  await page
    .getByText(/550 no such person/)
    .first()
    .waitFor();
  assert.deepEqual(await violations(page), []);
  await button('web.outbox.act.readdress').click();
  await page.getByRole('textbox', { name: kk('web.outbox.new-address') }).fill('aigerim');
  assert.ok(await button('web.outbox.act.readdress').isDisabled(), 'not without a reason');
  await why.fill('Оператор телефонмен нақтылады');
  await button('web.outbox.act.readdress').click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: kk('web.outbox.new-address') }).fill('aigerim@example.kz');
  assert.deepEqual(await violations(page), []);
  await button('web.outbox.act.readdress').click();
  await page.getByRole('listitem').filter({ hasText: 'nobody@example.kz → aigerim@example.kz' }).waitFor();
  await sweep();
  await page
    .getByRole('listitem')
    .filter({ hasText: kk('web.outbox.step.accepted') })
    .waitFor();
  assert.deepEqual(there.letters.at(-1)!.to, ['aigerim@example.kz'], 'and it went there');
});

test('what is given up waits for nobody any more; who was second to decide is told that it is decided', async () => {
  const [first, second] = [await letter('nobody-1@example.kz', 'Бірінші'), await letter('nobody-2@example.kz', 'Екінші')];
  await sweep();
  await page.goto(`${house.httpsUrl}/admin/outbox/${first}?state=undecided`);
  await rows.nth(1).waitFor();
  await button('web.outbox.act.give-up').click();
  await why.fill('Адам жауапты телефонмен алды');
  await button('web.outbox.act.give-up').click();
  await page.getByRole('link', { name: 'Бірінші' }).waitFor({ state: 'hidden' });
  await page.locator('.side').getByText(kk('web.outbox.word.given-up')).waitFor();
  await page.getByRole('link', { name: 'Екінші' }).click();
  await page.getByRole('heading', { name: 'Екінші' }).waitFor();
  await button('web.outbox.act.give-up').click();
  await why.fill('Адам жауапты телефонмен алды');
  assert.equal((await admin.post(`/api/outbox/${second}/give-up`, { why: 'Earlier than the other' })).status, 200);
  await button('web.outbox.act.give-up').click();
  await page.getByRole('alert').waitFor();
  assert.equal(await why.inputValue(), 'Адам жауапты телефонмен алды', 'what was typed stays');
  await page.getByRole('listitem').filter({ hasText: 'Earlier than the other' }).waitFor();
});
