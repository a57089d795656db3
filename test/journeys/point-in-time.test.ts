import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { seedCast, seedReference } from '../../src/app/cast.ts';
import { seedMonth } from '../../src/app/demo/month.ts';
import { loadKeys } from '../../src/app/keys.ts';
import { migrate, pendingMigrations } from '../../src/app/migrate.ts';
import { wireRooms } from '../../src/app/wire.ts';
import { readConfig } from '../../src/base/config.ts';
import { openDatabase } from '../../src/base/db.ts';
import { openInbox } from '../../src/modules/mail/index.ts';
import { ownServer, packagedServer, untilArchived, untilWritable, walFolder } from './wal-server.ts';

const NOW = new Date('2026-11-20T07:00:00Z');

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows[0] as unknown[];
  } finally {
    await client.end();
  }
}

const counts = (url: string) =>
  ask(url, 'select (select count(*) from appeals.appeal), (select count(*) from mail.raw_letter), (select count(*) from audit.entry)');

for (const [name, start] of [
  ['the packaged PostgreSQL', packagedServer],
  ['a PostgreSQL of your own', ownServer],
] as const) {
  test(`¶6: with ${name} a deletion by mistake is undone: the database comes back as it was a moment before`, async (t) => {
    const place = walFolder();
    const timed = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
      const began = performance.now();
      const result = await work();
      t.diagnostic(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
      return result;
    };
    const server = await start(place);
    let recovered = server;
    try {
      await migrate(server.ownerUrl, 'kenes');
      const base = join(place.folder, 'base');
      const { db, close } = openDatabase(server.appUrl, { max: 4 });
      const config = readConfig({ DATA_DIR: join(place.folder, 'kenes') });
      const wiring = wireRooms(
        config,
        loadKeys(config, NOW, () => undefined),
      );
      await seedReference(db, NOW);
      await seedCast(db, NOW);
      await timed('base backup', () => server.baseBackup(base));
      // What happens after the base backup lives in the archived log alone.
      await seedMonth(db, NOW, { spoolDir: join(place.folder, 'spool'), days: 2 });
      const raw = Buffer.from('From: aigerim@example.kz\r\nSubject: One\r\nMessage-ID: <pitr@example.kz>\r\n\r\nHello?\r\n');
      const letter = { remoteAddress: null, envelopeFrom: 'aigerim@example.kz', envelopeTo: ['support@goscorp.kz'], raw };
      await openInbox({ db, clock: () => NOW }).take(letter);
      await wiring.close();
      await close();
      const before = await counts(server.appUrl);
      const [moment] = await ask(server.appUrl, 'select clock_timestamp()::text');
      await sleep(50);
      await ask(server.ownerUrl, 'truncate appeals.appeal cascade');
      assert.equal(Number((await counts(server.appUrl))[0]), 0, 'the damage is done');
      await timed('archived', () => untilArchived(server.adminUrl));
      await server.stop();
      recovered = await timed('recovered', async () => {
        const next = await server.recover(base, String(moment));
        await untilWritable(next.adminUrl);
        return next;
      });
      assert.deepEqual(await counts(recovered.appUrl), before);
      assert.ok(Number(before[0]) > 3 && Number(before[1]) > 0);
      assert.deepEqual(await pendingMigrations(recovered.appUrl), []);
      // Roles and grants came along: the journal is append-only as before.
      await assert.rejects(ask(recovered.appUrl, 'delete from audit.entry'), /permission denied/);
    } finally {
      await recovered.stop();
    }
  });
}
