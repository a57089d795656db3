import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLetterHouse } from './letter-house.ts';

const { house, arrives } = await openLetterHouse();
const operator = await house.as('operator1');
const second = await house.as('operator2');
const bodies = await house.db.selectFrom('organizations.organization').select(['id', 'kind', 'code']).orderBy('code').execute();
const bodyOf = (kind: string) => bodies.find((one) => one.kind === kind)!.id;
const quality = bodyOf('authorized_quality');
const central = bodyOf('central_body');
await mailbox(quality, 'quality@quality.example.kz');
await mailbox(central, 'ministry@gmail.com');

async function mailbox(id: string, email: string): Promise<void> {
  await house.db.updateTable('organizations.organization').set({ email }).where('id', '=', id).execute();
}

let made = 0;
const letter = (from: string, subject: string) =>
  arrives(
    `From: ${from}\nSubject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\nMessage-ID: <tray-${(made += 1)}@example.kz>\nContent-Type: text/plain; charset=utf-8\n\nПросим принять.\n`,
    { from },
  );
const tray = async (query = '') => (await operator.get(`/api/tray${query}`)).body.items;
const show = async (id: string) => (await operator.get(`/api/appeals/${id}`)).body;
const dutiesOf = (subjectId: string) =>
  house.db
    .selectFrom('obligations.obligation')
    .select(['paragraph', 'state', 'anchor_at', 'creditor_id'])
    .where('subject_id', '=', subjectId)
    .execute();

test('¶14: a request of an authorized body is proposed as what it is, and its four hours run from its receipt when a person takes it', async () => {
  const id = await letter('quality@quality.example.kz', 'О предоставлении записи телефонного разговора');
  const [row] = await tray();
  assert.deepEqual([row.appealId, row.kind, row.state, row.organizationId], [id, 'recording-request', 'proposed', quality]);
  assert.equal((await show(id)).duty.state, 'open', 'until then it is a letter like all others');
  const received = house.clock.now!;
  house.clock.now = new Date(received.getTime() + 3 * 3_600_000);
  assert.equal((await operator.post(`/api/tray/${row.letterId}/take`, { kind: 'recording-request' })).status, 200);
  const appeal = await show(id);
  assert.deepEqual([appeal.state, appeal.duty.state, appeal.receivedAt], ['exempt', 'excused', received.toISOString()]);
  assert.match(appeal.exemptReason, /¶14/);
  assert.deepEqual(await dutiesOf(row.letterId), [{ paragraph: '14', state: 'open', anchor_at: received, creditor_id: quality }]);
  const again = await second.post(`/api/tray/${row.letterId}/decline`);
  assert.deepEqual([again.status, again.body.code], [409, 'letter-decided']);
  const [taken] = await tray('?state=taken');
  assert.deepEqual([taken.letterId, taken.receivedAt], [row.letterId, received.toISOString()], 'it waits, labelled, for its room');
});

test('¶30: somebody of the body, by the domain of its mailbox, and a person may say another kind than the proposed', async () => {
  await letter('a.person@quality.example.kz', 'Отчёт об обучении, просим провести обучение');
  const [row] = await tray();
  assert.equal(row.kind, 'training-request');
  await operator.post(`/api/tray/${row.letterId}/take`, { kind: 'report' });
  assert.deepEqual(await dutiesOf(row.letterId), [], '¶32: a report opens no term of ours');
  assert.deepEqual(
    (await tray('?state=taken&kind=report')).map((one: { letterId: string }) => one.letterId),
    [row.letterId],
  );
});

test('¶27: a mailbox at a provider for everybody is known as itself alone, and an ordinary letter keeps its term of ¶8', async () => {
  await letter('somebody@gmail.com', 'О назначении ответственного лица');
  assert.deepEqual(await tray(), []);
  const id = await letter('ministry@gmail.com', 'О назначении ответственного лица');
  const [row] = await tray();
  assert.deepEqual([row.kind, row.organizationId], ['responsible-notice', central]);
  assert.equal((await operator.post(`/api/tray/${row.letterId}/decline`)).status, 200);
  assert.deepEqual([(await show(id)).state, (await show(id)).duty.state], ['open', 'open']);
  const { proposal } = (await operator.get(`/api/appeals/${id}/proposal`)).body;
  assert.deepEqual([proposal.state, typeof proposal.decidedByName], ['declined', 'string']);
});

test('¶8: what was answered meanwhile is converted no more; a body that asks like a citizen, and a stranger, are not in the tray', async () => {
  const id = await letter('quality@quality.example.kz', 'Просим направить аудиозапись');
  const [row] = await tray();
  await operator.post(`/api/appeals/${id}/take`);
  await operator.post(`/api/appeals/${id}/answer`, { body: 'Уточните номер.', editionIds: [] });
  const refused = await operator.post(`/api/tray/${row.letterId}/take`, { kind: 'recording-request' });
  assert.deepEqual([refused.status, refused.body.code], [409, 'answer-on-its-way']);
  assert.equal((await tray())[0].state, 'proposed', 'nothing was decided');
  assert.deepEqual(await dutiesOf(row.letterId), []);
  await operator.post(`/api/tray/${row.letterId}/decline`);
  await letter('quality@quality.example.kz', 'Когда у вас перерыв?');
  await letter('citizen@example.kz', 'Просим направить аудиозапись');
  assert.deepEqual(await tray(), []);
});

test('the tray is for who sorts letters: two who decide at once are one, others are refused', async () => {
  await letter('quality@quality.example.kz', 'Просим направить аудиозапись разговора');
  const [row] = await tray();
  const answers = await Promise.all(
    [operator, second].map((who) => who.post(`/api/tray/${row.letterId}/take`, { kind: 'recording-request' })),
  );
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 409]);
  assert.equal((await dutiesOf(row.letterId)).length, 1);
  assert.equal((await (await house.as('editor')).get('/api/tray')).status, 403);
});
