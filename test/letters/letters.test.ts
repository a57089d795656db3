import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../src/base/texts.ts';
import { eml, openMailRoom } from './mail-room.ts';

type Expected = {
  state: 'open' | 'exempt';
  language: Language;
  subject: string | RegExp;
  applicant: string;
  reply: string | null;
  content?: RegExp;
  flags?: string[];
  attachments?: string[];
  reason?: string;
  /** Whether the writer is told number and term. */
  acknowledged: boolean;
};

const ENVELOPE = 'sender@example.kz';

/** Each letter of test/letters/eml and what becomes of it. `from`: the envelope's sender where it matters. */
const table: Record<string, { from?: string; expect: Expected }> = {
  'kk-plain': {
    expect: person('kk', 'Төлқұжатты ауыстыру туралы', 'Айгерім Сәрсенова', 'aigerim@example.kz', { content: /мерзімі бітіп қалды/ }),
  },
  'ru-koi8-r': {
    expect: person('ru', 'Справка о зарегистрированных правах', 'Иван Петров', 'ivan@example.kz', {
      content: /справку о правах на квартиру\?/,
    }),
  },
  'ru-windows-1251-quoted-printable': {
    expect: person('ru', 'Подпись устарела', 'Ольга', 'olga@example.kz', { content: /заканчивается в понедельник\.$/ }),
  },
  'en-base64': {
    expect: person('en', 'How can I get a tax number?', 'John Smith', 'john@example.kz', { content: /individual identification number/ }),
  },
  'kk-html-only': {
    expect: person('kk', 'ЭЦҚ алу', 'Нұрлан', 'nurlan@example.kz', {
      content: /^Сәлеметсіз бе!\n\nЭлектрондық цифрлық қолтаңбаны қалай аламын\?\n\n \* бірінші сұрақ\n \* екінші сұрақ$/,
    }),
  },
  'nested-multipart': {
    expect: person('ru', 'Пенсия: приложила выписку', 'Дана', 'dana@example.kz', {
      attachments: ['logo.png image/png 70', 'vypiska.pdf application/pdf 33'],
    }),
  },
  'attachment-with-cyrillic-name': {
    expect: person('kk', 'Анықтаманы тексеріңізші', 'Бауыржан', 'bauyrzhan@example.kz', {
      attachments: ['анықтама.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document 1024'],
    }),
  },
  'no-message-id': { expect: person('ru', 'Очередь на жильё', 'Серик', 'serik@example.kz') },
  'no-from': { expect: person('ru', 'Вопрос без подписи', '', ENVELOPE) },
  empty: { expect: person('kk', '(тақырыпсыз)', '', 'quiet@example.kz', { content: /^$/, flags: ['empty'] }) },
  'broken-mime': {
    expect: person('ru', 'Сломанное письмо', 'Марат', 'marat@example.kz', {
      content: /Этот текст никто не найдёт, кроме человека/,
      flags: ['unparsable'],
    }),
  },
  'broken-date': { expect: person('ru', 'Дата из будущего', 'Жанна', 'zhanna@example.kz') },
  'no-letter-at-all': { expect: person('kk', 'Оқылмаған хат', '', ENVELOPE, { flags: ['unparsable'] }) },
  'very-long-subject': { expect: person('ru', /^Очень длинная тема.{900,}$/, 'Галина', 'galina@example.kz') },
  'two-languages': { expect: person('kk', 'Жер телімі / земельный участок', 'Асқар', 'askar@example.kz') },
  'ru-with-a-kazakh-name': { expect: person('ru', 'Жалоба на ЦОН', 'Әлия Құрманғазы', 'aliya@example.kz') },
  'nul-bytes': { expect: person('ru', 'Nul byte', 'Тимур', 'timur@example.kz', { content: /^Где это делают\?$/ }) },
  'reply-to-elsewhere': { expect: person('en', 'Where do I register my dog?', 'Web form', 'asel@example.kz') },
  'quotes-a-strangers-number': { expect: person('ru', 'Re: обращение № 2026-000001', 'Чужой', 'stranger@example.kz') },
  mailing: {
    expect: { ...person('en', 'Weekly digest for all of you', 'News', 'news@example.kz', { flags: ['to-many'] }), acknowledged: false },
  },
  'auto-reply': {
    expect: machine('ru', 'Автоответ: Ваше обращение зарегистрировано', 'Отдел кадров', 'office@example.kz', 'automatic:auto-submitted', [
      'to-many',
    ]),
  },
  bounce: {
    from: '',
    expect: machine(
      'en',
      'Undelivered Mail Returned to Sender',
      'Mail Delivery System',
      'mailer-daemon@example.kz',
      'automatic:delivery-report',
    ),
  },
  'from-our-own-address': { expect: machine('ru', 'Ваше обращение зарегистрировано', '', 'support@goscorp.kz', 'automatic:own-address') },
};

