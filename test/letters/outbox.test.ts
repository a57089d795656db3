import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRelay } from '../../src/adapters/relay/relay.ts';
import { newId } from '../../src/base/ids.ts';
import { configureOutbox, deliveriesOf, dispatchMessage, send, sweepOutbox } from '../../src/modules/notifications/index.ts';
import { freePorts, scratch } from '../house.ts';
import { jobCtx, receivingServer } from './post-office.ts';

const house = await scratch();
const NOON = '2026-11-20T07:00:00Z';
const FROM = 'support@goscorp.kz';

/** A clock that tests move. */
function clockAt(start: string) {
  let now = new Date(start);
  return { now: () => now, add: (seconds: number) => (now = new Date(now.getTime() + seconds * 1000)) };
}

function letter(more: Partial<Parameters<typeof send>[1]> = {}): Parameters<typeof send>[1] {
  const relatedId = newId(new Date(NOON));
  return {
    to: 'aigerim@example.kz',
    language: 'kk',
    template: 'letters.answer',
    subject: 'Жауап: төлқұжат',
    body: 'Құрметті Айгерім!\n.\nНүктеден басталған жол да жетеді.',
    inReplyTo: '<q1@example.kz>',
    references: ['<q0@example.kz>', '<q1@example.kz>'],
    relatedKind: 'appeal-entry',
    relatedId,
    dedupeKey: relatedId,
    ...more,
  };
}

const stateOf = async (id: string) => (await deliveriesOf(house.db, [id])).get(id)!;

test('¶8: an answer reaches the writer in the thread, with its language, from the address of the centre', async () => {
  const there = await receivingServer();
  const relay = openRelay(there.url);
  configureOutbox({ relay, from: FROM });
  const { id, state } = await house.at(NOON, (ctx) => send(ctx, letter({ autoSubmitted: true })));
  assert.equal(state, 'queued');
  await dispatchMessage(
    jobCtx(house.db, () => new Date(NOON)),
    id,
  );
  const [got] = there.letters;
  assert.equal(there.letters.length, 1);
  assert.deepEqual([got!.from, got!.to], [FROM, ['aigerim@example.kz']]);
  assert.equal(got!.email.subject, 'Жауап: төлқұжат');
  assert.match(got!.email.text!, /^\.$/m, 'a line of one dot is part of the text');
  assert.equal(got!.header('in-reply-to'), '<q1@example.kz>');
  assert.equal(got!.header('references'), '<q0@example.kz> <q1@example.kz>');
  assert.equal(got!.header('content-language'), 'kk');
  assert.equal(got!.header('auto-submitted'), 'auto-replied');
  assert.equal(got!.header('message-id'), `<${id}@goscorp.kz>`);
  assert.equal((await stateOf(id)).state, 'sent');
  relay.close();
  await there.stop();
});

test('a letter that is refused for now is tried again later with the same Message-ID, and then tells that it was sent', async () => {
  const there = await receivingServer((stage, tries) => (stage === 'data' && tries === 0 ? { code: 451, text: 'try later' } : null));
  const relay = openRelay(there.url);
  configureOutbox({ relay, from: FROM });
  const clock = clockAt(NOON);
  const wanted = letter();
  const { id } = await house.at(NOON, (ctx) => send(ctx, wanted));
  await dispatchMessage(jobCtx(house.db, clock.now), id);
  assert.deepEqual([(await stateOf(id)).state, (await stateOf(id)).attempts], ['queued', 1]);
  assert.match((await stateOf(id)).lastError!, /451/);
  clock.add(59);
  await sweepOutbox(jobCtx(house.db, clock.now));
  assert.equal(there.letters.length, 0, 'not before its minute');
  clock.add(1);
  await sweepOutbox(jobCtx(house.db, clock.now));
  assert.equal(there.letters[0]!.header('message-id'), `<${id}@goscorp.kz>`);
  const sent = await stateOf(id);
  assert.deepEqual([sent.state, sent.attempts, sent.sentAt, sent.lastError], ['sent', 2, clock.now(), null]);
  const events = await house.db
    .selectFrom('base.event')
    .selectAll()
    .where('kind', '=', 'notifications.sent')
    .where('subject_id', '=', id)
    .execute();
  assert.equal(events.length, 1);
  assert.equal((events[0]!.payload as { relatedId: string }).relatedId, wanted.relatedId);
  relay.close();
  await there.stop();
});

test('a recipient that does not exist ends the attempts at once, and says why', async () => {
  const there = await receivingServer((stage) => (stage === 'rcpt' ? { code: 550, text: 'no such person' } : null));
  const relay = openRelay(there.url);
  configureOutbox({ relay, from: FROM });
  const { id } = await house.at(NOON, (ctx) => send(ctx, letter()));
  await dispatchMessage(
    jobCtx(house.db, () => new Date(NOON)),
    id,
  );
  const dead = await stateOf(id);
  assert.deepEqual([dead.state, dead.attempts], ['dead', 1]);
  assert.match(dead.lastError!, /no such person/);
  relay.close();
  await there.stop();
});

