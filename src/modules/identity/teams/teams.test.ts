import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, openHouse } from '../../../../test/house.ts';
import { accountId, people } from '../../../../test/people.ts';

const house = await openHouse();
const supervisor = await house.as('supervisor');
const refused = ({ status, body }: Answer) => [status, body.code];
const operator = (n: number) => accountId(house.db, people.operator(n));
const team = async (name: string, ...members: number[]) => ({ name, leadId: null, memberIds: await Promise.all(members.map(operator)) });

test('a supervisor makes a team, changes it over what was read, and ends it', async () => {
  const leadId = await operator(1);
  const made = await supervisor.post('/api/teams', { ...(await team('Таңғы ауысым', 1, 2)), leadId });
  assert.equal(made.status, 200, JSON.stringify(made.body));
  assert.deepEqual([made.body.leadName, made.body.members.length], [people.operator(1).name, 2]);
  const url = `/api/teams/${made.body.id}`;
  const wish = { ...(await team('Таңғы ауысым', 1, 3)), leadId, revision: made.body.revision };
  const changed = await supervisor.put(url, wish);
  assert.deepEqual(changed.body.members.map(({ id }: { id: string }) => id).toSorted(), wish.memberIds.toSorted());
  assert.deepEqual(refused(await supervisor.put(url, wish)), [409, 'team-changed'], 'the same revision a second time');
  assert.equal((await supervisor.get('/api/teams')).body.items.length, 1);
  assert.deepEqual(refused(await supervisor.delete(`${url}?revision=1`)), [409, 'team-changed']);
  assert.equal((await supervisor.delete(`${url}?revision=${changed.body.revision}`)).status, 200);
  assert.deepEqual((await supervisor.get('/api/teams')).body.items, []);
  const { rows } = await house.pool.query('select ended_at from identity.team where id = $1', [made.body.id]);
  assert.ok(rows[0].ended_at, 'an ended team is kept');
});

test('a person is in one team, even when two supervisors choose at the same moment', async () => {
  const wishes = [await team('Бір', 5, 6), await team('Екі', 6, 7)];
  const answers = await Promise.all(wishes.map((wish) => supervisor.post('/api/teams', wish)));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
  assert.equal(answers.find(({ status }) => status === 409)!.body.code, 'in-another-team');
  const { items } = (await supervisor.get('/api/teams')).body;
  assert.equal(items.length, 1, 'the refused team was not made without members');
});

test('two teams do not share a name, and nobody of another organization is in one', async () => {
  const [{ name }] = (await supervisor.get('/api/teams')).body.items;
  assert.deepEqual(refused(await supervisor.post('/api/teams', await team(name.toUpperCase()))), [409, 'team-name-taken']);
  const stranger = { ...(await team('Үш')), memberIds: [await accountId(house.db, people.mai)] };
  assert.deepEqual(refused(await supervisor.post('/api/teams', stranger)), [422, 'team-stranger']);
  assert.deepEqual(refused(await supervisor.post('/api/teams', { ...stranger, memberIds: [], name: ' ' })), [422, 'bad-input']);
});

test('an operator neither sees nor changes teams', async () => {
  const other = await house.as('operator2');
  assert.deepEqual(refused(await other.get('/api/teams')), [403, 'no-permission']);
  assert.deepEqual(refused(await other.post('/api/teams', await team('Төрт'))), [403, 'no-permission']);
});
