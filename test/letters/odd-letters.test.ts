import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Language } from '../../src/base/texts.ts';
import { eml, openMailRoom } from './mail-room.ts';

/** Unset: an open appeal in no way remarkable. `envelope`: the sender of the SMTP conversation where it matters. */
type Odd = {
  language: Language;
  subject: string;
  from: string | null;
  applicant?: string;
  content?: RegExp;
  /** What is shown folded, by its first words. */
  folds?: string[];
  flags?: string[];
  attachments?: string[];
  exempt?: string;
  acknowledged?: boolean;
  envelope?: string;
};

const ENVELOPE = 'sender@example.kz';
const RU = /^Подскажите, где посмотреть статус заявления\? Ответа нет уже месяц\.$/;
const KK = /^Құрметті мамандар, жеңілдік пен өтініштің мәртебесін қайдан көремін\? Үйге хабарласыңыздар, Һәм рақмет, Әсел\.$/;
const OFFICE = /^Where is the office, please\?$/;
const machine = (exempt: string): Partial<Odd> => ({ exempt, acknowledged: false });
const odd = (language: Language, subject: string, from: string | null, more: Partial<Odd> = {}): Odd => ({
  language,
  subject,
  from,
  ...more,
});

/** Odd letters of test/letters/eml, which is for what they are odd, and what becomes of each. */
const table: Record<string, Odd> = {
  // Charsets.
  'kk-kz-1048': odd('kk', 'Өтініш мәртебесі: Үй, Ғимарат, Ұя, Һ, Ң', 'asel.k@example.kz', { applicant: 'Әсел Қожахметова', content: KK }),
  'kk-strk1048-quoted-printable': odd('kk', 'Жұмысқа орналасу', 'nurzhan@example.kz', { content: /^Жұмысқа қалай тұрамын\?/ }),
  'kk-utf-16': odd('kk', 'Салық төлеу мерзімі', 'serik@example.kz', { content: KK }),
  'ru-ibm866': odd('ru', 'Старый компьютер', 'petr@example.kz', { applicant: 'Пётр', content: RU }),
  'ru-iso-8859-5': odd('ru', 'Статус заявления', 'petr@example.kz', { content: RU }),
  'ru-koi8-r-base64-html': odd('ru', 'Письмо из веб-почты', 'olga@example.kz', { content: RU }),
  'ru-html-windows-1251-meta-says-other': odd('ru', 'Две кодировки', 'olga@example.kz', { content: RU }),
  'ru-no-charset-windows-1251': odd('ru', 'Bez kodirovki', 'igor@example.kz', { content: RU }),
  'ru-says-ascii-is-utf-8': odd('ru', 'Net kodirovki', 'igor@example.kz', { content: RU }),
  'ru-unknown-charset': odd('ru', 'Unknown charset', 'igor@example.kz', { content: RU }),
  'ru-raw-utf-8-headers': odd('ru', 'Смена адреса прописки', 'maria@example.kz', { applicant: 'Мария Ким', content: RU }),
  'ru-raw-windows-1251-headers': odd('ru', 'Смена адреса прописки', 'maria.k@example.kz', { applicant: 'Мария Ким', content: RU }),
  'ru-byte-order-mark-first': odd('ru', 'С меткой порядка байтов', 'bom@example.kz', { content: RU }),
  'kk-character-split-between-words': odd('kk', 'Құжаттарымды қайтарыңыздар', 'daulet@example.kz'),
  'en-encoded-word-inside-quotes': odd('en', 'Is it open today?', 'zhuldyz@example.kz', { applicant: 'Zhüldyz' }),
  // What was said before, and signatures.
  'en-flowed-with-quotes': odd('en', 'Re: Your pension', 'john@example.kz', {
    content: /^Thank you, but which form should I fill in, the long one or the short one\?\n/,
    folds: ['quoted >> Is there a form?', 'signature --'],
  }),
  'kk-flowed-delsp': odd('kk', 'Жәрдемақы', 'gulnar@example.kz', { content: /жәрдемақыны қай жерден .* айтасыздар ма\?$/ }),
  'ru-answer-above-a-quote': odd('ru', 'Re: Справка', 'vera@example.kz', { folds: ['quoted пт, 20 нояб.'] }),
  'kk-answer-above-a-quote': odd('kk', 'Re: Анықтама', 'vera.k@example.kz', { folds: ['quoted 2026 ж. 20 қар.', 'signature --'] }),
  'en-answer-between-quotes': odd('en', 'Re: Two questions', 'tom@example.kz', {
    folds: ['quoted On Fri, 20 Nov', 'quoted > And a date?'],
  }),
  'ru-outlook-original-message': odd('ru', 'RE: Акт сверки', 'buh@example.kz', { folds: ['quoted -----Исходное сообщение'] }),
  'en-only-a-quote': odd('en', 'Re: Hello', 'short@example.kz', { folds: [] }),
  // Parts.
  'en-forwarded-as-attachment': odd('en', 'Please look at this', 'fwd@example.kz', { attachments: ['letter.eml message/rfc822'] }),
  'en-nothing-but-a-forwarded-letter': odd('en', 'Fwd: The letter inside', 'fwd2@example.kz', {
    content: /^$/,
    attachments: [' message/rfc822'],
  }),
  digest: odd('en', 'Two letters in one', 'digest@example.kz', { attachments: [' message/rfc822', ' message/rfc822'] }),
  'ru-calendar-invite': odd('ru', 'Приглашение на встречу', 'meet@example.kz', { attachments: ['invite.ics text/calendar'] }),
  'ru-tnef': odd('ru', 'Из Outlook', 'outlook@example.kz', { attachments: ['winmail.dat application/ms-tnef'] }),
  'ru-empty-plain-beside-html': odd('ru', 'Пустая половина', 'alt@example.kz', { content: RU }),
  'en-html-with-script-and-style': odd('en', 'Look what I made', 'html@example.kz', { content: /^How do I pay the fine\?/ }),
  'ru-last-boundary-missing': odd('ru', 'Оборвалось', 'cut@example.kz', { content: RU, attachments: ['half.pdf application/pdf'] }),
  'en-boundary-with-odd-characters': odd('en', 'Odd boundary', 'odd@example.kz', { content: OFFICE }),
  'en-multipart-without-boundary': odd('en', 'No boundary at all', 'nobound@example.kz', {
    content: /Where is the office/,
    flags: ['unparsable'],
  }),
  'ru-base64-damaged': odd('ru', 'Испорчено в дороге', 'damaged@example.kz', { content: /^Подскажите.*\nВторая строка\.$/ }),
  'ru-quoted-printable-damaged': odd('ru', 'Испорчено по-другому', 'damaged2@example.kz', { content: /^Где мой ответ\?=ZZ = ?\nконец$/ }),
  'en-unknown-transfer-encoding': odd('en', 'Unknown encoding', 'cte@example.kz', { content: /^Can you still read/ }),
  'en-uuencoded-inside': odd('en', 'Old attachment', 'uu@example.kz', { content: /begin 644 a\.txt/ }),
  'ru-signed-smime': odd('ru', 'Подписано ЭЦП', 'signed@example.kz', {
    content: RU,
    attachments: ['smime.p7s application/pkcs7-signature'],
  }),
  'en-encrypted': odd('en', 'Secret', 'pgp@example.kz', {
    content: /^$/,
    attachments: [' application/pgp-encrypted', 'encrypted.asc application/octet-stream'],
  }),
  // Lines and headers.
  'en-lines-end-in-lf': odd('en', 'Only line feeds', 'lf@example.kz', { content: /please\?\nSecond line\.$/ }),
  'en-mbox-line-first': odd('en', 'From a mailbox file', 'mbox@example.kz', { content: OFFICE }),
  'en-no-empty-line-after-header': odd('en', 'No empty line', 'noline@example.kz', {
    content: /I have looked for it/,
    flags: ['unparsable'],
  }),
  'en-one-line-of-twenty-thousand': odd('en', 'A long line', 'long@example.kz', { content: /^(Where is the office\? ){999}Where is/ }),
  'en-header-flood': odd('en', 'Many headers', 'flood@example.kz', { content: OFFICE }),
  'en-hundred-references': odd('en', 'Re: long thread', 'refs@example.kz'),
  'en-two-subjects': odd('en', 'The first subject', 'two@example.kz', { content: OFFICE }),
  'en-date-missing': odd('en', 'No date', 'nodate@example.kz', { content: OFFICE }),
  'en-date-long-ago': odd('en', 'From 1904', 'olddate@example.kz', { content: OFFICE }),
  'en-message-id-without-brackets': odd('en', 'No brackets', 'nobrackets@example.kz', { content: OFFICE }),
  // Who wrote.
  'ru-two-authors': odd('ru', 'Нас двое', 'anna@example.kz', { applicant: 'Анна' }),
  'ru-from-without-address': odd('ru', 'Без адреса', ENVELOPE),
  'ru-only-a-sender': odd('ru', 'От имени директора', 'secretary@example.kz', { applicant: 'Секретарь' }),
  'en-from-is-a-group': odd('en', 'From all of us', 'mum@example.kz'),
  'en-right-to-left-tricks': odd('en', 'Hello evil \u200bworld', 'rtl@example.kz', { attachments: ['photo_gpj.exe image/jpeg'] }),
  // Attachments.
  'ru-attachment-name-in-pieces': odd('ru', 'Договор', 'pieces@example.kz', {
    attachments: ['Договор купли-продажи квартиры № 5.pdf application/pdf'],
  }),
  'en-attachment-names-with-paths': odd('en', 'Files', 'paths@example.kz', {
    attachments: ['passwd text/plain', 'a.txt text/plain', 'a.txt text/plain', 'a.txt text/plain', ' application/octet-stream'],
  }),
  'ru-no-words-only-an-attachment': odd('ru', 'Скан заявления', 'scan@example.kz', {
    content: /^$/,
    attachments: ['scan.pdf application/pdf'],
  }),
  'en-two-hundred-and-fifty-attachments': odd('en', 'Many files', 'many@example.kz', {
    attachments: Array.from({ length: 200 }, (_, n) => `${n}.csv text/csv`),
  }),
  // Machines, and people who are taken for none.
  loop: odd('en', 'Round and round', 'round@example.kz', machine('automatic:loop')),
  'vacation-of-an-old-program': odd('en', 'Away', 'old@example.kz', machine('automatic:auto-reply')),
  'notice-by-a-program': odd('en', 'Backup done', 'cron@example.kz', machine('automatic:auto-submitted')),
  'precedence-auto-reply': odd('en', 'Thank you', 'prec@example.kz', machine('automatic:auto-reply')),
  'auto-submitted-no': odd('en', 'A person', 'honest@example.kz'),
  'says-out-of-office-by-hand': odd('en', 'Out of office: who answers for me?', 'hand@example.kz'),
  'report-delayed': odd('en', 'Delivery report', 'mailer-daemon@mail.example.kz', machine('automatic:delivery-report')),
  'report-failed-of-an-unknown-letter': odd('en', 'Delivery report', 'mailer-daemon@mail.example.kz', machine('automatic:delivery-report')),
  'read-receipt': odd('en', 'Read: your answer', 'reader@example.kz', machine('automatic:delivery-report')),
  'complaint-of-a-mail-server': odd('en', 'Complaint', 'fbl@mail.example.kz', machine('automatic:delivery-report')),
  'null-sender-without-a-word': odd('en', 'Undeliverable', 'postmaster@mail.example.kz', {
    ...machine('automatic:null-sender'),
    envelope: '',
  }),
  'question-through-a-list': odd('ru', 'Вопрос в рассылку', 'member@example.kz', { flags: ['to-many'], acknowledged: false }),
};

