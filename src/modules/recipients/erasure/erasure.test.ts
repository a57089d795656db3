import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { openHouse } from '../../../../test/house.ts';
import { jobCtx } from '../../../../test/letters/post-office.ts';
import { accountId, people } from '../../../../test/people.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import { exemptAppeal } from '../../appeals/handle/exempt-appeal.ts';
import { importFinishedCalls } from '../../calls/index.ts';
import { openConsultation } from '../../consultations/index.ts';
import { saveConsultation } from '../../consultations/save-consultation.ts';
import { receiveLetter, registerLetter } from '../../mail/index.ts';
import { recordRating } from '../../ratings/index.ts';
import { recipientByAddress } from '../index.ts';
import { makeCopy } from '../copy/make-copy.ts';

const house = await openHouse();
const NOW = new Date('2026-11-20T07:00:00Z');
house.clock.now = NOW;
const [operator, colleague, supervisor] = [await house.as('operator1'), await house.as('operator2'), await house.as('supervisor')];
const operatorId = await accountId(house.db, people.operator(1));
const jobs = () => jobCtx(house.db, () => house.clock.now!);
const as = <T>(work: (ctx: Ctx) => Promise<T>) =>
  house.at(NOW, (ctx) =>
    work({ ...ctx, actor: { kind: 'account', id: operatorId, name: 'x', roles: ['supervisor'], sessionId: operatorId } }),
  );

const NAME = 'Шырайлым Көктөбелова';
const NUMBER = '+77005550181';
const MAIL = 'shyrailym@example.kz';
const IIN = '900101300017';
const POST = 'Қарағанды, Терісаққан 7';
const needles = [NAME, 'Көктөбелова', NUMBER, '7005550181', MAIL, IIN, POST];
const request = { requestNumber: 'Ж-2026-15', requestedOn: '2026-11-18', why: 'Жазбаша өтініш' };

/** A person with something in every room: a call, a talk, a letter, an acknowledgement, a copy, a tie, a joined record. */
async function somebody(): Promise<{ id: string; callId: string; appealId: string }> {
  const { id } = (await operator.post('/api/recipients', { kind: 'individual', name: NAME, number: IIN, postalAddress: POST })).body;
  await operator.post(`/api/recipients/${id}/addresses`, { kind: 'phone', value: NUMBER });
  await operator.post(`/api/recipients/${id}/addresses`, { kind: 'email', value: MAIL });
  await operator.post(`/api/recipients/${id}/consents`, { purpose: 'sms', given: true, source: 'letter', reference: `${MAIL} хаты` });
  const company = (await operator.post('/api/recipients', { kind: 'legal_entity', name: 'ЖШС' })).body.id;
  await operator.post(`/api/recipients/${id}/ties`, { otherId: company, position: 'директор' });
  const joined = (await operator.post('/api/recipients', { kind: 'individual', name: `${NAME} (екінші)` })).body.id;
  await operator.post(`/api/recipients/${id}/merge`, { otherId: joined, why: `${NAME} екі рет жазылған` });
  const callId = await call(id);
  const appealId = await letter();
  const { id: copyId } = (await operator.post(`/api/recipients/${id}/copies`, { language: 'kk', why: 'Өтініш' })).body;
  await makeCopy(jobs(), { copyId });
  return { id, callId, appealId };
}

async function call(recipientId: string): Promise<string> {
  const callId = newId(NOW);
  const times = { arrivedAt: NOW, menuAt: NOW, queuedAt: NOW, answeredAt: NOW, talkEndedAt: NOW, endedAt: NOW };
  const consultation = await house.at(NOW, (ctx) => openConsultation(ctx, { callId, recipientId, operatorId, language: 'kk' }));
  await house.at(NOW, (ctx) =>
    importFinishedCalls(ctx, [
      {
        id: callId,
        dialled: '1414',
        callerNumber: NUMBER,
        recipientId,
        language: 'kk',
        ...times,
        offers: [{ id: newId(NOW), accountId: operatorId, offeredAt: NOW, endedAt: NOW, outcome: 'answered' }],
        endedBy: 'caller',
        abandonedIn: null,
        mark: 5,
        consultationId: consultation.id,
      },
    ]),
  );
  const spoke = { accountId: operatorId, spoke: [operatorId], mark: 5, language: 'kk' } as const;
  await house.at(NOW, (ctx) => recordRating(ctx, { subjectKind: 'call', subjectId: callId, ...spoke, via: 'keypad' }));
  // One more that was given up before anybody looked who calls.
  await house.at(NOW, (ctx) =>
    importFinishedCalls(ctx, [
      {
        id: newId(NOW),
        dialled: '1414',
        callerNumber: NUMBER,
        recipientId: null,
        language: null,
        ...times,
        menuAt: null,
        queuedAt: null,
        answeredAt: null,
        talkEndedAt: null,
        offers: [],
        endedBy: 'caller',
        abandonedIn: 'greeting',
        mark: null,
        consultationId: null,
      },
    ]),
  );
  await as((ctx) =>
    saveConsultation(ctx, consultation.id, {
      serviceId: null,
      editionId: null,
      outcome: 'answered',
      revision: 1,
      topic: `${NAME} туралы`,
      note: `Нөмірі ${NUMBER}`,
    }),
  );
  // As `announce` tells it to the screen of the operator.
  await house.at(NOW, (ctx) =>
    recordEvent(ctx, {
      kind: 'calls.offered',
      audience: [],
      subjectId: callId,
      payload: { callId, callerNumber: NUMBER, recipientName: NAME },
    }),
  );
  return callId;
}

