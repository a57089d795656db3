import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLetterHouse } from './letter-house.ts';

const { house, sent, arrives, dispatch } = await openLetterHouse();
const operator = await house.as('operator1');
const show = async (id: string) => (await operator.get(`/api/appeals/${id}`)).body;

let made = 0;
/** A letter; `head`: further headers. Answers its appeal and Message-ID. */
async function letter(
  head = '',
  { from = 'dana@example.kz', to, words = 'Where is the office, please?' }: { from?: string; to?: string; words?: string } = {},
) {
  const messageId = `<thread-${(made += 1)}@example.kz>`;
  const id = await arrives(`From: ${from}\nSubject: Question ${made}\nMessage-ID: ${messageId}\n${head}\n${words}\n`, { from, to });
  return { id, messageId, ...(await show(id)) };
}

type Link = { id: string; direction: string; how: string; link: string };
const linksOf = async (id: string) => (await show(id)).links.map((link: Link) => [link.id, link.direction, link.how, link.link]);

test('¶8: a letter goes on from an earlier one by its References between the same parties, with a number and a clock of its own', async () => {
  const first = await letter();
  const second = await letter(`References: ${first.messageId}\n`);
  assert.deepEqual(await linksOf(second.id), [[first.id, 'earlier', 'references', 'linked']]);
  assert.deepEqual(await linksOf(first.id), [[second.id, 'later', 'references', 'linked']]);
  assert.notEqual(second.number, first.number);
  assert.deepEqual([second.duty.state, second.duty.anchorAt], ['open', second.receivedAt]);
});

test('¶8: an answer to our acknowledgement goes on from its appeal, though its sender never saw that Message-ID before', async () => {
  const first = await letter();
  await dispatch();
  const ours = sent.findLast((one) => one.header('in-reply-to') === first.messageId)!;
  const second = await letter(`In-Reply-To: ${ours.header('message-id')}\n`);
  assert.deepEqual(await linksOf(second.id), [[first.id, 'earlier', 'references', 'linked']]);
});

test('¶8: the References of somebody else only suggest', async () => {
  const first = await letter();
  const second = await letter(`References: ${first.messageId}\n`, { from: 'stranger@example.kz' });
  assert.deepEqual(await linksOf(second.id), [[first.id, 'earlier', 'references', 'suggested']]);
  assert.deepEqual(await linksOf(first.id), [], 'and the earlier one knows nothing of it');
});

test('¶8: our own address carries a mark, by which another person of the same matter is in the thread; a forged mark is nothing', async () => {
  const first = await letter();
  await dispatch();
  const address = sent
    .findLast((one) => one.header('in-reply-to') === first.messageId)!
    .header('reply-to')!
    .replace(/^<|>$/g, '');
  assert.match(address, new RegExp(`^support\\+${first.number}\\.[0-9a-f]{20}@goscorp\\.kz$`));
  const colleague = await letter('', { from: 'colleague@example.kz', to: address.toUpperCase() });
  assert.deepEqual(await linksOf(colleague.id), [[first.id, 'earlier', 'token', 'linked']]);
  const byHead = await letter(`To: Centre <${address}>\n`, { from: 'third@example.kz' });
  assert.deepEqual(await linksOf(byHead.id), [[first.id, 'earlier', 'token', 'linked']]);
  const other = await letter();
  const forged = address.replace(first.number, other.number);
  const guess = await letter('', { from: 'guesser@example.kz', to: forged });
  assert.deepEqual(await linksOf(guess.id), []);
});

test('¶8: a number in the words is a suggestion that a person accepts or refuses, once', async () => {
  const first = await letter();
  const words = `This is about ${first.number}.\n\nOn Fri, 20 Nov 2026, a@b.kz wrote:\n> ${(await letter()).number}`;
  const second = await letter('', { from: 'other@example.kz', words });
  assert.deepEqual(await linksOf(second.id), [[first.id, 'earlier', 'number', 'suggested']], 'a number in a quote is not even that');
  const decide = (decision: string) => operator.post(`/api/appeals/${second.id}/links/${first.id}`, { decision });
  assert.equal((await (await house.as('editor')).post(`/api/appeals/${second.id}/links/${first.id}`, { decision: 'linked' })).status, 403);
  assert.equal((await decide('linked')).status, 200);
  assert.deepEqual(await linksOf(second.id), [[first.id, 'earlier', 'number', 'linked']]);
  const again = await decide('refused');
  assert.deepEqual([again.status, again.body.code], [409, 'link-decided']);
  assert.equal((await operator.post(`/api/appeals/${first.id}/links/${second.id}`, { decision: 'linked' })).body.code, 'no-such-link');
  const third = await letter('', { from: 'other@example.kz', words: `And ${first.number}?` });
  await operator.post(`/api/appeals/${third.id}/links/${first.id}`, { decision: 'refused' });
  assert.deepEqual(await linksOf(third.id), []);
});
