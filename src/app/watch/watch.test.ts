import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { eventually } from '../../../test/browser/browser.ts';
import { freePorts, openHouse } from '../../../test/house.ts';
import { testLog } from '../../../test/logs.ts';
import { startIntake } from '../../adapters/smtp/intake.ts';
import { openDatabase } from '../../base/db.ts';
import { createLog } from '../../base/log.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { keyPath, loadKeys } from '../keys.ts';
import { beatMail, greets } from './mail-beat.ts';
import { probeOutside } from './probes.ts';
import { startWatch } from './watch.ts';

const house = await openHouse();
/** pino's number of an error. */
const ERROR_LEVEL = 50;
const keys = loadKeys(house.config, new Date(), () => undefined);
const config = { ...house.config, DATABASE_URL: house.database.appUrl, DATABASE_OWNER_URL: house.database.ownerUrl };
const parts = { db: house.db, config, keys };
const probe = () => probeOutside(parts, new Date());

test('disk, certificate, database and jobs are measured as they are', async () => {
  const { disk, certificate, database, jobs, backup } = await probe();
  assert.ok(disk!.freeShare > 0 && disk!.freeShare <= 1);
  assert.ok(certificate!.endsAt.getTime() > Date.now() + 800 * 86_400_000);
  assert.ok(database!.bytes > 1_000_000);
  assert.equal(jobs!.givenUp, 0);
  assert.equal(backup!.last, null, 'none was made yet');
});

test('what bin/backup says of its last attempt is read, good or bad', async () => {
  const quiet = { vault: null, say: () => undefined };
  const now = new Date();
  await makeBackup(config, { ...quiet, file: join(house.dataDir, 'one.backup'), now });
  assert.deepEqual((await probe()).backup!.last, { at: now, ok: true });
  await assert.rejects(makeBackup(config, { ...quiet, file: join(house.dataDir, 'no-such-folder/two.backup'), now }));
  assert.equal((await probe()).backup!.last!.ok, false);
});

test('a key file that is gone, broken or another one is noticed while the process still holds its keys', async () => {
  const path = keyPath(config);
  assert.equal((await probe()).keys, 'ok');
  renameSync(path, `${path}.away`);
  assert.equal((await probe()).keys, 'missing');
  writeFileSync(path, '{"keys":[]}');
  assert.equal((await probe()).keys, 'missing');
  writeFileSync(path, JSON.stringify({ keys: [{ id: 'another', key: Buffer.alloc(32, 1).toString('base64'), madeAt: '' }] }));
  assert.equal((await probe()).keys, 'other');
  renameSync(`${path}.away`, path);
  assert.equal((await probe()).keys, 'ok');
});

test('letters can come in as long as our own port greets; a listener that hangs is as silent as none', async () => {
  const [port, hanging] = (await freePorts(2)) as [number, number];
  const intake = await startIntake({
    host: '127.0.0.1',
    port,
    hostName: 'goscorp.kz',
    addresses: ['support@goscorp.kz'],
    maxBytes: 1_000_000,
    store: async () => undefined,
    log: testLog('watch', 'error'),
  });
  const beating = beatMail({ db: house.db, clock: () => new Date(), host: '127.0.0.1', port });
  await eventually(async () => assert.ok((await probe()).parts!.mail));
  beating.stop();
  await intake.stop();
  assert.equal(await greets('127.0.0.1', port), false);
  const mute = createServer(() => undefined).listen(hanging, '127.0.0.1');
  assert.equal(await greets('127.0.0.1', hanging), false);
  mute.close();
});

test('a process that watches opens alerts by itself, so a dead worker is noticed by whoever lives', async () => {
  let now = new Date();
  const watch = startWatch({ ...parts, clock: () => now, log: testLog('watch', 'error') });
  await eventually(async () => assert.ok((await house.db.selectFrom('alerts.watch').select('kind').execute()).length > 10));
  await watch.stop();
  now = new Date(now.getTime() + 60_000);
  const other = startWatch({ ...parts, clock: () => now, log: testLog('watch', 'error') });
  await eventually(async () => {
    const open = await house.db.selectFrom('alerts.alert').select('kind').where('closed_at', 'is', null).execute();
    assert.ok(open.some(({ kind }) => kind === 'worker-silent'));
    assert.ok(open.some(({ kind }) => kind === 'line-down'));
  });
  await other.stop();
});

test('while the database is away the log says so with a stable code, once and not at every look', async () => {
  const [port] = await freePorts(1);
  const lines: { level: number; code: string }[] = [];
  const log = createLog('info', 'watch', { write: (line) => void lines.push(JSON.parse(line)) });
  const gone = openDatabase(`postgres://kenes:x@127.0.0.1:${port}/kenes`);
  const watch = startWatch({ ...parts, db: gone.db, clock: () => new Date(), log });
  await eventually(() => assert.equal(lines.length, 1));
  await watch.stop();
  await gone.close();
  assert.deepEqual([lines[0]!.level, lines[0]!.code], [ERROR_LEVEL, 'database-unreachable']);
});
