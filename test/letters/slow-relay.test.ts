import assert from 'node:assert/strict';
import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { startWorker } from '../../src/app/worker.ts';
import { testLog } from '../logs.ts';
import { jobs as mail } from '../../src/modules/mail/index.ts';
import { jobs as notifications } from '../../src/modules/notifications/index.ts';
import { openMailRoom } from './mail-room.ts';

test('¶8: a relay that takes the call and says nothing holds up no letter coming in', async () => {
  // Connections hang: every attempt lasts until the relay's own limit.
  const calls = new Set<Socket>();
  const silent = createServer((call) => void calls.add(call));
  await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  const room = await openMailRoom({ relayUrl: `smtp://127.0.0.1:${port}` });
  const { db, pool } = room.house;
  // Only the jobs: sweeps would hide what the queues do.
  const worker = await startWorker({
    db,
    pool,
    clock: () => room.clock.now,
    log: testLog('letters', 'silent'),
    jobs: [mail, { ...notifications, sweeps: {} }],
  });
  for (let n = 1; n <= 15; n += 1) {
    const raw = `From: dana${n}@example.kz\r\nSubject: ${n}\r\nMessage-ID: <slow-${n}@example.kz>\r\n\r\nHello, where is my answer?\r\n`;
    assert.equal((await room.send({ raw })).code, 250);
  }
  const counted = async (state: string) =>
    (await db.selectFrom('mail.raw_letter').select('id').where('state', '=', state).execute()).length;
  for (let tries = 0; tries < 100 && (await counted('registered')) < 15; tries += 1) await sleep(100);
  assert.equal(await counted('registered'), 15);
  const sending = await db.selectFrom('notifications.message').select('id').where('state', '=', 'sending').execute();
  assert.ok(sending.length <= 2, `${sending.length} workers wait for the relay`);
  const stopped = worker.stop();
  for (const call of calls) call.destroy();
  silent.close();
  await stopped;
});
