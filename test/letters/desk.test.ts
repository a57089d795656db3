import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, test } from 'node:test';
import { startIntake } from '../../src/adapters/smtp/intake.ts';
import { systemCtx } from '../../src/base/ctx.ts';
import { newId } from '../../src/base/ids.ts';
import { openRelay } from '../../src/adapters/relay/relay.ts';
import { recipientByPhone } from '../../src/modules/recipients/index.ts';
import { testLog } from '../logs.ts';
import { receiveLetter } from '../../src/modules/mail/index.ts';
import { openConsultation } from '../../src/modules/consultations/index.ts';
import { configureOutbox, sweepOutbox } from '../../src/modules/notifications/index.ts';
import { type Client, openHouse } from '../house.ts';
import { accountId, people } from '../people.ts';
import { eml } from './mail-room.ts';
import { jobCtx, post, receivingServer } from './post-office.ts';

/** A relay that knows nobody called gone@example.kz, and puts its first letter off. */
const there = await receivingServer((stage, tries, to) => {
  if (stage === 'rcpt' && to === 'gone@example.kz') return { code: 550, text: 'no such person' };
  return stage === 'data' && tries === 0 ? { code: 451, text: 'not now' } : null;
});
const house = await openHouse({ worker: true, env: { SMTP_URL: there.url } });
const FRIDAY = new Date('2026-11-20T11:07:00Z');
house.clock.now = FRIDAY;
const intake = await startIntake({
  host: '127.0.0.1',
  port: 0,
  hostName: 'goscorp.kz',
  addresses: ['support@goscorp.kz'],
  maxBytes: 1_000_000,
  log: testLog('letters', 'silent'),
  store: async (arrived) => void (await receiveLetter(systemCtx(house.db, house.clock.now!, 'smtp'), arrived)),
});
after(async () => {
  await intake.stop();
  await there.stop();
});
const first = await house.as('operator1');
const second = await house.as('operator2');
const supervisor = await house.as('supervisor');

/** Sends a letter and waits until it is on the desk. */
async function letter(raw: Buffer, messageId: string, from?: string): Promise<{ id: string; number: string }> {
  assert.equal((await post(intake.port, { raw, from })).code, 250);
  return eventually(async () => (await first.get(`/api/appeals?messageId=${encodeURIComponent(messageId)}`)).body.items.at(-1));
}

/** Waits for what the worker brings about; fails after 20 s. */
async function eventually<T>(look: () => Promise<T | undefined | null | false>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const seen = await look();
    if (seen) return seen;
    await sleep(100);
  }
  throw new Error(`did not happen within 20 s: ${look.toString()}`);
}

const show = async (id: string, who: Client = first) => (await who.get(`/api/appeals/${id}`)).body;
const simple = (id: string, from = 'dana@example.kz', subject = 'Вопрос о пенсии') =>
  Buffer.from(
    `From: Dana <${from}>\r\nSubject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\r\nMessage-ID: ${id}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nКогда начислят пенсию?\r\n`,
  );

// Entries of one instant stand in any order, and this clock stands still.
// oxlint-disable-next-line typescript/no-explicit-any
const answerOf = (appeal: any) => appeal.entries.find((entry: { kind: string }) => entry.kind === 'answer');

