import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLineHouse } from './line-house.ts';
import { toneLevel } from './tones.ts';
import { wav } from './wav.ts';

const LOUD = 0.1;
/** The telephony reads menus and voices anew every five seconds. */
const READ_ANEW_MS = 6_000;
const TRIAL = '+77005550901';
const OTHER = '+77005550902';

const house = await openLineHouse({ languages: { 1: ['ru'] } });
const admin = await house.as('admin');
const menu = {
  remember: true,
  announcement: null,
  nodes: [
    {
      code: 'who',
      phrase: 'who-calls',
      keys: [
        { digit: '1', does: 'queue' },
        { digit: '2', does: 'queue', queue: 'ict', audience: 'state_body' },
      ],
    },
  ],
};

/** Uploads a tone as the voice of a phrase. */
async function speak(phrase: string, language: string, hz: number, rate: number): Promise<void> {
  const answer = await fetch(`${house.url}/api/phrases/${phrase}/sounds/${language}`, {
    method: 'POST',
    headers: { cookie: admin.cookie, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(wav({ hz, rate, seconds: 2 })),
  });
  assert.equal(answer.status, 200);
}

/** Whether the caller heard a tone for at least a second of what they heard. */
function heardTone(sound: Int16Array, hz: number): boolean {
  const quarters = Array.from({ length: Math.floor(sound.length / 2000) }, (_, n) => n / 4);
  return quarters.filter((start) => toneLevel(sound, hz, start, start + 0.25) > LOUD).length >= 4;
}

const queueOf = async (from: string) =>
  (await house.call(from, (call) => call['state'] === 'queued')) as { queue: string; audience: string; language: string };

test('¶34: a menu is tried out by one number, heard in a recorded voice, leads to the queue chosen, and is then everybody’s', async () => {
  const words = { kk: 'Кім үшін қоңырау шалып тұрсыз?', ru: 'От чьего имени вы звоните?', en: 'For whom do you call?' };
  assert.equal((await admin.post('/api/phrases', { code: 'who-calls', words })).status, 200);
  for (const [language, hz, rate] of [
    ['kk', 700, 8_000],
    ['ru', 1_000, 48_000],
    ['en', 1_300, 44_100],
  ] as const)
    await speak('who-calls', language, hz, rate);
  assert.equal((await admin.put('/api/line-menu/draft', { menu, trialNumbers: [TRIAL], revision: null })).status, 200);
  await sleep(READ_ANEW_MS);

  const other = await house.citizen({ from: OTHER, keys: [{ digits: '2', afterMs: 400 }] });
  const plain = await queueOf(OTHER);
  assert.deepEqual([plain.queue, plain.audience], ['general', 'recipient']);
  const trial = await house.citizen({ from: TRIAL, keys: [{ digits: '2', afterMs: 400 }] });
  await sleep(3500);
  assert.ok(heardTone(trial.voice.heard(), 1_000), 'the Russian voice of the menu is heard');
  trial.press('2');
  const tried = await queueOf(TRIAL);
  assert.deepEqual([tried.queue, tried.audience, tried.language], ['ict', 'state_body', 'ru']);
  for (const phone of [other, trial]) phone.hangup();

  assert.equal((await admin.post('/api/line-menu/draft/live', { revision: 1, why: 'tried out' })).status, 200);
  await sleep(READ_ANEW_MS);
  // This number chose Russian before: it is greeted in it and asked for no language; a key of the menu counts when it is there.
  const again = await house.citizen({ from: OTHER });
  const later = async (fits: (detail: { kind: string; detail: { language?: string; how?: string } }) => boolean) => {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const { rows } = await house.pool.query(
        `select e.kind, e.detail from calls.event e join calls.call c on c.id = e.call_id where c.caller_number = $1 order by e.id`,
        [OTHER],
      );
      if (rows.some(fits)) return;
      await sleep(100);
    }
    assert.fail('it was not told');
  };
  await later(({ kind, detail }) => kind === 'language' && detail.how === 'number' && detail.language === 'ru');
  await sleep(2500);
  assert.ok(heardTone(again.voice.heard(), 1_000));
  again.press('0');
  await later(({ kind }) => kind === 'menu-key');
  again.hangup();
});