async function letter(): Promise<string> {
  const raw = Buffer.from(
    `From: ${NAME} <${MAIL}>\r\nTo: support@goscorp.kz\r\nSubject: ${NAME}\r\nMessage-ID: <1.${MAIL}>\r\nMIME-Version: 1.0\r\n` +
      `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nМенің ЖСН ${IIN}, мекенжайым: ${POST}\r\n`,
  );
  const { id } = await receiveLetter(
    { ...jobs() },
    { remoteAddress: '127.0.0.1', envelopeFrom: MAIL, envelopeTo: ['support@goscorp.kz'], raw },
  );
  await registerLetter(jobs(), id);
  const { rows } = await house.pool.query('select appeal_id from mail.raw_letter where id = $1', [id]);
  assert.ok(rows[0].appeal_id);
  return rows[0].appeal_id;
}

/** Every table of the database in which a needle is found, in text or in bytes. */
async function tablesWith(sought: readonly string[]): Promise<string[]> {
  const owner = new pg.Client({ connectionString: house.database.ownerUrl });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query(`select table_schema || '.' || quote_ident(table_name) as name,
      (select array_agg(quote_ident(column_name)) from information_schema.columns c
        where c.table_schema = t.table_schema and c.table_name = t.table_name and data_type = 'bytea') as bytes
      from information_schema.tables t where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`);
    const found: string[] = [];
    for (const { name, bytes } of tables as { name: string; bytes: string[] | null }[]) {
      const inBytes = (bytes ?? []).map(
        (column) => `or exists (select from unnest($1::text[]) n where position(convert_to(n, 'UTF8') in r.${column}) > 0)`,
      );
      const { rows } = await owner.query(
        `select from ${name} r where exists (select from unnest($1::text[]) n where position(lower(n) in lower(r::text)) > 0) ${inBytes.join(' ')} limit 1`,
        [sought],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  } finally {
    await owner.end();
  }
}

const propose = (id: string) => operator.post(`/api/recipients/${id}/erasure`, request);
const decide = (who: typeof operator, id: string, what: string, body: object = {}) =>
  who.post(`/api/recipients/erasures/${id}/${what}`, body);

test('¶8: who waits for an answer is not erased before it is given', async () => {
  const { id, appealId } = await somebody();
  const preview = (await operator.get(`/api/recipients/${id}/erasure`)).body;
  assert.equal(preview.refused.code, 'erasure-open-appeal');
  assert.ok(preview.kept.some(({ what, basis }: { what: string; basis: string }) => what === 'recording' && basis === '¶14'));
  assert.deepEqual([(await propose(id)).status, (await propose(id)).body.code], [409, 'erasure-open-appeal']);
  await as((ctx) => exemptAppeal(ctx, appealId, 'Сынақ хаты'));
  assert.equal((await operator.get(`/api/recipients/${id}/erasure`)).body.refused, null);
});

test('two people erase a person: after that nothing of them is found in any table, and what the law keeps is there', async () => {
  const { items } = (await operator.post('/api/recipients/search', { q: IIN })).body;
  const { id } = items[0];
  const before = await tablesWith(needles);
  for (const table of [
    'recipients.recipient',
    'recipients.address',
    'recipients.identifier',
    'recipients.copy',
    'recipients.merge',
    'recipients.consent',
    'calls.call',
    'consultations.consultation',
    'knowledge.gap',
    'appeals.appeal',
    'appeals.entry',
    'notifications.message',
    'mail.raw_letter',
    'base.event',
  ]) {
    assert.ok(before.includes(table), `${table} should hold something to erase; found ${before.join(', ')}`);
  }
  const proposal = await propose(id);
  assert.equal(proposal.status, 200, JSON.stringify(proposal.body));
  assert.equal((await propose(id)).body.code, 'erasure-proposed');
  assert.deepEqual(
    (await supervisor.get('/api/recipients/erasures')).body.items.map((one: { recipientId: string }) => one.recipientId),
    [id],
  );
  assert.equal((await decide(colleague, proposal.body.id, 'confirm')).body.code, 'no-permission');
  const confirmed = await decide(supervisor, proposal.body.id, 'confirm');
  assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body));
  assert.deepEqual(await tablesWith(needles), []);
  const shown = (await operator.get(`/api/recipients/${id}`)).body;
  assert.deepEqual([shown.name, shown.number, shown.addresses, shown.ties], ['', null, [], []]);
  assert.equal(shown.erasedAt, NOW.toISOString());
  assert.deepEqual((await operator.post('/api/recipients/search', { q: NAME })).body.items, []);
  const kept = await house.pool.query(
    `select
    (select count(*)::int from calls.call where recipient_id = $1 and wait_ms is not null) as calls,
    (select count(*)::int from consultations.consultation where recipient_id = $1 and outcome = 'answered') as talks,
    (select count(*)::int from appeals.appeal where number <> '' and flags @> '{erased}') as appeals,
    (select count(*)::int from obligations.obligation o join appeals.appeal a on a.id = o.subject_id where a.flags @> '{erased}') as duties,
    (select count(*)::int from ratings.rating) as marks,
    (select count(*)::int from recipients.consent where recipient_id = $1 and given) as consents`,
    [id],
  );
  assert.deepEqual(kept.rows[0], { calls: 1, talks: 1, appeals: 1, duties: 1, marks: 1, consents: 1 });
});

