import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../house.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { openChromium, openDesk, wordsOf } from './browser.ts';

const house = await openHouse();
const browser = await openChromium('none');
const kk = wordsOf('kk');

test('¶20, ¶27: a body’s person names who answers, tells of a replacement and proposes a correction that the centre confirms', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.provider, { language: 'kk' });
  await page.goto(`${house.httpsUrl}/bodies`);
  await page.getByText(kk('web.bodies.nobody')).waitFor();
  const name = async (who: string, day: string, label: string) => {
    await page.getByRole('textbox', { name: kk('web.bodies.person.name') }).fill(who);
    await page.getByRole('textbox', { name: kk('web.bodies.person.phone') }).fill('+7 7172 55-51-01');
    await page.getByRole('textbox', { name: label }).fill(day);
    await page.getByRole('button', { name: kk('web.bodies.save'), exact: true }).click();
    await page.getByText(who, { exact: true }).waitFor();
  };
  await page.getByRole('button', { name: kk('web.bodies.name'), exact: true }).click();
  await name('Бекзат Оразов', '02.02.2026', kk('web.bodies.from'));
  await page.getByRole('button', { name: kk('web.bodies.replace'), exact: true }).click();
  assert.deepEqual(await violations(page), []);
  await name('Гүлшат Әмірова', '03.03.2026', kk('web.bodies.replaced-on'));
  await page.getByRole('heading', { name: kk('web.bodies.before') }).waitFor();
  await page.getByRole('button', { name: kk('web.bodies.correct'), exact: true }).click();
  await page.getByRole('textbox', { name: kk('web.bodies.address') }).fill('Астана қаласы, Бейбітшілік көшесі, 11');
  await page.getByRole('textbox', { name: kk('web.bodies.why') }).fill('Көштік');
  await page.getByRole('button', { name: kk('web.bodies.send') }).click();
  await page.getByRole('button', { name: kk('web.bodies.withdraw') }).waitFor();
  assert.deepEqual(await violations(page), []);
  const { organizationId } = (await (await house.as('provider')).get('/api/session')).body;
  const { rows } = await house.pool.query(
    'select name, valid_to::text from organizations.responsible_person where organization_id = $1 order by valid_from',
    [organizationId],
  );
  assert.deepEqual(rows, [
    { name: 'Бекзат Оразов', valid_to: '2026-03-03' },
    { name: 'Гүлшат Әмірова', valid_to: null },
  ]);
  await page.context().close();

  const centre = await openDesk(browser, house.httpsUrl, people.supervisor, { language: 'kk' });
  await centre.goto(`${house.httpsUrl}/bodies/${organizationId}`);
  await centre.getByRole('button', { name: kk('web.bodies.confirm') }).click();
  await centre.locator('.body-part .facts').getByText('Астана қаласы, Бейбітшілік көшесі, 11').waitFor();
  assert.deepEqual(await violations(centre), []);
  await centre.context().close();
});

test('¶16: the authorized body reads the figures by month, and the screen has no barrier', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.informatization, { language: 'kk' });
  await page.goto(`${house.httpsUrl}/figures`);
  for (const caption of ['wait', 'letters', 'duties']) await page.getByRole('table', { name: kk(`web.figures.${caption}`) }).waitFor();
  assert.deepEqual(await violations(page), []);
  assert.equal(await page.getByRole('main').getByRole('button').count(), 0, 'it is to be read only');
  await page.context().close();
});
