import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scratch } from '../../../test/house.ts';
import { accountId, people, type Person, settle } from '../../../test/people.ts';
import type { Ctx } from '../../base/ctx.ts';
import { confirm, proposals, propose, refuse, withdraw } from './index.ts';

const house = await scratch();
await settle(house.db);
const NOW = '2026-11-20T07:00:00Z';
const KIND = 'test.change';
const ids = new Map<Person, string>();
for (const who of [people.admin, people.supervisor, people.editor]) ids.set(who, await accountId(house.db, who));

/** Runs `work` as that person. */
function as<T>(who: Person, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const id = ids.get(who)!;
  return house.at(NOW, (ctx) => work({ ...ctx, actor: { kind: 'account', id, name: who.name, roles: [], sessionId: id } }));
}

const open = () => as(people.admin, (ctx) => propose(ctx, { kind: KIND, subjectKind: 'thing', payload: { to: 7 }, why: 'It moved.' }));

test('a proposal is confirmed by another person, who gets what is to be done', async () => {
  const { id } = await open();
  const confirmed = await as(people.supervisor, (ctx) => confirm<{ to: number }>(ctx, id, KIND));
  assert.deepEqual(
    [confirmed.state, confirmed.payload.to, confirmed.proposedBy.name, confirmed.decidedBy?.name],
    ['confirmed', 7, people.admin.name, people.supervisor.name],
  );
  const lines = await house.db.selectFrom('audit.entry').select(['action']).where('subject_id', '=', id).orderBy('id').execute();
  assert.deepEqual(
    lines.map(({ action }) => action),
    ['approvals.propose', 'approvals.confirmed'],
  );
});

test('nobody confirms or refuses what they proposed; neither the verb nor the database lets them', async () => {
  const { id } = await open();
  await assert.rejects(
    as(people.admin, (ctx) => confirm(ctx, id, KIND)),
    { code: 'second-person-needed' },
  );
  await assert.rejects(
    as(people.admin, (ctx) => refuse(ctx, id, KIND, 'no')),
    { code: 'second-person-needed' },
  );
  const alone = house.db
    .updateTable('approvals.proposal')
    .set({ state: 'confirmed', decided_by: ids.get(people.admin)!, decided_at: new Date(NOW) })
    .where('id', '=', id)
    .execute();
  await assert.rejects(alone, { constraint: 'proposal_second_person' });
});

test('only the proposer takes it back, and what is decided stays decided', async () => {
  const { id } = await open();
  await assert.rejects(
    as(people.supervisor, (ctx) => withdraw(ctx, id, KIND)),
    { code: 'proposal-not-yours' },
  );
  assert.equal((await as(people.admin, (ctx) => withdraw(ctx, id, KIND))).state, 'withdrawn');
  await assert.rejects(
    as(people.supervisor, (ctx) => confirm(ctx, id, KIND)),
    { code: 'proposal-closed' },
  );
});

test('of two who decide at the same moment one decides, and the other is told', async () => {
  const { id } = await open();
  const both = await Promise.allSettled([
    as(people.supervisor, (ctx) => confirm(ctx, id, KIND)),
    as(people.editor, (ctx) => refuse(ctx, id, KIND, 'Not so.')),
  ]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const late = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
  assert.equal((late.reason as { code: string }).code, 'proposal-closed');
});

test('a proposal of another kind is not there', async () => {
  const { id } = await open();
  await assert.rejects(
    as(people.supervisor, (ctx) => confirm(ctx, id, 'test.other')),
    { code: 'proposal-unknown' },
  );
  const waiting = await as(people.supervisor, (ctx) => proposals(ctx.tx, KIND, { open: true }));
  assert.ok(waiting.some((one) => one.id === id));
  assert.ok(waiting.every(({ state }) => state === 'proposed'));
});
