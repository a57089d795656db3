import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { scratch } from '../../../test/house.ts';
import { journal } from './index.ts';
import { selectEntries } from './queries.ts';

const house = await scratch();

const ENTRY = { action: 'test.done', looked: false, subjectKind: 'appeal', subjectId: 'one', detail: { code: 'kept' } };

async function refusedTo(url: string, statement: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}

test('a line of the journal commits with what it tells of, and is gone with it when that is rolled back', async () => {
  await house.at('2026-11-20T06:00:00Z', (ctx) => journal(ctx, ENTRY));
  const failing = house.at('2026-11-20T06:01:00Z', async (ctx) => {
    await journal(ctx, { ...ENTRY, action: 'test.undone' });
    throw new Error('changed my mind');
  });
  await assert.rejects(failing, /changed my mind/);
  const lines = await selectEntries(house.db, { limit: 50 });
  assert.deepEqual(
    lines.map((line) => [line.action, line.actor_kind, line.actor_name, line.subject_id, line.at.toISOString()]),
    [['test.done', 'system', 'test', 'one', '2026-11-20T06:00:00.000Z']],
  );
});

test('the running role can neither change, remove nor empty the journal', async () => {
  const url = house.database.appUrl;
  for (const statement of ["update audit.entry set action = 'other'", 'delete from audit.entry', 'truncate audit.entry cascade']) {
    assert.equal(await refusedTo(url, statement), '42501', statement);
  }
  assert.equal(await refusedTo(url, 'alter table audit.entry disable trigger entry_append_only'), '42501');
});

test('even the owner of the tables is refused, unless the protection is taken off on purpose', async () => {
  const url = house.database.ownerUrl;
  for (const statement of ["update audit.entry set action = 'other'", 'delete from audit.entry', 'truncate audit.entry cascade']) {
    assert.equal(await refusedTo(url, statement), '42501', statement);
  }
  const lines = await selectEntries(house.db, { subjectKind: 'appeal', subjectId: 'one', limit: 50 });
  assert.deepEqual(
    lines.map((line) => line.action),
    ['test.done'],
  );
});