function person(language: Language, subject: string | RegExp, applicant: string, reply: string, more: Partial<Expected> = {}): Expected {
  return { state: 'open', language, subject, applicant, reply, acknowledged: true, ...more };
}

function machine(language: Language, subject: string, applicant: string, reply: string, reason: string, flags: string[] = []): Expected {
  return { state: 'exempt', language, subject, applicant, reply, reason, flags, acknowledged: false };
}

const room = await openMailRoom();
const { db } = room.house;

for (const [name, { from = ENVELOPE, expect }] of Object.entries(table)) {
  test(`¶8: the letter ${name} is registered by itself as what it is`, async () => {
    const answer = await room.send({ from, raw: eml(name) });
    assert.equal(answer.code, 250, answer.text);
    assert.equal(await room.registerAll(), 1);
    const letter = await db.selectFrom('mail.raw_letter').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();
    assert.deepEqual(
      [letter.state, letter.unparsable, Buffer.compare(letter.raw, eml(name))],
      ['registered', expect.flags?.includes('unparsable') ?? false, 0],
    );
    const appeal = await db.selectFrom('appeals.appeal').selectAll().where('id', '=', letter.appeal_id!).executeTakeFirstOrThrow();
    assert.deepEqual(
      [appeal.state, appeal.language, appeal.applicant, appeal.reply_address, appeal.flags, appeal.exempt_reason, appeal.channel],
      [expect.state, expect.language, expect.applicant, expect.reply, expect.flags ?? [], expect.reason ?? null, 'mail'],
    );
    if (expect.subject instanceof RegExp) assert.match(appeal.subject, expect.subject);
    else assert.equal(appeal.subject, expect.subject);
    if (expect.content) assert.match(appeal.content, expect.content);
    await checkWhatFollowed(appeal.id, expect);
  });
}

async function checkWhatFollowed(appealId: string, expect: Expected): Promise<void> {
  const entries = await db.selectFrom('appeals.entry').selectAll().where('appeal_id', '=', appealId).orderBy('at').orderBy('id').execute();
  const attachments = (entries[0]!.attachments as { name: string; type: string; size: number }[]).map(
    (one) => `${one.name} ${one.type} ${one.size}`,
  );
  if (expect.attachments) assert.deepEqual(attachments, expect.attachments);
  assert.deepEqual(
    entries.map((entry) => entry.kind),
    expect.acknowledged ? ['letter', 'acknowledgement'] : ['letter'],
  );
  const duties = await db.selectFrom('obligations.obligation').selectAll().where('subject_id', '=', appealId).execute();
  if (expect.state === 'exempt') return assert.deepEqual(duties, []);
  assert.deepEqual(
    duties.map((duty) => [duty.paragraph, duty.state, duty.anchor_at.toISOString().slice(0, 16), duty.due_at.toISOString()]),
    [
      // Friday 16:07 in Almaty; the second working day after it is Tuesday.
      ['8', 'open', '2026-11-20T11:07', '2026-11-24T19:00:00.000Z'],
    ],
  );
  if (!expect.acknowledged) return;
  const message = await db
    .selectFrom('notifications.message')
    .selectAll()
    .where('id', '=', entries[1]!.message_id)
    .executeTakeFirstOrThrow();
  const { number } = await db.selectFrom('appeals.appeal').select('number').where('id', '=', appealId).executeTakeFirstOrThrow();
  assert.deepEqual([message.to_address, message.language, message.auto_submitted], [expect.reply, expect.language, true]);
  assert.ok(message.body.includes(number));
  const due = { kk: '2026 жылғы 24 қараша', ru: '24 ноября 2026', en: '24 November 2026' }[expect.language];
  assert.ok(message.body.includes(due), message.body);
}

test('¶8: numbers of the year have no gap, in the order of registration', async () => {
  const rows = await db.selectFrom('appeals.appeal').select(['ordinal', 'number']).orderBy('ordinal').execute();
  assert.deepEqual(
    rows.map((row) => row.ordinal),
    rows.map((_, index) => index + 1),
  );
  assert.equal(rows[0]!.number, '2026-000001');
});

