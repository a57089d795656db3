import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, openHouse } from '../../../../test/house.ts';
import { accountId, people } from '../../../../test/people.ts';

const house = await openHouse();
const supervisor = await house.as('supervisor');
const refused = ({ status, body }: Answer) => [status, body.code];
const operator = (n: number) => accountId(house.db, people.operator(n));
const skillsOf = async (id: string) =>
  (await supervisor.get('/api/skills')).body.people.find((one: { id: string }) => one.id === id).skills;
const change = (...changes: object[]) => supervisor.patch('/api/skills', { changes });

test('levels of many people are changed together, and each change is in the journal', async () => {
  const [a, b] = [await operator(1), await operator(2)];
  const answer = await change(
    { accountId: a, kind: 'language', code: 'kk', was: 1, level: 9 },
    { accountId: a, kind: 'language', code: 'en', was: null, level: 3 },
    { accountId: b, kind: 'language', code: 'ru', was: 1, level: null },
  );
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  assert.deepEqual(
    (await skillsOf(a)).map(({ code, level }: { code: string; level: number }) => `${code}${level}`),
    ['en3', 'kk9', 'ru1'],
  );
  assert.deepEqual((await skillsOf(b)).length, 1);
  const { rows } = await house.pool.query(`select subject_id from audit.entry where action = 'identity.set-skills'`);
  assert.deepEqual(rows.map(({ subject_id: id }) => id).toSorted(), [a, b].toSorted());
});

test('a cell that somebody changed meanwhile refuses the whole change, and an unknown topic too', async () => {
  const [a, b] = [await operator(3), await operator(4)];
  const before = [await skillsOf(a), await skillsOf(b)];
  const good = { accountId: a, kind: 'language', code: 'kk', was: 1, level: 5 };
  assert.deepEqual(refused(await change(good, { accountId: b, kind: 'language', code: 'kk', was: 4, level: 5 })), [409, 'skills-changed']);
  const unknown = { accountId: b, kind: 'topic', code: 'no-such-topic', was: null, level: 1 };
  assert.deepEqual(refused(await change(good, unknown)), [422, 'topic-unknown']);
  assert.deepEqual(refused(await change({ ...good, level: 10 })), [422, 'bad-input']);
  assert.deepEqual(refused(await change({ ...good, code: 'fr', was: null })), [422, 'bad-input'], 'the line speaks kk, ru and en');
  assert.deepEqual([await skillsOf(a), await skillsOf(b)], before);
});

test('of two who change one cell at the same moment one is told', async () => {
  const cell = { accountId: await operator(5), kind: 'language', code: 'kk', was: 1 };
  const answers = await Promise.all([2, 3].map((level) => change({ ...cell, level })));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409]);
});

test('who changes skills in the table is seen by who edits the account at the same time', async () => {
  const admin = await house.as('admin');
  const id = await operator(6);
  const { revision } = (await admin.get(`/api/accounts/${id}`)).body;
  assert.equal((await change({ accountId: id, kind: 'language', code: 'kk', was: 1, level: 7 })).status, 200);
  const late = await admin.patch(`/api/accounts/${id}`, { skills: [], revision });
  assert.deepEqual(refused(late), [409, 'account-changed']);
  assert.match(late.body.detail, new RegExp(people.supervisor.name));
});

test('a topic is added in three languages, given to people, and retired without taking it from them', async () => {
  const name = { kk: 'Жер қатынастары', ru: 'Земельные отношения', en: 'Land' };
  assert.deepEqual(refused(await supervisor.put('/api/topics/land', { name: { ...name, kk: '' } })), [422, 'bad-input']);
  assert.equal((await supervisor.put('/api/topics/land', { name })).body.active, true);
  const id = await operator(7);
  assert.equal((await change({ accountId: id, kind: 'topic', code: 'land', was: null, level: 4 })).status, 200);
  assert.equal((await supervisor.put('/api/topics/land', { name, active: false })).body.active, false);
  assert.ok((await skillsOf(id)).some(({ code }: { code: string }) => code === 'land'));
  const { topics } = (await supervisor.get('/api/skills')).body;
  assert.deepEqual(
    topics.find(({ code }: { code: string }) => code === 'land'),
    { code: 'land', name, active: false },
  );
  assert.deepEqual(refused(await (await house.as('operator2')).put('/api/topics/land', { name })), [403, 'no-permission']);
});
