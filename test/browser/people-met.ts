import assert from 'node:assert/strict';
import { newId } from '../../src/base/ids.ts';
import { registerLetterAppeal } from '../../src/modules/appeals/index.ts';
import { closeCallConsultation, markCallConsultation, openConsultation } from '../../src/modules/consultations/index.ts';
import { recipientByPhone } from '../../src/modules/recipients/index.ts';
import type { Client, House } from '../house.ts';
import { accountId, people } from '../people.ts';

export type Met = { person: string; twin: string; company: string; appeal: string };

/** Whom the centre met before the screens are opened: a man who called and wrote, his second record, and a company. */
export async function meet(house: House, operator: Client): Promise<Met> {
  const at = house.clock.now!;
  const ok = async (answer: ReturnType<Client['get']>) => {
    const { status, body } = await answer;
    assert.ok(status < 300, JSON.stringify(body));
    return body as { id: string };
  };
  const { id: person } = await house.at(at, (ctx) => recipientByPhone(ctx, '+77005550181', 'kk'));
  const facts = {
    name: 'Нұрлан Сәрсенов',
    number: '900101300017',
    region: '750000000',
    postalAddress: 'Алматы, Абай даңғылы 10, 24-пәтер',
  };
  await ok(operator.patch(`/api/recipients/${person}`, { ...facts, revision: 1 }));
  await ok(operator.post(`/api/recipients/${person}/addresses`, { kind: 'email', value: 'nurlan.sarsenov@example.kz' }));
  await ok(operator.post(`/api/recipients/${person}/consents`, { purpose: 'sms', given: true, source: 'call' }));
  const { id: twin } = await ok(operator.post('/api/recipients', { kind: 'individual', name: 'Нурлан Сарсенов' }));
  await ok(operator.post(`/api/recipients/${twin}/addresses`, { kind: 'phone', value: '+77005550181' }));
  const { id: company } = await ok(operator.post('/api/recipients', { kind: 'legal_entity', name: '«Көктем Құрылыс» ЖШС' }));
  const callId = newId(at);
  const operatorId = await accountId(house.db, people.operator(1));
  await house.at(at, async (ctx) => {
    await openConsultation(ctx, { callId, recipientId: person, operatorId, language: 'kk' });
    await closeCallConsultation(ctx, { callId, endedAt: at, waitMs: 12_000, talkMs: 84_000, recipientId: person, language: 'kk' });
    await markCallConsultation(ctx, callId, 5);
  });
  const appeal = await house.at(at, (ctx) =>
    registerLetterAppeal(ctx, {
      rawLetterId: newId(at),
      receivedAt: at,
      language: 'kk',
      applicant: 'Нұрлан Сәрсенов',
      replyAddress: 'nurlan.sarsenov@example.kz',
      fromAddress: 'nurlan.sarsenov@example.kz',
      subject: 'Баспана кезегі туралы',
      content: 'Кезегім қалай жүріп жатыр?',
      messageId: null,
      references: [],
      attachments: [],
      flags: [],
      automatic: null,
      folds: [],
      to: [],
      acknowledge: true,
    }),
  );
  return { person, twin, company, appeal: appeal.id };
}