test('¶8: a letter is taken, drafted, answered from an article and dispatched, and only the dispatch keeps the duty', async () => {
  const { id, number } = await letter(eml('kk-plain'), '<kk-plain-1@example.kz>');
  const opened = await show(id);
  assert.deepEqual([opened.state, opened.language, opened.dueAt, opened.late], ['open', 'kk', '2026-11-24T19:00:00.000Z', false]);
  assert.deepEqual([opened.duty.state, opened.duty.paragraph, opened.duty.reading.text.includes('¶8')], ['open', '8', true]);
  assert.equal(opened.allowed.answer.allowed, false, 'nobody has taken it yet');

  assert.equal((await first.post(`/api/appeals/${id}/take`)).status, 200);
  const refused = await second.post(`/api/appeals/${id}/take`);
  assert.deepEqual([refused.status, refused.body.code], [409, 'appeal-taken']);
  assert.ok(refused.body.detail.includes(people.operator(1).name), refused.body.detail);

  const article = (await first.get('/api/articles')).body.items[0];
  const { editionId } = (await first.get(`/api/articles/${article.articleId}`)).body;
  const saved = await first.put(`/api/appeals/${id}/draft`, { body: 'Құрметті', editionIds: [], revision: 0 });
  assert.equal(saved.body.revision, 1);
  const again = await first.put(`/api/appeals/${id}/draft`, { body: 'Құрметті Айгерім', editionIds: [editionId], revision: 1 });
  assert.equal(again.body.revision, 2);
  const other = await first.put(`/api/appeals/${id}/draft`, { body: 'another tab', editionIds: [], revision: 1 });
  assert.deepEqual([other.status, other.body.code], [409, 'draft-changed']);
  assert.deepEqual((await show(id)).draft.body, 'Құрметті Айгерім');

  const answered = await first.post(`/api/appeals/${id}/answer`, { body: 'Құрметті Айгерім, ХҚКО-ға барыңыз.', editionIds: [editionId] });
  assert.deepEqual([answered.status, answered.body.state], [200, 'queued']);
  const kept = await eventually(async () => {
    const now = await show(id);
    return now.state === 'answered' && now;
  });
  assert.deepEqual([kept.duty.state, kept.duty.late, kept.draft], ['kept', false, null]);
  assert.equal(kept.duty.evidence.entryId, answered.body.entryId);
  const entry = answerOf(kept);
  assert.deepEqual(
    [entry.kind, entry.authorName, entry.delivery.state, entry.editions[0].editionId],
    ['answer', people.operator(1).name, 'sent', editionId],
  );
  const arrived = there.letters.find((one) => one.email.subject?.startsWith('Re: '))!;
  assert.deepEqual(
    [arrived.header('in-reply-to'), arrived.header('content-language'), arrived.to],
    ['<kk-plain-1@example.kz>', 'kk', ['aigerim@example.kz']],
  );
  assert.ok(arrived.email.text!.includes('ХҚКО-ға барыңыз.') && arrived.email.text!.includes(number));
  assert.equal(arrived.header('auto-submitted'), undefined, 'a person wrote it');
  assert.equal((await first.post(`/api/appeals/${id}/answer`, { body: 'again', editionIds: [] })).body.code, 'appeal-answered');
});

test('¶8: an acknowledgement that was refused at first is tried again and keeps no duty', async () => {
  const [put] = await house.db
    .selectFrom('notifications.message')
    .selectAll()
    .where('template', '=', 'letters.acknowledgement')
    .orderBy('id')
    .execute();
  assert.deepEqual([put!.state, put!.attempts], ['queued', 1]);
  house.clock.now = new Date(FRIDAY.getTime() + 61_000);
  await sweepOutbox(jobCtx(house.db, () => house.clock.now!));
  const arrived = await eventually(async () => there.letters.find((one) => one.header('auto-submitted') === 'auto-replied'));
  assert.deepEqual([arrived.header('in-reply-to'), arrived.header('content-language')], ['<kk-plain-1@example.kz>', 'kk']);
  assert.match(arrived.email.text!, /2026-000001/);
  assert.match(arrived.email.text!, /2026 жылғы 24 қараша/);
});

test('¶9: an answer without an article becomes a gap for the editors', async () => {
  const { id } = await letter(simple('<gap@example.kz>'), '<gap@example.kz>');
  await first.post(`/api/appeals/${id}/take`);
  await first.post(`/api/appeals/${id}/answer`, { body: 'В понедельник.', editionIds: [] });
  const gaps = await house.db.selectFrom('knowledge.gap').selectAll().where('subject_id', '=', id).execute();
  assert.deepEqual(
    gaps.map((gap) => [gap.subject_kind, gap.question]),
    [['appeal', 'Вопрос о пенсии']],
  );
});

