import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { languages } from '../../src/base/texts.ts';
import { newId } from '../../src/base/ids.ts';
import { fulfil, noticeLate, oblige } from '../../src/modules/obligations/index.ts';
import { openHouse } from '../house.ts';
import { people } from '../people.ts';
import { violations } from './axe.ts';
import { eventually, openChromium, openDesk, wordsOf } from './browser.ts';

const house = await openHouse();
/** Wednesday 25 November 2026, 12:00 in Almaty. */
house.clock.now = new Date('2026-11-25T07:00:00Z');
const browser = await openChromium();
const t = wordsOf('en');
const look = { language: 'en' } as const;
for (const person of ['supervisor', 'admin']) await (await house.as(person)).patch('/api/session', { language: 'en' });

const finance = await house.db
  .selectFrom('organizations.organization')
  .select(['id', 'name_en'])
  .where('code', '=', 'MOF')
  .executeTakeFirstOrThrow();

/** A clarification asked of the Ministry of Finance, and when it answered. */
async function asked(label: string, anchorAt: string, keptAt?: string): Promise<string> {
  const event = { paragraph: '24', subjectKind: 'clarification', subjectId: newId(new Date(anchorAt)) };
  const debtor = { kind: 'central_body', id: finance.id };
  const duty = await house.at(anchorAt, (ctx) =>
    oblige(ctx, { ...event, debtor, creditor: { kind: 'centre' }, label, anchorAt: new Date(anchorAt) }),
  );
  if (keptAt) await house.at(keptAt, (ctx) => fulfil(ctx, { ...event, evidence: {} }));
  return duty.id;
}
const kept = await asked('C-1', '2026-10-05T05:00:00Z', '2026-10-06T05:00:00Z');
await asked('C-2', '2026-10-12T05:00:00Z', '2026-10-21T05:00:00Z');
const late = await asked('C-3', '2026-11-16T05:00:00Z');
const open = await asked('C-4', '2026-11-24T05:00:00Z');
await house.at(house.clock.now, noticeLate);

const go = async (page: Page, path: string) => {
  await page.goto(house.httpsUrl + path);
  await page.locator('h1').waitFor();
};
const rows = (page: Page) => page.locator('main tbody tr:not(.table-group)');
const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true });

test('duties are found by state, number and body, all of it kept in the address', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.supervisor, look);
  await go(page, '/duties');
  await rows(page).nth(1).waitFor();
  assert.equal(await rows(page).count(), 2);
  // The screen groups by the reader's own clock, whenever this runs; C-4 ends with Friday 27 November.
  const left = Date.parse('2026-11-27T19:00:00Z') - Date.now();
  const ends = left <= 0 ? 'late' : left <= 24 * 3_600_000 ? 'today' : 'week';
  const groups = [...new Set(['late', ends])].map((group) => t(`web.duties.group.${group}`));
  assert.deepEqual(await page.locator('.table-group').allInnerTexts(), groups);
  await page.getByText(`${t('web.duties.state.late')} 1`, { exact: true }).click();
  await eventually(async () => assert.equal(await rows(page).count(), 1));
  await page.getByText(t('web.duties.state.was-late'), { exact: true }).click();
  await eventually(async () => assert.equal(await rows(page).count(), 2));
  await page.getByRole('searchbox', { name: t('web.duties.filter.number') }).fill('C-2');
  await page.waitForURL(/state=was-late.*q=C-2|q=C-2.*state=was-late/);
  await eventually(async () => assert.equal(await rows(page).count(), 1));
  await page.getByRole('combobox', { name: t('web.duties.filter.debtor') }).fill(finance.name_en);
  await page.getByRole('option', { name: finance.name_en }).click();
  await page.waitForURL(new RegExp(`body=${finance.id}`));
  await page.reload();
  await rows(page).first().waitFor();
  assert.equal(await rows(page).count(), 1, 'the same after a reload');
  assert.match(await rows(page).first().innerText(), /C-2[\s\S]*Ministry of Finance[\s\S]*3 WD[\s\S]*kept, but late/);
  await page.context().close();
});

test('a duty shows its days, takes a file as evidence, refuses a disguised one, and strikes out with a reason', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.supervisor, look);
  await go(page, `/duties/${open}`);
  await page.locator('.day-last').waitFor();
  assert.match(
    await page.locator('.days').innerText(),
    /24[\s\S]*came[\s\S]*25[\s\S]*day 1[\s\S]*26[\s\S]*day 2[\s\S]*27[\s\S]*day 3\s*last/,
  );
  const attach = async (name: string, content: string) => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
    await button(page, 'web.duties.attach').click();
  };
  await button(page, 'web.duties.add-proof').click();
  await attach('answer.pdf', 'MZ\u0000\u0000\u0003 a program that calls itself a letter');
  await page.getByText('evidence-file-kind').waitFor();
  await page.getByRole('textbox', { name: t('web.duties.proof-note') }).fill('By courier');
  await attach('answer.pdf', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
  const link = page.getByRole('link', { name: 'answer.pdf' });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  assert.match(readFileSync(await download.path(), 'utf8'), /^%PDF-1\.4/);
  await button(page, 'web.duties.strike').click();
  await page.getByRole('textbox', { name: t('web.duties.excuse-why') }).fill('Another ministry’s letter');
  await button(page, 'web.duties.strike-confirm').click();
  await page.locator('.duty-proof s').waitFor();
  const struck = await house.db.selectFrom('obligations.evidence').select('struck_why').where('obligation_id', '=', open).execute();
  assert.deepEqual(struck, [{ struck_why: 'Another ministry’s letter' }]);
  await page.locator('.duty-history').getByText(t('web.duties.happened.evidence-struck')).waitFor();
  await page.context().close();
});

