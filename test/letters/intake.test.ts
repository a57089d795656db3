import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, test } from 'node:test';
import { createTransport } from 'nodemailer';
import { generate } from 'selfsigned';
import { addressBook, sessionGuard } from '../../src/adapters/smtp/gate.ts';
import { startIntake } from '../../src/adapters/smtp/intake.ts';
import { testLog } from '../logs.ts';
import { callIn, post } from './post-office.ts';

type Stored = { envelopeFrom: string; envelopeTo: readonly string[]; raw: Buffer };

/** Closed at the end also when a test failed before it closed its own. */
const opened: { stop(): Promise<void> }[] = [];
after(() => Promise.all(opened.map((intake) => intake.stop())));

/** An intake that keeps letters in an array; what the database does with them is shown elsewhere. */
async function open(
  more: {
    tls?: { cert: string; key: string };
    maxBytes?: number;
    limits?: Record<string, number>;
    store?: (letter: Stored) => Promise<void>;
  } = {},
) {
  const kept: Stored[] = [];
  const intake = await startIntake({
    host: '127.0.0.1',
    port: 0,
    hostName: 'goscorp.kz',
    addresses: ['support@goscorp.kz'],
    maxBytes: more.maxBytes ?? 1_000_000,
    log: testLog('letters', 'silent'),
    store: more.store ?? (async (letter) => void kept.push(letter)),
    limits: more.limits ?? {},
    ...(more.tls ? { tls: more.tls } : {}),
  });
  opened.push(intake);
  return { ...intake, kept };
}

const LETTER = 'From: aigerim@example.kz\r\nSubject: hello\r\n\r\nHow are you?\r\n';

test('an unknown recipient is refused with 550 and told whom to write to; the known one of the same letter gets it', async () => {
  const intake = await open();
  const call = await callIn(intake.port);
  await call.say('EHLO sender.example.kz');
  await call.say('MAIL FROM:<aigerim@example.kz>');
  const refused = await call.say('RCPT TO:<nobody@goscorp.kz>');
  assert.equal(refused.code, 550);
  assert.match(refused.text, /support@goscorp\.kz/);
  assert.equal((await call.say('RCPT TO:<Support@GOSCORP.kz>')).code, 250);
  assert.equal((await call.say('DATA')).code, 354);
  assert.equal((await call.data(Buffer.from(LETTER))).code, 250);
  assert.deepEqual(
    intake.kept.map((letter) => letter.envelopeTo),
    [['Support@GOSCORP.kz']],
  );
  call.hangUp();
  await intake.stop();
});

test('somebody who guesses addresses is hung up on', async () => {
  const intake = await open();
  const call = await callIn(intake.port);
  await call.say('EHLO guesser.example.kz');
  await call.say('MAIL FROM:<guesser@example.kz>');
  const codes: number[] = [];
  for (let n = 0; n <= 10; n += 1) codes.push((await call.say(`RCPT TO:<a${n}@goscorp.kz>`)).code);
  assert.deepEqual(codes, [...Array<number>(10).fill(550), 421]);
  await intake.stop();
});

test('an address book knows case, tags and the postmaster, and nobody else', () => {
  const book = addressBook(['support@goscorp.kz']);
  for (const address of ['SUPPORT@goscorp.kz', 'support+2026-000001@goscorp.kz', 'postmaster@goscorp.kz', 'Postmaster'])
    assert.ok(book.has(address), address);
  for (const address of ['support@example.kz', 'supporter@goscorp.kz', '', 'postmaster@example.kz']) assert.ok(!book.has(address), address);
});

test('a letter that says it is too large is refused before it is sent', async () => {
  const intake = await open({ maxBytes: 10_000 });
  const call = await callIn(intake.port);
  await call.say('EHLO sender.example.kz');
  assert.equal((await call.say(`MAIL FROM:<${'a'.repeat(400)}@example.kz>`)).code, 501, 'nor has anybody such an address');
  const refused = await call.say('MAIL FROM:<aigerim@example.kz> SIZE=10001');
  assert.equal(refused.code, 552);
  assert.equal((await call.say('MAIL FROM:<aigerim@example.kz> SIZE=10000')).code, 250);
  call.hangUp();
  await intake.stop();
});

test('a letter that turns out too large is refused at its end with 552, nothing of it is kept, and the conversation goes on', async () => {
  const intake = await open({ maxBytes: 100_000 });
  const call = await callIn(intake.port);
  await call.say('EHLO sender.example.kz');
  for (const [body, code] of [
    ['x'.repeat(998).concat('\r\n').repeat(300), 552],
    ['short\r\n', 250],
  ] as const) {
    await call.say('MAIL FROM:<aigerim@example.kz>');
    await call.say('RCPT TO:<support@goscorp.kz>');
    await call.say('DATA');
    assert.equal((await call.data(Buffer.from(LETTER + body))).code, code);
  }
  assert.equal(intake.kept.length, 1);
  assert.equal(intake.kept[0]!.raw.toString(), `${LETTER}short\r\n`);
  call.hangUp();
  await intake.stop();
});

test('more letters at once than the memory is meant for are asked to come later', async () => {
  const intake = await open({ limits: { bytesInFlight: 50_000 } });
  const answer = await post(intake.port, { raw: LETTER + 'x'.repeat(60_000) });
  assert.equal(answer.code, 452);
  assert.equal((await post(intake.port, { raw: LETTER })).code, 250);
  await intake.stop();
});

