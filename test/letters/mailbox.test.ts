import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, test } from 'node:test';
import { followMailbox, type Mailbox } from '../../src/adapters/imap/mailbox.ts';
import { receiveLetter, registerLetter } from '../../src/modules/mail/index.ts';
import { testLog } from '../logs.ts';
import { dovecot } from './dovecot.ts';
import { openLetterHouse } from './letter-house.ts';
import { jobCtx } from './post-office.ts';

const { house } = await openLetterHouse();
const box = await dovecot();
const followed: Mailbox[] = [];
after(() => Promise.all(followed.map((one) => one.stop())));

let failing = 0;
function follow(since: Date | null = null): Mailbox {
  const mailbox = followMailbox({
    url: box.url,
    since,
    pauseMs: 50,
    log: testLog('letters', 'silent'),
    take: async (letter) => {
      await house.at(house.clock.now!, (ctx) => receiveLetter(ctx, { ...letter, remoteAddress: null, envelopeTo: ['support@goscorp.kz'] }));
      // As a process that is killed when the letter is committed, before it is marked.
      if ((failing -= 1) >= 0) throw new Error('killed');
    },
  });
  followed.push(mailbox);
  return mailbox;
}

const letter = (n: number, returnPath = 'dana@example.kz') =>
  `Return-Path: <${returnPath}>\nFrom: dana@example.kz\nSubject: Kept ${n}\nMessage-ID: <kept-${n}@example.kz>\n\nWhere is the office, please?\n`;

const rows = () =>
  house.db
    .selectFrom('mail.raw_letter')
    .select(['id', 'state', 'received_at', 'envelope_from', 'appeal_id'])
    .orderBy('received_at')
    .orderBy('id')
    .execute();

/** Waits until so many letters were committed, and registers them. */
async function taken(count: number) {
  for (let tries = 0; tries < 200 && (await rows()).length < count; tries += 1) await sleep(100);
  for (const { id } of await rows())
    await registerLetter(
      jobCtx(house.db, () => house.clock.now!),
      id,
    );
  return rows();
}

test('¶8: what came while nobody looked is taken, with the instant the mail server had it, and the term runs from there', async () => {
  box.deliver(letter(0), new Date('2026-10-01T05:00:00Z'));
  box.deliver(letter(1), new Date('2026-11-17T05:00:00Z'));
  box.deliver(letter(2, ''), new Date('2026-11-18T06:00:00Z'));
  const mailbox = follow(new Date('2026-11-01T00:00:00Z'));
  const found = await taken(2);
  assert.deepEqual(
    found.map((row) => [row.state, row.received_at.toISOString(), row.envelope_from]),
    [
      ['registered', '2026-11-17T05:00:00.000Z', 'dana@example.kz'],
      ['registered', '2026-11-18T06:00:00.000Z', ''],
    ],
    'what is older than the beginning is history',
  );
  const [duty] = await house.db
    .selectFrom('obligations.obligation')
    .select(['anchor_at', 'due_at'])
    .where('subject_id', '=', found[0]!.appeal_id!)
    .execute();
  assert.deepEqual([duty!.anchor_at.toISOString(), duty!.due_at.toISOString()], ['2026-11-17T05:00:00.000Z', '2026-11-19T19:00:00.000Z']);

  box.deliver(letter(3), new Date('2026-11-20T11:00:00Z'));
  assert.equal((await taken(3)).length, 3, 'a new one is told of by the server');

  box.close();
  box.deliver(letter(4), new Date('2026-11-20T11:01:00Z'));
  await sleep(300);
  box.open();
  assert.equal((await taken(4)).length, 4, 'a broken line is taken up again');
  await mailbox.stop();
  assert.equal(box.files().length, 5, 'nothing is deleted');
  assert.ok(
    box.files().every((name) => !/:2,[A-Z]*S/.test(name)),
    'nothing is marked as read',
  );
});

test('¶8: a process killed between the commit and the mark takes the letter again, and it is the same appeal', async () => {
  failing = 1;
  box.deliver(letter(5), new Date('2026-11-20T11:02:00Z'));
  const mailbox = follow(new Date('2026-11-01T00:00:00Z'));
  const found = (await taken(6)).slice(4);
  assert.deepEqual(found.map((row) => row.state).sort(), ['duplicate', 'registered']);
  assert.equal(new Set(found.map((row) => row.appeal_id)).size, 1);
  await mailbox.stop();
  const again = follow(new Date('2026-11-01T00:00:00Z'));
  await sleep(1_500);
  assert.equal((await rows()).length, 6, 'what is marked is not taken again');
  await again.stop();
});
