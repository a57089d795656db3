import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../test/house.ts';
import { spoolDirOf } from '../../adapters/asterisk/line.ts';
import { jobs as recordings } from '../../modules/recordings/index.ts';
import { planCalls } from './line-days.ts';
import { seedMonth } from './month.ts';
import { chanceOf } from './random.ts';
import { loadCalendar } from '../../modules/calendar/index.ts';
import { programAt } from './stage.ts';

const NOW = new Date('2026-11-20T09:00:00Z');
const house = await openHouse();
const PARTS = { spoolDir: spoolDirOf(house.dataDir), days: 6 };

/** The single row that a query answers. */
async function one(query: string): Promise<Record<string, number>> {
  return (await house.pool.query<Record<string, number>>(query)).rows[0]!;
}

test('demonstration days fill an empty database once, with calls, letters and duties that agree with each other', async () => {
  assert.equal(await seedMonth(house.db, NOW, PARTS), true);
  const calls = await one(`select count(*)::int as all, count(answered_at)::int as answered, count(abandoned_in)::int as abandoned,
    count(consultation_id)::int as kept, max(ended_at) < '2026-11-20T09:00:00Z' as over from calls.call`);
  assert.ok(calls['all']! > 300, `${calls['all']} calls`);
  assert.equal(calls['answered']! + calls['abandoned']!, calls['all']);
  assert.equal(calls['kept'], calls['answered'], 'every answered call has its consultation');
  assert.equal(calls['over'], true);
  const overlapping =
    await one(`select count(*)::int as all from calls.leg a join calls.leg b on a.account_id = b.account_id and a.id < b.id
    and a.joined_at < b.left_at and b.joined_at < a.left_at`);
  assert.equal(overlapping['all'], 0, 'nobody speaks in two calls');
  const marks = await one(`select count(*)::int as all, count(c.mark)::int as kept from ratings.rating r
    join consultations.consultation c on c.call_id = r.subject_id and c.mark = r.mark`);
  assert.ok(marks['all']! > 0 && marks['all'] === marks['kept']);
  const letters = await one(`select count(*)::int as all, count(*) filter (where a.state = 'answered')::int as answered,
    count(o.id)::int as duties, count(*) filter (where (a.state = 'answered') = (o.state = 'kept'))::int as agree
    from appeals.appeal a join obligations.obligation o on o.subject_id = a.id and o.paragraph = '8' where a.channel = 'mail'`);
  assert.ok(letters['all']! >= 15 && letters['answered']! > 0, `${letters['answered']} of ${letters['all']} letters answered`);
  assert.equal(letters['agree'], letters['all'], 'a duty is kept exactly where the letter is answered');
  const screens =
    await one(`select (select count(*) from identity.team)::int as teams, (select count(*) from identity.topic)::int as topics,
    (select count(distinct level) from identity.skill)::int as levels,
    (select count(*) from organizations.responsible_person)::int as answering,
    (select count(*) from obligations.obligation where subject_kind = 'responsible-person' and state = 'kept')::int as told,
    (select count(*) from obligations.obligation where subject_kind = 'responsible-person' and closed_at >= due_at)::int as "toldLate",
    (select count(*) from approvals.proposal where kind = 'organizations.card' and state = 'proposed')::int as waiting`);
  assert.deepEqual(
    [screens['teams'], screens['topics'], screens['levels']! > 3],
    [3, 4, true],
    'screens of teams and skills are not empty',
  );
  assert.deepEqual([screens['answering'], screens['told'], screens['toldLate'], screens['waiting']], [11, 2, 1, 1], '¶27');
  assert.equal(await seedMonth(house.db, NOW, PARTS), false, 'what is there stays as it is');
});

test('some talks of the demonstration can be listened to: their sound is taken and sealed like any other', async () => {
  for (const { run } of Object.values(recordings.sweeps)) await run(programAt({ tx: house.db }, new Date(NOW.getTime() + 60_000)));
  const kept = await one(`select count(*) filter (where s.state = 'sealed')::int as sealed, count(*)::int as all,
    bool_and(c.recording = 'ready' and abs(s.duration_ms - extract(epoch from c.talk_ended_at - c.answered_at) * 1000) < 2) as whole
    from recordings.segment s join calls.call c on c.id = s.call_id`);
  assert.ok(kept['all']! > 0);
  assert.deepEqual([kept['sealed'], kept['whole']], [kept['all'], true]);
});

test('nobody outside the demonstration is named, called or written to', async () => {
  const { rows } = await house.pool.query<{ value: string }>('select value from recipients.address');
  for (const { value } of rows) assert.match(value, /^(\+7700555\d{4}|person\d{4}@example\.kz)$/);
  const waiting = await one(`select count(*)::int as all from notifications.message where state <> 'sent'`);
  assert.equal(waiting['all'], 0, 'no letter of the demonstration waits for a relay');
});

test('the same seed plans the same calls', async () => {
  const calendar = await loadCalendar(house.db);
  const plan = () => planCalls(calendar, new Date(NOW.getTime() - 2 * 86_400_000), NOW, chanceOf(7));
  assert.deepEqual(plan(), plan());
});
