import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, test } from 'node:test';
import { createTransport } from 'nodemailer';
import { openClamd } from '../../src/adapters/clamd/clamd.ts';
import { openJudge } from '../../src/adapters/mail-auth/judge.ts';
import { configureMail, inspectLetter, openParser, receiveLetter, registerLetter, sweepInspections } from '../../src/modules/mail/index.ts';
import { openHouse } from '../house.ts';
import { clamdStandIn, HARMFUL } from './clamd-stand-in.ts';
import { jobCtx } from './post-office.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

/** The DNS of these tests: one domain that stands behind its letters, one that says nothing. */
const dns: Record<string, string> = {
  'TXT example.kz': 'v=spf1 ip4:198.51.100.7 -all',
  'TXT _dmarc.example.kz': 'v=DMARC1; p=reject',
  'TXT kenes._domainkey.example.kz': `v=DKIM1; k=rsa; p=${key}`,
};
const resolver = (name: string, type: string): Promise<string[][]> => {
  const found = dns[`${type} ${name}`];
  return found ? Promise.resolve([[found]]) : Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
};

const house = await openHouse();
house.clock.now = new Date('2026-11-20T11:07:00Z');
const operator = await house.as('operator1');
const parser = openParser();
const clamd = await clamdStandIn();
const parts = { parser, ownAddresses: ['support@goscorp.kz'], judge: openJudge({ hostName: 'goscorp.kz', resolver }) };
configureMail({ ...parts, scanner: openClamd(clamd.place) });
after(async () => {
  await parser.stop();
  await clamd.stop();
});

const job = () => jobCtx(house.db, () => house.clock.now!);

/** A letter comes in and is registered, and looked at unless it shall wait. Answers its appeal. */
async function arrives(raw: Buffer | string, { from = 'dana@example.kz', remote = '198.51.100.7', inspect = true } = {}): Promise<string> {
  house.clock.now = new Date(house.clock.now!.getTime() + 60_000);
  const letter = { remoteAddress: remote, envelopeFrom: from, envelopeTo: ['support@goscorp.kz'], raw: Buffer.from(raw) };
  const { id } = await house.at(house.clock.now, (ctx) => receiveLetter(ctx, letter));
  await registerLetter(job(), id);
  if (inspect) await inspectLetter(job(), id);
  const row = await house.db.selectFrom('mail.raw_letter').select('appeal_id').where('id', '=', id).executeTakeFirstOrThrow();
  return row.appeal_id!;
}

let made = 0;
type File = { filename: string; content: string | Buffer; contentType?: string };
/** A letter as a mail program writes it, signed for its domain when asked. */
async function written({ from = 'dana@example.kz', signed = false, files = [] as File[] } = {}): Promise<Buffer> {
  const dkim = { domainName: 'example.kz', keySelector: 'kenes', privateKey: pem };
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...(signed ? { dkim } : {}) });
  const letter = {
    from,
    to: 'support@goscorp.kz',
    subject: `Letter ${(made += 1)}`,
    text: 'Where is the office, please?',
    attachments: files,
  };
  return (await composer.sendMail(letter)).message as Buffer;
}

const facts = async (id: string) => (await operator.get(`/api/appeals/${id}/letter`)).body;

test('¶8: what the domain of a sender says is kept with the letter and shown, and no letter is refused for it', async () => {
  const good = await facts(await arrives(await written({ signed: true })));
  assert.equal(good.standing, 'confirmed');
  assert.deepEqual(
    [good.verdicts.spf.result, good.verdicts.dkim.map((one: { result: string }) => one.result), good.verdicts.dmarc.result],
    ['pass', ['pass'], 'pass'],
  );
  const forged = await arrives(await written(), { remote: '203.0.113.9' });
  const bad = await facts(forged);
  assert.deepEqual([bad.standing, bad.verdicts.spf.result, bad.verdicts.dmarc.result], ['doubtful', 'fail', 'fail']);
  const appeal = (await operator.get(`/api/appeals/${forged}`)).body;
  assert.deepEqual([appeal.state, appeal.duty.state], ['open', 'open'], 'somebody waits for an answer all the same');
  const silent = await facts(await arrives(await written({ from: 'a@silent.example' }), { from: 'a@silent.example' }));
  assert.equal(silent.standing, 'unknown');
  const changed = (await written({ signed: true })).toString('latin1').replace('office', 'OFFICE');
  const broken = await facts(await arrives(changed, { remote: '203.0.113.9' }));
  assert.deepEqual([broken.standing, broken.verdicts.dkim[0].result === 'pass'], ['doubtful', false]);
});

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

