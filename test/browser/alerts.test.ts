import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Outside, watchRound } from '../../src/modules/alerts/index.ts';
import { openHouse } from '../house.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { eventually, openChromium, openDesk, wordsOf } from './browser.ts';

const house = await openHouse();
const browser = await openChromium('none');
const kk = wordsOf('kk');
const admin = await house.as('admin');
const page = await openDesk(browser, house.httpsUrl, people.admin, { language: 'kk' });
await page.request.patch(`${house.httpsUrl}/api/session`, { data: { language: 'kk' } });

/** A look of this instant; `worker`: whether it lives. The clock of the house stays the real one, as the screen's is. */
async function look(disk: number, later = 0): Promise<void> {
  const now = new Date(Date.now() + later * 1_000);
  const outside: Outside = {
    parts: { worker: now, telephony: now, mail: now },
    jobs: { late: 0, oldestDueAt: null, givenUp: 0 },
    disk: { freeShare: disk },
    database: { roundTripMs: 3, bytes: 5e9 },
    certificate: { endsAt: new Date(now.getTime() + 3e10) },
    backup: { last: { at: now, ok: true }, installedAt: now },
    keys: 'ok',
  };
  await house.at(now, (ctx) => watchRound(ctx, outside));
}

test('the health screen says in one line whether to worry, and what was measured of each part', async () => {
  await look(0.5);
  await page.goto(`${house.httpsUrl}/admin/health`);
  await page.getByText(kk('web.alerts.well')).waitFor();
  assert.ok((await page.getByRole('row').count()) >= 16);
  assert.deepEqual(await violations(page), []);
});

test('an alert appears by itself, says what to do and who was told, and is taken over', async () => {
  await look(0.02, 12);
  await page.getByText(kk('web.alerts.wrong', { count: 1 })).waitFor();
  await page.getByRole('link', { name: kk('alert.disk-low') }).click();
  const panel = page.getByRole('region', { name: kk('alert.disk-low') });
  await panel.getByText(kk('alert.disk-low.do')).waitFor();
  await panel.getByText(kk('web.admin.role.administrator')).first().waitFor();
  assert.deepEqual(await violations(page), []);
  await panel.getByRole('button', { name: kk('web.alerts.take') }).click();
  await panel.getByText(people.admin.name).waitFor();
  const { items } = (await admin.get('/api/alerts')).body;
  assert.equal(items[0].acknowledgedBy, people.admin.name);
});

test('a check is silenced with a reason, and told of again by a button', async () => {
  const panel = page.getByRole('region', { name: kk('alert.disk-low') });
  await panel.getByRole('textbox', { name: kk('web.alerts.why') }).fill('Диск бүгін ауыстырылады');
  await panel.getByRole('button', { name: kk('web.alerts.silence-do') }).click();
  await panel.getByText('Диск бүгін ауыстырылады').waitFor();
  await panel.getByRole('button', { name: kk('web.alerts.tell-again') }).click();
  await panel.getByRole('button', { name: kk('web.alerts.silence-do') }).waitFor();
});

test('the table of who is told is edited by lines, saved with a reason, and tried', async () => {
  await page.goto(`${house.httpsUrl}/admin/alerts/routing`);
  await page.getByRole('button', { name: kk('web.alerts.add') }).click();
  const last = page.getByRole('row').last();
  const choose = async (column: string, words: string) => {
    await last.getByRole('combobox', { name: new RegExp(`^${kk(`web.alerts.line.${column}`)} `) }).click();
    await page.getByRole('option', { name: words, exact: true }).click();
  };
  await choose('whom', kk('web.alerts.whom.address'));
  await last.getByRole('textbox', { name: new RegExp(`^${kk('web.alerts.line.who')} `) }).fill('duty@example.kz');
  await choose('kind', kk('alert.line-down'));
  assert.deepEqual(await violations(page), []);
  await page.getByRole('textbox', { name: kk('web.settings.why') }).fill('Кезекшінің поштасы');
  await page.getByRole('button', { name: kk('web.settings.save'), exact: true }).click();
  await page.getByText(kk('web.admin.accounts.saved'), { exact: true }).waitFor();
  const value = (await admin.get('/api/settings')).body.items.find(({ key }: { key: string }) => key === 'alerts.routing').value;
  assert.deepEqual([value.at(-1).who, value.at(-1).channel, value.at(-1).kind], ['duty@example.kz', 'mail', 'line-down']);
  await page.getByRole('button', { name: kk('web.alerts.trial-send') }).click();
  await page.getByRole('status').getByText('duty@example.kz').waitFor();
  await eventually(async () => {
    const sent = await house.db.selectFrom('notifications.message').select('subject').where('to_address', '=', 'duty@example.kz').execute();
    assert.equal(sent.length, 1);
  });
  assert.deepEqual(await violations(page), []);
});

test('a line that could reach nobody is refused in words, and what was typed stays', async () => {
  const last = page.getByRole('row').last();
  await last.getByRole('textbox', { name: new RegExp(`^${kk('web.alerts.line.who')} `) }).fill('кезекші');
  await page.getByRole('textbox', { name: kk('web.settings.why') }).fill('Байқап көру');
  await page.getByRole('button', { name: kk('web.settings.save'), exact: true }).click();
  await page.getByRole('alert').getByText(kk('setting.alerts.routing.wrong')).waitFor();
  assert.equal(await last.getByRole('textbox', { name: new RegExp(`^${kk('web.alerts.line.who')} `) }).inputValue(), 'кезекші');
});
