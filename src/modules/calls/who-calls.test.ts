import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../test/house.ts';
import { accountId, people } from '../../../test/people.ts';
import { newId } from '../../base/ids.ts';
import { openConsultation } from '../consultations/index.ts';
import { recipientByPhone } from '../recipients/index.ts';
import { importFinishedCalls } from './index.ts';

const house = await openHouse();
const NOW = new Date('2026-11-20T07:00:00Z');
house.clock.now = NOW;
const [operator, colleague] = [await house.as('operator1'), await house.as('operator2')];
const operatorId = await accountId(house.db, people.operator(1));
const NUMBER = '+77005550191';

const person = async (name: string) => {
  const { id } = (await operator.post('/api/recipients', { kind: 'individual', name })).body;
  await operator.post(`/api/recipients/${id}/addresses`, { kind: 'phone', value: NUMBER });
  return id as string;
};
const [mother, son] = [await person('Ана'), await person('Ұлы')];

async function talked(): Promise<string> {
  const callId = newId(NOW);
  const times = { arrivedAt: NOW, menuAt: NOW, queuedAt: NOW, answeredAt: NOW, talkEndedAt: NOW, endedAt: NOW };
  await house.at(NOW, async (ctx) => {
    const { id: recipientId } = await recipientByPhone(ctx, NUMBER);
    const consultation = await openConsultation(ctx, { callId, recipientId, operatorId, language: 'kk' });
    const offer = { id: newId(NOW), accountId: operatorId, offeredAt: NOW, endedAt: NOW, outcome: 'answered' as const };
    const ended = { endedBy: 'caller' as const, abandonedIn: null, mark: null, consultationId: consultation.id };
    await importFinishedCalls(ctx, [
      { id: callId, dialled: '1414', callerNumber: NUMBER, recipientId, language: 'kk', ...times, offers: [offer], ...ended },
    ]);
  });
  return callId;
}

test('the operator of a call from a family’s number is shown who shares it, says who speaks, and the talk is theirs', async () => {
  const callId = await talked();
  const { items } = (await operator.get(`/api/calls/${callId}/callers`)).body;
  assert.deepEqual(
    items.map(({ id }: { id: string }) => id),
    [mother, son],
  );
  const taken = await operator.put(`/api/calls/${callId}/recipient`, { recipientId: son });
  assert.deepEqual([taken.status, taken.body], [200, { recipientId: son }]);
  const timeline = (await operator.get(`/api/recipients/${son}/timeline`)).body.items;
  assert.equal(timeline[0].id, callId);
  assert.deepEqual((await operator.get(`/api/recipients/${mother}/timeline`)).body.items, []);
  assert.equal((await house.at(NOW, (ctx) => recipientByPhone(ctx, NUMBER))).id, son, 'and so is the next call');
});

test('somebody without the number, another operator’s call, and a call that is not there are refused', async () => {
  const callId = await talked();
  const stranger = (await operator.post('/api/recipients', { kind: 'individual', name: 'Бөтен' })).body.id;
  assert.equal((await operator.put(`/api/calls/${callId}/recipient`, { recipientId: stranger })).body.code, 'address-unknown');
  for (const [who, id] of [
    [colleague, callId],
    [operator, newId(NOW)],
  ] as const) {
    assert.equal((await who.get(`/api/calls/${id}/callers`)).body.code, 'no-such-call');
    assert.equal((await who.put(`/api/calls/${id}/recipient`, { recipientId: mother })).body.code, 'no-such-call');
  }
});
