import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../test/house.ts';
import { people } from '../../../test/people.ts';
import { type Outside, watchRound } from './index.ts';

const house = await openHouse();
const admin = await house.as('admin');
const supervisor = await house.as('supervisor');
const NOON = new Date('2026-11-20T07:00:00Z');
const at = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000);

/** All is well at that second but what is given. */
function outside(seconds: number, wrong: Partial<Outside> = {}): Outside {
  const now = at(seconds);
  return {
    parts: { worker: now, telephony: now, mail: now },
    jobs: { late: 0, oldestDueAt: null, givenUp: 0 },
    disk: { freeShare: 0.5 },
    database: { roundTripMs: 2, bytes: 5e9 },
    certificate: { endsAt: new Date('2027-11-20T07:00:00Z') },
    backup: { last: { at: now, ok: true }, installedAt: NOON },
    keys: 'ok',
    ...wrong,
  };
}
async function look(seconds: number, wrong: Partial<Outside> = {}): Promise<boolean> {
  house.clock.now = at(seconds);
  return house.at(at(seconds), (ctx) => watchRound(ctx, outside(seconds, wrong)));
}
const health = async () => (await admin.get('/api/alerts/health')).body.items;
const check = async (kind: string) => (await health()).find((one: { kind: string }) => one.kind === kind);
const history = async () => (await admin.get('/api/alerts')).body.items;
const messages = (alertId: string) =>
  house.db
    .selectFrom('notifications.message')
    .select(['channel', 'template', 'to_address', 'subject', 'body', 'language', 'state'])
    .where('related_id', '=', alertId)
    .orderBy('created_at')
    .orderBy('channel')
    .execute();
const low = { disk: { freeShare: 0.1 } };
const full = { disk: { freeShare: 0.01 } };

test('while all is well every check says so and nothing is open', async () => {
  assert.equal(await look(0), true);
  const items = await health();
  assert.ok(items.length >= 16);
  assert.deepEqual(
    items.filter(({ state, alert }: { state: string; alert: unknown }) => state !== 'ok' || alert),
    [],
  );
  assert.deepEqual(await history(), []);
});

test('one process at a time looks, and a second look within the same round is left out', async () => {
  assert.equal(await look(2), false, 'just looked');
  const both = await Promise.all([look(20), look(20)]);
  assert.deepEqual(both.toSorted(), [false, true]);
});

test('an alert opens, tells by the table, is told again when it grows worse, and closes with a word to the same people', async () => {
  await look(40, low);
  const [opened] = await history();
  assert.deepEqual([opened.kind, opened.severity, opened.closedAt, opened.detail.percent], ['disk-low', 'warning', null, 10]);
  const first = await messages(opened.id);
  assert.deepEqual(
    first.map(({ channel, template }) => [channel, template]),
    [
      ['mail', 'alerts.opened'],
      ['screen', 'alerts.opened'],
    ],
  );
  assert.match(first[0]!.subject, /Мало места на диске \(предупреждение\)/);
  assert.match(first[0]!.body, /Свободно: 10 %/);
  await look(60, low);
  assert.equal((await messages(opened.id)).length, 2, 'nobody is told twice');
  await look(80, full);
  assert.equal((await check('disk-low')).alert.severity, 'critical');
  assert.equal((await messages(opened.id)).length, 4);
  await look(100);
  assert.equal((await check('disk-low')).alert.closedAt, null, 'not well for long enough');
  await look(420);
  const closed = (await history()).find(({ id }: { id: string }) => id === opened.id);
  assert.ok(closed.closedAt);
  const last = (await messages(opened.id)).slice(4);
  assert.deepEqual(
    last.map(({ channel, template }) => [channel, template]),
    [
      ['mail', 'alerts.closed'],
      ['screen', 'alerts.closed'],
    ],
  );
  const { told } = closed;
  assert.deepEqual([...new Set(told.map(({ what }: { what: string }) => what))].toSorted(), ['closed', 'critical', 'warning']);
});