test('a duty is excused and opened again with reasons, and its history says who did what', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.supervisor, look);
  await go(page, `/duties/${late}`);
  for (const [verb, confirm, reason] of [
    ['web.duties.excuse', 'web.duties.excuse-confirm', 'A protected secret'],
    ['web.duties.reopen', 'web.duties.reopen-confirm', 'No secret after all'],
  ] as const) {
    await button(page, verb).click();
    await page.getByRole('textbox', { name: t('web.duties.excuse-why') }).fill(reason);
    await button(page, confirm).click();
    await page.locator('.duty-history').getByText(reason).waitFor();
  }
  await button(page, 'web.duties.excuse').waitFor();
  const told = await page.locator('.duty-history li').allInnerTexts();
  assert.equal(told.length, 4, told.join('\n'));
  assert.match(told[1]!, new RegExp(t('web.duties.happened.late')));
  assert.match(told[3]!, new RegExp(`Opened again: No secret after all[\\s\\S]*${people.supervisor.name}`));
  await page.context().close();
});

test('the heat map is walked by arrows, told as a table on one key, and splits the chosen cell by body', async () => {
  const page = await openDesk(browser, house.httpsUrl, people.supervisor, look);
  await go(page, '/duties/heat-map?months=6');
  const cell = page.getByRole('button', { name: /^¶24 .*October 2026:\s*1\s*of 2\s* late\s*$/ });
  await cell.waitFor();
  assert.equal(await page.locator('.heat button[tabindex="0"]').count(), 1, 'one stop of the Tab key');
  await cell.click();
  await page
    .getByRole('region', { name: t('web.heat.cell') })
    .getByText(finance.name_en)
    .waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/month=2026-11/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: t('web.heat.open-late', { late: 1 }) }).waitFor();
  await page.keyboard.press('KeyT');
  const line = page.getByRole('row', { name: /October 2026 2 1 50\.0 0 0/ });
  await line.waitFor();
  await page.keyboard.press('KeyT');
  await page.getByRole('link', { name: t('web.heat.open-late', { late: 1 }) }).click();
  await rows(page).first().waitFor();
  assert.match(await rows(page).first().innerText(), /C-2/);
  assert.equal(await rows(page).count(), 1);
  await page.context().close();
});

test('a reading is proposed with its effect in sight, refused when it makes no sense, and confirmed by another person', async () => {
  const first = await openDesk(browser, house.httpsUrl, people.supervisor, look);
  await go(first, '/duties/rulebook?row=24~~central_body');
  await first.getByText(t('web.rulebook.running', { open: 2 })).waitFor();
  await button(first, 'web.rulebook.change').click();
  const amount = first.getByRole('textbox', { name: t('web.rulebook.amount') });
  await first.getByRole('textbox', { name: t('web.rulebook.from') }).fill('01.12.2026');
  await amount.fill('-2');
  await first.getByText('reading-term-not-positive').waitFor();
  await amount.fill('6');
  await first
    .getByRole('region', { name: t('web.rulebook.preview') })
    .getByText('03.12.2026 23:59')
    .waitFor();
  await first.getByText(t('web.rulebook.stay', { open: 2 })).waitFor();
  await first
    .getByRole('textbox', { name: t('web.ui.language.en') })
    .first()
    .fill('¶24 · 6 WD, day of dispatch not counted');
  await first.getByRole('textbox', { name: t('web.rulebook.why') }).fill('Agreed with the ministries');
  await button(first, 'web.rulebook.send').click();
  await first.getByText(t('web.rulebook.second')).waitFor();
  await button(first, 'web.rulebook.withdraw').waitFor();
  assert.equal(await button(first, 'web.rulebook.confirm').count(), 0, 'not by who proposed it');

  const second = await openDesk(browser, house.httpsUrl, people.admin, look);
  await go(second, '/duties/rulebook');
  await second.getByRole('button', { name: t('web.rulebook.open-item', { paragraph: '24', term: '6 WD', day: '01.12.2026' }) }).click();
  await button(second, 'web.rulebook.confirm').click();
  const changed = second.getByRole('button', { name: /^¶24 .*Central state body:\s*3 WD.*from 01\.12\.2026: 6 WD$/ });
  await changed.click();
  assert.equal(await second.locator('.editions li').count(), 2);
  for (const page of [first, second]) await page.context().close();
});

test('the list, the heat map and the rulebook have no barrier in any language or light', async () => {
  for (const language of languages) {
    const page = await openDesk(browser, house.httpsUrl, people.supervisor, { language });
    await page.request.patch(`${house.httpsUrl}/api/session`, { data: { language } });
    for (const path of [
      `/duties/${kept}?state=all`,
      '/duties/heat-map?row=24&month=2026-10',
      '/duties/rulebook?row=24~~central_body',
      '/duties/rulebook?row=24~~central_body&side=change',
    ]) {
      await go(page, path);
      await page.waitForLoadState('networkidle');
      for (const dark of [false, true]) {
        await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
        assert.deepEqual(await violations(page, dark), [], `${language} ${path} ${dark ? 'dark' : 'light'}`);
      }
    }
    await page.context().close();
  }
});
