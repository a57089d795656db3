import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { openHouse } from '../../../../test/house.ts';
import { journal } from '../index.ts';
import { canonical } from './canonical.ts';
import { sealLines } from './seal-lines.ts';
import { verifyExport } from './verify-export.ts';

const house = await openHouse();
const admin = await house.as('admin');
const folder = mkdtempSync(join(tmpdir(), 'kenes-journal-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const WHY = encodeURIComponent('Прокуратура сұрады, № 12-34');
const TIME = 'from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z';

const sealNow = () => house.at(new Date(), sealLines);

/** Seals until nothing is left: a transaction of another database of the same server may hold the newest lines back for a while. */
async function seal(): Promise<void> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    while ((await sealNow()) > 0);
    const { rows } = await house.pool.query<{ left: number }>(
      'select count(*)::int as left from audit.entry e where not exists (select from audit.link l where l.entry_id = e.id)',
    );
    if (rows[0]!.left === 0) return;
    if (performance.now() > deadline) throw new Error(`${rows[0]!.left} lines were never sealed`);
    await sleep(50);
  }
}

async function exported(filter = ''): Promise<string[]> {
  const { status, body } = await admin.send('GET', `/api/audit/export?${TIME}${filter}`, undefined, { 'x-why': WHY });
  assert.equal(status, 200, JSON.stringify(body));
  return Buffer.from(body).toString('utf8').trimEnd().split('\n');
}

const write = (code: string) =>
  house.at(new Date(), (ctx) =>
    journal(ctx, { action: 'test.done', looked: false, subjectKind: 'thing', subjectId: code, detail: { b: 1, a: [true, null] } }),
  );

/** The script as somebody without our database runs it. */
async function script(lines: readonly string[], hash = ''): Promise<{ code: number; said: string }> {
  const file = join(folder, 'journal.ndjson');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const run = promisify(execFile)('bin/verify-journal', [file, ...(hash ? [hash] : [])]);
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, said: error.stdout }),
  );
}

test('a value is written in one way, whatever the order of its keys', () => {
  assert.equal(canonical({ b: [1, { d: null, c: 'ә' }], a: true, gone: undefined }), '{"a":true,"b":[1,{"c":"ә","d":null}]}');
});

test('the journal of a time is handed out with a chain that a script checks without us', async () => {
  for (const code of ['one', 'two', 'three']) await write(code);
  await seal();
  const lines = await exported();
  const { code, said } = await script(lines);
  assert.equal(code, 0, said);
  assert.match(said, /^whole: \d+ links/);
  const head = (await admin.get('/api/audit/head')).body;
  assert.equal((await script(lines, head.hash)).code, 0, 'the hash written down elsewhere stands in it');
  assert.equal((await script(lines, 'f'.repeat(64))).code, 1);
});

test('a line changed, left out, moved or cut off is told', async () => {
  const lines = await exported();
  const at = lines.findIndex((line) => line.includes('"subjectId":"two"'));
  const changed = lines.with(at, lines[at]!.replace('"two"', '"ten"'));
  const swapped = lines.with(at, lines[at + 1]!).with(at + 1, lines[at]!);
  for (const [name, wrong] of Object.entries({ changed, swapped, without: lines.toSpliced(at, 1), cut: lines.slice(0, -1) })) {
    const verdict = await verifyExport(wrong);
    assert.equal(verdict.ok, false, name);
    assert.ok(verdict.complaints.length > 0, name);
  }
  const { code, said } = await script(changed);
  assert.equal(code, 1);
  assert.match(said, /was changed/);
  assert.equal((await script(['{"kind":"something else"}'])).code, 1);
});

test('a narrowed export shows only what was asked for, and its chain still holds', async () => {
  const lines = await exported('&subjectKind=thing&subjectId=two');
  const verdict = await verifyExport(lines);
  assert.deepEqual([verdict.ok, verdict.lines], [true, 1]);
  assert.ok(!lines.join('').includes('"three"'));
});

test('what the owner of the database changes behind our back does not fit its seal', async () => {
  await write('four');
  await seal();
  const owner = new pg.Client({ connectionString: house.database.ownerUrl });
  await owner.connect();
  await owner.query('alter table audit.entry disable trigger entry_append_only');
  await owner.query(`update audit.entry set subject_id = 'forged' where subject_id = 'four'`);
  await owner.query('alter table audit.entry enable trigger entry_append_only');
  await owner.end();
  const verdict = await verifyExport(await exported());
  assert.equal(verdict.ok, false);
  assert.match(verdict.complaints[0]!, /was changed/);
});

test('a line that commits after a later one is sealed after it, and none is left out', async () => {
  let commit: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (commit = resolve));
  let begun: () => void = () => undefined;
  const written = new Promise<void>((resolve) => (begun = resolve));
  const slow = house.at(new Date(), async (ctx) => {
    await journal(ctx, { action: 'test.slow', looked: false, subjectKind: 'thing', subjectId: 'slow' });
    begun();
    await held;
  });
  await written;
  await write('quick');
  for (let n = 0; n < 5; n += 1) await sealNow();
  const sealed = () =>
    house.db
      .selectFrom('audit.link as l')
      .innerJoin('audit.entry as e', 'e.id', 'l.entry_id')
      .select('e.subject_id')
      .where('e.subject_id', 'in', ['slow', 'quick'])
      .orderBy('l.position')
      .execute();
  assert.deepEqual(await sealed(), [], 'nothing is sealed past a transaction that still runs');
  commit();
  await slow;
  await seal();
  assert.deepEqual(
    (await sealed()).map((row) => row.subject_id),
    ['slow', 'quick'],
  );
});

test('two who seal at once make one chain', async () => {
  await Promise.all(['five', 'six', 'seven'].map(write));
  await Promise.all([seal(), seal(), seal()]);
  await seal();
  const { rows } = await house.pool.query<{ gaps: number }>('select max(position) - count(*) as gaps from audit.link');
  assert.equal(rows[0]!.gaps, 0);
});

test('an export without a reason is refused, and one with a reason is itself in the journal with it', async () => {
  const { status, body } = await admin.get(`/api/audit/export?${TIME}`);
  assert.deepEqual([status, body.code], [422, 'why-needed']);
  await exported();
  const { body: list } = await admin.get('/api/audit?action=audit.export&looked=true&limit=1');
  assert.equal(list.items[0].why, 'Прокуратура сұрады, № 12-34');
  const empty = await admin.send('GET', '/api/audit/export?from=1999-01-01T00:00:00Z&to=1999-02-01T00:00:00Z', undefined, { 'x-why': WHY });
  assert.deepEqual([empty.status, empty.body.code], [404, 'journal-nothing-to-export']);
});

test('the running role can neither change nor remove a link', async () => {
  for (const statement of ['update audit.link set position = position + 1', 'delete from audit.link', 'truncate audit.link']) {
    await assert.rejects(house.pool.query(statement), { code: '42501' }, statement);
  }
});

test('the journal is searched by part of a name and by the beginning of an action', async () => {
  const byName = (await admin.get(`/api/audit?actorName=${encodeURIComponent('сейіт')}&limit=5`)).body;
  assert.ok(byName.items.length > 0);
  assert.ok(byName.items.every((item: { actorName: string }) => item.actorName === 'Бауыржан Сейітов'));
  assert.deepEqual((await admin.get('/api/audit?actorName=%25%25')).body.items, [], 'signs of a pattern are plain signs');
});
