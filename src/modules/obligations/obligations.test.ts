import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { scratch } from '../../../test/house.ts';
import { seedReference } from '../../app/reference.ts';
import { newId } from '../../base/ids.ts';
import { dutyOf, excuse, fulfil, listObligations, noticeLate, oblige } from './index.ts';
import { excuseOne } from './excuse.ts';
import { insertReading } from './rulebook/queries.ts';
import { seedReadings } from './seed/seed-rulebook.ts';
import { showObligation } from './show.ts';

const house = await scratch();
await seedReference(house.db, new Date('2026-11-02T04:00:00Z'));

/** Friday 20 November 2026, 18:00 in Almaty; two working days later is the end of Tuesday. */
const FRIDAY = new Date('2026-11-20T13:00:00Z');
const TUESDAY_END = '2026-11-24T19:00:00.000Z';

let number = 0;
const letter = (anchorAt = FRIDAY) => ({
  paragraph: '8',
  debtor: { kind: 'centre' },
  creditor: { kind: 'recipient' },
  subjectKind: 'appeal',
  subjectId: newId(anchorAt),
  label: `2026-${String((number += 1)).padStart(6, '0')}`,
  anchorAt,
});
const lateEvents = async (id: string) =>
  (await sql`select from base.event where kind = 'obligations.late' and subject_id = ${id}`.execute(house.db)).rows.length;

test('¶8: a letter is due at the end of the second working day after it came, by the reading in force that day', async () => {
  const duty = await house.at(FRIDAY, (ctx) => oblige(ctx, letter()));
  assert.equal(duty.dueAt.toISOString(), TUESDAY_END);
  assert.equal(duty.reading.text.en, '¶8 · 2 WD, day of receipt not counted');
  assert.equal(duty.calendarVersion, 2);
});

test('¶8: the same letter told twice, even at the same moment, opens one duty and one journal line', async () => {
  const once = letter();
  const duties = await Promise.all([1, 2, 3].map(() => house.at(FRIDAY, (ctx) => oblige(ctx, once))));
  assert.equal(new Set(duties.map((duty) => duty.id)).size, 1);
  const lines = await house.db.selectFrom('audit.entry').select('action').where('subject_id', '=', duties[0]!.id).execute();
  assert.deepEqual(lines, [{ action: 'obligations.oblige' }]);
});

test('¶8: a new question in the same case is a new event and starts a new clock', async () => {
  const first = letter();
  const second = { ...first, anchorAt: new Date('2026-11-23T06:00:00Z') };
  const a = await house.at(FRIDAY, (ctx) => oblige(ctx, first));
  const b = await house.at(second.anchorAt, (ctx) => oblige(ctx, second));
  assert.notEqual(a.id, b.id);
  assert.equal(b.dueAt.toISOString(), '2026-11-25T19:00:00.000Z');
  const closed = await house.at('2026-11-24T06:00:00Z', (ctx) => fulfil(ctx, { ...pick(first), evidence: { entryId: 'x' } }));
  assert.deepEqual(closed.toSorted(), [a.id, b.id].toSorted(), 'one dispatched answer keeps both');
});

test('¶8: an answer within the term keeps the duty, and telling it again changes nothing', async () => {
  const subject = letter();
  await house.at(FRIDAY, (ctx) => oblige(ctx, subject));
  const keep = (now: string) => house.at(now, (ctx) => fulfil(ctx, { ...pick(subject), evidence: { messageId: 'm-1' } }));
  assert.equal((await keep('2026-11-24T18:59:59Z')).length, 1);
  assert.equal((await keep('2026-11-26T05:00:00Z')).length, 0);
  const duty = await house.at('2026-12-01T05:00:00Z', (ctx) => dutyOf(ctx, 'appeal', subject.subjectId));
  assert.equal(duty?.state, 'kept');
  assert.equal(duty?.late, false);
  assert.deepEqual(duty?.evidence, { messageId: 'm-1' });
});

test('¶8: an answer one moment after 24:00 keeps the duty late, and it stays late', async () => {
  const subject = letter();
  const { id } = await house.at(FRIDAY, (ctx) => oblige(ctx, subject));
  await house.at(TUESDAY_END, (ctx) => fulfil(ctx, { ...pick(subject), evidence: {} }));
  const duty = await house.at('2026-12-01T05:00:00Z', (ctx) => dutyOf(ctx, 'appeal', subject.subjectId));
  assert.equal(duty?.state, 'kept');
  assert.equal(duty?.late, true);
  assert.equal(duty?.lateNoticedAt, TUESDAY_END, 'noticed with the answer, as no sweep came before');
  assert.equal(await lateEvents(id), 1);
});

