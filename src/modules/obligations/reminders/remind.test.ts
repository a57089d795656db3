import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedReference } from '../../../app/cast.ts';
import { scratch } from '../../../../test/house.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import { fulfil, oblige } from '../index.ts';
import { planReminders, remind } from './remind.ts';

const house = await scratch();
await seedReference(house.db, new Date('2026-11-02T04:00:00Z'));

/** Friday 20 November 2026, 18:00 in Almaty; due at the end of Tuesday. */
const FRIDAY = new Date('2026-11-20T13:00:00Z');

const duty = (paragraph: string, anchorAt: Date) => ({
  paragraph,
  debtor: { kind: 'centre' },
  creditor: { kind: 'recipient' },
  subjectKind: 'appeal',
  subjectId: newId(anchorAt),
  label: 'a duty',
  anchorAt,
});
const open = (paragraph = '8', anchorAt = FRIDAY) => house.at(anchorAt, (ctx) => oblige(ctx, duty(paragraph, anchorAt)));
const sweep = async (now: string) => {
  await house.at(now, planReminders);
  await house.at(now, remind);
};
const told = async (id: string) => {
  const rows = await house.db
    .selectFrom('obligations.history')
    .select(['kind', 'step', 'at'])
    .where('obligation_id', '=', id)
    .where('step', 'is not', null)
    .orderBy('at')
    .execute();
  return rows.map(({ kind, step, at }) => `${kind} ${step} ${at.toISOString().slice(5, 16)}`);
};
const events = async (id: string) => {
  const rows = await house.db.selectFrom('base.event').select(['kind', 'audience']).where('subject_id', '=', id).orderBy('seq').execute();
  return rows.map(({ kind, audience }) => `${kind} → ${audience.join()}`);
};

test('each step of a term is told once, in working hours, however often and by how many the sweep runs', async () => {
  const { id } = await open();
  await sweep('2026-11-21T05:00:00Z');
  assert.deepEqual(await told(id), [], 'nothing on a Saturday');
  await sweep('2026-11-23T04:00:10Z');
  await Promise.all([1, 2, 3].map(() => house.at('2026-11-23T04:00:20Z', remind)));
  await sweep('2026-11-24T04:00:00Z');
  await sweep('2026-11-24T11:00:00Z');
  assert.deepEqual(await told(id), ['reminded half 11-23T04:00', 'reminded last-day 11-24T04:00', 'reminded two-hours 11-24T11:00']);
  await sweep('2026-11-26T04:00:00Z');
  assert.deepEqual((await told(id)).slice(3), ['escalated day-after 11-26T04:00']);
  assert.deepEqual(await events(id), [
    ...Array.from({ length: 3 }, () => 'obligations.reminder → supervision'),
    'obligations.escalated → administration',
  ]);
});

test('a duty that was kept is told of no more', async () => {
  const subject = duty('8', FRIDAY);
  const { id } = await house.at(FRIDAY, (ctx) => oblige(ctx, subject));
  await sweep('2026-11-21T05:00:00Z');
  await house.at('2026-11-21T06:00:00Z', (ctx) =>
    fulfil(ctx, { paragraph: '8', subjectKind: 'appeal', subjectId: subject.subjectId, evidence: {} }),
  );
  await sweep('2026-11-26T05:00:00Z');
  assert.deepEqual(await told(id), []);
});

test('after a stand-still only the last missed step is told, and no reminder once the term is over', async () => {
  const { id } = await open();
  await sweep('2026-11-24T12:00:00Z');
  assert.deepEqual(await told(id), ['reminded two-hours 11-24T12:00']);
  const { id: late } = await open();
  await sweep('2026-11-25T05:00:00Z');
  assert.deepEqual(await told(late), []);
  await sweep('2026-12-01T05:00:00Z');
  assert.deepEqual(await told(late), ['escalated day-after 12-01T05:00']);
});

test('a term that moved is planned anew, and its steps are told again', async () => {
  const { id } = await open();
  await sweep('2026-11-24T04:00:00Z');
  await house.db
    .updateTable('obligations.obligation')
    .set({ due_at: new Date('2026-11-25T19:00:00Z') })
    .where('id', '=', id)
    .execute();
  await sweep('2026-11-24T04:01:00Z');
  await sweep('2026-11-25T04:00:00Z');
  assert.deepEqual(
    (await told(id)).filter((line) => line.includes('last-day')),
    ['reminded last-day 11-24T04:00', 'reminded last-day 11-25T04:00'],
  );
});

test('a recording’s four hours are told of at night with one hour left, marked as urgent', async () => {
  const { id } = await open('14', new Date('2026-11-21T20:00:00Z'));
  await sweep('2026-11-21T22:59:00Z');
  assert.deepEqual(await told(id), []);
  await sweep('2026-11-21T23:00:00Z');
  assert.deepEqual(await told(id), ['reminded one-hour 11-21T23:00']);
  const event = await house.db.selectFrom('base.event').select('payload').where('subject_id', '=', id).executeTakeFirstOrThrow();
  assert.equal((event.payload as { urgent: boolean }).urgent, true);
});

test('a process that dies between telling and committing tells nothing, and the next one tells it once', async () => {
  const { id } = await open();
  await house.at('2026-11-23T04:00:00Z', planReminders);
  const dying = house.at('2026-11-23T04:00:10Z', async (ctx: Ctx) => {
    await remind(ctx);
    throw new Error('killed');
  });
  await assert.rejects(dying, /killed/);
  assert.deepEqual([await told(id), await events(id)], [[], []]);
  await sweep('2026-11-23T04:00:30Z');
  assert.deepEqual(await told(id), ['reminded half 11-23T04:00']);
});
