import assert from 'node:assert/strict';
import { test } from 'node:test';
import { people } from '../people.ts';
import { startSystem, systemPlace } from '../system.ts';
import { eventually, newProfile, openChromium, openDesk, submit, wordsOf } from './browser.ts';
import { ask } from './calling.ts';

const t = wordsOf('en');
const look = { language: 'en' } as const;
const system = startSystem(await systemPlace());
const [browser] = await Promise.all([openChromium(), system.says('ready http')]);
const operator = await openDesk(browser, system.httpsUrl, people.operator(19), look);
const supervisor = await openDesk(browser, system.httpsUrl, people.supervisor, look);
const administrator = await openDesk(browser, system.httpsUrl, people.admin, look);

type List<Row> = { items: Row[] };
for (const page of [supervisor, administrator]) {
  await page.request.patch(`${system.httpsUrl}/api/session`, { data: { language: 'en' } });
  await page.reload();
}
const letters = await ask<List<{ id: string; channel: string; assigneeId: string | null }>>(operator, '/api/appeals?status=open&limit=50');
const [letter, spam] = letters.items.filter(({ channel, assigneeId }) => channel === 'mail' && assigneeId === null).slice(-2);
const address = `${system.httpsUrl}/desk/letters/${letter!.id}`;
const answer = operator.getByRole('region', { name: t('web.letter.answer'), exact: true });
const written = answer.getByRole('textbox', { name: t('web.letter.answer-text') });

test('¶9: an article in a draft keeps its edition and is an article again after a reload', async () => {
  await operator.goto(address);
  await operator
    .getByRole('button', { name: t('web.letter.take') })
    .first()
    .click();
  await written.fill('Good afternoon!');
  await operator.locator('#work').focus();
  await operator.keyboard.press('Slash');
  await operator.keyboard.type('passport');
  await operator
    .getByRole('listitem')
    .filter({ hasText: t('web.desk.into-answer') })
    .first()
    .waitFor();
  await operator.getByRole('button', { name: t('web.desk.into-answer') }).click();
  await answer.getByRole('figure').waitFor();
  const saved = await eventually(async () => {
    const { draft } = await ask<{ draft: { body: string; editionIds: string[] } | null }>(operator, `/api/appeals/${letter!.id}`);
    assert.equal(draft?.editionIds.length, 1);
    return draft;
  });
  await operator.evaluate('localStorage.clear()');
  await operator.reload();
  const title = await answer.getByRole('figure').locator('.name').textContent();
  assert.ok(saved.body.includes(`“${title}”, edition`), saved.body);
  assert.equal(await written.first().inputValue(), 'Good afternoon!');
});

test('a draft saved in another window is not overwritten: the writer chooses', async () => {
  const other = await operator.context().newPage();
  await other.goto(address);
  const elsewhere = other.getByRole('textbox', { name: t('web.letter.answer-text') }).first();
  await elsewhere.fill('From the other window.');
  await other.getByText(/Draft saved on the server/).waitFor();
  await written.first().fill('From this window.');
  await operator.getByText(t('web.letter.conflict')).waitFor();
  await operator.getByRole('button', { name: t('web.letter.take-theirs') }).click();
  await eventually(async () => assert.equal(await written.first().inputValue(), 'From the other window.'));
  await other.close();
});

test('¶8: a supervisor says with a reason that nobody waits for an answer, and the duty is excused by it', async () => {
  await supervisor.goto(`${system.httpsUrl}/desk/letters/${spam!.id}`);
  await supervisor.getByRole('button', { name: t('web.letter.more') }).click();
  await supervisor.getByRole('menuitem', { name: t('web.letter.exempt') }).click();
  await supervisor.getByRole('textbox', { name: t('web.letter.exempt-why') }).fill('Advertising');
  await supervisor.getByRole('button', { name: t('web.letter.exempt-confirm') }).click();
  await supervisor.getByText(t('web.letter.exempted', { reason: 'Advertising' })).waitFor();
  const { duty } = await ask<{ duty: { state: string; excuse: string } }>(supervisor, `/api/appeals/${spam!.id}`);
  assert.deepEqual([duty.state, duty.excuse], ['excused', 'Advertising']);
});

