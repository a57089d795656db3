import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scratch } from '../../../test/house.ts';
import { accountId, people, settle } from '../../../test/people.ts';
import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import { openConsultation } from './index.ts';
import { saveConsultation } from './save-consultation.ts';
import { showConsultation } from './show-consultation.ts';

const house = await scratch();
await settle(house.db);
const NOW = new Date('2026-11-20T07:00:00Z');
const [first, second] = [await accountId(house.db, people.operator(1)), await accountId(house.db, people.operator(2))];

const as = (id: string, now: Date = NOW) => {
  const actor = { kind: 'account' as const, id, name: 'x', roles: ['operator'], sessionId: newId(now) };
  return <T>(work: (ctx: Ctx) => Promise<T>) => house.at(now, (ctx) => work({ ...ctx, actor }));
};
const blank = { serviceId: null, topic: '', outcome: null, editionId: null, note: '' };
const open = (callId: string, operatorId = first, recipientId: string | null = null) =>
  house.at(NOW, (ctx) => openConsultation(ctx, { callId, recipientId, operatorId, language: 'kk' }));
const show = (id: string) => house.at(NOW, (ctx) => showConsultation(ctx, id));
const edition = () =>
  house.db
    .selectFrom('knowledge.published_edition')
    .select(['id', 'title'])
    .where('language', '=', 'kk')
    .where('title', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow();

test('¶4: a call has one consultation, and the one who speaks last has it', async () => {
  const callId = newId(NOW);
  const opened = await Promise.all([open(callId), open(callId)]);
  assert.equal(opened[0].id, opened[1].id);
  await open(callId, second);
  const shown = await show(opened[0].id);
  assert.equal(shown.operatorId, second);
  assert.match(shown.number, /^C-\d{6}$/);
  await assert.rejects(
    as(first)((ctx) => saveConsultation(ctx, shown.id, { ...blank, revision: 1 })),
    { code: 'consultation-unknown' },
  );
});

test('what is typed is saved over the revision that was read; a second window is told', async () => {
  const { id } = await open(newId(NOW));
  const mine = as(first);
  const saved = await mine((ctx) => saveConsultation(ctx, id, { ...blank, topic: 'төлқұжат', revision: 1 }));
  assert.equal(saved.revision, 2);
  await assert.rejects(
    mine((ctx) => saveConsultation(ctx, id, { ...blank, topic: 'other', revision: 1 })),
    { code: 'consultation-changed' },
  );
  const both = await Promise.allSettled(
    [1, 2].map((n) => mine((ctx) => saveConsultation(ctx, id, { ...blank, topic: `window ${n}`, revision: 2 }))),
  );
  assert.deepEqual(both.map((one) => one.status).toSorted(), ['fulfilled', 'rejected'], 'of two at the same moment one is told');
  assert.equal((await show(id)).revision, 3);
});

test('¶9: the edition answered from is kept; answered from none is a gap until one is named', async () => {
  const { id } = await open(newId(NOW));
  const mine = as(first);
  const gaps = () => house.db.selectFrom('knowledge.gap').select('question').where('subject_id', '=', id).execute();
  await mine((ctx) => saveConsultation(ctx, id, { ...blank, topic: 'кезек', outcome: 'answered', revision: 1 }));
  assert.deepEqual(await gaps(), [{ question: 'кезек' }]);
  const { id: editionId, title } = await edition();
  await mine((ctx) => saveConsultation(ctx, id, { ...blank, topic: 'кезек', outcome: 'answered', editionId, revision: 2 }));
  assert.deepEqual(await gaps(), []);
  const shown = await show(id);
  assert.equal(shown.edition?.title, title);
  assert.equal(shown.edition?.edition, 1);
});

test('a service or an edition that is not there is refused, and nothing is changed', async () => {
  const { id } = await open(newId(NOW));
  for (const wrong of [{ serviceId: newId(NOW) }, { editionId: newId(NOW) }]) {
    await assert.rejects(
      as(first)((ctx) => saveConsultation(ctx, id, { ...blank, ...wrong, revision: 1 })),
      { code: 'choice-unknown' },
    );
  }
  assert.equal((await show(id)).revision, 1);
  await assert.rejects(
    as(first)((ctx) => saveConsultation(ctx, newId(NOW), { ...blank, revision: 1 })),
    { code: 'consultation-unknown' },
  );
});
