import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { eventually } from './browser.ts';

// These run in the page, whose types our tests do not know: hence text.

/** Remembers the element through which the page plays a voice, so that a test hears what the operator hears. */
export const listenIn = `{
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    if (this.srcObject) window.playing = this;
    return play.call(this);
  };
}`;

/** Strength of each frequency in what is being played, in decibels, measured over 100 ms; null while nothing is. */
const measure = (frequencies: readonly number[]) => `(async () => {
  const element = window.playing;
  if (!element || element.paused || element.muted || element.volume === 0 || !element.srcObject) return null;
  if (window.heard?.stream !== element.srcObject) {
    await window.heard?.context.close();
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 8192;
    analyser.smoothingTimeConstant = 0;
    context.createMediaStreamSource(element.srcObject).connect(analyser);
    await context.resume();
    window.heard = { stream: element.srcObject, context, analyser };
  }
  const { context, analyser } = window.heard;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const levels = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(levels);
  const bin = context.sampleRate / analyser.fftSize;
  return ${JSON.stringify(frequencies)}.map((hz) => Math.max(...levels.slice(Math.floor(hz / bin) - 1, Math.ceil(hz / bin) + 2)));
})()`;

const ELSEWHERE_HZ = 1_550;
const LOUD_DB = -50;
const CLEAR_DB = 20;

/** How strong a tone is in what the page plays, and how strong a frequency nobody speaks at; in decibels. */
async function levels(page: Page, hz: number): Promise<{ tone: number; beside: number }> {
  const measured = (await page.evaluate(measure([hz, ELSEWHERE_HZ]))) as [number, number] | null;
  assert.ok(measured, 'the page plays no voice');
  return { tone: measured[0], beside: measured[1] };
}

/** Waits until the page plays this tone, loud and well above what nobody says. */
export async function hears(page: Page, hz: number): Promise<void> {
  await eventually(async () => {
    const { tone, beside } = await levels(page, hz);
    assert.ok(
      tone > LOUD_DB && tone > beside + CLEAR_DB,
      `${hz} Hz is not heard: ${tone.toFixed(1)} dB, beside it ${beside.toFixed(1)} dB`,
    );
  });
}

/** Waits until the page does not play this tone any more. */
export async function hearsNot(page: Page, hz: number): Promise<void> {
  await eventually(async () => {
    const measured = (await page.evaluate(measure([hz]))) as [number] | null;
    assert.ok(measured === null || measured[0] < LOUD_DB, `${hz} Hz is still heard: ${measured?.[0]} dB`);
  });
}
