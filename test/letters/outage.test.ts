import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, test } from 'node:test';
import { startEmbedded } from '../../src/adapters/postgres/embedded.ts';
import { startIntake } from '../../src/adapters/smtp/intake.ts';
import { migrate } from '../../src/app/migrate.ts';
import { seedReference } from '../../src/app/reference.ts';
import { startWorker } from '../../src/app/worker.ts';
import { systemClock } from '../../src/base/clock.ts';
import { systemCtx } from '../../src/base/ctx.ts';
import { openDatabase } from '../../src/base/db.ts';
import { testLog } from '../logs.ts';
import { configureMail, jobs, openParser, receiveLetter } from '../../src/modules/mail/index.ts';
import { configureOutbox } from '../../src/modules/notifications/index.ts';
import { freePorts } from '../house.ts';
import { post } from './post-office.ts';

/** How long the database is gone: 30 s where time is no matter, a few where somebody waits. */
const OUTAGE_SECONDS = Number(process.env['KENES_OUTAGE_SECONDS'] ?? 5);

test(`¶8: with the database gone for ${OUTAGE_SECONDS} s no letter is acknowledged, none acknowledged is lost, and service resumes by itself`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kenes-outage-'));
  chmodSync(dataDir, 0o755);
  const [databasePort] = await freePorts(1);
  let server = await startEmbedded({ dataDir, port: databasePort! });
  // Also when the test failed half-way: this server outlives its process.
  after(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  await migrate(server.ownerUrl(), 'kenes');
  const { db, pool, close } = openDatabase(server.appUrl(), { max: 6, onError: () => undefined });
  await seedReference(db, new Date());
  configureOutbox({ relay: null, from: 'support@goscorp.kz' });
  const parser = openParser({ threads: 1 });
  configureMail({ parser, ownAddresses: ['support@goscorp.kz'] });
  const log = testLog('letters', 'silent');
  const worker = await startWorker({ db, pool, clock: systemClock, log, jobs: [jobs] });
  const intake = await startIntake({
    host: '127.0.0.1',
    port: 0,
    hostName: 'goscorp.kz',
    addresses: ['support@goscorp.kz'],
    maxBytes: 1_000_000,
    log,
    store: async (letter) => void (await receiveLetter(systemCtx(db, systemClock(), 'smtp'), letter)),
  });
  const accepted: string[] = [];
  const codes = { before: new Set<number>(), during: new Set<number>(), after: new Set<number>() };
  let number = 0;
  const send = async (into: Set<number>) => {
    const id = `<outage-${(number += 1)}@example.kz>`;
    const { code } = await post(intake.port, { raw: `From: dana@example.kz\r\nSubject: ${number}\r\nMessage-ID: ${id}\r\n\r\nHello?\r\n` });
    into.add(code);
    if (code === 250) accepted.push(id);
  };
  for (let n = 0; n < 5; n += 1) await send(codes.before);
  await server.stop();
  const back = performance.now() + OUTAGE_SECONDS * 1000;
  while (performance.now() < back) {
    await send(codes.during);
    await sleep(100);
  }
  server = await startEmbedded({ dataDir, port: databasePort! });
  for (let n = 0; n < 5; n += 1) await send(codes.after);
  assert.deepEqual([[...codes.before], [...codes.during], [...codes.after]], [[250], [451], [250]]);
  const registered = async () =>
    (await db.selectFrom('appeals.appeal').select('letter_message_id').orderBy('ordinal').execute()).map(
      (appeal) => appeal.letter_message_id!,
    );
  for (let waited = 0; waited < 60 && (await registered()).length < accepted.length; waited += 1) await sleep(500);
  assert.deepEqual((await registered()).sort(), accepted.sort());
  await intake.stop();
  await worker.stop();
  await parser.stop();
  await close();
});