test('too many recipients, connections and letters from one address are put off, with a temporary code', async () => {
  const intake = await open({ limits: { recipients: 1, connectionsPerAddress: 2 } });
  const first = await callIn(intake.port);
  await first.say('EHLO sender.example.kz');
  await first.say('MAIL FROM:<aigerim@example.kz>');
  assert.equal((await first.say('RCPT TO:<support@goscorp.kz>')).code, 250);
  assert.equal((await first.say('RCPT TO:<support+two@goscorp.kz>')).code, 452);
  const second = await callIn(intake.port);
  assert.equal((await callIn(intake.port)).greeting.code, 421);
  first.hangUp();
  await sleep(50);
  const third = await callIn(intake.port);
  assert.equal(third.greeting.code, 220);
  for (const call of [second, third]) call.hangUp();
  await intake.stop();
});

test('letters a minute are counted for each address, and not for this machine', () => {
  const guard = sessionGuard({ connectionsPerAddress: 10, lettersPerMinute: 3 });
  const refusals = (remoteAddress: string) => {
    const session = { id: remoteAddress, remoteAddress } as Parameters<typeof guard.mayLetter>[0];
    return Array.from({ length: 5 }, () => (guard.mayLetter(session) as { responseCode?: number } | null)?.responseCode ?? null);
  };
  assert.deepEqual(refusals('198.51.100.7'), [null, null, null, 450, 450]);
  assert.deepEqual(refusals('198.51.100.8'), [null, null, null, 450, 450]);
  assert.deepEqual(refusals('::ffff:127.0.0.1'), [null, null, null, null, null]);
});

test('¶8: 250 is said only after the letter is kept; when it cannot be kept, 451', async () => {
  let kept = false;
  const slow = await open({ store: async () => void (await sleep(150), (kept = true)) });
  assert.equal((await post(slow.port, { raw: LETTER })).code, 250);
  assert.ok(kept, 'the answer did not overtake the commit');
  await slow.stop();
  const broken = await open({ store: () => Promise.reject(new Error('no database')) });
  const answer = await post(broken.port, { raw: LETTER });
  assert.equal(answer.code, 451);
  assert.doesNotMatch(answer.text, /no database/, 'the outside learns nothing about the inside');
  await broken.stop();
});

test('a sender that goes away in the middle of a letter leaves nothing behind', async () => {
  const intake = await open();
  const call = await callIn(intake.port);
  for (const line of ['EHLO sender.example.kz', 'MAIL FROM:<aigerim@example.kz>', 'RCPT TO:<support@goscorp.kz>', 'DATA'])
    await call.say(line);
  call.socket.write(LETTER);
  await sleep(50);
  call.hangUp();
  assert.equal((await post(intake.port, { raw: LETTER })).code, 250);
  assert.equal(intake.kept.length, 1);
  await intake.stop();
});

test('a stop lets the letter on its way in come to its end, and refuses who comes after', async () => {
  const intake = await open();
  const idle = await callIn(intake.port);
  const call = await callIn(intake.port);
  for (const line of ['EHLO sender.example.kz', 'MAIL FROM:<aigerim@example.kz>', 'RCPT TO:<support@goscorp.kz>', 'DATA'])
    await call.say(line);
  call.socket.write('From: aigerim@example.kz\r\n');
  await sleep(50);
  const stopped = intake.stop();
  await assert.rejects(callIn(intake.port));
  assert.equal((await idle.say('NOOP')).code, 421, 'who says nothing is told to come back');
  assert.equal((await call.data(Buffer.from('Subject: last one\r\n\r\nbye\r\n'))).code, 250);
  await stopped;
  assert.match(intake.kept[0]!.raw.toString(), /^From: aigerim@example\.kz\r\nSubject: last one\r\n\r\nbye\r\n$/);
});

test('a sender that asks for STARTTLS is spoken to in secret, and the letter is kept as any other', async () => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'goscorp.kz' }]);
  const intake = await open({ tls: { cert, key } });
  const sender = createTransport({ host: '127.0.0.1', port: intake.port, requireTLS: true, tls: { rejectUnauthorized: false } });
  const sent = await sender.sendMail({ from: 'a@example.kz', to: 'support@goscorp.kz', subject: 'secret', text: 'Hello' });
  assert.match(sent.response, /^250/);
  assert.equal(intake.kept.length, 1);
  sender.close();
  const plain = await open();
  await assert.rejects(
    createTransport({ host: '127.0.0.1', port: plain.port, requireTLS: true }).sendMail({
      from: 'a@example.kz',
      to: 'support@goscorp.kz',
      text: 'x',
    }),
  );
  assert.equal(plain.kept.length, 0);
  await plain.stop();
  await intake.stop();
});

test('a taken port is told by number and variable', async () => {
  const intake = await open();
  await assert.rejects(
    startIntake({
      host: '127.0.0.1',
      port: intake.port,
      hostName: 'x',
      addresses: ['a@b.kz'],
      maxBytes: 1,
      log: testLog('letters', 'silent'),
      store: async () => undefined,
    }),
    new RegExp(`Port ${intake.port} is taken.*SMTP_PORT`),
  );
  await intake.stop();
});
