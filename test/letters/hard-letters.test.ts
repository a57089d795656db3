import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { sweepLetters } from '../../src/modules/mail/index.ts';
import { openMailRoom } from './mail-room.ts';
import { jobCtx } from './post-office.ts';

/** Little time and memory, so that a bomb goes off soon. */
const room = await openMailRoom({ parser: { threads: 1, timeoutMs: 2_000, memoryMb: 48 } });
const { db } = room.house;

async function newest() {
  const letter = await db.selectFrom('mail.raw_letter').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();
  const appeal = await db.selectFrom('appeals.appeal').selectAll().where('id', '=', letter.appeal_id!).executeTakeFirstOrThrow();
  return { letter, appeal };
}

const plain = (subject: string, id: string) =>
  `From: dana@example.kz\r\nSubject: ${subject}\r\nMessage-ID: ${id}\r\n\r\nHello, how are you?\r\n`;

test('¶8: a letter that kills its parser is registered raw, and the next one is read as if nothing had happened', async () => {
  const parts = '--b\r\nContent-Type: application/x\r\n\r\nx\r\n'.repeat(400_000);
  const bomb = `From: dana@example.kz\r\nSubject: bomb\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`;
  assert.equal((await room.send({ from: 'dana@example.kz', raw: bomb })).code, 250);
  await room.send({ from: 'dana@example.kz', raw: plain('After the bomb', '<after@example.kz>') });
  assert.equal(await room.registerAll(), 2);
  const { letter, appeal } = await newest();
  assert.deepEqual([letter.unparsable, appeal.subject], [false, 'After the bomb']);
  const killed = await db.selectFrom('mail.raw_letter').selectAll().where('unparsable', '=', true).executeTakeFirstOrThrow();
  assert.match(killed.error!, /MEMORY|longer than/);
  const raw = await db.selectFrom('appeals.appeal').selectAll().where('id', '=', killed.appeal_id!).executeTakeFirstOrThrow();
  assert.deepEqual([raw.state, raw.flags, raw.reply_address], ['open', ['unparsable'], 'dana@example.kz']);
  assert.match(raw.content, /^From: dana@example\.kz/, 'what can be shown of it is shown');
  const duty = await db.selectFrom('obligations.obligation').select('state').where('subject_id', '=', raw.id).execute();
  assert.deepEqual(duty, [{ state: 'open' }], 'somebody still waits for an answer');
});

test('¶8: nesting without end, headers without end and a Message-ID without end stop nobody', async () => {
  const deep = Array.from({ length: 300 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join('');
  await room.send({ raw: `From: dana@example.kz\r\nSubject: deep\r\n${deep}` });
  await room.send({ raw: `From: dana@example.kz\r\n${'X-Long: y\r\n'.repeat(120_000)}\r\nhello\r\n` });
  await room.send({ raw: plain('Long id', `<${'ұ'.repeat(3_000)}@example.kz>`) });
  assert.equal(await room.registerAll(), 3);
  const flags = await db.selectFrom('appeals.appeal').select(['subject', 'flags']).orderBy('ordinal', 'desc').limit(3).execute();
  assert.deepEqual(
    flags.map((appeal) => appeal.flags),
    [[], ['unparsable'], ['unparsable']],
  );
});

test('¶8: a letter the database refuses holds up no other, and is registered raw in the end', async () => {
  const owner = new pg.Client({ connectionString: room.house.database.ownerUrl });
  await owner.connect();
  await owner.query(
    `create function appeals.refuse_poison() returns trigger language plpgsql as $$ begin raise exception 'poison'; end $$`,
  );
  await owner.query(
    `create trigger poison before insert on appeals.appeal for each row when (new.subject = 'Poison') execute function appeals.refuse_poison()`,
  );
  await owner.end();
  await room.send({ raw: plain('Poison', '<poison@example.kz>') });
  await room.send({ raw: plain('Behind it', '<behind@example.kz>') });
  room.clock.now = new Date(room.clock.now.getTime() + 61_000);
  const sweep = () => sweepLetters(jobCtx(db, () => room.clock.now));
  await assert.rejects(sweep(), /1 letters could not be registered yet/);
  assert.equal((await newest()).appeal.subject, 'Behind it');
  for (let n = 2; n <= 20; n += 1) await assert.rejects(sweep());
  await sweep();
  const { count } = await db
    .selectFrom('mail.raw_letter')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow();
  assert.equal(count, 0);
  const last = await db.selectFrom('appeals.appeal').selectAll().orderBy('ordinal', 'desc').executeTakeFirstOrThrow();
  assert.deepEqual([last.subject, last.flags], ['Оқылмаған хат', ['unparsable']]);
  const ordinals = await db.selectFrom('appeals.appeal').select('ordinal').orderBy('ordinal').execute();
  assert.deepEqual(
    ordinals.map((row) => row.ordinal),
    ordinals.map((_, index) => index + 1),
    'what failed left no gap in the numbers',
  );
});
