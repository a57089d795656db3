import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { spoolDirOf } from '../../adapters/asterisk/line.ts';
import { localStore } from '../../adapters/storage/local.ts';
import { type Config, readConfig } from '../../base/config.ts';
import { systemCtx } from '../../base/ctx.ts';
import { inTransaction, openDatabase } from '../../base/db.ts';
import { exportJournal } from '../../modules/audit/chain/export-journal.ts';
import { sealLines } from '../../modules/audit/chain/seal-lines.ts';
import { verifyExport } from '../../modules/audit/index.ts';
import { openHouse } from '../../../test/house.ts';
import { scratchDatabase } from '../cli/scratch.ts';
import { seedMonth } from '../demo/month.ts';
import { once } from './archive.ts';
import { makeBackup, type MadeBackup } from './make-backup.ts';
import { passphraseVault } from './passphrase.ts';
import { Refused } from './refused.ts';
import { restoreBackup } from './restore-backup.ts';

const NOW = new Date('2026-11-20T07:00:00Z');
const SOUND = Buffer.from('sealed sound');
const say = () => undefined;
const house = await openHouse();
const folder = mkdtempSync(join(tmpdir(), 'kenes-backup-'));
after(() => rmSync(folder, { recursive: true, force: true }));
await seedMonth(house.db, NOW, { spoolDir: spoolDirOf(house.dataDir), days: 3 });
await localStore(join(house.dataDir, 'files')).write('recordings/2026/11/one.sealed', once(SOUND));
const here = configOf(house.dataDir, house.database);

function configOf(dataDir: string, { appUrl, ownerUrl }: { appUrl: string; ownerUrl: string }): Config {
  return readConfig({ DATA_DIR: dataDir, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl });
}

/** An empty database and an empty folder with the key file, or what a test needs wrong with them. */
async function emptyPlace(): Promise<Config> {
  const database = await scratchDatabase({ empty: true });
  after(() => database.drop());
  const dataDir = mkdtempSync(join(folder, 'place-'));
  copyFileSync(join(house.dataDir, 'keys.json'), join(dataDir, 'keys.json'));
  return configOf(dataDir, database);
}

let last = 0;
async function backup(vault: Parameters<typeof makeBackup>[1]['vault'] = null): Promise<MadeBackup & { file: string }> {
  const file = join(folder, `${(last += 1)}.backup`);
  return { file, ...(await makeBackup(here, { file, now: NOW, vault, say })) };
}

