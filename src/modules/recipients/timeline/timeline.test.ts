import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../test/house.ts';
import { accountId, people } from '../../../../test/people.ts';
import { newId } from '../../../base/ids.ts';
import { registerLetterAppeal } from '../../appeals/index.ts';
import { closeCallConsultation, markCallConsultation, openConsultation } from '../../consultations/index.ts';
import { send } from '../../notifications/index.ts';
import { recipientByPhone } from '../index.ts';

const house = await openHouse();
const START = new Date('2026-11-20T07:00:00Z');
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const operatorId = await accountId(house.db, people.operator(1));

async function call(recipientId: string, at: Date, mark: number | null): Promise<string> {
  const callId = newId(at);
  await house.at(at, (ctx) => openConsultation(ctx, { callId, recipientId, operatorId, language: 'kk' }));
  await house.at(at, (ctx) =>
    closeCallConsultation(ctx, { callId, endedAt: at, waitMs: 12_400, talkMs: 87_600, recipientId, language: 'ru' }),
  );
  if (mark) await house.at(at, (ctx) => markCallConsultation(ctx, callId, mark));
  return callId;
}

const letter = (from: string, at: Date) =>
  house.at(at, (ctx) =>
    registerLetterAppeal(ctx, {
      rawLetterId: newId(at),
      receivedAt: at,
      language: 'ru',
      applicant: 'Роза Ким',
      replyAddress: from,
      fromAddress: from,
      subject: 'Справка',
      content: 'Как получить?',
      messageId: null,
      references: [],
      folds: [],
      to: [],
      attachments: [],
      flags: [],
      automatic: null,
      acknowledge: true,
    }),
  );

house.clock.now = START;
const operator = await house.as('operator1');
const { id: recipientId } = await house.at(START, (ctx) => recipientByPhone(ctx, '+77005550107', 'kk'));
await operator.post(`/api/recipients/${recipientId}/addresses`, { kind: 'email', value: 'roza@example.kz' });
const callId = await call(recipientId, after(1), 5);
const appeal = await letter('roza@example.kz', after(2));
await house.at(after(3), (ctx) =>
  send(ctx, {
    to: 'roza@example.kz',
    language: 'ru',
    template: 'test',
    subject: 'Оценка',
    body: 'x',
    relatedKind: 'call',
    relatedId: callId,
    dedupeKey: 'x',
  }),
);
house.clock.now = after(4);
await operator.post(`/api/recipients/${recipientId}/consents`, { purpose: 'sms', given: true, source: 'call' });
house.clock.now = after(10);

const path = (id: string, more = '') => `/api/recipients/${id}/timeline${more}`;

test('¶4, ¶7, ¶8, ¶13: calls with their marks, letters, what was answered and sent, and consents stand in one timeline, the newest first', async () => {
  const { body } = await operator.get(path(recipientId));
  assert.deepEqual(
    body.items.map((item: { kind: string; title: string; state: string }) => [item.kind, item.title, item.state]),
    [
      ['consent', 'sms', 'given'],
      ['message', 'Оценка', 'held'],
      ['acknowledgement', body.items[2].title, 'held'],
      ['appeal', 'Справка', 'open'],
      ['call', '', 'unsaved'],
    ],
  );
  const [, , acknowledgement, registered, talk] = body.items;
  assert.deepEqual([registered.number, registered.ofId, acknowledgement.ofId], [appeal.number, appeal.id, appeal.id]);
  assert.ok(registered.due > registered.at);
  assert.deepEqual([talk.id, talk.mark, talk.waitMs, talk.talkMs, talk.operator], [callId, 5, 12_400, 87_600, people.operator(1).name]);
  assert.match(talk.number, /^C-\d{6}$/);
});

test('page by page nothing is missed and nothing comes twice', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: { items: { id: string }[]; next: string | null } } = await operator.get(
      path(recipientId, `?limit=2${cursor ? `&cursor=${cursor}` : ''}`),
    );
    seen.push(...body.items.map(({ id }) => id));
    cursor = body.next;
  } while (cursor);
  const whole = (await operator.get(path(recipientId))).body.items.map(({ id }: { id: string }) => id);
  assert.deepEqual(seen, whole);
  assert.equal((await operator.get(path(recipientId, '?cursor=nonsense'))).body.code, 'bad-cursor');
});

test('the past of joined records is one, and is two again when they are parted', async () => {
  const other = (await house.at(after(5), (ctx) => recipientByPhone(ctx, '+77005550108'))).id;
  const second = await call(other, after(6), null);
  const ids = async (id: string) => (await operator.get(path(id))).body.items.map((item: { id: string }) => item.id) as string[];
  const apart = [await ids(recipientId), await ids(other)];
  const joined = await operator.post(`/api/recipients/${recipientId}/merge`, { otherId: other, why: 'Сол адамның өзі' });
  assert.equal(joined.status, 200, JSON.stringify(joined.body));
  const [merge, ...rest] = (await operator.get(path(other))).body.items;
  assert.equal(merge.kind, 'merge');
  assert.deepEqual(
    rest.map(({ id }: { id: string }) => id),
    [second, ...apart[0]!],
  );
  const undone = await operator.post(`/api/recipients/merges/${merge.id}/undo`, { why: 'Екі адам екен' });
  assert.equal(undone.body.id, other);
  assert.deepEqual(
    (await ids(other)).filter((id) => id !== merge.id),
    apart[1],
  );
  assert.deepEqual(
    (await ids(recipientId)).filter((id) => id !== merge.id),
    apart[0],
  );
});