test('¶8: an answer that cannot be delivered leaves the duty open, says why, and can be written again', async () => {
  const { id } = await letter(simple('<gone@example.kz>', 'gone@example.kz'), '<gone@example.kz>');
  await first.post(`/api/appeals/${id}/take`);
  await first.post(`/api/appeals/${id}/answer`, { body: 'В понедельник.', editionIds: [] });
  const flagged = await eventually(async () => {
    const now = await show(id);
    return now.flags.includes('undeliverable') && now;
  });
  assert.deepEqual([flagged.state, flagged.duty.state, answerOf(flagged).delivery.state], ['open', 'open', 'dead']);
  assert.match(answerOf(flagged).delivery.lastError, /no such person/);
  assert.deepEqual(flagged.allowed.answer, { allowed: true });
});

test('¶8: spam is exempt only when a supervisor confirms it, with the reason, and the duty is excused and not kept', async () => {
  const { id } = await letter(simple('<spam@example.kz>', 'spam@example.kz', 'Купите слона'), '<spam@example.kz>');
  assert.equal((await first.post(`/api/appeals/${id}/exempt`, { reason: 'спам' })).status, 403);
  assert.equal((await supervisor.post(`/api/appeals/${id}/exempt`, { reason: ' ' })).body.code, 'bad-input');
  assert.equal((await supervisor.post(`/api/appeals/${id}/exempt`, { reason: 'реклама слонов' })).status, 200);
  const now = await show(id);
  assert.deepEqual(
    [now.state, now.exemptReason, now.duty.state, now.duty.excuse],
    ['exempt', 'реклама слонов', 'excused', 'реклама слонов'],
  );
  assert.equal((await first.post(`/api/appeals/${id}/take`)).body.code, 'appeal-exempt');
});

test("¶8: a machine's letter is on the desk with its reason in the reader's language, and nobody waits for an answer", async () => {
  const { id } = await letter(eml('bounce'), '<bounce@example.kz>', '');
  await first.send('PATCH', '/api/session', { language: 'ru' });
  const shown = await show(id);
  assert.deepEqual([shown.state, shown.duty, shown.dueAt], ['exempt', null, null]);
  assert.match(shown.exemptReason, /отчёт почтового сервера/);
  assert.match(shown.allowed.take.why, /ответа не ждут/);
});

test("an operator gives a letter back, a supervisor frees another's, and the draft outlives both", async () => {
  const { id } = await letter(simple('<release@example.kz>'), '<release@example.kz>');
  await first.post(`/api/appeals/${id}/take`);
  await first.put(`/api/appeals/${id}/draft`, { body: 'начало ответа', editionIds: [], revision: 0 });
  assert.equal((await second.post(`/api/appeals/${id}/release`)).body.code, 'appeal-taken');
  assert.equal((await supervisor.post(`/api/appeals/${id}/release`)).status, 200);
  assert.equal((await second.post(`/api/appeals/${id}/take`)).status, 200);
  assert.equal((await show(id, second)).otherDrafts[0].accountName, people.operator(1).name);
  assert.equal((await show(id)).draft.body, 'начало ответа');
  assert.equal((await supervisor.post(`/api/appeals/${id}/take`)).status, 403, 'supervisors answer no letters');
});

test('two operators who take one letter at the same moment: one has it, the other is told who', async () => {
  const { id } = await letter(simple('<race@example.kz>'), '<race@example.kz>');
  const answers = await Promise.all([first, second, first, second].map((who) => who.post(`/api/appeals/${id}/take`)));
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 200, 409, 409]);
});