test('¶8: a duty stands with its reading and its counted days; excused, it keeps the reason', async () => {
  await supervisor.goto(`${system.httpsUrl}/duties`);
  const ofLetters = supervisor.getByRole('table').getByRole('link', { name: t('web.page.duty.appeal', { label: '2026' }) });
  await ofLetters.last().click();
  await supervisor.getByRole('heading', { name: t('web.duties.days') }).waitFor();
  assert.ok((await supervisor.locator('.days > li').count()) >= 3);
  await supervisor.getByRole('button', { name: t('web.duties.excuse'), exact: true }).click();
  await supervisor.getByRole('textbox', { name: t('web.duties.excuse-why') }).fill('Answered on paper');
  await supervisor.getByRole('button', { name: t('web.duties.excuse-confirm') }).click();
  const id = new URL(supervisor.url()).pathname.split('/').at(-1);
  // The words stand in the field before they are sent, so the server is asked until it has them.
  await eventually(async () => assert.equal((await ask<{ state: string }>(supervisor, `/api/obligations/${id}`)).state, 'excused'));
  await supervisor.getByRole('textbox', { name: t('web.duties.excuse-why') }).waitFor({ state: 'detached' });
  await supervisor.locator('.page-side dd').getByText('Answered on paper').waitFor();
});

test('¶7: the board never shows the average alone, and the day by half hours is a table on one key', async () => {
  await supervisor.goto(`${system.httpsUrl}/board`);
  // Just after midnight nobody has called yet, and the board says so instead of showing a figure of nothing.
  await supervisor
    .getByText(/^median /)
    .or(supervisor.getByText(t('web.board.no-calls'), { exact: true }))
    .first()
    .waitFor();
  if ((await supervisor.getByText(t('web.board.no-calls'), { exact: true }).count()) === 0) await supervisor.getByText(/^P90 /).waitFor();
  await supervisor.getByText(/^target 30$/).waitFor();
  await supervisor.keyboard.press('KeyT');
  await supervisor.getByRole('columnheader', { name: t('web.board.head.average') }).waitFor();
});

test('the register finds the calls of a number and opens one with its course and its consultation', async () => {
  const [call] = (await ask<List<{ id: string; callerNumber: string }>>(supervisor, '/api/calls?state=ended&limit=1')).items;
  await supervisor.goto(`${system.httpsUrl}/register`);
  await supervisor.getByRole('searchbox', { name: t('web.register.filter.number') }).fill(call!.callerNumber);
  await eventually(() => assert.ok(new URL(supervisor.url()).searchParams.has('number')));
  await supervisor.locator(`a[href="/register/${call!.id}"]`).click();
  await supervisor.getByRole('heading', { name: t('web.register.events') }).waitFor();
  await supervisor.getByRole('heading', { name: t('web.register.consultation') }).waitFor();
});

test('an administrator lets a person in, who signs in; switched off, the person is out at once', async () => {
  const person = { email: 'new.editor@example.kz', password: 'a long enough word', name: 'Еркін Сұлтан' };
  await administrator.goto(`${system.httpsUrl}/admin/accounts/new`);
  await administrator.getByLabel(t('web.admin.accounts.name'), { exact: true }).fill(person.name);
  await administrator.getByLabel(t('web.admin.accounts.email'), { exact: true }).fill(person.email);
  await administrator.getByLabel(t('web.admin.accounts.password'), { exact: true }).fill(person.password);
  await administrator.getByRole('checkbox', { name: t('web.admin.role.operator'), exact: true }).uncheck();
  await administrator.getByRole('checkbox', { name: t('web.admin.role.editor'), exact: true }).check();
  await administrator.getByRole('button', { name: t('web.admin.accounts.create') }).click();
  await administrator.getByText(t('web.admin.accounts.created', { name: person.name })).waitFor();

  const theirs = await (await newProfile(browser, look)).newPage();
  await theirs.goto(`${system.httpsUrl}/sign-in`);
  await submit(theirs, { email: person.email, password: person.password });
  await submit(theirs, { old: person.password, wanted: 'a longer one of my own' });
  await theirs.locator('header.top').waitFor();
  await administrator.getByRole('link', { name: person.name }).click();
  await administrator.getByRole('button', { name: t('web.admin.accounts.switch-off') }).click();
  await administrator.getByRole('button', { name: t('web.admin.accounts.switch-on') }).waitFor();
  await theirs.waitForURL('**/sign-in*');
});

test('the journal holds the look at a letter and narrows to its subject', async () => {
  await administrator.goto(`${system.httpsUrl}/admin/journal?kind=appeal`);
  await administrator.getByRole('button', { name: spam!.id }).first().click();
  await eventually(async () => {
    const rows = administrator.getByRole('table').locator('tbody tr');
    const all = await rows.count();
    assert.ok(all > 0);
    assert.equal(await rows.filter({ hasText: spam!.id }).count(), all);
  });
  await administrator.getByText('appeals.exempt').first().waitFor();
});