test('nobody took a critical alert over: after its minutes the next line is told; who took it is named and ends the telling', async () => {
  const silent = (seconds: number) => ({ parts: { worker: null, telephony: at(seconds), mail: at(seconds) } });
  await look(500, silent(500));
  assert.equal((await check('worker-silent')).alert, null, 'patient');
  await look(520, silent(520));
  const { alert } = await check('worker-silent');
  assert.equal(alert.severity, 'critical');
  const toSupervisor = async () => (await messages(alert.id)).filter(({ to_address: to }) => to === people.supervisor.email).length;
  await look(1_400, silent(1_400));
  assert.equal(await toSupervisor(), 0);
  await look(1_430, silent(1_430));
  assert.equal(await toSupervisor(), 1, 'a quarter of an hour has passed');
  const taken = await supervisor.post(`/api/alerts/${alert.id}/acknowledge`);
  assert.equal(taken.status, 200);
  const second = await admin.post(`/api/alerts/${alert.id}/acknowledge`);
  assert.deepEqual([second.status, second.body.code], [409, 'alert-taken']);
  assert.ok(second.body.detail.includes(people.supervisor.name));
  const journaled = await house.db
    .selectFrom('audit.entry')
    .select('subject_id')
    .where('action', '=', 'alerts.acknowledge')
    .where('looked', '=', false)
    .execute();
  assert.ok(journaled.some(({ subject_id: id }) => id === alert.id));
  await look(1_450);
  await look(1_490);
  assert.equal((await admin.post(`/api/alerts/${alert.id}/acknowledge`)).body.code, 'alert-closed');
});

test('a silenced check opens its alert and tells nobody until the time is over', async () => {
  const wish = { kind: 'disk-low', subject: '', minutes: 30, why: 'A larger disk comes today' };
  const { status, body } = await admin.put('/api/alerts/silence', wish);
  assert.equal(status, 200, JSON.stringify(body));
  const { silence } = body.items.find(({ kind }: { kind: string }) => kind === 'disk-low');
  assert.deepEqual([silence.by, silence.why], [people.admin.name, wish.why]);
  await look(1_600, low);
  const { alert } = await check('disk-low');
  assert.ok(alert);
  assert.equal((await messages(alert.id)).length, 0);
  await look(1_490 + 1_801, low);
  assert.equal((await messages(alert.id)).length, 2, 'the half hour is over and the disk is as full');
  assert.equal((await admin.put('/api/alerts/silence', { ...wish, subject: 'elsewhere' })).body.code, 'alert-unknown');
  assert.equal((await admin.put('/api/alerts/silence', { ...wish, why: ' ' })).status, 422);
  await look(4_000);
  await look(4_400);
});

test('the table is edited with a history, and an address and a number outside are told by it', async () => {
  const lines = [
    { kind: 'keys-missing', severity: 'any', whom: 'address', who: 'duty@example.kz', channel: 'mail', when: 'always', afterMinutes: 0 },
    { kind: 'keys-missing', severity: 'critical', whom: 'address', who: '+77005550101', channel: 'sms', when: 'always', afterMinutes: 0 },
  ];
  const saved = await admin.put('/api/settings/alerts.routing', { value: lines, revision: 0, why: 'The duty mailbox' });
  assert.equal(saved.status, 200, JSON.stringify(saved.body));
  await look(5_000, { keys: 'missing' });
  const { alert } = await check('keys-missing');
  assert.deepEqual(
    (await messages(alert.id)).map(({ channel, to_address: to, state, language }) => [channel, to, state, language]),
    [
      ['mail', 'duty@example.kz', 'held', 'kk'],
      ['sms', '+77005550101', 'held', 'kk'],
    ],
  );
  assert.match((await messages(alert.id))[1]!.body, /^Kenes: Кілт файлы жоқ \(шұғыл\)/);
  const wrong = await admin.put('/api/settings/alerts.routing', { value: [{ ...lines[0], channel: 'screen' }], revision: 1, why: 'x' });
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'setting-value']);
  await look(5_020);
});

test('a trial alert goes by the saved table and says whom it reached; nothing stays open', async () => {
  const { status, body } = await admin.post('/api/alerts/trial', { kind: 'keys-missing', severity: 'warning' });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(body.items, [{ channel: 'mail', whom: 'address', who: 'duty@example.kz', receivers: 1 }]);
  const [trial] = await history();
  assert.equal(trial.kind, 'trial');
  assert.ok(trial.closedAt);
  const [message] = await messages(trial.id);
  assert.match(message!.subject, /^Сынақ: /);
  await look(5_040);
  assert.equal((await check('keys-missing')).alert, null);
});

test('an operator sees neither the checks nor the alerts', async () => {
  const operator = await house.as('operator1');
  for (const path of ['/api/alerts', '/api/alerts/health']) assert.equal((await operator.get(path)).status, 403, path);
});

test('when nobody has watched for a minute nothing is said to be well', async () => {
  house.clock.now = at(6_000);
  assert.ok((await health()).every(({ state }: { state: string }) => state === 'unknown'));
  house.clock.now = null;
});