async function ask(url: string, statement: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

/** Whether a restore that was refused left the place as it was. */
async function assertUntouched(config: Config): Promise<void> {
  assert.deepEqual(
    await ask(config.DATABASE_OWNER_URL!, `select nspname from pg_namespace where nspname in ('base', 'calls')`),
    [],
    'no schema was made',
  );
  assert.deepEqual(readdirSync(config.DATA_DIR), ['keys.json']);
}

/** Seals what the journal of a database holds, as the worker would. */
async function sealAll(url: string): Promise<void> {
  const { db, close } = openDatabase(url);
  const left = `select count(*) from audit.entry e where not exists (select from audit.link l where l.entry_id = e.id)`;
  // A transaction of another database of the same server may hold the newest lines back for a while.
  for (let n = 0; n < 600 && String((await ask(url, left))[0]) !== '0'; n += 1) {
    while ((await inTransaction(db, (tx) => sealLines(systemCtx(tx, NOW, 'test')))) > 0);
    await sleep(50);
  }
  await close();
}

await sealAll(here.DATABASE_URL!);
const whole = await backup();

test('¶6: a backup comes back whole into an empty place: rows, stored files, recordings not yet sealed', async () => {
  const place = await emptyPlace();
  await restoreBackup(place, { file: whole.file, now: NOW, vault: null, say });
  for (const [table, rows] of Object.entries(whole.manifest.tables)) {
    const [[found]] = (await ask(place.DATABASE_OWNER_URL!, `select count(*) from ${table}`)) as [[string]];
    // The journal has one line more: that it was restored.
    assert.equal(Number(found), table === 'audit.entry' ? rows + 1 : rows, table);
  }
  assert.ok(whole.manifest.tables['calls.call']! > 10, 'there was something to lose');
  assert.deepEqual(readFileSync(join(place.DATA_DIR, 'files/recordings/2026/11/one.sealed')), SOUND);
  const spool = readdirSync(spoolDirOf(house.dataDir));
  assert.ok(spool.length > 0);
  for (const name of spool) {
    assert.deepEqual(readFileSync(join(spoolDirOf(place.DATA_DIR), name)), readFileSync(join(spoolDirOf(house.dataDir), name)));
  }
  const [entry] = await ask(place.DATABASE_URL!, `select actor_name, detail->>'version' from audit.entry where action = 'backup.restored'`);
  assert.deepEqual(entry, ['restore', '0.1.0']);
});

test('after a restore the journal is append-only again, and the running role owns nothing', async () => {
  const place = await emptyPlace();
  await restoreBackup(place, { file: whole.file, now: NOW, vault: null, say });
  await assert.rejects(ask(place.DATABASE_URL!, 'delete from audit.entry'), /permission denied/);
  await assert.rejects(ask(place.DATABASE_OWNER_URL!, 'delete from audit.entry'), /append-only/);
  await assert.rejects(ask(place.DATABASE_URL!, 'drop table calls.call'), /must be owner/);
  await ask(place.DATABASE_URL!, `select graphile_worker.add_job('notifications.sweep')`);
  const policies = await ask(place.DATABASE_OWNER_URL!, `select count(*) > 0 from pg_policies where policyname = 'kenes_running_role'`);
  assert.deepEqual(policies, [[true]]);
});

test('events of the time before are behind every reader after a restore, whatever transaction numbers the old server had', async () => {
  const place = await emptyPlace();
  await restoreBackup(place, { file: whole.file, now: NOW, vault: null, say });
  const counted = async () => {
    const [row] = await ask(
      place.DATABASE_URL!,
      `select count(*) filter (where xid >= pg_snapshot_xmin(pg_current_snapshot())), count(*) from base.event`,
    );
    return (row as [string, string]).map(Number) as [number, number];
  };
  // A transaction of another database of this server that began before the restore still stands before its events: readers wait for it.
  const until = Date.now() + 20_000;
  let [ahead, all] = await counted();
  while (ahead > 0 && Date.now() < until) {
    await sleep(100);
    [ahead, all] = await counted();
  }
  assert.equal(ahead, 0);
  assert.ok(all > 0);
});

test('the chain of the journal goes on unbroken after a restore', async () => {
  const place = await emptyPlace();
  await restoreBackup(place, { file: whole.file, now: NOW, vault: null, say });
  await sealAll(place.DATABASE_URL!);
  const [[links, newest, entries]] = (await ask(
    place.DATABASE_URL!,
    `select count(*), max(position), (select count(*) from audit.entry) from audit.link`,
  )) as [[string, string, string]];
  assert.deepEqual([links, newest], [entries, entries], 'every line is sealed, the one that tells of the restore too');
  const { db, close } = openDatabase(place.DATABASE_URL!);
  const time = { from: new Date(0), to: new Date('2100-01-01') };
  const verdict = await verifyExport(await exportJournal(systemCtx(db, NOW, 'test'), time));
  await close();
  assert.deepEqual([verdict.ok, verdict.links], [true, Number(links)], verdict.complaints.join());
});

test('a backup is never written over a file, and a backup that cannot be written leaves nothing half and is told', async () => {
  await assert.rejects(makeBackup(here, { file: whole.file, now: NOW, vault: null, say }), /is there already and stays as it is/);
  const before = readdirSync(folder);
  await assert.rejects(makeBackup(here, { file: join(folder, 'missing/one.backup'), now: NOW, vault: null, say }), /ENOENT/);
  assert.deepEqual(readdirSync(folder), before);
  assert.equal(JSON.parse(readFileSync(join(house.dataDir, 'last-backup.json'), 'utf8')).ok, false);
  const made = await backup();
  assert.deepEqual(JSON.parse(readFileSync(join(house.dataDir, 'last-backup.json'), 'utf8')), {
    at: NOW.toISOString(),
    file: made.file,
    bytes: made.bytes,
    ok: true,
  });
});

test('a disk that takes no more ends the backup with an error and leaves nothing half', () => {
  const place = mkdtempSync(join(folder, 'full-'));
  const root = join(import.meta.dirname, '../../..');
  const environment = {
    ...process.env,
    DATA_DIR: here.DATA_DIR,
    DATABASE_URL: here.DATABASE_URL,
    DATABASE_OWNER_URL: here.DATABASE_OWNER_URL,
  };
  const run = () =>
    execFileSync('bash', ['-c', `ulimit -f 64; exec ${root}/bin/backup ${place}/one.backup`], { env: environment, stdio: 'pipe' });
  assert.throws(run, (error: { status: number; stderr: Buffer }) => error.status === 1 && /EFBIG/.test(error.stderr.toString()));
  assert.deepEqual(readdirSync(place), []);
});

test('a restore into a database that is not empty is refused with words that say what to do', async () => {
  const place = await emptyPlace();
  await ask(place.DATABASE_OWNER_URL!, 'create schema elsewhere; create table elsewhere.thing as select 1 as number');
  const refused = restoreBackup(place, { file: whole.file, now: NOW, vault: null, say });
  await assert.rejects(refused, /the database is not empty \(it has elsewhere\.thing\).*name another DATABASE_URL or DATA_DIR/);
  await assertUntouched(place);
});

test('a restore where stored files lie already is refused', async () => {
  const place = await emptyPlace();
  mkdirSync(join(place.DATA_DIR, 'files'));
  writeFileSync(join(place.DATA_DIR, 'files/other.sealed'), 'x');
  await assert.rejects(restoreBackup(place, { file: whole.file, now: NOW, vault: null, say }), /files is not empty/);
  rmSync(join(place.DATA_DIR, 'files'), { recursive: true });
  await assertUntouched(place);
});

test('a restore without the key file, or with another one, is refused; one with a newer key besides is not', async () => {
  const place = await emptyPlace();
  const keys = join(place.DATA_DIR, 'keys.json');
  const right = readFileSync(keys, 'utf8');
  const other = { id: 'other', key: Buffer.alloc(32, 7).toString('base64'), madeAt: NOW.toISOString() };
  rmSync(keys);
  await assert.rejects(restoreBackup(place, { file: whole.file, now: NOW, vault: null, say }), /KEYS_FILE=.* is missing/);
  assert.equal(existsSync(keys), false, 'no new key file was made');
  writeFileSync(keys, JSON.stringify({ keys: [other] }));
  await assert.rejects(
    restoreBackup(place, { file: whole.file, now: NOW, vault: null, say }),
    /is not the key file of this backup: it lacks key/,
  );
  await assertUntouched(place);
  writeFileSync(keys, JSON.stringify({ keys: [...JSON.parse(right).keys, other] }));
  await restoreBackup(place, { file: whole.file, now: NOW, vault: null, say });
});

test('a backup that was cut or changed is recognised before anything is changed', async () => {
  const place = await emptyPlace();
  const bytes = readFileSync(whole.file);
  const spoilt = join(folder, 'spoilt.backup');
  for (const at of [20, 700, Math.floor(bytes.length / 2), bytes.length - 2_000]) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    writeFileSync(spoilt, changed);
    await assert.rejects(restoreBackup(place, { file: spoilt, now: NOW, vault: null, say }), /Take another backup/, `byte ${at}`);
  }
  for (const length of [0, 300, Math.floor(bytes.length / 2), bytes.length - 5_000]) {
    copyFileSync(whole.file, spoilt);
    truncateSync(spoilt, length);
    await assert.rejects(restoreBackup(place, { file: spoilt, now: NOW, vault: null, say }), Refused, `cut at ${length}`);
  }
  await assertUntouched(place);
});

