import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scratch } from '../../test/house.ts';
import { isDatabaseGone, openDatabase } from './db.ts';

const house = await scratch();

test('what is sent often is planned once, and a column added meanwhile costs one statement that may be tried again', async () => {
  const owner = openDatabase(house.database.ownerUrl, { max: 1 });
  try {
    await owner.pool.query('create table public.thing (id int)');
    await owner.pool.query('insert into public.thing values (7)');
    const read = () => owner.pool.query('select * from public.thing where id = $1', [7]);
    for (let n = 0; n < 30; n += 1) assert.deepEqual((await read()).rows, [{ id: 7 }]);
    const { rows } = await owner.pool.query(`select from pg_prepared_statements where statement like '%public.thing%'`);
    assert.equal(rows.length, 1, 'the statement has a plan of its own');
    await owner.pool.query('alter table public.thing add column name text');
    await assert.rejects(read, (error) => isDatabaseGone(error));
    assert.deepEqual((await read()).rows, [{ id: 7, name: null }]);
  } finally {
    await owner.close();
  }
});