test('¶8: the desk hears of every letter the instant it is registered', async () => {
  const events = await db.selectFrom('base.event').selectAll().where('kind', '=', 'appeals.registered').execute();
  const { appeals } = await counts();
  assert.equal(events.length, appeals);
  assert.ok(events.every((event) => event.audience.includes('operators')));
  assert.ok(events.every((event) => /^2026-\d{6}$/.test((event.payload as { number: string }).number)));
});

test('¶8: the same letter by another way is the same appeal, acknowledged once', async () => {
  const before = await counts();
  assert.equal((await room.send({ raw: eml('kk-plain-again-by-another-way') })).code, 250);
  await room.registerAll();
  assert.deepEqual(await counts(), before);
  const [first, second] = await db
    .selectFrom('mail.raw_letter')
    .selectAll()
    .where('message_id', '=', '<kk-plain-1@example.kz>')
    .orderBy('id')
    .execute();
  assert.deepEqual([second!.state, second!.appeal_id], ['duplicate', first!.appeal_id]);
});

test('¶8: the same Message-ID with other content is a new appeal, flagged', async () => {
  const before = await counts();
  await room.send({ raw: eml('same-message-id-other-content') });
  await room.registerAll();
  const after = await counts();
  assert.equal(after.appeals, before.appeals + 1);
  const newest = await db.selectFrom('appeals.appeal').selectAll().orderBy('ordinal', 'desc').executeTakeFirstOrThrow();
  assert.deepEqual([newest.subject, newest.flags], ['Тағы бір сұрақ', ['same-message-id']]);
});

test('¶8: a letter without Message-ID that comes twice within the week is one appeal, and a week later a new question', async () => {
  const before = await counts();
  await room.send({ raw: eml('no-message-id') });
  await room.registerAll();
  assert.deepEqual(await counts(), before, 'the same words from the same sender minutes later');
  room.clock.now = new Date('2026-11-27T11:08:00Z');
  await room.send({ raw: eml('no-message-id') });
  await room.registerAll();
  assert.equal((await counts()).appeals, before.appeals + 1);
  room.clock.now = new Date('2026-11-20T11:07:00Z');
});

test('¶8: copies of one letter that are registered at the same instant make one appeal', async () => {
  const before = await counts();
  const raw = eml('en-base64').toString('latin1').replace('<en-base64@example.kz>', '<eight-copies@example.kz>');
  await Promise.all(Array.from({ length: 8 }, () => room.send({ raw: Buffer.from(raw, 'latin1') })));
  await Promise.all([room.registerAll(), room.registerAll(), room.registerAll()]);
  const after = await counts();
  assert.deepEqual([after.appeals, after.acknowledgements], [before.appeals + 1, before.acknowledgements + 1]);
});

test('a machine that answers every acknowledgement is told at most twenty times a day, and loses no duty', async () => {
  for (let turn = 1; turn <= 22; turn += 1) {
    const raw = `From: robot@example.kz\r\nSubject: Thank you ${turn}\r\nMessage-ID: <loop-${turn}@example.kz>\r\n\r\nWe have your letter ${turn}.\r\n`;
    await room.send({ from: 'robot@example.kz', raw });
  }
  await room.registerAll();
  const appeals = await db.selectFrom('appeals.appeal').selectAll().where('reply_address', '=', 'robot@example.kz').execute();
  assert.equal(appeals.length, 22);
  assert.equal(appeals.filter((appeal) => appeal.flags.includes('acknowledgement-withheld')).length, 2);
  const told = await db.selectFrom('notifications.message').select('id').where('to_address', '=', 'robot@example.kz').execute();
  assert.equal(told.length, 20);
  const duties = await db
    .selectFrom('obligations.obligation')
    .select('id')
    .where(
      'subject_id',
      'in',
      appeals.map((appeal) => appeal.id),
    )
    .execute();
  assert.equal(duties.length, 22);
});

async function counts() {
  const count = async (of: 'appeals.appeal' | 'obligations.obligation') =>
    (
      await db
        .selectFrom(of)
        .select((row) => row.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count;
  const { count: acknowledgements } = await db
    .selectFrom('notifications.message')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('template', '=', 'letters.acknowledgement')
    .executeTakeFirstOrThrow();
  return { appeals: await count('appeals.appeal'), duties: await count('obligations.obligation'), acknowledgements };
}
