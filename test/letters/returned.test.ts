import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLetterHouse } from './letter-house.ts';

const { house, sent, arrives, dispatch } = await openLetterHouse();
const operator = await house.as('operator1');
/** Reports come without a sender (RFC 3464). */
const bounces = (raw: string) => arrives(raw, { from: '' });

const question = (n: number, from = 'dana@example.kz') =>
  `From: ${from}\nSubject: Question ${n}\nMessage-ID: <question-${n}@example.kz>\n\nWhere is the office, please?\n`;

/** Takes and answers the appeal, and lets the answer go; answers the Message-ID it went with. */
async function answers(id: string): Promise<string> {
  await operator.post(`/api/appeals/${id}/take`);
  assert.equal((await operator.post(`/api/appeals/${id}/answer`, { body: 'In Astana.', editionIds: [] })).status, 200);
  await dispatch();
  return sent
    .filter((letter) => letter.header('auto-submitted') === undefined)
    .at(-1)!
    .header('message-id')!;
}

/** RFC 3464, as the receiver's mail server writes it hours after it took the letter. */
const report = (n: number, messageId: string, action: string, recipient = 'dana@example.kz') => `From: MAILER-DAEMON@mail.example.kz
Subject: Delivery report ${n}
Message-ID: <report-${n}@mail.example.kz>
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.kz

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such
 mailbox here
--b
Content-Type: text/rfc822-headers

Message-ID: ${messageId}
--b--
`;

const show = async (id: string) => (await operator.get(`/api/appeals/${id}`)).body;

test('¶8, ¶27: an answer that comes back opens its appeal again, keeps the record of its dispatch, and raises a check of the address', async () => {
  const id = await arrives(question(1));
  const messageId = await answers(id);
  const before = await show(id);
  assert.deepEqual([before.state, before.duty.state, before.replyDoubt], ['answered', 'kept', null]);
  await bounces(report(1, messageId, 'failed'));
  await dispatch();
  const returned = await show(id);
  assert.deepEqual([returned.state, returned.flags, returned.answeredAt], ['open', ['undeliverable'], null]);
  assert.deepEqual(
    [returned.duty.state, returned.duty.evidence],
    ['kept', before.duty.evidence],
    'that it was dispatched in time stays true',
  );
  const answer = returned.entries.find((entry: { kind: string }) => entry.kind === 'answer');
  assert.deepEqual([answer.delivery.state, answer.delivery.lastError], ['failed', '5.1.1 550 5.1.1 no such mailbox here']);
  assert.equal(returned.replyDoubt.why, '5.1.1 550 5.1.1 no such mailbox here');
  const person = (await operator.get(`/api/recipients/${returned.recipientId}`)).body;
  assert.equal(person.addresses[0].returnedAt, returned.replyDoubt.since);
  const notices = (await operator.get('/api/notices')).body.items.filter((one: { relatedId: string }) => one.relatedId === id);
  assert.equal(notices.length, 1, 'who answered is told');

  await bounces(report(2, messageId, 'failed'));
  await dispatch();
  assert.deepEqual(await show(id), returned, 'the report again says nothing new');
});

test('¶8: what was answered anew after a return is answered, and a letter from the address ends the check', async () => {
  const id = await arrives(question(2));
  await bounces(report(3, await answers(id), 'failed'));
  await dispatch();
  assert.equal((await show(id)).allowed.answer.allowed, true);
  await arrives(question(3));
  assert.equal((await show(id)).replyDoubt, null);
  await answers(id);
  const now = await show(id);
  assert.deepEqual([now.state, now.flags], ['answered', []]);
});

test('¶27: a person who proved the address anew ends the check', async () => {
  const id = await arrives(question(4));
  await bounces(report(4, await answers(id), 'failed'));
  const { recipientId } = await show(id);
  const [address] = (await operator.get(`/api/recipients/${recipientId}`)).body.addresses;
  assert.notEqual(address.returnedAt, null);
  assert.equal((await operator.patch(`/api/recipients/${recipientId}/addresses/${address.id}`, { verified: true })).status, 200);
  assert.equal((await operator.get(`/api/recipients/${recipientId}`)).body.addresses[0].returnedAt, null);
});

test('¶8: a report counts only for a letter of ours to that recipient; a forged one, or one of a delay, changes nothing', async () => {
  const id = await arrives(question(5, 'marat@example.kz'));
  const messageId = await answers(id);
  const before = await show(id);
  await bounces(report(5, '<guessed@goscorp.kz>', 'failed', 'marat@example.kz'));
  await bounces(report(6, messageId, 'failed', 'somebody-else@example.kz'));
  await bounces(report(7, messageId, 'delayed', 'marat@example.kz'));
  await dispatch();
  assert.deepEqual(await show(id), before);
  await bounces(report(8, messageId, 'delivered', 'marat@example.kz'));
  const answer = (await show(id)).entries.find((entry: { kind: string }) => entry.kind === 'answer');
  assert.equal(answer.delivery.state, 'delivered');
});
