import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { openHouse } from '../../../test/house.ts';
import { allSettings } from '../../app/rooms.ts';
import { languages, text } from '../../base/texts.ts';
import { configureSettings, defineSetting, readSetting } from './index.ts';

type Shown = { properties?: Record<string, Shown>; enum?: string[]; items?: Shown };

const pause = defineSetting({ key: 'test.pause-minutes', shape: z.int().min(1).max(60), fallback: 5 });
const house = await openHouse();
// The house wired the program's own; here one more, so that the test changes nothing real.
configureSettings([...allSettings, pause]);
const admin = await house.as('admin');
const path = `/api/settings/${pause.key}`;
const set = (value: unknown, revision: number, why = 'The meeting said so') => admin.put(path, { value, revision, why });

test('a setting nobody touched has its default; set, it holds at once, and its history says who and why', async () => {
  assert.equal(await readSetting(house.db, pause), 5);
  const answer = await set(12, 0);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  assert.deepEqual([answer.body.value, answer.body.fallback, answer.body.revision], [12, 5, 1]);
  assert.equal(await readSetting(house.db, pause), 12);
  assert.equal((await set(null, 1, 'Back')).status, 200);
  assert.equal(await readSetting(house.db, pause), 5);
  const { body } = await admin.get(`${path}/history`);
  assert.deepEqual(
    body.items.map((row: { value: unknown; why: string }) => [row.value, row.why]),
    [
      [null, 'Back'],
      [12, 'The meeting said so'],
    ],
  );
});

test('a value of the wrong shape, no reason, or an unknown key is refused and changes nothing', async () => {
  for (const wrong of [0, 61, 1.5, 'seven', { minutes: 5 }]) {
    const { status, body } = await set(wrong, 2);
    assert.deepEqual([status, body.code], [422, 'setting-value'], JSON.stringify(wrong));
  }
  assert.equal((await set(7, 2, ' ')).body.code, 'bad-input');
  assert.equal((await admin.put('/api/settings/test.nothing', { value: 1, revision: 0, why: 'x' })).body.code, 'setting-unknown');
  assert.equal((await admin.get('/api/settings/test.nothing/history')).body.code, 'setting-unknown');
  assert.equal(await readSetting(house.db, pause), 5);
});

test('what is wrong is said in the reader’s language, by the field’s name, and with what it may be', async () => {
  const detail = async (language: string, key: string, value: unknown) => {
    await admin.patch('/api/session', { language });
    const { status, body } = await admin.put(`/api/settings/${key}`, { value, revision: 0, why: 'A try' });
    assert.equal(status, 422);
    return body.detail;
  };
  assert.match(await detail('ru', pause.key, 61), /должно быть не больше 60/);
  assert.match(await detail('kk', 'obligations.working-hours', { from: '25:00', to: '18:00' }), /Басталуы.*мұндай үлгіде жазылмайды/);
  assert.match(await detail('en', 'obligations.working-hours', { from: '18:00', to: '09:00' }), /the beginning must be before the end/);
});

test('every setting, each of its fields and choices, and its room have words in kk, ru and en', () => {
  const missing: string[] = [];
  const look = (key: string, schema: Shown) => {
    for (const [name, part] of Object.entries(schema.properties ?? {})) {
      wanted(`setting.${key}.${name}`);
      look(`${key}.${name}`, part);
    }
    for (const option of schema.enum ?? schema.items?.enum ?? []) wanted(`setting.${key}.${option}`, `web.admin.role.${option}`);
  };
  const wanted = (...keys: string[]) => {
    for (const language of languages) if (!keys.some((key) => text(language, key) !== key)) missing.push(`${language} ${keys[0]}`);
  };
  for (const { key, shape, editedAt } of allSettings) {
    const room = key.split('.')[0]!;
    wanted(`web.settings.room.${room}`, `web.roles.room.${room}`);
    wanted(`setting.${key}`);
    wanted(`setting.${key}.hint`);
    if (!editedAt) look(key, z.toJSONSchema(shape) as Shown);
  }
  assert.deepEqual(missing, []);
});

test('two administrators who set at once: one is first, the other is told by whom', async () => {
  const both = await Promise.all([set(20, 2), set(30, 2)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  const late = both.find(({ status }) => status === 409)!;
  assert.equal(late.body.code, 'setting-changed-meanwhile');
  assert.ok([20, 30].includes(await readSetting(house.db, pause)));
});
