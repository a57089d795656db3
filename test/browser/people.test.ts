import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { languages } from '../../src/base/texts.ts';
import { openHouse } from '../house.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { openChromium, openDesk, wordsOf } from './browser.ts';
import { meet } from './people-met.ts';

const house = await openHouse({ worker: true });
house.clock.now = new Date('2026-11-25T05:00:00Z');
const [operator, supervisor] = [await house.as('operator1'), await house.as('supervisor')];
const met = await meet(house, operator);
const browser = await openChromium('none');
const ru = wordsOf('ru');

async function desk(person: (typeof people)['supervisor']): Promise<Page> {
  const page = await openDesk(browser, house.httpsUrl, person);
  assert.equal((await page.request.patch(`${house.httpsUrl}/api/session`, { data: { language: 'ru' } })).status(), 200);
  return page;
}
const at = (page: Page, path: string) => page.goto(`${house.httpsUrl}${path}`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const page = await desk(people.operator(1));

test('a person is found by part of a number, shown with a masked IIN, and the whole of it is shown for a reason only', async () => {
  await at(page, '/people');
  await page.getByText(ru('web.people.search-hint')).waitFor();
  await page.getByLabel(ru('web.people.search'), { exact: true }).fill('5550181');
  await button(page, ru('web.people.find')).click();
  await page.getByRole('link', { name: 'Нұрлан Сәрсенов' }).click();
  await page.getByRole('heading', { name: 'Нұрлан Сәрсенов', exact: true }).waitFor();
  assert.equal(new URL(page.url()).search, '', 'what was typed stands in no address');
  assert.equal(await page.getByText('900101300017').count(), 0);
  await button(page, ru('web.people.reveal')).click();
  await page.getByLabel(ru('web.people.reveal-why')).fill('Сверка с заявлением');
  await button(page, ru('web.people.reveal')).click();
  await page.getByText('900101300017').waitFor();
  const { rows } = await house.pool.query(`select why from audit.entry where subject_id = $1 and why is not null`, [met.person]);
  assert.deepEqual(rows, [{ why: 'Сверка с заявлением' }]);
});

test('from a letter one key leads to who wrote it; an IIN with a wrong digit is refused there, with the digit it should be', async () => {
  await at(page, `/desk/letters/${met.appeal}`);
  await page.getByRole('link', { name: ru('web.people.open'), exact: true }).waitFor();
  await page.keyboard.press('KeyP');
  await page.waitForURL(`**/people/${met.person}`);
  await button(page, ru('web.people.edit')).click();
  await page.getByLabel(ru('web.people.iin'), { exact: true }).fill('900101300018');
  await button(page, ru('web.people.save')).click();
  await page.getByRole('alert').getByText('number-check-digit').waitFor();
  await button(page, ru('web.ui.cancel')).click();
  assert.equal((await operator.get(`/api/recipients/${met.person}`)).body.number.masked, '•••• •••• 0017');
});

test('of two who edit a person the second is told who was first, and takes theirs or keeps the own', async () => {
  await at(page, `/people/${met.person}`);
  await button(page, ru('web.people.edit')).click();
  const name = page.getByLabel(ru('web.people.name'), { exact: true });
  await name.fill('Нұрлан Б. Сәрсенов');
  const { revision } = (await supervisor.get(`/api/recipients/${met.person}`)).body;
  assert.equal((await supervisor.patch(`/api/recipients/${met.person}`, { language: 'ru', revision })).status, 200);
  await button(page, ru('web.people.save')).click();
  await page.getByRole('alert').getByText('recipient-changed').waitFor();
  await button(page, ru('web.admin.accounts.mine')).click();
  await page.getByRole('heading', { name: 'Нұрлан Б. Сәрсенов', exact: true }).waitFor();
});

test('two records of one man are seen beside each other, joined, and parted again as they were', async () => {
  await at(page, `/people/${met.person}`);
  await page.getByRole('button', { name: new RegExp(`^${ru('web.people.compare')}`) }).click();
  await page.getByLabel(ru('web.people.why'), { exact: true }).fill('Тот же человек, тот же номер');
  await page
    .locator('form')
    .getByRole('button', { name: ru('web.people.merge-go'), exact: true })
    .click();
  await page.waitForURL((url) => url.search === '');
  assert.equal((await operator.get(`/api/recipients/${met.twin}`)).body.id, met.person);
  await button(page, ru('web.people.merge')).click();
  await page.getByRole('button', { name: new RegExp(`^${ru('web.people.unmerge')}`) }).click();
  await page.getByLabel(ru('web.people.why'), { exact: true }).fill('Оказалось, это братья');
  await button(page, ru('web.people.unmerge')).click();
  await page.getByRole('region', { name: ru('web.people.joined') }).waitFor({ state: 'detached' });
  assert.equal((await operator.get(`/api/recipients/${met.twin}`)).body.id, met.twin);
});

test('a copy of everything held is asked for with a reason, made in the background and handed out', async () => {
  await at(page, `/people/${met.person}?do=copy`);
  await page.getByLabel(ru('web.people.copy-why')).fill('Заявление № 12 от самого человека');
  await button(page, ru('web.people.copy-ask')).click();
  const download = page.waitForEvent('download');
  await button(page, 'JSON').click();
  assert.match((await download).suggestedFilename(), /\.json$/);
});

test('an erasure shows what stays by law, is proposed by one and confirmed by another, and leaves nothing to be found', async () => {
  await at(page, `/people/${met.company}?do=erase`);
  await page.getByRole('table', { name: ru('web.people.kept') }).waitFor();
  await page.getByLabel(ru('web.people.request-number')).fill('З-17');
  await page.getByLabel(ru('web.people.why'), { exact: true }).fill('Письменное заявление');
  await button(page, ru('web.people.erase-propose')).click();
  await page.getByText(ru('web.people.erase-mine')).waitFor();
  const second = await desk(people.supervisor);
  await at(second, '/people');
  await second.getByRole('link', { name: ru('web.people.erase-open') }).click();
  assert.ok(await button(second, ru('web.people.erase-confirm')).isDisabled());
  await second.getByLabel(ru('web.people.erase-seen')).check();
  await button(second, ru('web.people.erase-confirm')).click();
  await second.getByText(ru('web.people.erased'), { exact: true }).waitFor();
  assert.deepEqual((await operator.post('/api/recipients/search', { q: 'Көктем' })).body.items, []);
});

test('the screens of people have no barrier in any language: search, a person, joining, copy, erasure', async () => {
  for (const language of languages) {
    assert.equal((await page.request.patch(`${house.httpsUrl}/api/session`, { data: { language } })).status(), 200);
    const t = wordsOf(language);
    for (const [path, words] of [
      ['/people?do=new', 'web.people.create'],
      [`/people/${met.person}`, 'web.people.consents'],
      [`/people/${met.person}?do=merge&other=${met.twin}`, 'web.people.merge-go'],
      [`/people/${met.person}?do=copy`, 'web.people.copy-ask'],
      [`/people/${met.person}?do=erase`, 'web.people.kept'],
    ] as const) {
      await at(page, path);
      await page.getByText(t(words), { exact: true }).first().waitFor();
      assert.deepEqual(await violations(page), [], `${path} ${language}`);
    }
  }
});