test('the raw letter comes as it was, as a download, and the look is in the journal', async () => {
  const { id } = await letter(eml('attachment-with-cyrillic-name'), '<attachment@example.kz>');
  const raw = await first.get(`/api/appeals/${id}/raw`);
  assert.equal(Buffer.compare(raw.body, eml('attachment-with-cyrillic-name')), 0);
  assert.deepEqual(
    [raw.headers.get('content-type'), raw.headers.get('content-disposition')],
    ['message/rfc822', `attachment; filename="${id}.eml"`],
  );
  const looks = await house.db
    .selectFrom('audit.entry')
    .select(['action', 'looked', 'actor_name'])
    .where('subject_id', '=', id)
    .where('action', '=', 'mail.raw')
    .execute();
  assert.deepEqual(looks, [{ action: 'mail.raw', looked: true, actor_name: people.operator(1).name }]);
  assert.equal((await (await house.as('quality')).get(`/api/appeals/${id}/raw`)).status, 403);
});

test('the list goes by deadline, in pages, and finds by number, subject, applicant, state and holder', async () => {
  house.clock.now = new Date('2026-11-20T12:00:00Z');
  for (let n = 1; n <= 5; n += 1) {
    house.clock.now = new Date(house.clock.now.getTime() + 600_000);
    await letter(simple(`<list-${n}@example.kz>`, 'list@example.kz', `Список ${n} 100%`), `<list-${n}@example.kz>`);
  }
  const all = (await first.get('/api/appeals?q=%D1%81%D0%BF%D0%B8%D1%81%D0%BE%D0%BA&sort=due')).body.items;
  assert.deepEqual(
    all.map((one: { subject: string }) => one.subject),
    [1, 2, 3, 4, 5].map((n) => `Список ${n} 100%`),
  );
  const pages: string[] = [];
  let cursor = '';
  do {
    const onward = cursor && `&cursor=${cursor}`;
    const { items, next } = (await first.get(`/api/appeals?q=Список&sort=received&limit=2${onward}`)).body;
    pages.push(...items.map((one: { subject: string }) => one.subject.slice(7, 8)));
    cursor = next ?? '';
  } while (cursor);
  assert.deepEqual(pages, ['5', '4', '3', '2', '1']);
  const count = async (query: string) => (await first.get(`/api/appeals?${query}`)).body.items.length;
  assert.deepEqual(
    [await count('q=100%25'), await count('q=1_0%25'), await count('q=2026-000001'), await count('status=answered&q=Төлқұжат')],
    [5, 0, 1, 1],
  );
  assert.equal(await count('q=Список&assignee=me'), 0);
  assert.equal((await first.get('/api/appeals?cursor=nonsense')).body.code, 'bad-cursor');
});

test('¶7, Annex 2: an appeal from a call holds all that the report asks, has its own number, and opens no duty of ¶8', async () => {
  const region = (await first.get('/api/regions')).body.items[0].kato;
  const organization = (await first.get('/api/organizations')).body.items[0].id;
  const service = (await first.get('/api/services')).body.items[0].id;
  const spoken = {
    kind: 'complaint',
    channel: 'call',
    language: 'ru',
    applicant: 'Не указан',
    region,
    organizationId: organization,
    serviceId: service,
    subject: 'Отказ без причины',
    content: 'Отказали в приёме документов.',
    measuresTaken: 'Разъяснён порядок.',
  };
  const made = await first.post('/api/appeals', spoken);
  assert.match(made.body.number, /^2026-\d{6}$/);
  const shown = await show(made.body.id);
  for (const key of [
    'kind',
    'channel',
    'applicant',
    'region',
    'organizationId',
    'serviceId',
    'subject',
    'content',
    'measuresTaken',
  ] as const) {
    assert.equal(shown[key], spoken[key], key);
  }
  assert.deepEqual([shown.duty, shown.assigneeName, shown.entries[0].kind], [null, people.operator(1).name, 'call']);
  assert.equal((await first.patch(`/api/appeals/${made.body.id}`, { region: '000000000' })).body.code, 'no-such-region');
  assert.equal((await first.patch(`/api/appeals/${made.body.id}`, { measuresTaken: 'Передано в орган.' })).status, 200);
  assert.equal((await show(made.body.id)).measuresTaken, 'Передано в орган.');
  const given = await first.post(`/api/appeals/${made.body.id}/answer`, { body: 'Сказано по телефону.', editionIds: [] });
  assert.equal(given.body.state, 'given');
  assert.equal((await show(made.body.id)).state, 'answered');
});

