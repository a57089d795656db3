import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openSmsc } from '../../../adapters/sms/smsc.ts';
import { startSmsGateway } from '../../../app/sms-gateway.ts';
import { jobCtx } from '../../../../test/letters/post-office.ts';
import { freePorts, openHouse } from '../../../../test/house.ts';
import { registered } from '../../appeals/templates.ts';
import { recipientByAddress, recordConsent } from '../../recipients/index.ts';
import { askGateway, configureOutbox, dispatchMessage, sweepOutbox, tell } from '../index.ts';

const SECRET = 'a-secret-of-the-gateway';
const house = await openHouse();
const clock = { now: new Date('2026-11-20T07:00:00Z') };
const gateway = await startSmsGateway({ clock: () => clock.now });
const sms = openSmsc({ url: gateway.url, callbackSecret: SECRET });
const configure = (way: typeof sms | null) => configureOutbox({ relay: null, sms: way, from: 'support@goscorp.kz' });
configure(sms);
after(() => gateway.close());

const ctx = () => jobCtx(house.db, () => clock.now);
const row = (id: string) => house.db.selectFrom('notifications.message').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const later = (minutes: number) => (clock.now = new Date(clock.now.getTime() + minutes * 60_000));
const stepsOf = async (id: string) =>
  (await house.db.selectFrom('notifications.step').select('kind').where('message_id', '=', id).orderBy('id').execute()).map(
    ({ kind }) => kind,
  );

let told = 0;
/** A message to somebody who agreed to SMS. */
async function message(number = '+77005550150', more: { urgent?: true } = {}): Promise<string> {
  told += 1;
  const person = await house.at(clock.now, (tx) => recipientByAddress(tx, { kind: 'phone', value: number, language: 'kk' }));
  await house.at(clock.now, (tx) => recordConsent(tx, { recipientId: person.id, purpose: 'sms', given: true, source: 'call' }));
  const { messages } = await house.at(clock.now, (tx) =>
    tell(tx, {
      to: { recipient: person.id },
      template: { ...registered, ...more },
      params: { number: `2026-${told}` },
      subject: { kind: 'appeal', id: null },
      dedupeKey: `sms ${told}`,
    }),
  );
  return messages[0]!.id;
}

/** As the gateway calls: a form, from nowhere we know. */
const call = (fields: Record<string, string>, secret = SECRET) =>
  fetch(new URL(`/api/sms/calls/${secret}`, house.url), { method: 'POST', body: new URLSearchParams(fields) });

test('an SMS reaches the gateway once, in the receiver’s language, and is delivered when the gateway says so', async () => {
  const id = await message();
  await dispatchMessage(ctx(), id);
  await dispatchMessage(ctx(), id);
  const got = gateway.messages.filter((one) => one.id === `${id}.0`);
  assert.deepEqual(
    got.map(({ phone, text, sender }) => [phone, text, sender]),
    [['+77005550150', 'Бірыңғай байланыс орталығы: № 2026-1 өтінішіңіз тіркелді. Сұрақтар: 1414', 'KENES']],
  );
  assert.equal((await row(id)).state, 'sent');
  for (let times = 0; times < 2; times += 1) assert.equal((await call({ id: `${id}.0`, phone: '+77005550150', status: '1' })).status, 200);
  const delivered = await row(id);
  assert.deepEqual([delivered.state, delivered.delivered_at !== null], ['delivered', true]);
  assert.deepEqual(await stepsOf(id), ['told', 'attempt', 'accepted', 'delivered'], 'the second call changed nothing');
  await call({ id: `${id}.0`, phone: '+77005550150', status: '20' });
  assert.equal((await row(id)).state, 'delivered', 'a late word takes nothing back');
});

test('a call that comes before our own commit says that it was sent, and the commit that follows changes nothing', async () => {
  const id = await message();
  const early: typeof sms = {
    ...sms,
    deliver: async (letter) => {
      const answer = await sms.deliver(letter);
      assert.equal((await call({ id: letter.messageId, phone: letter.to, status: '1' })).status, 200);
      return answer;
    },
  };
  configure(early);
  await dispatchMessage(ctx(), id);
  configure(sms);
  assert.equal((await row(id)).state, 'delivered');
  const events = await house.db.selectFrom('base.event').select('kind').where('subject_id', '=', id).orderBy('seq').execute();
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['notifications.sent', 'notifications.delivered'],
    'each is told once',
  );
});

test('a call with another secret is refused and changes nothing; one about a message that is not ours is no error', async () => {
  const id = await message();
  await dispatchMessage(ctx(), id);
  const refused = await call({ id: `${id}.0`, status: '20' }, 'another-secret-0000');
  assert.equal(refused.status, 403);
  assert.equal(((await refused.json()) as { code: string }).code, 'sms-call-refused');
  assert.equal((await row(id)).state, 'sent');
  assert.equal((await call({ id: '0190a000-0000-7000-8000-000000000000.0', status: '1' })).status, 200);
  assert.equal((await call({ id: '17', status: '1' })).status, 200);
  await call({ id: `${id}.1`, status: '20' });
  assert.equal((await row(id)).state, 'sent', 'a word about another round counts for nothing');
});

test('a gateway that took the message and broke off before answering is asked first, and gets it once', async () => {
  const id = await message();
  gateway.disturb.after = (reply) => {
    reply.destroy();
    return true;
  };
  await dispatchMessage(ctx(), id);
  gateway.disturb = {};
  assert.deepEqual([(await row(id)).state, (await row(id)).attempts], ['queued', 1]);
  later(2);
  await sweepOutbox(ctx());
  assert.equal((await row(id)).state, 'sent');
  assert.match((await row(id)).response!, /had it already/);
  assert.equal(gateway.messages.filter((one) => one.id === `${id}.0`).length, 1);
});

