import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../base/ids.ts';
import { openHouse } from '../../../test/house.ts';
import { jobCtx } from '../../../test/letters/post-office.ts';
import { organizationIdsByCode } from '../organizations/index.ts';
import { tellOfDuty } from './tell-of-duty.ts';

const house = await openHouse();
const DUE = '2026-11-24T19:00:00.000Z';
const [BEFORE, AFTER] = [new Date('2026-11-24T05:00:00Z'), new Date('2026-11-25T05:00:00Z')];
const body = (await organizationIdsByCode(house.db)).get('MAIDD')!;
await house.db.updateTable('organizations.organization').set({ email: 'office@example.kz' }).where('id', '=', body).execute();

type Case = { to: string; urgent?: boolean; debtorId?: string | null; at?: Date };

/** 'channel template address-or-person' of everybody who was told, in order. */
async function told({ to, urgent = false, debtorId = null, at = BEFORE }: Case): Promise<string[]> {
  const subjectId = newId(at);
  const payload = { subjectId, paragraph: '8', label: '2026-000001', dueAt: DUE, step: 'half', to, urgent, debtorId };
  const ctx = jobCtx(house.db, () => at);
  await tellOfDuty(ctx, payload);
  await tellOfDuty(ctx, payload);
  const rows = await house.db
    .selectFrom('notifications.message as m')
    .leftJoin('identity.account as a', 'a.id', 'm.account_id')
    .select(['m.channel', 'm.template', 'm.to_address', 'a.email'])
    .where('m.related_id', '=', subjectId)
    .execute();
  return rows
    .map(({ channel, template, to_address: address, email }) => `${channel} ${template} ${channel === 'mail' ? address : email}`)
    .sort();
}

const cases: [string, Case, string[]][] = [
  ['what the centre owes is told by the room that knows who holds it', { to: 'debtor' }, []],
  [
    'a body that owes gets a letter, and its people see it',
    { to: 'debtor', debtorId: body },
    [
      'mail letters.duty-soon office@example.kz',
      'screen letters.duty-soon informatization@demo.kz',
      'screen letters.duty-soon mai@demo.kz',
    ],
  ],
  ['a debtor that is no body is no error', { to: 'debtor', debtorId: newId(BEFORE) }, []],
  ['supervision hears on its screens', { to: 'supervision' }, ['screen letters.duty-soon supervisor@demo.kz']],
  [
    'and by a letter what is urgent, whoever it is for',
    { to: 'debtor', urgent: true },
    ['mail letters.duty-soon supervisor@demo.kz', 'screen letters.duty-soon supervisor@demo.kz'],
  ],
  ['after the term it is said to be late', { to: 'supervision', at: AFTER }, ['screen letters.duty-late supervisor@demo.kz']],
  [
    'administrators hear by both',
    { to: 'administrators', at: AFTER },
    ['mail letters.duty-late admin@demo.kz', 'screen letters.duty-late admin@demo.kz'],
  ],
];

for (const [name, step, expected] of cases) {
  test(`a step of a term is told once to whom it is for: ${name}`, async () => assert.deepEqual(await told(step), expected));
}