const room = await openMailRoom({ intake: { maxBytes: 60 * 1024 * 1024 } });
const { db } = room.house;

test('every odd letter kept here has an outcome that is expected of it', () => {
  const kept = readdirSync(join(import.meta.dirname, 'eml')).filter((name) => name.endsWith('.eml'));
  assert.ok(kept.length >= 85, `${kept.length} letters`);
  const missing = Object.keys(table).filter((name) => !kept.includes(`${name}.eml`));
  assert.deepEqual(missing, []);
});

for (const [name, expect] of Object.entries(table)) {
  test(`¶8: the odd letter ${name} is registered as what it is`, async () => {
    assert.equal((await room.send({ from: expect.envelope ?? ENVELOPE, raw: eml(name) })).code, 250);
    assert.equal(await room.registerAll(), 1);
    const { appeal, entries, duties } = await newest();
    assert.deepEqual(
      [appeal.state, appeal.language, appeal.subject, appeal.reply_address, appeal.flags, appeal.exempt_reason],
      [expect.exempt ? 'exempt' : 'open', expect.language, expect.subject, expect.from, expect.flags ?? [], expect.exempt ?? null],
    );
    assert.deepEqual(
      [entries.map((entry) => entry.kind), duties.map((duty) => duty.state)],
      [(expect.acknowledged ?? true) ? ['letter', 'acknowledgement'] : ['letter'], expect.exempt ? [] : ['open']],
    );
    if (expect.applicant) assert.equal(appeal.applicant, expect.applicant);
    const { body, folds, attachments } = entries[0]!;
    if (expect.content) assert.match(body, expect.content);
    const files = (attachments as { name: string; type: string }[]).map((file) => `${file.name} ${file.type}`);
    if (expect.attachments) assert.deepEqual(files, expect.attachments);
    const folded = (folds as Fold[]).map(({ kind, from, to }) => `${kind} ${body.slice(from, to)}`);
    assert.deepEqual(
      folded.map((words, index) => words.slice(0, expect.folds?.[index]?.length)),
      expect.folds ?? [],
    );
  });
}

