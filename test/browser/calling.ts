import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { caller, type CallerOptions, type PhoneCall } from '../calls/phone.ts';
import { toneLevel } from '../calls/tones.ts';
import type { RunningSystem } from '../system.ts';
import { eventually, OPERATOR_HZ } from './browser.ts';

export const CALLER_HZ = 440;
const RATE = 8_000;
const LOUD = 0.05;
const SILENT = 0.02;

/** The key of each language in the menu of the line. */
const menuKey = { kk: '1', ru: '2', en: '3' };

/** Dials 1414 and chooses a language; speaks at 440 Hz. */
export async function dial(
  system: RunningSystem,
  from: string,
  language: keyof typeof menuKey = 'ru',
  more: Partial<CallerOptions> = {},
): Promise<PhoneCall> {
  const server = `127.0.0.1:${system.env['SIP_PORT']}`;
  const keys = [{ digits: menuKey[language], afterMs: 600 }];
  const phone = await caller({ server, from, to: '1414', hz: CALLER_HZ, keys, ...more });
  await phone.saw('answered');
  return phone;
}

/** How strong the operator's tone is in the caller's ear over the last second. */
function lastSecond(phone: PhoneCall): number {
  const heard = phone.voice.heard();
  const seconds = heard.length / RATE;
  return seconds < 1 ? 0 : toneLevel(heard, OPERATOR_HZ, seconds - 1, seconds);
}

/** Waits until the caller hears the browser's microphone. */
export async function callerHears(phone: PhoneCall): Promise<void> {
  await eventually(() => {
    const level = lastSecond(phone);
    assert.ok(level > LOUD, `the caller does not hear the operator: ${level.toFixed(3)}`);
  });
}

/** Waits until the caller does not hear the browser's microphone any more. */
export async function callerHearsNot(phone: PhoneCall): Promise<void> {
  await eventually(() => {
    const level = lastSecond(phone);
    assert.ok(level < SILENT, `the caller still hears the operator: ${level.toFixed(3)}`);
  });
}

/** Puts the person on the queue by the switch of the top bar, once the phone is ready; waits until the desk says so. */
export async function goOnQueue(page: Page, t: (key: string) => string): Promise<void> {
  await page.getByRole('switch', { name: t('web.shell.on-queue') }).click();
  await page.getByText(t('web.phone.ready'), { exact: true }).waitFor();
}

/** Reads our API as the person of this page. */
export async function ask<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(new URL(path, page.url()).href);
  assert.equal(response.status(), 200, `${path}: ${await response.text()}`);
  return (await response.json()) as T;
}
