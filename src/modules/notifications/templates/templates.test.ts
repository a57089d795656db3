import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../test/house.ts';
import { acknowledgement } from '../../appeals/templates.ts';
import { seedTemplates, wordsOf } from '../index.ts';
import { dutyTemplates as templates } from '../tell-of-duty.ts';
import { shippedWords, type TrilingualWords } from './template.ts';

const house = await openHouse();
const [admin, editor] = [await house.as('admin'), await house.as('editor')];
const NOW = new Date();
const ACK = '/api/templates/letters.acknowledgement/mail';
const shipped = shippedWords(acknowledgement, 'mail');
const params = { number: '2026-000001', subject: 'Хат', received: '20.11.2026', due: '24.11.2026' };
const inKazakh = (subject: string): TrilingualWords => ({ ...shipped, kk: { ...shipped.kk, subject } });
const said = () => house.at(NOW, (ctx) => wordsOf(ctx, acknowledgement, 'mail', 'kk', params));
const why = 'Жиналыс шешті';

test('shipped words are edition 1; an edit is the next one, in force at once, and stays who, when and why', async () => {
  const before = (await admin.get(ACK)).body;
  assert.deepEqual([before.edition, before.source, before.differs], [1, 'shipped', false]);
  assert.equal((await said()).subject, '№ 2026-000001 өтінішіңіз тіркелді');
  const answer = await editor.put(ACK, { words: inKazakh('Тіркелді: {number}'), edition: 1, why });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  assert.deepEqual([answer.body.edition, answer.body.source, answer.body.differs], [2, 'person', true]);
  assert.equal((await said()).subject, 'Тіркелді: 2026-000001');
  const { items } = (await admin.get(`${ACK}/history`)).body;
  assert.deepEqual(
    items.map((one: { edition: number; source: string; savedBy: string; why: string }) => [one.edition, one.source, one.savedBy, one.why]),
    [
      [2, 'person', 'Нина Горбунова', why],
      [1, 'shipped', 'Kenes', ''],
    ],
  );
});

test('an upgrade with other words changes what nobody edited, and leaves an edit in force', async () => {
  await house.at(NOW, (ctx) => seedTemplates(ctx, [acknowledgement]));
  assert.equal((await admin.get(ACK)).body.edition, 2, 'the edit survives');
  const LATE = '/api/templates/letters.duty-late/mail';
  // What an older program had shipped: the one that starts now brings other words.
  await house.pool.query(
    `insert into notifications.template_edition (id, template, channel, edition, words, source, saved_at, saved_by_name, why)
     select gen_random_uuid(), template, channel, 2, jsonb_set(words, '{kk,subject}', '"Ескі"'), source, saved_at, saved_by_name, why
     from notifications.template_edition where template = 'letters.duty-late' and channel = 'mail'`,
  );
  assert.deepEqual([(await admin.get(LATE)).body.edition, (await admin.get(LATE)).body.differs], [2, true]);
  await house.at(NOW, (ctx) => seedTemplates(ctx, templates));
  const now = (await admin.get(LATE)).body;
  assert.deepEqual([now.edition, now.source, now.differs], [3, 'shipped', false]);
});

test('of two editors the second is refused, told who was first, and loses nothing', async () => {
  const { edition } = (await admin.get(ACK)).body;
  const [first, second] = await Promise.all([
    admin.put(ACK, { words: inKazakh('Бірінші {number}'), edition, why }),
    editor.put(ACK, { words: inKazakh('Екінші {number}'), edition, why }),
  ]);
  assert.deepEqual([first.status, second.status].sort(), [200, 409]);
  const refused = [first, second].find(({ status }) => status === 409)!;
  assert.equal(refused.body.code, 'template-changed');
  assert.match(refused.body.detail, /Сейітов|Горбунова/);
  assert.equal((await admin.get(ACK)).body.edition, edition + 1);
});

test('words that could not be sent are refused, the place named, and nothing changes', async () => {
  const { edition } = (await admin.get(ACK)).body;
  const wrong: [TrilingualWords, string, RegExp][] = [
    [inKazakh('№ {nomer}'), 'template-parameter-unknown', /nomer.*number/],
    [inKazakh('№ {number'), 'template-broken', /Казахский/],
    [inKazakh(' '), 'template-empty', /тема/],
    [{ ...shipped, en: { subject: 'Registered', body: 'Thank you' } }, 'template-parameter-missing', /Английский.*number/],
  ];
  for (const [words, code, detail] of wrong) {
    const { status, body } = await admin.put(ACK, { words, edition, why });
    assert.deepEqual([status, body.code], [422, code]);
    assert.match(body.detail, detail);
  }
  assert.equal((await admin.put(ACK, { words: shipped, edition, why: 'x' })).status, 422, 'a reason is asked for');
  assert.equal((await admin.get(ACK)).body.edition, edition);
});

test('a preview shows samples in three languages, counts an SMS as it is billed, and saves nothing', async () => {
  const SMS = '/api/templates/appeals.registered/sms';
  const { words, edition } = (await admin.get(SMS)).body;
  const { body } = await admin.post(`${SMS}/preview`, { words });
  assert.deepEqual(
    body.previews.map(({ language, sms }: { language: string; sms: { encoding: string; segments: number } }) => [
      language,
      sms.encoding,
      sms.segments,
    ]),
    [
      ['kk', 'UCS-2', 2],
      ['ru', 'UCS-2', 2],
      ['en', 'GSM-7', 1],
    ],
  );
  assert.match(body.previews[0].body, /2026-000123/);
  assert.deepEqual(body.complaints, []);
  const broken = await admin.post(`${SMS}/preview`, { words: { ...words, kk: { subject: '', body: '{nuber}' } } });
  assert.equal(broken.status, 200);
  assert.deepEqual(
    broken.body.complaints.map(({ language, place }: { language: string; place: string }) => [language, place]),
    [['kk', 'body']],
  );
  assert.equal((await admin.get(SMS)).body.edition, edition);
});

test('going back to an earlier edition adds one, and what was sent keeps the edition it was made from', async () => {
  const { editionId } = await said();
  const { edition } = (await admin.get(ACK)).body;
  const answer = await admin.post(`${ACK}/revert`, { to: 1, edition, why });
  assert.deepEqual([answer.status, answer.body.edition, answer.body.differs], [200, edition + 1, false]);
  assert.notEqual((await said()).editionId, editionId);
  assert.equal((await admin.post(`${ACK}/revert`, { to: 99, edition: edition + 1, why })).body.code, 'template-edition-unknown');
  await assert.rejects(house.pool.query('update notifications.template_edition set why = $1', ['x']), /permission denied/);
});

test('only who may change templates sees them', async () => {
  const operator = await house.as('operator1');
  assert.equal((await operator.get('/api/templates')).status, 403);
  assert.equal((await operator.put(ACK, { words: shipped, edition: 1, why })).status, 403);
  const { items } = (await editor.get('/api/templates')).body;
  assert.ok(items.some(({ code, channel }: { code: string; channel: string }) => code === 'letters.answer' && channel === 'mail'));
});