test('a sealed backup shows nothing, and comes back with its words alone', async () => {
  const words = join(folder, 'words');
  writeFileSync(words, 'jelqabyz-tulpar-samūryq-1414\n');
  const sealed = await backup(passphraseVault(words));
  assert.equal(readFileSync(sealed.file).includes('manifest.json'), false);
  const place = await emptyPlace();
  await assert.rejects(restoreBackup(place, { file: sealed.file, now: NOW, vault: null, say }), /is sealed: name the file with its words/);
  const wrong = join(folder, 'wrong-words');
  writeFileSync(wrong, 'jelqabyz-tulpar-samūryq-1415\n');
  const refused = restoreBackup(place, { file: sealed.file, now: NOW, vault: passphraseVault(wrong), say });
  await assert.rejects(refused, /are not the ones this backup was sealed with/);
  await assertUntouched(place);
  await restoreBackup(place, { file: sealed.file, now: NOW, vault: passphraseVault(words), say });
  writeFileSync(wrong, 'short');
  assert.throws(() => passphraseVault(wrong), /needs at least 20 characters/);
});

test('a backup of a newer program is refused', async () => {
  await ask(here.DATABASE_OWNER_URL!, `insert into migrations.done (name, hash) values ('9999-later.sql', '${'0'.repeat(64)}')`);
  const newer = await backup();
  await ask(here.DATABASE_OWNER_URL!, `delete from migrations.done where name = '9999-later.sql'`);
  const place = await emptyPlace();
  await assert.rejects(
    restoreBackup(place, { file: newer.file, now: NOW, vault: null, say }),
    /whose schema this program does not know \(9999-later\.sql\)/,
  );
  await assertUntouched(place);
});

test('a backup without a key file is refused: nobody could use it', async () => {
  const config = { ...here, KEYS_FILE: join(folder, 'nowhere.json') };
  await assert.rejects(makeBackup(config, { file: join(folder, 'no.backup'), now: NOW, vault: null, say }), /there is no key file/);
});
