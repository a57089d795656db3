import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openRelay } from '../../src/adapters/relay/relay.ts';
import { newId } from '../../src/base/ids.ts';
import { acknowledgement } from '../../src/modules/appeals/templates.ts';
import { configureOutbox, outbox, send, sweepOutbox, tell } from '../../src/modules/notifications/index.ts';
import { consentOf, recipientByAddress, recordConsent } from '../../src/modules/recipients/index.ts';
import { openHouse } from '../house.ts';
import { jobCtx, receivingServer } from '../letters/post-office.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { newProfile, openChromium, openDesk, wordsOf } from './browser.ts';

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

const ACK = 'letters.acknowledgement/mail';
const inForce = async () => (await admin.get(`/api/templates/${ACK}`)).body;
const words = (language: 'kk' | 'en') => page.getByRole('region', { name: kk(`web.ui.language.${language}`), exact: true });
const subject = words('kk').getByRole('textbox', { name: kk('web.templates.subject') });
const preview = page.getByRole('figure', { name: kk('web.templates.preview-of', { language: kk('web.ui.language.kk') }) });

test('words are changed in an editor that shows what a person will read, and says what could not be sent', async () => {
  await page.goto(`${house.httpsUrl}/admin/templates`);
  await page.locator(`a[href$="${ACK}"]`).click();
  await preview.getByText('2026-000123').first().waitFor();
  await subject.fill('Тіркелді: {nomer}');
  await page.getByText(/«nomer»/).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('textbox', { name: kk('web.templates.why') }).fill('Қысқарақ');
  await button('web.templates.save').click();
  await page
    .getByRole('alert')
    .getByText(/«nomer»/)
    .waitFor();
  assert.equal((await inForce()).edition, 1, 'nothing changed');
  await subject.fill('Тіркелді: {number}');
  await preview.getByText('Тіркелді: 2026-000123').waitFor();
  await button('web.templates.save').click();
  await page.getByText(kk('web.templates.in-force', { edition: 2 })).waitFor();
  const { edition, words: now, savedBy, why: said } = await inForce();
  assert.deepEqual([edition, now.kk.subject, savedBy, said], [2, 'Тіркелді: {number}', people.admin.name, 'Қысқарақ']);
});

test('who was second sees what was put in force meanwhile, word by word, and takes it or keeps the own', async () => {
  const { words: now, edition } = await inForce();
  await subject.fill('Хат тіркелді: {number}');
  await page.getByRole('textbox', { name: kk('web.templates.why') }).fill('Түсініктірек');
  const theirs = { ...now, kk: { ...now.kk, subject: 'Тіркелген нөмір: {number}' } };
  const put = await admin.put(`/api/templates/${ACK}`, { words: theirs, edition, why: 'Басқа біреу бұрын' });
  assert.equal(put.status, 200);
  await button('web.templates.save').click();
  const note = page.getByRole('alert');
  await note.getByText('Басқа біреу бұрын').waitFor();
  assert.deepEqual(await note.locator('del').allTextContents(), ['Тіркелген', 'нөмір:']);
  assert.deepEqual(await note.locator('ins').allTextContents(), ['Хат', 'тіркелді:']);
  assert.equal(await subject.inputValue(), 'Хат тіркелді: {number}', 'what was typed stays');
  assert.deepEqual(await violations(page), []);
  await button('web.templates.mine').click();
  await note.waitFor({ state: 'hidden' });
  await button('web.templates.save').click();
  await page.getByText(kk('web.templates.in-force', { edition: edition + 2 })).waitFor();
  assert.equal((await inForce()).words.kk.subject, 'Хат тіркелді: {number}');
});

test('an edition of the history shows what it changed, and going back to it adds one', async () => {
  const { edition } = await inForce();
  await page.getByRole('button', { name: kk('web.templates.edition', { edition: 1 }), exact: true }).click();
  await page.waitForURL('**?edition=1');
  await page.getByRole('heading', { name: kk('web.templates.going-back') }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('textbox', { name: kk('web.templates.why') }).fill('Заңгерлер сұрады');
  await page.getByRole('button', { name: kk('web.templates.revert', { edition: 1 }) }).click();
  await page.getByText(kk('web.templates.in-force', { edition: edition + 1 })).waitFor();
  const { words: now, differs } = await inForce();
  assert.deepEqual([now.kk.subject, differs], ['№ {number} өтінішіңіз тіркелді', false]);
});

test('an SMS says in how many parts it will go, and what was typed is there after a look elsewhere', async () => {
  await page.goto(`${house.httpsUrl}/admin/templates/appeals.registered/sms`);
  await page
    .getByText(kk('web.templates.sms-parts', { segments: 2 }))
    .first()
    .waitFor();
  await words('kk').getByRole('textbox').fill('№ {number}');
  await page.getByRole('link', { name: kk('web.templates.all') }).click();
  await page.locator('a[href$="appeals.registered/sms"]').click();
  await page
    .getByText(kk('web.templates.sms-parts', { segments: 1 }))
    .nth(1)
    .waitFor();
  await button('web.templates.drop').click();
  await page
    .getByText(kk('web.templates.sms-parts', { segments: 2 }))
    .nth(1)
    .waitFor();
  assert.deepEqual(await violations(page), []);
});

test('a person outside ends optional letters on a page without barriers, in any of the three languages', async () => {
  const now = new Date();
  const { id } = await house.at(now, (ctx) => recipientByAddress(ctx, { kind: 'email', value: 'reader@example.kz', language: 'kk' }));
  await house.at(now, (ctx) => recordConsent(ctx, { recipientId: id, purpose: 'email-rating', given: true, source: 'call' }));
  const params = { number: '2026-000009', subject: 'Паспорт', received: '20.11.2026', due: '24.11.2026' };
  const wish = { template: { ...acknowledgement, purpose: 'email-rating' as const }, params, subject: { kind: 'appeal', id: null } };
  await house.at(now, (ctx) => tell(ctx, { ...wish, to: { recipient: id }, dedupeKey: 'optional' }));
  await sweep();
  const link = /<(.+)>/.exec(there.letters.at(-1)!.header('list-unsubscribe')!)![1]!;
  const outside = await (await newProfile(browser, { language: 'kk' })).newPage();
  const address = new URL(new URL(link).pathname, house.httpsUrl).href;
  for (const language of ['en', 'ru', 'kk'] as const) {
    await outside.goto(`${address}?lang=${language}`);
    await outside.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
    assert.deepEqual(await violations(outside), [], language);
  }
  assert.equal((await consentOf(house.db, id, 'email-rating'))?.given, true, 'looking ends nothing');
  await outside.getByRole('button', { name: kk('unsubscribe.button') }).click();
  await outside.getByRole('heading', { name: kk('unsubscribe.done.title') }).waitFor();
  assert.deepEqual(await violations(outside), []);
  assert.equal((await consentOf(house.db, id, 'email-rating'))?.given, false);
  await outside.context().close();
});
