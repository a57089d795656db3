import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, test } from 'node:test';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { openRelay } from '../../src/adapters/relay/relay.ts';
import { newId } from '../../src/base/ids.ts';
import { configureOutbox, outbox, send, sweepOutbox } from '../../src/modules/notifications/index.ts';
import { openHouse } from '../house.ts';
import { droppingProxy } from './dropping-proxy.ts';
import { jobCtx, receivingServer } from './post-office.ts';

const house = await openHouse();
const admin = await house.as('admin');
const START = new Date('2026-11-20T07:00:00Z');
house.clock.now = START;
const later = (minutes: number) => (house.clock.now = new Date(house.clock.now!.getTime() + minutes * 60_000));
const sweep = () => sweepOutbox(jobCtx(house.db, () => house.clock.now!));

/** Answers a little late, so that a kill often falls between the last dot and the answer. */
const there = await receivingServer();
const line = await droppingProxy(there.url);
const relay = openRelay(line.url);
configureOutbox({ ...outbox(), relay });
after(async () => {
  relay.close();
  await line.stop();
  await there.stop();
});

async function letter(): Promise<string> {
  const id = newId(house.clock.now!);
  const words = {
    to: 'dana@example.kz',
    language: 'kk',
    template: 'letters.answer',
    subject: 'Жауап',
    body: 'Мәтін https://gov.kz',
  } as const;
  return (await house.at(house.clock.now!, (ctx) => send(ctx, { ...words, relatedKind: 'test', relatedId: id, dedupeKey: id }))).id;
}

const show = async (id: string) => (await admin.get(`/api/outbox/${id}`)).body;
const copiesOf = (id: string) => there.letters.filter((one) => one.header('message-id') === `<${id}@goscorp.kz>`).length;

test('¶8: a line that breaks at the last dot: a letter that may have arrived goes again only when a person says so, and once', async () => {
  line.breaks.at = 'before-dot';
  const id = await letter();
  await sweep();
  const broken = await show(id);
  line.breaks.at = null;
  assert.equal(copiesOf(id), 0);
  // The dot was on its way when the line broke: from here that cannot be told from an answer lost.
  assert.equal(broken.state, 'unsure');
  assert.deepEqual(broken.actions, ['arrived', 'again', 'give-up']);
  later(60);
  await sweep();
  assert.equal(copiesOf(id), 0, 'nobody decides that by themselves');
  assert.equal((await admin.post(`/api/outbox/${id}/again`, { why: 'журналда жоқ' })).status, 200);
  await sweep();
  assert.deepEqual([(await show(id)).state, copiesOf(id)], ['sent', 1]);
});

test('¶8: a relay that took the letter and was not heard gets no second one; a person says that it arrived', async () => {
  line.breaks.at = 'after-dot';
  const id = await letter();
  await sweep();
  line.breaks.at = null;
  assert.deepEqual([(await show(id)).state, copiesOf(id)], ['unsure', 1]);
  later(24 * 60);
  await sweep();
  assert.equal(copiesOf(id), 1);
  assert.ok((await admin.get('/api/outbox?undecided=true')).body.items.some((one: { id: string }) => one.id === id));
  assert.equal((await (await house.as('operator1')).post(`/api/outbox/${id}/arrived`, { why: 'журналда бар' })).status, 403);
  const answer = await admin.post(`/api/outbox/${id}/arrived`, { why: 'журналда бар' });
  assert.deepEqual([answer.status, answer.body.state, answer.body.steps.at(-1).kind], [200, 'sent', 'arrived']);
  assert.equal((await admin.post(`/api/outbox/${id}/arrived`, { why: 'тағы да' })).body.code, 'message-state');
});

test('a relay that cannot be reached is no doubt: the letter waits for its next minute', async () => {
  const id = await letter();
  await line.stop();
  await sweep();
  const { state, attempts } = await show(id);
  assert.deepEqual([state, attempts], ['queued', 1]);
  configureOutbox({ ...outbox(), relay: openRelay(there.url) });
  later(2);
  await sweep();
  assert.deepEqual([(await show(id)).state, copiesOf(id)], ['sent', 1]);
});

const LETTERS = 40;
const ROUNDS = 8;

test('¶8: workers killed at any instant send no letter twice and lose none: each arrived once, or is told to be in doubt', async () => {
  const slow = await receivingServer(
    () => null,
    () => sleep(Math.random() * 25),
  );
  configureOutbox({ ...outbox(), relay: null });
  const ids: string[] = [];
  for (let n = 0; n < LETTERS; n += 1) ids.push(await letter());
  await house.db.updateTable('notifications.message').set({ state: 'queued' }).where('id', 'in', ids).execute();
  for (let round = 0; round <= ROUNDS; round += 1) {
    later(11);
    const worker = fork(join(import.meta.dirname, 'sender-process.ts'), [house.database.appUrl, slow.url, house.clock.now!.toISOString()], {
      execPath: process.execPath,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const gone = once(worker, 'exit');
    await once(worker, 'message');
    // The last one may come to its end.
    if (round === ROUNDS) await once(worker, 'message');
    else await Promise.race([sleep(20 + Math.random() * 100), once(worker, 'message')]);
    worker.kill('SIGKILL');
    await gone;
  }
  later(11);
  configureOutbox({ ...outbox(), relay: openRelay(slow.url) });
  await sweep();
  const rows = await house.db.selectFrom('notifications.message').select(['id', 'state']).where('id', 'in', ids).execute();
  const copies = new Map<string, number>();
  for (const one of slow.letters) copies.set(one.header('message-id')!, (copies.get(one.header('message-id')!) ?? 0) + 1);
  assert.deepEqual(
    [...copies.values()].filter((count) => count > 1),
    [],
    'a letter went twice',
  );
  for (const { id, state } of rows) {
    assert.ok(state === 'sent' || state === 'unsure', state);
    if (state === 'sent') assert.equal(copies.get(`<${id}@goscorp.kz>`), 1, 'a letter counts as sent that nobody got');
  }
  assert.ok(rows.some(({ state }) => state === 'sent'));
  await slow.stop();
});

test('a letter is plain text and HTML, and signed for our domain so that others can check it (RFC 6376)', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signing = openRelay(there.url, { domainName: 'goscorp.kz', keySelector: 'kenes', privateKey: pem });
  configureOutbox({ ...outbox(), relay: signing });
  const id = await letter();
  await sweep();
  const got = there.letters.find((one) => one.header('message-id') === `<${id}@goscorp.kz>`)!;
  assert.equal(got.email.text!.trim(), 'Мәтін https://gov.kz');
  assert.match(got.email.html!, /<p>Мәтін <a href="https:\/\/gov\.kz">/);
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const resolver = (name: string) => Promise.resolve(name === 'kenes._domainkey.goscorp.kz' ? [[`v=DKIM1; k=rsa; p=${key}`]] : []);
  const verdict = async (raw: Buffer) => (await dkimVerify(raw, { resolver })).results.map(({ status }) => status.result);
  assert.deepEqual(await verdict(got.raw), ['pass']);
  assert.deepEqual(await verdict(Buffer.from(got.raw.toString('latin1').replace('Subject: ', 'Subject: X'), 'latin1')), ['fail']);
  signing.close();
});