test('a relay that is not there is asked again with growing pauses, and given up after sixteen attempts', async () => {
  const [nobody] = await freePorts(1);
  const relay = openRelay(`smtp://127.0.0.1:${nobody}`);
  configureOutbox({ relay, from: FROM });
  const clock = clockAt(NOON);
  const { id } = await house.at(NOON, (ctx) => send(ctx, letter()));
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 16; attempt += 1) {
    await dispatchMessage(jobCtx(house.db, clock.now), id);
    const { next_at } = await house.db.selectFrom('notifications.message').select('next_at').where('id', '=', id).executeTakeFirstOrThrow();
    const seconds = (next_at.getTime() - clock.now().getTime()) / 1000;
    if (attempt < 16) pauses.push(seconds / 60);
    clock.add(seconds);
  }
  assert.deepEqual(pauses, [1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240, 240, 240, 240, 240]);
  assert.equal((await stateOf(id)).state, 'dead');
  relay.close();
});

test('without a relay letters are held, and go out once there is one', async () => {
  configureOutbox({ relay: null, from: FROM });
  const { id, state } = await house.at(NOON, (ctx) => send(ctx, letter()));
  assert.equal(state, 'held');
  await sweepOutbox(jobCtx(house.db, () => new Date(NOON)));
  assert.equal((await stateOf(id)).state, 'held');
  const there = await receivingServer();
  const relay = openRelay(there.url);
  configureOutbox({ relay, from: FROM });
  await sweepOutbox(jobCtx(house.db, () => new Date(NOON)));
  assert.equal((await stateOf(id)).state, 'sent');
  assert.equal(there.letters.length, 1);
  relay.close();
  await there.stop();
});

test('two workers at once send one letter, a rolled back cause sends none, the same cause told twice makes one', async () => {
  const there = await receivingServer();
  const relay = openRelay(there.url);
  configureOutbox({ relay, from: FROM });
  const wanted = letter();
  const first = await house.at(NOON, (ctx) => send(ctx, wanted));
  const again = await house.at(NOON, (ctx) => send(ctx, wanted));
  assert.equal(again.id, first.id);
  await assert.rejects(
    house.at(NOON, async (ctx) => {
      await send(ctx, letter());
      throw new Error('the cause did not happen');
    }),
    /did not happen/,
  );
  await Promise.all(
    [1, 2, 3, 4].map(() =>
      dispatchMessage(
        jobCtx(house.db, () => new Date(NOON)),
        first.id,
      ),
    ),
  );
  await sweepOutbox(jobCtx(house.db, () => new Date(NOON)));
  assert.equal(there.letters.length, 1);
  relay.close();
  await there.stop();
});

test('a claim whose worker was killed runs out, and the letter goes with the Message-ID it had', async () => {
  const there = await receivingServer();
  const relay = openRelay(there.url);
  configureOutbox({ relay, from: FROM });
  const { id } = await house.at(NOON, (ctx) => send(ctx, letter()));
  // A worker that claims and then dies leaves exactly this row.
  await house.db
    .updateTable('notifications.message')
    .set({ state: 'sending', attempts: 1, next_at: new Date('2026-11-20T07:10:00Z') })
    .where('id', '=', id)
    .execute();
  await sweepOutbox(jobCtx(house.db, () => new Date('2026-11-20T07:09:59Z')));
  assert.equal(there.letters.length, 0);
  await sweepOutbox(jobCtx(house.db, () => new Date('2026-11-20T07:10:00Z')));
  assert.equal(there.letters[0]!.header('message-id'), `<${id}@goscorp.kz>`);
  assert.deepEqual([(await stateOf(id)).state, (await stateOf(id)).attempts], ['sent', 2]);
  relay.close();
  await there.stop();
});

test('a subject pasted with line breaks stays one header and brings no header of its own', async () => {
  const there = await receivingServer();
  const relay = openRelay(there.url);
  configureOutbox({ relay, from: FROM });
  const { id } = await house.at(NOON, (ctx) => send(ctx, letter({ subject: 'Ответ\r\nBcc: everybody@example.kz\r\n\r\nтело' })));
  await dispatchMessage(
    jobCtx(house.db, () => new Date(NOON)),
    id,
  );
  assert.equal(there.letters[0]!.email.subject, 'Ответ Bcc: everybody@example.kz тело');
  assert.equal(there.letters[0]!.header('bcc'), undefined);
  assert.deepEqual(there.letters[0]!.to, ['aigerim@example.kz']);
  relay.close();
  await there.stop();
});