test('a worker killed with the gateway’s answer on its way leaves a claim that runs out; the next attempt sends no second SMS', async () => {
  const id = await message();
  const worker = fork(join(import.meta.dirname, '../../../../test/letters/sms-worker-process.ts'), [
    house.database.appUrl,
    gateway.url,
    clock.now.toISOString(),
    id,
  ]);
  const gone = once(worker, 'exit');
  // The gateway has the message, the worker waits for the answer: now it dies.
  gateway.disturb.after = () => worker.kill('SIGKILL');
  const [code, signal] = await gone;
  gateway.disturb = {};
  assert.deepEqual([code, signal], [null, 'SIGKILL']);
  assert.deepEqual([(await row(id)).state, (await row(id)).attempts], ['sending', 1]);
  later(9);
  await sweepOutbox(ctx());
  assert.equal((await row(id)).state, 'sending', 'the claim still holds');
  later(1);
  await sweepOutbox(ctx());
  assert.equal((await row(id)).state, 'sent');
  assert.equal(gateway.messages.filter((one) => one.id === `${id}.0`).length, 1);
});

test('500s, a dead gateway and a wrong password mean later; a number no network has means never', async () => {
  const id = await message();
  gateway.disturb.before = (reply) => {
    reply.writeHead(500).end('<html>');
    return true;
  };
  await dispatchMessage(ctx(), id);
  gateway.disturb = {};
  assert.deepEqual([(await row(id)).state, (await row(id)).last_error], ['queued', 'HTTP 500']);
  const [nobody] = await freePorts(1);
  configure(openSmsc({ url: `http://a:b@127.0.0.1:${nobody}/sys/`, callbackSecret: null }));
  later(2);
  await sweepOutbox(ctx());
  assert.deepEqual([(await row(id)).state, (await row(id)).last_error], ['queued', 'ECONNREFUSED']);
  configure(openSmsc({ url: gateway.url.replace('stand-in:stand-in', 'stand-in:wrong'), callbackSecret: null }));
  later(5);
  await sweepOutbox(ctx());
  assert.deepEqual([(await row(id)).state, (await row(id)).last_error], ['queued', 'error 2: authorise error']);
  configure(sms);
  later(10);
  await sweepOutbox(ctx());
  assert.equal((await row(id)).state, 'sent');
  const nowhere = await message();
  gateway.disturb.before = (reply) => {
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ error: 'invalid number', error_code: 7 }));
    return true;
  };
  await dispatchMessage(ctx(), nowhere);
  gateway.disturb = {};
  assert.deepEqual([(await row(nowhere)).state, (await row(nowhere)).last_error], ['dead', 'error 7: invalid number']);
});

test('what the gateway never told is asked for: after five minutes, then less and less often', async () => {
  const id = await message();
  await dispatchMessage(ctx(), id);
  const asked = () => gateway.asked.status.filter((one) => one === `${id}.0`).length;
  later(4);
  await askGateway(ctx());
  assert.equal(asked(), 0, 'not yet');
  later(1);
  await askGateway(ctx());
  assert.deepEqual([(await row(id)).state, asked()], ['sent', 1], 'the gateway still waits for the phone');
  later(4);
  await askGateway(ctx());
  assert.equal(asked(), 1, 'not at once again');
  gateway.messages.find((one) => one.id === `${id}.0`)!.status = 20;
  later(1);
  await askGateway(ctx());
  assert.deepEqual([(await row(id)).state, (await row(id)).last_error], ['failed', 'status 20']);
});

test('in quiet hours an SMS to a recipient waits for their end and says so; an urgent one goes', async () => {
  clock.now = new Date('2026-11-20T17:00:00Z');
  const [quiet, urgent] = [await message('+77005550151'), await message('+77005550152', { urgent: true })];
  await sweepOutbox(ctx());
  const waiting = await row(quiet);
  assert.deepEqual([waiting.state, waiting.waits_for, waiting.attempts], ['queued', 'quiet', 0]);
  assert.equal(waiting.next_at.toISOString(), '2026-11-21T04:00:00.000Z');
  assert.equal((await row(urgent)).state, 'sent');
  clock.now = new Date('2026-11-21T03:59:00Z');
  await sweepOutbox(ctx());
  assert.equal((await row(quiet)).state, 'queued');
  later(1);
  await sweepOutbox(ctx());
  assert.equal((await row(quiet)).state, 'sent');
  assert.deepEqual(await stepsOf(quiet), ['told', 'quiet', 'attempt', 'accepted']);
});

test('a consent withdrawn while the message waits stops it', async () => {
  clock.now = new Date('2026-11-21T17:00:00Z');
  const id = await message('+77005550153');
  await sweepOutbox(ctx());
  const { recipient_id } = await row(id);
  await house.at(clock.now, (tx) => recordConsent(tx, { recipientId: recipient_id!, purpose: 'sms', given: false, source: 'call' }));
  clock.now = new Date('2026-11-22T04:00:00Z');
  await sweepOutbox(ctx());
  assert.deepEqual([(await row(id)).state, (await row(id)).last_error], ['dead', 'no-consent']);
  assert.equal(gateway.messages.filter((one) => one.id.startsWith(id)).length, 0);
});

test('four workers at once send one SMS', async () => {
  const id = await message();
  await Promise.all([1, 2, 3, 4].map(() => dispatchMessage(ctx(), id)));
  assert.equal(gateway.messages.filter((one) => one.id === `${id}.0`).length, 1);
});

test('no form is taken where none is awaited', async () => {
  const answer = await fetch(new URL('/api/session', house.url), { method: 'POST', body: new URLSearchParams({ email: 'a' }) });
  assert.equal(answer.status, 415);
});
