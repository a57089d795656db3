import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scratch } from '../../../test/house.ts';
import { openInbox } from './index.ts';

const house = await scratch();
const NOW = new Date('2026-11-20T06:00:00Z');
const letter = (n: number, remoteAddress = '127.0.0.1') => ({
  remoteAddress,
  envelopeFrom: `writer${n}@example.kz`,
  envelopeTo: ['support@goscorp.kz'],
  raw: Buffer.from(`Subject: ${n}\r\n\r\nletter ${n}\r\n`),
});

test('¶8: letters that come together are each committed, with their jobs, when they are acknowledged', async () => {
  const inbox = openInbox({ db: house.db, clock: () => NOW });
  const kept = await Promise.all(Array.from({ length: 50 }, (_, n) => inbox.take(letter(n))));
  const { rows } = await house.pool.query<{ id: string; raw: Buffer; from: string }>(
    `select id, raw, envelope_from as from from mail.raw_letter where state = 'received'`,
  );
  assert.equal(rows.length, 50);
  for (const [n, { id }] of kept.entries()) {
    const row = rows.find((one) => one.id === id);
    assert.deepEqual([row?.from, row?.raw.toString()], [`writer${n}@example.kz`, letter(n).raw.toString()]);
  }
  const jobs = await house.pool.query(`select from graphile_worker.jobs where task_identifier = 'mail.register'`);
  assert.equal(jobs.rowCount, 50);
});

test('¶8: a letter that the database refuses is not acknowledged and takes no other with it', async () => {
  const inbox = openInbox({ db: house.db, clock: () => NOW });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => inbox.take(letter(100 + n, n === 7 ? 'no address' : undefined))),
  );
  const refused = outcomes.flatMap(({ status }, n) => (status === 'rejected' ? [n] : []));
  assert.deepEqual(refused, [7]);
  const { rows } = await house.pool.query<{ from: string }>(
    `select envelope_from as from from mail.raw_letter where envelope_from like 'writer1__@%'`,
  );
  assert.equal(rows.length, 19);
});
