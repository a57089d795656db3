import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { openHouse } from '../../../test/house.ts';
import { accountId, people } from '../../../test/people.ts';
import { marksOf, recordRating } from './index.ts';

const house = await openHouse();

test('¶13: a call has one mark, that of who spoke last, with everybody who spoke; a second changes nothing', async () => {
  const [first, last] = [await accountId(house.db, people.operator(1)), await accountId(house.db, people.operator(2))];
  const call = randomUUID();
  const rating = {
    subjectKind: 'call',
    subjectId: call,
    accountId: last,
    spoke: [first, last],
    mark: 2,
    language: 'kk',
    via: 'keypad',
  } as const;
  assert.equal(await house.at('2026-11-20T05:00:00Z', (ctx) => recordRating(ctx, rating)), true);
  assert.equal(await house.at('2026-11-20T05:01:00Z', (ctx) => recordRating(ctx, { ...rating, mark: 5 })), false);
  assert.deepEqual(await marksOf(house.db, 'call', [call, randomUUID()]), new Map([[call, 2]]));
  const { body } = await (await house.as('supervisor')).get('/api/ratings');
  assert.deepEqual([body.items[0].mark, body.items[0].accountId, body.items[0].spoke], [2, last, [first, last]]);
});

test('marks are listed newest first in pages, and only for who may read calls', async () => {
  const id = await accountId(house.db, people.operator(3));
  for (let n = 0; n < 5; n += 1) {
    const rating = {
      subjectKind: 'call',
      subjectId: randomUUID(),
      accountId: id,
      spoke: [id],
      mark: 1 + n,
      language: 'ru',
      via: 'keypad',
    } as const;
    await house.at(`2026-11-20T06:0${n}:00Z`, (ctx) => recordRating(ctx, rating));
  }
  const desk = await house.as('quality');
  const one = (await desk.get('/api/ratings?limit=3')).body;
  const two = (await desk.get(`/api/ratings?limit=3&cursor=${encodeURIComponent(one.next)}`)).body;
  assert.deepEqual(
    [...one.items, ...two.items].map((item: { mark: number }) => item.mark),
    [5, 4, 3, 2, 1, 2],
  );
  assert.equal((await (await house.as('operator1')).get('/api/ratings')).status, 403);
});

test('a mark outside 1 to 5 is refused by the database itself', async () => {
  const id = await accountId(house.db, people.operator(3));
  const rating = {
    subjectKind: 'call',
    subjectId: randomUUID(),
    accountId: id,
    spoke: [id],
    mark: 6,
    language: 'ru',
    via: 'keypad',
  } as const;
  await assert.rejects(
    house.at(new Date(), (ctx) => recordRating(ctx, rating)),
    /rating_mark/,
  );
});