test("¶7: an appeal registered from a consultation stands on the caller's timeline, and the consultation ended in it", async () => {
  const now = house.clock.now!;
  const { id: recipientId } = await house.at(now, (ctx) => recipientByPhone(ctx, '+7 700 555 01 77', 'kk'));
  const operatorId = await accountId(house.db, people.operator(1));
  const opening = { callId: newId(now), recipientId, operatorId, language: 'kk' as const };
  const { id: consultationId } = await house.at(now, (ctx) => openConsultation(ctx, opening));
  const made = await first.post('/api/appeals', {
    kind: 'appeal',
    channel: 'call',
    language: 'kk',
    applicant: '',
    subject: 'Кезек',
    content: 'Кезек туралы',
    consultationId,
  });
  const items = await eventually(async () => {
    const { body } = await first.get(`/api/recipients/${recipientId}/timeline`);
    return body.items.some((item: { kind: string }) => item.kind === 'appeal') && body.items;
  });
  assert.ok(items.some((item: { number?: string }) => item.number === made.body.number));
  assert.equal((await first.get(`/api/consultations/${consultationId}`)).body.outcome, 'appeal_registered');
});

test('¶8: without a relay an answer is held, the duty stays open and the desk says so; with a relay both are kept', async () => {
  configureOutbox({ relay: null, from: 'support@goscorp.kz' });
  const { id } = await letter(simple('<held@example.kz>'), '<held@example.kz>');
  await first.post(`/api/appeals/${id}/take`);
  assert.equal((await first.post(`/api/appeals/${id}/answer`, { body: 'В понедельник.', editionIds: [] })).body.state, 'held');
  const waiting = await show(id);
  assert.deepEqual([waiting.state, waiting.duty.state, answerOf(waiting).delivery.state], ['open', 'open', 'held']);
  assert.match(waiting.allowed.answer.why, /ждёт отправки/);
  const relay = openRelay(there.url);
  configureOutbox({ relay, from: 'support@goscorp.kz' });
  await sweepOutbox(jobCtx(house.db, () => house.clock.now!));
  await eventually(async () => (await show(id)).duty.state === 'kept');
  relay.close();
});

test('numbers have no gap and no double when twenty are registered at once and some fail', async () => {
  const spoken = (n: number) => ({
    kind: 'appeal',
    channel: 'call',
    language: 'kk',
    applicant: '',
    subject: `Қатар ${n}`,
    content: 'мәтін',
    region: n % 4 === 0 ? '000000000' : null,
  });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => first.post('/api/appeals', spoken(n))));
  assert.equal(answers.filter((answer) => answer.body.code === 'no-such-region').length, 5);
  const rows = await house.db.selectFrom('appeals.appeal').select('ordinal').orderBy('ordinal').execute();
  assert.deepEqual(
    rows.map((row) => row.ordinal),
    rows.map((_, index) => index + 1),
  );
});

test('the outbox shows an administrator what went out and what died, and nobody else', async () => {
  const admin = await house.as('admin');
  const dead = (await admin.get('/api/outbox?state=dead')).body.items;
  assert.ok(dead.some((one: { to: string; lastError: string }) => one.to === 'gone@example.kz' && /no such person/.test(one.lastError)));
  const page = (await admin.get('/api/outbox?limit=1')).body;
  assert.equal((await admin.get(`/api/outbox?limit=1&cursor=${page.next}`)).body.items.length, 1);
  assert.equal((await first.get('/api/outbox')).status, 403);
});
