import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../test/house.ts';
import { wav } from '../../../../test/calls/wav.ts';
import { Problem } from '../../../base/problem.ts';
import { readSound } from './sound.ts';

const house = await openHouse();
const [admin, operator] = [await house.as('admin'), await house.as('operator1')];

const send = async (path: string, body: Buffer) => {
  const answer = await fetch(`${house.url}${path}`, {
    method: 'POST',
    headers: { cookie: admin.cookie, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(body),
  });
  return { status: answer.status, body: (await answer.json()) as { code?: string; detail?: string } };
};
const spoken = async (code: string, language: 'kk' | 'ru' | 'en') =>
  (await admin.get('/api/phrases')).body.items.find((one: { code: string }) => one.code === code)?.spoken[language];

test('a recorded voice takes the place of the synthesized one, is nobody’s to have reviewed until somebody says so, and goes again', async () => {
  const first = await spoken('greeting', 'kk');
  assert.deepEqual([first.voice, first.reviewed], ['synthesized', null]);
  assert.ok(first.milliseconds > 1000);
  assert.equal((await admin.post('/api/phrases/greeting/sounds/kk/heard')).status, 200);
  assert.notEqual((await spoken('greeting', 'kk')).reviewed, null);
  assert.equal((await send('/api/phrases/greeting/sounds/kk', wav({ rate: 44_100, seconds: 2 }))).status, 200);
  const recorded = await spoken('greeting', 'kk');
  assert.deepEqual([recorded.voice, recorded.milliseconds, recorded.words, recorded.reviewed], ['recorded', 2000, first.words, null]);
  assert.equal((await admin.delete('/api/phrases/greeting/sounds/kk')).status, 200);
  const again = await spoken('greeting', 'kk');
  assert.deepEqual([again.voice, again.reviewed !== null], ['synthesized', true]);
  assert.equal((await admin.delete('/api/phrases/greeting/sounds/kk')).status, 404);
});

test('a phrase of one’s own stands in a menu that callers hear only with a voice in every language', async () => {
  const words = { kk: 'Қызметтер бойынша бірді басыңыз.', ru: 'По услугам нажмите один.', en: 'For services press one.' };
  assert.equal((await admin.post('/api/phrases', { code: 'topics', words })).status, 200);
  assert.equal((await admin.post('/api/phrases', { code: 'topics', words })).status, 409);
  assert.equal((await admin.post('/api/phrases', { code: 'greeting', words })).status, 409);
  const menu = { remember: false, announcement: 'topics', nodes: [] };
  const faults = async () => (await admin.post('/api/line-menu/walk', { menu, known: null, answers: [] })).body.faults;
  for (const [index, language] of (['kk', 'ru', 'en'] as const).entries()) {
    assert.deepEqual([(await faults()).length, (await spoken('topics', language)).voice], [1, 'none']);
    assert.equal((await send(`/api/phrases/topics/sounds/${language}`, wav({}, index))).status, 200);
  }
  assert.deepEqual(await faults(), []);
  const sound = await fetch(`${house.url}/api/phrases/topics/sounds/ru`, { headers: { cookie: admin.cookie } });
  assert.equal(sound.headers.get('content-type'), 'audio/wav');
  assert.deepEqual(Buffer.from(await sound.arrayBuffer()), wav({}, 1));
  const changed = { words: { ...words, ru: 'О государственных услугах: один.' }, revision: 1 };
  assert.equal((await admin.put('/api/phrases/topics', changed)).status, 200);
  assert.equal((await admin.put('/api/phrases/topics', changed)).status, 409);
  assert.deepEqual([(await spoken('topics', 'ru')).voice, (await spoken('topics', 'kk')).voice], ['none', 'recorded']);
  assert.equal((await admin.put('/api/phrases/greeting', { words, revision: 1 })).status, 409);
});

test('what cannot be played is refused with what to do, and what was played stays', async () => {
  await send('/api/phrases/wait/sounds/en', wav({}, 7));
  const before = await house.pool.query('select id, retired_at from calls.phrase_sound order by id');
  for (const [file, code] of [
    [Buffer.from('ID3 this is no wave'), 'sound-not-wav'],
    [Buffer.alloc(0), 'sound-not-wav'],
    [wav().subarray(0, 30), 'sound-not-wav'],
    [wav({ channels: 2 }), 'sound-shape'],
    [wav({ bits: 8 }), 'sound-shape'],
    [wav({ kind: 85 }), 'sound-shape'],
    [wav({ rate: 22_050 }), 'sound-shape'],
    [wav({ seconds: 0.1 }), 'sound-length'],
    [wav({ seconds: 121 }), 'sound-length'],
  ] as const) {
    const { status, body } = await send('/api/phrases/wait/sounds/en', file);
    assert.deepEqual([status, body.code], [422, code]);
  }
  assert.equal((await send('/api/phrases/nothing/sounds/en', wav())).status, 404);
  assert.deepEqual((await house.pool.query('select id, retired_at from calls.phrase_sound order by id')).rows, before.rows);
  assert.equal((await operator.get('/api/phrases')).status, 403);
});

test('a WAV is read past chunks that are none of ours, an odd one too, and as far as it goes when its end is missing', () => {
  const list = Buffer.concat([Buffer.from('LIST'), Buffer.from([3, 0, 0, 0]), Buffer.from('abc'), Buffer.alloc(1)]);
  assert.equal(readSound(wav({ before: list })).milliseconds, 1000);
  assert.equal(readSound(wav().subarray(0, 44 + 8000)).milliseconds, 500);
  const endless = wav();
  endless.writeUInt32LE(0xffffffff, 40);
  assert.equal(readSound(endless).milliseconds, 1000);
  assert.throws(
    () => readSound(Buffer.from('RIFF....WAVEfmt ')),
    (error) => error instanceof Problem && error.code === 'sound-not-wav',
  );
});
