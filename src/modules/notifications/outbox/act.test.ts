import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openRelay } from '../../../adapters/relay/relay.ts';
import { newId } from '../../../base/ids.ts';
import { openHouse } from '../../../../test/house.ts';
import { jobCtx, receivingServer } from '../../../../test/letters/post-office.ts';
import { configureOutbox, outbox, send, sweepOutbox } from '../index.ts';

const house = await openHouse();
const admin = await house.as('admin');
/** Takes letters for everybody but Nobody. */
const there = await receivingServer((stage, _tries, to) =>
  stage === 'rcpt' && to.startsWith('nobody') ? { code: 550, text: 'no such person' } : null,
);
const relay = openRelay(there.url);
configureOutbox({ ...outbox(), relay });
after(async () => {
  relay.close();
  await there.stop();
});

const NOW = new Date();
const why = 'Оператор мекенжайды телефонмен нақтылады';
const sweep = () => sweepOutbox(jobCtx(house.db, () => new Date()));
async function letter(to: string): Promise<string> {
  const id = newId(NOW);
  const message = { to, language: 'kk', template: 'letters.answer', subject: 'Жауап', body: 'Мәтін', relatedKind: 'test' } as const;
  return (await house.at(NOW, (ctx) => send(ctx, { ...message, relatedId: id, dedupeKey: id }))).id;
}
const show = async (id: string) => (await admin.get(`/api/outbox/${id}`)).body;

test('a dead letter goes to another address for a reason, and its way says all of it', async () => {
  const id = await letter('nobody@example.kz');
  await sweep();
  const dead = await show(id);
  assert.deepEqual([dead.state, dead.actions], ['dead', ['again', 'readdress', 'give-up']]);
  assert.equal((await admin.post(`/api/outbox/${id}/readdress`, { to: 'no address', why })).body.code, 'message-address');
  const answer = await admin.post(`/api/outbox/${id}/readdress`, { to: ' Aigerim@Example.kz ', why });
  assert.deepEqual([answer.status, answer.body.state, answer.body.to], [200, 'queued', 'aigerim@example.kz']);
  await sweep();
  const sent = await show(id);
  assert.equal(sent.state, 'sent');
  assert.deepEqual(
    sent.steps.map(({ kind, actor, why: said }: { kind: string; actor: string; why: string }) => [kind, actor, said]),
    [
      ['told', null, null],
      ['attempt', null, null],
      ['refused', null, null],
      ['readdressed', 'Бауыржан Сейітов', why],
      ['attempt', null, null],
      ['accepted', null, null],
    ],
  );
  assert.equal(sent.steps[3].detail, 'nobody@example.kz → aigerim@example.kz');
  assert.deepEqual(there.letters.at(-1)!.to, ['aigerim@example.kz']);
});

test('a dead letter is tried again from its first attempt on; what was sent is not', async () => {
  const id = await letter('nobody-2@example.kz');
  await sweep();
  const answer = await admin.post(`/api/outbox/${id}/again`, { why });
  assert.deepEqual([answer.status, answer.body.state, answer.body.attempts], [200, 'queued', 0]);
  await sweep();
  assert.deepEqual([(await show(id)).state, (await show(id)).attempts], ['dead', 1]);
  const good = await letter('marat@example.kz');
  await sweep();
  const before = await show(good);
  for (const action of ['again', 'give-up']) {
    const { status, body } = await admin.post(`/api/outbox/${good}/${action}`, { why });
    assert.deepEqual([status, body.code], [409, 'message-state']);
  }
  assert.deepEqual(await show(good), before);
});

test('a waiting letter is taken back for a reason and goes no more', async () => {
  configureOutbox({ ...outbox(), relay: null });
  const id = await letter('marat@example.kz');
  assert.equal((await show(id)).state, 'held');
  assert.equal((await admin.post(`/api/outbox/${id}/give-up`, { why: '' })).status, 422);
  assert.equal((await admin.post(`/api/outbox/${id}/give-up`, { why })).body.state, 'dead');
  configureOutbox({ ...outbox(), relay });
  const before = there.letters.length;
  await sweep();
  assert.equal(there.letters.length, before);
  const { body } = await admin.get('/api/audit?action=notifications.giveUp');
  assert.deepEqual([body.items[0].subjectId, body.items[0].actorName], [id, 'Бауыржан Сейітов']);
});

test('a dead letter given up waits for nobody any more, and can still be sent', async () => {
  const undecided = async () => (await admin.get('/api/outbox?undecided=true')).body.items.map(({ id }: { id: string }) => id);
  const id = await letter('nobody-3@example.kz');
  await sweep();
  assert.ok((await undecided()).includes(id));
  const told = async () => (await admin.get(`/api/audit?subjectId=${id}&action=notifications.dead`)).body.items.length;
  const before = await told();
  const given = await admin.post(`/api/outbox/${id}/give-up`, { why });
  assert.deepEqual([given.status, given.body.state, given.body.actions], [200, 'dead', ['again', 'readdress']]);
  assert.ok(!(await undecided()).includes(id));
  assert.equal((await admin.post(`/api/outbox/${id}/give-up`, { why })).body.code, 'message-state');
  assert.equal(await told(), before, 'it died once');
  assert.deepEqual((await admin.post(`/api/outbox/${id}/again`, { why })).body.givenUpAt, null);
});

test('the outbox is narrowed by channel, state, template, address and day', async () => {
  const ids = async (query: string) => (await admin.get(`/api/outbox?${query}`)).body.items.map(({ id }: { id: string }) => id);
  const id = await letter('filter-me@example.kz');
  assert.deepEqual(await ids('to=FILTER-ME'), [id]);
  assert.deepEqual(await ids('to=filter-me&channel=sms'), []);
  assert.deepEqual(await ids('to=filter-me&template=letters.answer&state=queued'), [id]);
  assert.deepEqual(await ids(`to=filter-me&until=${encodeURIComponent(NOW.toISOString())}`), []);
  assert.deepEqual(await ids(`to=filter-me&from=${encodeURIComponent(NOW.toISOString())}`), [id]);
});

test('only who may act on the outbox does, and looking at a message is journaled', async () => {
  const id = await letter('marat@example.kz');
  const operator = await house.as('operator1');
  assert.equal((await operator.post(`/api/outbox/${id}/give-up`, { why })).status, 403);
  await show(id);
  const { body } = await admin.get(`/api/audit?subjectId=${id}`);
  assert.ok(body.items.some(({ action, looked }: { action: string; looked: boolean }) => action === 'notifications.show' && looked));
  assert.equal((await admin.get(`/api/outbox/${newId(NOW)}`)).body.code, 'message-unknown');
});