test('attachments are known by what they hold: each content once, whatever letters call it, programs by name', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)]);
  const files = [
    { filename: 'photo.jpg', content: PNG, contentType: 'image/jpeg' },
    { filename: 'invoice.pdf', content: program, contentType: 'application/pdf' },
    { filename: 'macro.docm', content: 'x' },
    { filename: 'words.txt', content: 'words' },
  ];
  const id = await arrives(await written({ files }));
  const { attachments } = await facts(id);
  assert.deepEqual(
    attachments.map((one: { name: string; sniffed: string; runs: boolean; scan: string }) => [one.name, one.sniffed, one.runs, one.scan]),
    [
      ['photo.jpg', 'image/png', false, 'clean'],
      ['invoice.pdf', 'application/x-msdownload', true, 'clean'],
      ['macro.docm', '', true, 'clean'],
      ['words.txt', '', false, 'clean'],
    ],
  );
  const before = clamd.scanned.length;
  const again = await arrives(await written({ files: [{ filename: 'other-name.png', content: PNG }] }));
  assert.equal(clamd.scanned.length, before, 'the same content is looked through once');
  assert.equal((await facts(again)).attachments[0].scan, 'clean');
  const saved = await operator.get(`/api/appeals/${id}/attachments/0`);
  assert.equal(Buffer.compare(saved.body, PNG), 0);
  assert.deepEqual(
    ['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options'].map((name) => saved.headers.get(name)),
    ['application/octet-stream', "attachment; filename*=UTF-8''photo.jpg", 'sandbox', 'nosniff'],
  );
  assert.equal((await operator.get(`/api/appeals/${id}/attachments/9`)).body.code, 'no-such-attachment');
  assert.equal((await (await house.as('quality')).get(`/api/appeals/${id}/attachments/0`)).status, 403);
});

test('a harmful file is marked and isolated: neither it nor the raw letter is handed out, and the journal knows', async () => {
  const id = await arrives(
    await written({
      files: [
        { filename: 'bad.txt', content: `x ${HARMFUL}` },
        { filename: 'good.txt', content: 'good' },
      ],
    }),
  );
  const { attachments } = await facts(id);
  assert.deepEqual(
    attachments.map((one: { scan: string; signature: string | null }) => [one.scan, one.signature]),
    [
      ['infected', 'Kenes.Test'],
      ['clean', null],
    ],
  );
  for (const path of [`/api/appeals/${id}/attachments/0`, `/api/appeals/${id}/raw`]) {
    const refused = await operator.get(path);
    assert.deepEqual([refused.status, refused.body.code], [409, 'attachment-infected'], path);
  }
  assert.equal((await operator.get(`/api/appeals/${id}/attachments/1`)).status, 200);
  const entries = await house.db.selectFrom('audit.entry').select('detail').where('action', '=', 'mail.infected').execute();
  assert.equal(entries.length, 1);
});

test('while the scanner is away files wait and are not handed out; the sweep asks again; without a scanner the screen says so', async () => {
  configureMail({ ...parts, scanner: openClamd('127.0.0.1:1') });
  const raw = await written({ files: [{ filename: 'later.txt', content: 'later' }] });
  const id = await arrives(raw, { inspect: false });
  house.clock.now = new Date(house.clock.now!.getTime() + 120_000);
  await assert.rejects(sweepInspections(job()), /ECONNREFUSED/);
  assert.equal((await facts(id)).attachments[0].scan, 'waiting');
  const refused = await operator.get(`/api/appeals/${id}/attachments/0`);
  assert.deepEqual([refused.status, refused.body.code], [409, 'attachment-waits']);
  configureMail({ ...parts, scanner: null });
  assert.deepEqual([(await facts(id)).scans, (await operator.get(`/api/appeals/${id}/attachments/0`)).status], [false, 200]);
  configureMail({ ...parts, scanner: openClamd(clamd.place) });
  await sweepInspections(job());
  assert.equal((await facts(id)).attachments[0].scan, 'clean');
});

test('a file larger than the scanner takes, and one of many chunks, are told apart', async () => {
  const small = await clamdStandIn(100_000);
  await assert.rejects(openClamd(small.place).scan(Buffer.alloc(3_000_000)), /size limit|EPIPE|ECONNRESET|hung up/);
  assert.deepEqual(await openClamd(clamd.place).scan(Buffer.alloc(3_000_000, 65)), { kind: 'clean' });
  const late = Buffer.concat([Buffer.alloc(1_000_000, 65), Buffer.from(HARMFUL)]);
  assert.deepEqual(await openClamd(clamd.place).scan(late), { kind: 'infected', signature: 'Kenes.Test' });
  await small.stop();
});
