import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planReminders, remind, oblige } from '../../src/modules/obligations/index.ts';
import { newId } from '../../src/base/ids.ts';
import { eventually } from '../browser/browser.ts';
import { openHouse } from '../house.ts';
import { accountId, people } from '../people.ts';

const house = await openHouse({ worker: true });
/** A Friday; the instants lie in the past, so that the worker runs at once what is queued for them. */
const FRIDAY = new Date('2025-11-14T05:00:00Z');
house.clock.now = FRIDAY;

const sweep = async (now: string) => {
  house.clock.now = new Date(now);
  await house.at(now, planReminders);
  await house.at(now, remind);
};

const letters = (id: string) =>
  house.db
    .selectFrom('notifications.message')
    .select(['to_address', 'template', 'subject', 'body'])
    .where('related_id', '=', id)
    .where('channel', '=', 'mail')
    .execute();

test('a duty that is late for a working day is written about to every administrator, once', async () => {
  const { id } = await house.at(FRIDAY, (ctx) =>
    oblige(ctx, {
      paragraph: '8',
      debtor: { kind: 'centre' },
      creditor: { kind: 'recipient' },
      subjectKind: 'appeal',
      subjectId: newId(FRIDAY),
      label: '2025-000077',
      anchorAt: FRIDAY,
    }),
  );
  await sweep('2025-11-20T05:00:00Z');
  const written = await eventually(async () => {
    const found = await letters(id);
    assert.ok(found.length > 0);
    return found;
  });
  assert.deepEqual(
    written.map(({ to_address, template }) => [to_address, template]),
    [['admin@demo.kz', 'letters.duty-late']],
  );
  assert.match(written[0]!.subject, /¶8, 2025-000077/);
  assert.match(written[0]!.body, /18 нояб\. 2025/);
  await sweep('2025-11-21T05:00:00Z');
  assert.equal((await letters(id)).length, 1);
});

test('an urgent reminder is written to supervisors at night; a common one is on the screens only', async () => {
  const NIGHT = new Date('2025-11-15T20:00:00Z');
  const open = (paragraph: string, at: Date) =>
    house.at(at, (ctx) =>
      oblige(ctx, {
        paragraph,
        debtor: { kind: 'centre' },
        creditor: { kind: 'authorized_quality' },
        subjectKind: 'recording-request',
        subjectId: newId(at),
        label: 'night',
        anchorAt: at,
      }),
    );
  const common = await open('8', FRIDAY);
  const urgent = await open('14', NIGHT);
  await sweep('2025-11-15T23:00:00Z');
  await sweep('2025-11-17T04:30:00Z');
  await eventually(async () => assert.deepEqual((await letters(urgent.id)).map((one) => one.to_address)[0], 'supervisor@demo.kz'));
  assert.deepEqual(await letters(common.id), []);
});

test('who holds a letter hears live that its term comes near, and it stays in the bell', async () => {
  house.clock.now = FRIDAY;
  const { rows } = await house.pool.query<{ id: string }>(
    `insert into appeals.appeal (id, year, ordinal, number, kind, channel, state, received_at, registered_at, language, subject, content, assignee_id)
     select gen_random_uuid(), 2025, 900001, '2025-900001', 'enquiry', 'mail', 'open', $1, $1, 'kk', 's', 'c', id
     from identity.account where email = 'operator1@demo.kz' returning id`,
    [FRIDAY],
  );
  const { id } = rows[0]!;
  await house.at(FRIDAY, (ctx) =>
    oblige(ctx, {
      paragraph: '8',
      debtor: { kind: 'centre' },
      creditor: { kind: 'recipient' },
      subjectKind: 'appeal',
      subjectId: id,
      label: '2025-900001',
      anchorAt: FRIDAY,
    }),
  );
  await sweep('2025-11-18T11:00:00Z');
  const holder = await accountId(house.db, people.operator(1));
  await eventually(async () => {
    const event = await house.db
      .selectFrom('base.event')
      .select('audience')
      .where('kind', '=', 'appeals.term-near')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(event.audience, [`account:${holder}`]);
  });
  const operator = await house.as('operator1');
  const { items } = await eventually(async () => {
    const { body } = await operator.get('/api/notices');
    assert.ok(body.items.length > 0);
    return body;
  });
  assert.deepEqual([items[0].relatedKind, items[0].relatedId], ['appeal', id]);
  assert.match(items[0].subject, /2025-900001/);
});
