import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { PhoneCall } from '../calls/phone.ts';
import { people } from '../people.ts';
import { startSystem, systemPlace } from '../system.ts';
import { eventually, openChromium, openDesk, wordsOf } from './browser.ts';
import { ask, callerHears, CALLER_HZ, dial, goOnQueue } from './calling.ts';
import { hears } from './ears.ts';

const t = wordsOf('ru');
const system = startSystem(await systemPlace());
const [browser] = await Promise.all([openChromium(), system.says('ready http')]);
const phones: PhoneCall[] = [];
after(() => Promise.all(phones.map((phone) => phone.close())));

type Mine = { call: { id: string } | null };
type Call = { state: string; legs: { operatorName: string; leftAt: string | null }[]; waitMs: number; recording: string };

const barOf = (page: Page) => page.getByRole('region', { name: t('web.phone.bar') });
const current = async (page: Page) => (await ask<Mine>(page, '/api/calls/mine')).call!.id;

/** A caller who is answered by the person of this page, both hearing each other. */
async function talk(page: Page, from: string): Promise<{ phone: PhoneCall; callId: string }> {
  const phone = await dial(system, from);
  phones.push(phone);
  await barOf(page)
    .getByRole('button', { name: t('web.phone.answer') })
    .waitFor();
  await page.keyboard.press('F7');
  await page.waitForURL('**/desk/calls/*');
  await hears(page, CALLER_HZ);
  await callerHears(phone);
  return { phone, callId: await current(page) };
}

for (const [microphone, words] of [
  ['refused', 'web.phone.trouble.refused-microphone'],
  ['none', 'web.phone.trouble.missing'],
] as const) {
  test(`an operator whose microphone is ${microphone === 'none' ? 'not there' : 'refused'} is told so with what to do, and no caller is offered to them`, async () => {
    const deaf = await openChromium(microphone);
    const page = await openDesk(deaf, system.httpsUrl, people.operator(6));
    await barOf(page).getByText(t(words)).waitFor();
    const queue = page.getByRole('switch', { name: t('web.shell.on-queue') });
    await queue.click();
    await eventually(async () => {
      assert.equal((await ask<{ onQueue: boolean }>(page, '/api/presence')).onQueue, false, 'who cannot be heard is off the queue');
    });
    await eventually(async () => assert.equal(await queue.isChecked(), false, 'and the switch says so'));
    await page.getByRole('heading', { name: t('web.desk.my-cases') }).waitFor();
    await deaf.close();
  });
}

test('a reload in the middle of a talk brings the sound back, and the register holds one call with one operator', async () => {
  const page = await openDesk(browser, system.httpsUrl, people.operator(3));
  await goOnQueue(page, t);
  const { phone, callId } = await talk(page, '+77005550111');
  await page.reload();
  await barOf(page)
    .getByRole('button', { name: t('web.phone.hold') })
    .waitFor();
  await hears(page, CALLER_HZ);
  phone.voice.forget();
  await callerHears(phone);
  assert.equal(await current(page), callId, 'it is still the same call');
  await page.keyboard.press('Shift+F9');
  await barOf(page).getByText(t('web.phone.wrap-up')).waitFor();
  phone.hangup();
  await eventually(async () => {
    const call = await ask<Call>(page, `/api/calls/${callId}`);
    assert.equal(call.state, 'ended');
    assert.deepEqual([...new Set(call.legs.map(({ operatorName }) => operatorName))], [people.operator(3).name]);
    assert.ok(call.legs.every(({ leftAt }) => leftAt !== null));
    assert.equal(call.recording, 'ready');
  });
  await page.context().close();
});

test('a second tab says where the phone is and can take it over in mid-call; the first then says the same', async () => {
  const first = await openDesk(browser, system.httpsUrl, people.operator(9));
  await goOnQueue(first, t);
  const { phone, callId } = await talk(first, '+77005550112');
  const second = await first.context().newPage();
  await second.goto(`${system.httpsUrl}/desk`);
  await barOf(second).getByText(t('web.phone.trouble.elsewhere')).waitFor();
  await barOf(second)
    .getByRole('button', { name: t('web.phone.take-over') })
    .click();
  await barOf(first).getByText(t('web.phone.trouble.elsewhere')).waitFor();
  await hears(second, CALLER_HZ);
  phone.voice.forget();
  await callerHears(phone);
  assert.equal(await current(second), callId, 'it is still the same call');
  await second.keyboard.press('Shift+F9');
  await barOf(second).getByText(t('web.phone.wrap-up')).waitFor();
  phone.hangup();
  await phone.saw('ended-by-phone');
  await eventually(async () => assert.equal((await ask<Call>(second, `/api/calls/${callId}`)).state, 'ended'));
  await first.context().close();
});
