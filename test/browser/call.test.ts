import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { PhoneCall } from '../calls/phone.ts';
import { sides, toneLevel } from '../calls/tones.ts';
import { people } from '../people.ts';
import { startSystem, systemPlace } from '../system.ts';
import { eventually, openChromium, openDesk, OPERATOR_HZ, wordsOf } from './browser.ts';
import { ask, callerHears, callerHearsNot, CALLER_HZ, dial, goOnQueue } from './calling.ts';
import { hears, hearsNot } from './ears.ts';

const t = wordsOf('ru');
/** Nobody of the demonstration has it, so the screen shows the number and no name. */
const NUMBER = '+77005559842';
/** As it may be shown, grouped or not. */
const SHOWN = /\+7.?700.?555.?98.?42/;
const WAV_HEADER = 44;
const RATE = 8_000;

const system = startSystem(await systemPlace());
const [browser] = await Promise.all([openChromium(), system.says('ready http')]);
const page = await openDesk(browser, system.httpsUrl, people.operator(3));
const bar = page.getByRole('region', { name: t('web.phone.bar') });
const word = page.getByRole('searchbox', { name: t('web.desk.search-knowledge') });
let phone: PhoneCall;
let callId = '';
after(() => phone?.close());

type Mine = { call: { id: string; consultationId: string; state: string } | null };
type Call = { id: string; state: string; waitMs: number; operatorName: string; mark: number; recording: string };

test('¶7: a caller dials 1414, chooses Russian and is offered to an operator, whose typing is not disturbed', async () => {
  await goOnQueue(page, t);
  await word.click();
  await word.pressSequentially('паспорт');
  phone = await dial(system, NUMBER);
  await bar.getByRole('button', { name: t('web.phone.answer') }).waitFor();
  await bar.getByRole('alert').getByText(SHOWN).waitFor();
  await word.press('End');
  await page.keyboard.type(' для реб');
  await page.keyboard.press('F7');
  await bar.getByRole('button', { name: t('web.phone.hold') }).waitFor();
  await page.keyboard.type('ёнка');
  assert.equal(await word.inputValue(), 'паспорт для ребёнка', 'every letter went into the field');
  assert.equal(await word.evaluate((field) => field.matches(':focus')), true, 'the field kept the focus');
  callId = (await ask<Mine>(page, '/api/calls/mine')).call!.id;
});

test('both sides hear each other, and the operator has the whole call on the screen with one key', async () => {
  await hears(page, CALLER_HZ);
  await callerHears(phone);
  await word.press('Escape');
  await page.keyboard.press('KeyG');
  await page.waitForURL(`**/desk/calls/${callId}`);
  await page.getByRole('heading', { level: 1, name: SHOWN }).waitFor();
  await page.getByText(`${t('web.desk.call.wait')} ¶7`).waitFor();
});

test('on hold neither hears the other, and after it both do again', async () => {
  await page.keyboard.press('F4');
  await bar.getByText(t('web.phone.on-hold')).waitFor();
  await hearsNot(page, CALLER_HZ);
  await callerHearsNot(phone);
  await bar.getByRole('button', { name: t('web.phone.resume') }).click();
  await bar.getByRole('button', { name: t('web.phone.hold') }).waitFor();
  await hears(page, CALLER_HZ);
  await callerHears(phone);
});

test('¶9: the consultation is kept as it is typed, with its service and the edition of the article it was answered from', async () => {
  const service = page.getByRole('combobox', { name: t('web.desk.consultation.service') });
  await service.fill('удостоверений личности');
  const option = page.getByRole('option').first();
  const name = await option.textContent();
  await option.click();
  await page.getByRole('textbox', { name: t('web.desk.consultation.topic') }).fill('Паспорт ребёнка');
  await word.fill('паспорт');
  await page
    .getByRole('listitem')
    .filter({ hasText: t('web.desk.into-answer') })
    .waitFor();
  await word.press('Enter');
  await page.getByRole('button', { name: t('web.desk.back-to-results') }).waitFor();
  const title = (await page.locator('article h2').textContent())!;
  await page.keyboard.press('KeyI');
  await page.locator('.chosen-article').getByText(title).waitFor();
  const { consultationId } = (await ask<Mine>(page, '/api/calls/mine')).call!;
  await eventually(async () => {
    const kept = await ask<{ topic: string; serviceId: string; edition: { title: string; edition: number } | null }>(
      page,
      `/api/consultations/${consultationId}`,
    );
    assert.equal(kept.topic, 'Паспорт ребёнка');
    assert.equal(kept.edition?.title, title);
    assert.equal(kept.edition.edition, 1);
    const { items } = await ask<{ items: { id: string; name: { ru: string } }[] }>(page, '/api/services');
    assert.equal(items.find(({ id }) => id === kept.serviceId)?.name.ru, name);
  });
  await page.reload();
  await page.locator('.chosen-article').getByText(title).waitFor();
  assert.equal(await page.getByRole('textbox', { name: t('web.desk.consultation.topic') }).inputValue(), 'Паспорт ребёнка');
  await hears(page, CALLER_HZ);
});

test('¶13: when the operator has ended the talk, the caller gives a mark on the keypad', async () => {
  await page.keyboard.press('Shift+F9');
  const supervisor = await openDesk(browser, system.httpsUrl, people.supervisor);
  await eventually(async () => assert.equal((await ask<Call>(supervisor, `/api/calls/${callId}`)).state, 'rating'));
  phone.press('5');
  await phone.saw('ended-by-peer');
  await bar.getByText(t('web.phone.wrap-up')).waitFor();
  await eventually(async () => assert.equal((await ask<Call>(supervisor, `/api/calls/${callId}`)).mark, 5));
  await supervisor.context().close();
});

test('¶7: the register shows the wait, the operator, the mark and the recording, which holds both voices and plays', async () => {
  const supervisor = await openDesk(browser, system.httpsUrl, people.supervisor, { language: 'kk' });
  const kk = wordsOf('kk');
  await eventually(async () => assert.equal((await ask<Call>(supervisor, `/api/calls/${callId}`)).recording, 'ready'));
  await supervisor.getByRole('link', { name: kk('web.shell.nav.register'), exact: true }).click();
  const row = supervisor.getByRole('row').filter({ hasText: SHOWN });
  await row.getByText(people.operator(3).name).waitFor();
  assert.match((await row.textContent())!, /0:\d\d[^]*5/, 'the wait and the mark stand in the row');
  await row.getByRole('link').first().click();
  await supervisor.waitForURL(`**/register/${callId}`);
  const response = await supervisor.request.get(`${system.httpsUrl}/api/recordings/${callId}/audio`);
  assert.equal(response.status(), 200);
  const { left, right } = sides((await response.body()).subarray(WAV_HEADER));
  assert.ok(loudest(left, CALLER_HZ) > 0.1, 'the caller is on the left');
  assert.ok(loudest(right, OPERATOR_HZ) > 0.1, 'the operator is on the right');
  assert.ok(loudest(left, OPERATOR_HZ) < 0.05, 'the operator is not on the left');
  await supervisor.getByRole('button', { name: kk('web.register.player.play') }).click();
  await supervisor.getByRole('button', { name: kk('web.register.player.pause') }).waitFor();
  await eventually(async () => assert.notEqual(await supervisor.locator('.player-time b').textContent(), '0:00', 'the recording plays'));
});

/** The strongest second of a tone. */
function loudest(pcm: Int16Array, hz: number): number {
  let best = 0;
  for (let at = 0; at + 1 <= pcm.length / RATE; at += 1) best = Math.max(best, toneLevel(pcm, hz, at, at + 1));
  return best;
}