test('lateness is noticed once, however many look at the same moment, and supervision is told', async () => {
  const subject = letter(new Date('2026-11-09T05:00:00Z'));
  const { id, dueAt } = await house.at(subject.anchorAt, (ctx) => oblige(ctx, subject));
  const before = new Date(dueAt.getTime() - 1);
  await house.at(before, noticeLate);
  assert.equal(await lateEvents(id), 0, 'not a millisecond too early');
  await Promise.all([1, 2, 3].map(() => house.at(dueAt, noticeLate)));
  await house.at('2026-11-30T05:00:00Z', noticeLate);
  assert.equal(await lateEvents(id), 1);
  const lines = await house.db
    .selectFrom('audit.entry')
    .select('at')
    .where('subject_id', '=', id)
    .where('action', '=', 'obligations.notice-late')
    .execute();
  assert.deepEqual(lines, [{ at: dueAt }]);
});

test('an excused duty carries its reason, is never late, and is not excused twice', async () => {
  const subject = letter();
  const { id } = await house.at(FRIDAY, (ctx) => oblige(ctx, subject));
  await house.at(FRIDAY, (ctx) => excuse(ctx, { ...pick(subject), reason: 'automatic reply' }));
  const duty = await house.at('2026-12-01T05:00:00Z', (ctx) => dutyOf(ctx, 'appeal', subject.subjectId));
  assert.deepEqual([duty?.state, duty?.excuse, duty?.late], ['excused', 'automatic reply', false]);
  await assert.rejects(
    house.at(FRIDAY, (ctx) => excuseOne(ctx, id, 'again')),
    { code: 'obligation-closed' },
  );
  await assert.rejects(
    house.at(FRIDAY, (ctx) => excuseOne(ctx, newId(FRIDAY), 'nothing')),
    { code: 'obligation-unknown' },
  );
});

test('a new reading applies to events from its date on; what runs keeps the row it started under', async () => {
  const running = await house.at('2026-11-27T05:00:00Z', (ctx) => oblige(ctx, letter(new Date('2026-11-27T05:00:00Z'))));
  const first = seedReadings().find((row) => row.paragraph === '8')!;
  await insertReading(house.db, { ...first, id: newId(FRIDAY), edition: 2, effectiveFrom: '2026-12-01', amount: 3 });
  // 30 November 23:59 and 1 December 00:00 in Almaty.
  const before = await house.at('2026-11-30T18:59:00Z', (ctx) => oblige(ctx, letter(new Date('2026-11-30T18:59:00Z'))));
  const after = await house.at('2026-11-30T19:00:00Z', (ctx) => oblige(ctx, letter(new Date('2026-11-30T19:00:00Z'))));
  assert.deepEqual([running.reading.edition, before.reading.edition, after.reading.edition], [1, 1, 2]);
  assert.equal(before.dueAt.toISOString(), '2026-12-02T19:00:00.000Z');
  assert.equal(after.dueAt.toISOString(), '2026-12-04T19:00:00.000Z');
});

test("¶7: the duty of a month's average wait ends with the month in Almaty", async () => {
  const month = {
    ...letter(new Date('2026-10-31T19:00:00Z')),
    paragraph: '7',
    subjectKind: 'wait-month',
    label: '2026-11',
    creditor: { kind: 'recipients' },
  };
  const duty = await house.at('2026-11-02T05:00:00Z', (ctx) => oblige(ctx, month));
  assert.equal(duty.dueAt.toISOString(), '2026-11-30T19:00:00.000Z');
  const shown = await house.at('2026-11-15T07:00:00Z', (ctx) => showObligation(ctx, duty.id));
  assert.ok(shown.usedShare > 0.45 && shown.usedShare < 0.55);
});

test("the list goes by deadline in pages, each duty once, and says the reading in the reader's language", async () => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await house.at('2026-11-21T05:00:00Z', (ctx) =>
      listObligations({ ...ctx, language: 'ru' }, { paragraph: '8', limit: 2, cursor }),
    );
    for (const duty of page.items) assert.match(duty.reading.text, /рабочих дня/);
    ids.push(...page.items.map((duty) => duty.id));
    cursor = page.next ?? undefined;
  } while (cursor);
  assert.equal(new Set(ids).size, ids.length);
  const { rows } = await sql<{ id: string }>`select id from obligations.obligation where paragraph = '8' order by due_at, id`.execute(
    house.db,
  );
  assert.deepEqual(
    ids,
    rows.map((row) => row.id),
  );
});

test('the detail explains the term day by day', async () => {
  const { id } = await house.at(FRIDAY, (ctx) => oblige(ctx, letter()));
  const shown = await house.at(FRIDAY, (ctx) => showObligation({ ...ctx, language: 'kk' }, id));
  assert.deepEqual(shown.days, [
    { day: '2026-11-20', state: 'event' },
    { day: '2026-11-21', state: 'off', name: 'Демалыс күні' },
    { day: '2026-11-22', state: 'off', name: 'Демалыс күні' },
    { day: '2026-11-23', state: 'counted' },
    { day: '2026-11-24', state: 'last' },
  ]);
});

function pick({ paragraph, subjectKind, subjectId }: ReturnType<typeof letter>) {
  return { paragraph, subjectKind, subjectId };
}
