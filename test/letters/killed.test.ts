import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { callIn } from './post-office.ts';
import { openMailRoom } from './mail-room.ts';

const ROUNDS = 10;
const SENDERS = 3;

test('¶8: a server killed again and again among letters registers every letter it said 250 to, exactly once', async () => {
  const room = await openMailRoom();
  /** Message-IDs nobody has said 250 to yet; a mail server would try them again, and so does this test. */
  const unanswered: string[] = [];
  const accepted = new Set<string>();
  let made = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const server = fork(join(import.meta.dirname, 'mail-server-process.ts'), [room.house.database.appUrl], {
      execPath: process.execPath,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const gone = once(server, 'exit');
    const [{ port }] = (await once(server, 'message')) as [{ port: number }];
    const senders = Array.from({ length: SENDERS }, () =>
      sendUntilKilled(port, () => unanswered.shift() ?? `<killed-${(made += 1)}@example.kz>`, accepted, unanswered),
    );
    // At any instant, but not before the round has something to lose.
    const before = accepted.size;
    for (let waited = 0; waited < 100 && accepted.size < before + 3; waited += 1) await sleep(50);
    await sleep(Math.random() * 400);
    server.kill('SIGKILL');
    await gone;
    await Promise.all(senders);
  }
  assert.ok(accepted.size >= 3 * ROUNDS, `only ${accepted.size} letters came through`);
  // What the killed servers left half done is done by the next one.
  await room.registerAll();
  await checkEachOnce(room.house.db, accepted);
});

/** Sends letters in one conversation until the server is gone; the one whose answer never came is put back. */
async function sendUntilKilled(port: number, next: () => string, accepted: Set<string>, unanswered: string[]): Promise<void> {
  let current: string | null = null;
  try {
    const call = await callIn(port);
    await call.say('EHLO sender.example.kz');
    for (;;) {
      current = next();
      const raw = `From: aigerim@example.kz\r\nSubject: Letter ${current.slice(1, -1)}\r\nMessage-ID: ${current}\r\n\r\nHello, when will I get the answer?\r\n${'line\r\n'.repeat(500)}`;
      await call.say('MAIL FROM:<aigerim@example.kz>');
      await call.say('RCPT TO:<support@goscorp.kz>');
      await call.say('DATA');
      const { code } = await call.data(Buffer.from(raw));
      assert.equal(code, 250);
      accepted.add(current);
      current = null;
    }
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    if (current) unanswered.push(current);
  }
}

async function checkEachOnce(db: Awaited<ReturnType<typeof openMailRoom>>['house']['db'], accepted: ReadonlySet<string>): Promise<void> {
  const waiting = await db.selectFrom('mail.raw_letter').select('id').where('state', '=', 'received').execute();
  assert.deepEqual(waiting, []);
  const appeals = await db
    .selectFrom('appeals.appeal')
    .select(['id', 'letter_message_id', 'ordinal', 'flags'])
    .orderBy('ordinal')
    .execute();
  assert.deepEqual(
    appeals.filter((appeal) => appeal.flags.includes('unparsable')),
    [],
  );
  const ids = appeals.map((appeal) => appeal.letter_message_id!);
  assert.equal(new Set(ids).size, ids.length, 'a letter became two appeals');
  assert.deepEqual(
    [...accepted].filter((id) => !ids.includes(id)),
    [],
    'a letter that got 250 is lost',
  );
  assert.deepEqual(
    appeals.map((appeal) => appeal.ordinal),
    appeals.map((_, index) => index + 1),
    'the numbers have a gap',
  );
  const duties = await db.selectFrom('obligations.obligation').select('subject_id').execute();
  assert.deepEqual(duties.map((duty) => duty.subject_id).sort(), appeals.map((appeal) => appeal.id).sort(), 'each has one duty');
}
