import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openConsultation } from '../../src/modules/consultations/index.ts';
import { recipientByPhone } from '../../src/modules/recipients/index.ts';
import { newId } from '../../src/base/ids.ts';
import { openHouse } from '../house.ts';
import { accountId, people } from '../people.ts';

const house = await openHouse();
const NOW = new Date('2026-11-20T07:00:00Z');
house.clock.now = NOW;
const operator = await house.as('operator1');

const { id: recipientId } = await house.at(NOW, (ctx) => recipientByPhone(ctx, '8 700 555 01 20', 'kk'));
const looks = (subjectKind: string, subjectId: string) =>
  house.db
    .selectFrom('audit.entry')
    .select(['action', 'looked', 'actor_name'])
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .orderBy('id')
    .execute();

test('every look at a person and every change is in the journal', async () => {
  const shown = await operator.get(`/api/recipients/${recipientId}`);
  const [{ kind, value }] = shown.body.addresses;
  assert.deepEqual([kind, value], ['phone', '+77005550120']);
  const change = { name: ' Әлия Сәбитова ', region: '750000000', revision: shown.body.revision };
  const changed = await operator.patch(`/api/recipients/${recipientId}`, change);
  assert.deepEqual([changed.body.name, changed.body.region], ['Әлия Сәбитова', '750000000']);
  await operator.get(`/api/recipients/${recipientId}/timeline`);
  const actor_name = people.operator(1).name;
  assert.deepEqual(await looks('recipient', recipientId), [
    { action: 'recipients.show', looked: true, actor_name },
    { action: 'recipients.change', looked: false, actor_name },
    { action: 'recipients.timeline', looked: true, actor_name },
  ]);
});

test('a person who is not there, and a region that is none, are refused with words', async () => {
  const unknown = await operator.get(`/api/recipients/${newId(NOW)}`);
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'recipient-unknown']);
  assert.equal((await operator.get('/api/recipients/not-an-id')).body.code, 'bad-input');
  assert.equal((await operator.patch(`/api/recipients/${recipientId}`, { region: 'Алматы', revision: 2 })).body.code, 'bad-input');
  assert.equal((await (await house.as('editor')).get(`/api/recipients/${recipientId}`)).status, 403);
});

test('an operator saves the consultation of their call as it is typed; a colleague cannot', async () => {
  const operatorId = await accountId(house.db, people.operator(1));
  const { id } = await house.at(NOW, (ctx) => openConsultation(ctx, { callId: newId(NOW), recipientId, operatorId, language: 'kk' }));
  const path = `/api/consultations/${id}`;
  const services = await operator.get('/api/services?q=паспорт');
  const found = await operator.get('/api/knowledge/search?q=жеке%20куәлік&lang=kk');
  const choice = { serviceId: services.body.items[0].id, editionId: found.body.items[0].editionId };
  const saved = await operator.put(path, { ...choice, topic: 'Жеке куәлік', outcome: 'answered', note: 'Түсіндірілді', revision: 1 });
  assert.deepEqual(saved.body, { revision: 2, savedAt: NOW.toISOString() });
  const stale = await operator.put(path, { ...choice, topic: 'Ескі', outcome: null, note: '', revision: 1 });
  assert.deepEqual([stale.status, stale.body.code], [409, 'consultation-changed']);
  const colleague = await house.as('operator2');
  const foreign = await colleague.put(path, { ...choice, topic: 'x', outcome: null, note: '', revision: 2 });
  assert.deepEqual([foreign.status, foreign.body.code], [404, 'consultation-unknown']);
  const { body } = await (await house.as('supervisor')).get(path);
  assert.deepEqual([body.topic, body.edition.title, body.revision], ['Жеке куәлік', 'Паспорт пен жеке куәлік беру', 2]);
  const [item] = (await operator.get(`/api/recipients/${recipientId}/timeline`)).body.items;
  assert.deepEqual([item.kind, item.title, item.state, item.operator], ['call', 'Жеке куәлік', 'answered', people.operator(1).name]);
});

test('ten megabytes in a field are refused, and nothing is changed', async () => {
  const answer = await operator.patch(`/api/recipients/${recipientId}`, { name: 'x'.repeat(10_000_000), revision: 2 });
  assert.deepEqual([answer.status, answer.body.code], [413, 'body-too-large']);
  assert.equal((await operator.get(`/api/recipients/${recipientId}`)).body.name, 'Әлия Сәбитова');
});

test('regions, bodies and articles are there from the start, in three languages', async () => {
  const regions = (await operator.get('/api/regions')).body.items;
  assert.equal(regions.length, 20);
  assert.deepEqual(regions.at(-1), { kato: '790000000', name: { kk: 'Шымкент қаласы', ru: 'город Шымкент', en: 'Shymkent' } });
  const bodies = (await operator.get('/api/organizations')).body.items as { kind: string }[];
  for (const kind of ['centre', 'authorized_informatization', 'authorized_quality', 'ici_operator']) {
    assert.equal(bodies.filter((body) => body.kind === kind).length, 1, kind);
  }
  const [article] = (await operator.get('/api/articles?limit=1')).body.items;
  for (const lang of ['kk', 'ru', 'en']) {
    const { body } = await operator.get(`/api/articles/${article.articleId}?lang=${lang}`);
    assert.equal(body.language, lang);
    assert.ok(body.body.includes('\n\n'));
  }
});