test('of who was erased nothing is written down any more, and the next call from the number is somebody new', async () => {
  const { rows } = await house.pool.query('select id from recipients.recipient where erased_at is not null and merged_into is null');
  const { id } = rows[0];
  assert.equal((await operator.patch(`/api/recipients/${id}`, { name: 'x', revision: 99 })).body.code, 'recipient-erased');
  assert.equal(
    (await operator.post(`/api/recipients/${id}/consents`, { purpose: 'sms', given: true, source: 'call' })).body.code,
    'recipient-erased',
  );
  assert.equal((await propose(id)).body.code, 'recipient-erased');
  const next = await house.at(NOW, (ctx) => recipientByAddress(ctx, { kind: 'phone', value: NUMBER }));
  assert.notEqual(next.id, id);
});

test('a family’s number stays with the family', async () => {
  const [one, other] = await Promise.all(
    ['Бірі', 'Екіншісі'].map(async (name) => (await operator.post('/api/recipients', { kind: 'individual', name })).body.id as string),
  );
  for (const id of [one, other]) await operator.post(`/api/recipients/${id}/addresses`, { kind: 'phone', value: '+77005550182' });
  await decide(supervisor, (await propose(one!)).body.id, 'confirm');
  assert.equal((await operator.get(`/api/recipients/${other}`)).body.addresses[0].value, '+77005550182');
  assert.equal((await house.at(NOW, (ctx) => recipientByAddress(ctx, { kind: 'phone', value: '+77005550182' }))).id, other);
});

test('a proposal is refused with a reason, taken back by who made it, and dead once records were joined since', async () => {
  const person = async () => (await operator.post('/api/recipients', { kind: 'individual', name: 'Біреу' })).body.id as string;
  const refused = (await propose(await person())).body.id;
  assert.equal((await decide(supervisor, refused, 'refuse', { why: 'Өтініш жоқ' })).body.state, 'refused');
  assert.equal((await decide(supervisor, refused, 'confirm')).body.code, 'proposal-closed');
  const back = (await propose(await person())).body.id;
  assert.equal((await decide(colleague, back, 'withdraw')).body.code, 'proposal-not-yours');
  assert.equal((await decide(operator, back, 'withdraw')).body.state, 'withdrawn');
  const [id, other] = [await person(), await person()];
  const dead = (await propose(id)).body.id;
  await operator.post(`/api/recipients/${id}/merge`, { otherId: other, why: 'Сол адам' });
  assert.equal((await decide(supervisor, dead, 'confirm')).body.code, 'erasure-overtaken');
  assert.equal((await operator.get(`/api/recipients/${id}`)).body.erasedAt, null);
});

test('nobody erases alone, and of two who propose or confirm at once one is told', async () => {
  const { id } = (await operator.post('/api/recipients', { kind: 'individual', name: 'Жалғыз' })).body;
  const both = await Promise.all([propose(id), colleague.post(`/api/recipients/${id}/erasure`, request)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  const mine = (
    await supervisor.post(
      `/api/recipients/${(await operator.post('/api/recipients', { kind: 'individual', name: 'Өзі' })).body.id}/erasure`,
      request,
    )
  ).body;
  assert.equal((await decide(supervisor, mine.id, 'confirm')).body.code, 'second-person-needed');
  const open = both.find(({ status }) => status === 200)!.body.id;
  const twice = await Promise.all([decide(supervisor, open, 'confirm'), decide(supervisor, open, 'confirm')]);
  assert.deepEqual(twice.map(({ status }) => status).sort(), [200, 409]);
});
