import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../test/house.ts';
import { createMenus } from './menus.ts';

const house = await openHouse();
const [admin, supervisor, operator] = [await house.as('admin'), await house.as('supervisor'), await house.as('operator1')];
const menu = {
  remember: true,
  announcement: null,
  nodes: [{ code: 'who', phrase: 'wait', keys: [{ digit: '2', does: 'queue', audience: 'state_body', queue: 'ict' }] }],
};
const faulty = { ...menu, nodes: [{ code: 'who', phrase: 'no-such', keys: [] }] };
const draft = async () =>
  (await admin.get('/api/line-menu')).body.editions.find((one: { state: string }) => one.state === 'draft') as
    | { number: number; revision: number }
    | undefined;
const save = (change: object, revision: number | null) =>
  admin.put('/api/line-menu/draft', { menu, trialNumbers: [], revision, ...change });
const editions = async () => (await house.pool.query('select number, state, revision, menu from calls.menu_edition order by number')).rows;

test('a draft is tried out by chosen numbers, put into force with a reason, and the edition before stays to be read', async () => {
  const before = (await admin.get('/api/line-menu')).body;
  assert.deepEqual([before.editions, before.plain.nodes], [[], []]);
  assert.equal((await save({ trialNumbers: ['8 700 555 01 01'] }, null)).status, 200);
  const menus = createMenus();
  await menus.refresh(house.db);
  assert.deepEqual([menus.editionFor('+77005550101'), menus.editionFor('+77005550102'), menus.editionFor(null)], [1, 0, 0]);
  assert.equal((await supervisor.post('/api/line-menu/draft/live', { revision: 1, why: 'state bodies apart' })).status, 200);
  await menus.refresh(house.db);
  assert.deepEqual([menus.editionFor('+77005550102'), menus.of.get(1)?.nodes.length], [1, 1]);
  assert.equal((await save({ menu: { ...menu, nodes: [] } }, null)).status, 200);
  assert.equal((await admin.post('/api/line-menu/draft/live', { revision: 1, why: 'back to the plain one' })).status, 200);
  assert.deepEqual(
    (await editions()).map(({ number, state }) => `${number} ${state}`),
    ['1 past', '2 live'],
  );
  const [newest] = (await admin.get('/api/line-menu')).body.editions;
  assert.deepEqual([newest.why, newest.liveByName, newest.trialNumbers], ['back to the plain one', newest.savedByName, []]);
  const { rows } = await house.pool.query(`select action from audit.entry where action like 'calls.%menu%' and not looked order by id`);
  assert.deepEqual(
    rows.map(({ action }) => action),
    ['calls.save-menu', 'calls.put-menu-live', 'calls.save-menu', 'calls.put-menu-live'],
  );
});

test('a draft with a fault is kept, said to be faulty, and refused where callers would hear it', async () => {
  assert.equal((await save({ menu: faulty }, null)).status, 200);
  const shown = (await admin.get('/api/line-menu')).body;
  assert.deepEqual([shown.faults.length, shown.faults[0].code, shown.faults[0].node], [1, 'menu-phrase-unknown', 'who']);
  assert.match(shown.faults[0].words, /no-such/);
  const before = await editions();
  const refused = await admin.post('/api/line-menu/draft/live', { revision: 1, why: 'whatever' });
  assert.deepEqual([refused.status, refused.body.code], [422, 'menu-phrase-unknown']);
  assert.deepEqual(await editions(), before);
});

test('of two who save over one revision the second is told who was first, and nothing of the first is lost', async () => {
  const { revision } = (await draft())!;
  assert.equal((await save({}, revision)).status, 200);
  const second = await supervisor.put('/api/line-menu/draft', { menu: faulty, trialNumbers: [], revision });
  assert.deepEqual([second.status, second.body.code], [409, 'menu-changed']);
  assert.match(second.body.detail, /\(.+\)/);
  assert.equal((await save({}, null)).status, 409);
  assert.equal((await editions()).at(-1)!.menu.nodes[0].phrase, 'wait');
});

test('of two who begin a draft at one instant one begins it', async () => {
  const { revision } = (await draft())!;
  assert.equal((await admin.delete(`/api/line-menu/draft?revision=${revision}`)).status, 200);
  const both = await Promise.all([save({}, null), supervisor.put('/api/line-menu/draft', { menu, trialNumbers: [], revision: null })]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  assert.equal((await admin.delete('/api/line-menu/draft?revision=1')).status, 200);
  assert.equal((await admin.delete('/api/line-menu/draft?revision=1')).status, 404);
});

test('what cannot be a menu, and what is no number, is refused with words', async () => {
  for (const [change, status] of [
    [{ menu: { ...menu, nodes: [{ code: 'who', phrase: 'wait', keys: [{ digit: '0', does: 'repeat' }] }] } }, 422],
    [{ menu: { ...menu, nodes: [{ code: 'Who?', phrase: 'wait', keys: [] }] } }, 422],
    [{ trialNumbers: ['anybody'] }, 422],
  ] as const)
    assert.equal((await save(change, null)).status, status);
  assert.equal(await draft(), undefined);
});

test('who may not change the menu neither sees nor walks it; who may walks it before it is saved', async () => {
  assert.equal((await operator.get('/api/line-menu')).status, 403);
  const { body } = await admin.post('/api/line-menu/walk', { menu, known: 'kk', answers: ['2'] });
  assert.deepEqual(body.heard.at(-1), { what: 'queue', language: 'kk', queue: 'ict', audience: 'state_body' });
  assert.deepEqual(body.faults, []);
});