type Fold = { from: number; to: number; kind: string };

async function newest() {
  const appeal = await db.selectFrom('appeals.appeal').selectAll().orderBy('ordinal', 'desc').executeTakeFirstOrThrow();
  const entries = await db.selectFrom('appeals.entry').selectAll().where('appeal_id', '=', appeal.id).orderBy('at').orderBy('id').execute();
  const duties = await db.selectFrom('obligations.obligation').select('state').where('subject_id', '=', appeal.id).execute();
  return { appeal, entries, duties };
}

test('¶8: a letter of fifty megabytes is read, and one larger than the house takes is refused before it is kept', async () => {
  const line = `${'A'.repeat(76)}\r\n`;
  const letter = (bytes: number) =>
    `From: big@example.kz\r\nSubject: Big\r\nMessage-ID: <big-${bytes}@example.kz>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n` +
    `--b\r\nContent-Type: text/plain\r\n\r\nHere is the whole archive of ours.\r\n--b\r\nContent-Type: application/zip; name=all.zip\r\n` +
    `Content-Transfer-Encoding: base64\r\n\r\n${line.repeat(Math.floor(bytes / line.length))}--b--\r\n`;
  assert.equal((await room.send({ raw: letter(50 * 1024 * 1024) })).code, 250);
  await room.registerAll();
  const [entry] = (await newest()).entries;
  assert.equal(entry!.body, 'Here is the whole archive of ours.');
  const [file] = entry!.attachments as { name: string; size: number }[];
  assert.equal(file!.name, 'all.zip');
  assert.ok(file!.size > 35 * 1024 * 1024, String(file!.size));
  const before = await count();
  assert.equal((await room.send({ raw: letter(61 * 1024 * 1024) })).code, 552);
  assert.equal(await count(), before);
  async function count(): Promise<number> {
    return (await db.selectFrom('mail.raw_letter').select('id').execute()).length;
  }
});
