import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openRelay } from '../../../adapters/relay/relay.ts';
import { openHouse } from '../../../../test/house.ts';
import { jobCtx, receivingServer } from '../../../../test/letters/post-office.ts';
import { acknowledgement } from '../../appeals/templates.ts';
import { consentOf, recipientByAddress, recordConsent } from '../../recipients/index.ts';
import { configureOutbox, outbox, sweepOutbox, tell } from '../index.ts';

const house = await openHouse();
const NOON = new Date('2026-11-20T07:00:00Z');
/** What the Rules do not ask of us: the words of a shipped template, with a purpose that has to be agreed to. */
const invitation = { ...acknowledgement, purpose: 'email-rating' } as const;
const there = await receivingServer();
const relay = openRelay(there.url);
configureOutbox({ ...outbox(), relay });
after(async () => {
  relay.close();
  await there.stop();
});

let told = 0;
/** Sends an optional letter to somebody new who agreed, or did not; answers what came and where its link leads. */
async function invite({ agreed = true, template = invitation }: { agreed?: boolean; template?: typeof acknowledgement } = {}) {
  told += 1;
  const address = `reader${told}@example.kz`;
  const person = await house.at(NOON, (tx) => recipientByAddress(tx, { kind: 'email', value: address, language: 'ru' }));
  const consent = { recipientId: person.id, purpose: 'email-rating', source: 'call' } as const;
  if (agreed) await house.at(NOON, (tx) => recordConsent(tx, { ...consent, given: true }));
  const params = { number: '2026-000009', subject: 'Паспорт', received: '20.11.2026', due: '24.11.2026' };
  const answer = await house.at(NOON, (tx) =>
    tell(tx, { to: { recipient: person.id }, template, params, subject: { kind: 'appeal', id: null }, dedupeKey: `invite ${told}` }),
  );
  await sweepOutbox(jobCtx(house.db, () => NOON));
  const letter = there.letters.find(({ to }) => to[0] === address);
  const link = /^<(.+)>$/.exec(letter?.header('list-unsubscribe') ?? '')?.[1];
  return { person, answer, letter, path: link ? new URL(link).pathname : null };
}

const given = async (id: string) => (await consentOf(house.db, id, 'email-rating'))?.given ?? null;
const words = async (id: string) =>
  (await house.db.selectFrom('recipients.consent').select(['given', 'source']).where('recipient_id', '=', id).execute()).length;

const open = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(new URL(path, house.url), init);
  return { status: answer.status, type: answer.headers.get('content-type'), html: await answer.text() };
};
/** As a mailbox does it for its user, from its own server (RFC 8058). */
const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };

test('an optional letter says how to end such letters, in its text and for the mailbox; only who agreed gets it', async () => {
  const { letter, path } = await invite();
  assert.match(letter!.header('list-unsubscribe')!, /^<https:\/\/localhost:\d+\/unsubscribe\/[\w-]+>$/);
  assert.equal(letter!.header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  assert.ok(letter!.email.text!.includes(path!), 'the link stands in the text, too');
  const stored = await house.db.selectFrom('notifications.message').select('body').execute();
  assert.ok(!stored.some(({ body }) => body.includes('/unsubscribe/')), 'and nowhere in the database');
  const { answer } = await invite({ agreed: false });
  assert.deepEqual([answer.messages, answer.left[0]?.why], [[], 'no-consent']);
});

test('what the Rules ask us to send has no such link and needs no consent', async () => {
  const { letter } = await invite({ agreed: false, template: acknowledgement });
  assert.equal(letter!.header('list-unsubscribe'), undefined);
  assert.doesNotMatch(letter!.email.text!, /unsubscribe/);
});

test('a mail scanner that opens the link changes nothing; the page asks in the reader’s language, without a script', async () => {
  const { person, path } = await invite();
  for (let times = 0; times < 3; times += 1) {
    const { status, type, html } = await open(path!);
    assert.deepEqual([status, type], [200, 'text/html; charset=utf-8']);
    assert.match(html, /<html lang="ru">[\s\S]*<form method="post">[\s\S]*Отписаться/);
    assert.doesNotMatch(html, /<script/);
  }
  assert.match((await open(`${path}?lang=kk`)).html, /<html lang="kk">[\s\S]*Бас тарту/);
  assert.match((await open(`${path}?lang=en`)).html, /<html lang="en">[\s\S]*Unsubscribe/);
  assert.equal(await given(person.id), true);
});

test('one request withdraws the consent, once; a consent given later stays, and no more letters come after it', async () => {
  const { person, path } = await invite();
  const first = await open(path!, oneClick);
  assert.equal(first.status, 200);
  assert.match(first.html, /Вы отписались/);
  assert.equal(await given(person.id), false);
  const said = await words(person.id);
  assert.equal((await open(path!, oneClick)).status, 200);
  assert.equal(await words(person.id), said, 'the second time nothing is written');
  const again = { recipientId: person.id, purpose: 'email-rating', given: true, source: 'call' } as const;
  await house.at(new Date(), (tx) => recordConsent(tx, again));
  await open(path!, oneClick);
  assert.equal(await given(person.id), true, 'an old link takes nothing back that was said since');
  const journal = await house.db.selectFrom('audit.entry').select('actor_kind').where('action', '=', 'notifications.unsubscribe').execute();
  assert.ok(journal.length >= 3);
});

test('a link that was changed, cut off, or sealed for something else opens nothing', async () => {
  const { person, path } = await invite();
  const token = path!.slice('/unsubscribe/'.length);
  const { sealer } = outbox().unsubscribe!;
  const other = sealer.seal(Buffer.from(person.id)).toString('base64url');
  for (const wrong of [token.slice(0, -6), `${token.slice(0, -2)}AA`, other, 'x']) {
    const { status, html } = await open(`/unsubscribe/${wrong}`, oneClick);
    assert.equal(status, 404, wrong);
    assert.match(html, /1414/);
  }
  assert.equal(await given(person.id), true);
});
