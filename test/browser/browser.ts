import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { text, type Language, type TextParams } from '../../src/base/texts.ts';
import type { Person } from '../people.ts';
import { addressForSound } from './address.ts';
import { listenIn } from './ears.ts';
import { writeToneFile } from './tone-file.ts';

/** What the browser's fake microphone says, in hertz; callers of the tests speak at 440. */
export const OPERATOR_HZ = 660;
const PATIENCE_MS = 40_000;

const locales: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };

/** `refused`: the person says no. `none`: nothing is plugged in. */
export type Microphone = 'tone' | 'refused' | 'none';

/** A Chromium as operators have it, with a microphone that says a tone. Ends with the file that opened it. */
export async function openChromium(microphone: Microphone = 'tone'): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-browser-'));
  const tone = join(folder, 'tone.wav');
  writeToneFile(tone, OPERATOR_HZ);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    // Without a fake device Chromium looks for a real one; there shall be none on any machine.
    env: microphone === 'none' ? { ...process.env, PULSE_SERVER: '/dev/null', ALSA_CONFIG_PATH: '/dev/null' } : process.env,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
      `--use-fake-ui-for-media-stream${microphone === 'refused' ? '=deny' : ''}`,
      ...(microphone === 'none' ? [] : ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${tone}`]),
      ...addressForSound(),
    ],
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return browser;
}

export type Look = { language?: Language; dark?: boolean; width?: number; height?: number };

/** A person's own browser profile: its own cookies, nothing remembered. The certificate of the test system is its own. */
export async function newProfile(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const { language = 'ru', dark = false, width = 1440, height = 900 } = look;
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: locales[language],
    timezoneId: 'Asia/Almaty',
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(listenIn);
  return context;
}

/** Signs in through the form and waits until the first screen is there. */
export async function signIn(page: Page, url: string, { email, password }: Person): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await submit(page, { email, password });
  await page.locator('header.top').waitFor();
}

/** Fills the fields of a form by their names and sends it with Enter. */
export async function submit(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`input[name=${name}]`).fill(value);
  await page.keyboard.press('Enter');
}

/** A page of this person's own, signed in. */
export async function openDesk(browser: Browser, url: string, person: Person, look: Look = {}): Promise<Page> {
  const context = await newProfile(browser, look);
  const page = await context.newPage();
  await signIn(page, url, person);
  return page;
}

/** The program's own words in one language: `const t = wordsOf('ru'); t('web.phone.answer')`. */
export function wordsOf(language: Language): (key: string, params?: TextParams) => string {
  return (key, params) => {
    const words = text(language, key, params);
    assert.notEqual(words, key, `there are no words for ${key}`);
    return words;
  };
}

/** Asks again until `check` throws no more; then answers what it answered. Fails with its last error. */
export async function eventually<T>(check: () => T | Promise<T>, timeoutMs = PATIENCE_MS): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(100);
    }
  }
}
