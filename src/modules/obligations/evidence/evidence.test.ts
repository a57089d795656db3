import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Answer, type Client, openHouse } from '../../../../test/house.ts';
import { newId, sha256 } from '../../../base/ids.ts';
import { oblige } from '../index.ts';

const house = await openHouse();
const NOW = new Date('2026-11-20T07:00:00Z');
house.clock.now = NOW;
const [supervisor, operator, quality] = [await house.as('supervisor'), await house.as('operator1'), await house.as('quality')];

const { id } = await house.at(NOW, (ctx) =>
  oblige(ctx, {
    paragraph: '24',
    debtor: { kind: 'provider' },
    creditor: { kind: 'centre' },
    subjectKind: 'clarification',
    subjectId: newId(NOW),
    label: 'C-1',
    anchorAt: NOW,
  }),
);
const path = `/api/obligations/${id}/evidence`;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

/** A second passes, so that pieces have an order. */
const pass = () => void (house.clock.now = new Date(house.clock.now!.getTime() + 1_000));

/** Sends bytes as they are. */
async function upload(by: Client, name: string, content: Buffer): Promise<Pick<Answer, 'status' | 'body'>> {
  pass();
  const response = await fetch(new URL(`${path}/file?name=${encodeURIComponent(name)}`, house.url), {
    method: 'POST',
    headers: { cookie: by.cookie, 'content-type': 'application/octet-stream', 'accept-language': 'en' },
    body: new Uint8Array(content),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
const count = async () => (await house.db.selectFrom('obligations.evidence').select('id').execute()).length;

test('a file of evidence is kept sealed, comes back as it was, to be saved only, and each download is journaled', async () => {
  const { status, body } = await upload(operator, 'жауап.pdf', PDF);
  assert.equal(status, 200, JSON.stringify(body));
  const [piece] = body.items;
  assert.deepEqual(piece.file, { name: 'жауап.pdf', mediaType: 'application/pdf', bytes: PDF.length, sha256: sha256(PDF) });
  const stored = globSync(join(house.dataDir, 'files/evidence/*'));
  assert.equal(stored.length, 1);
  assert.ok(!readFileSync(stored[0]!).includes('Catalog'), 'not readable on the disk');
  const answer = await quality.get(`${path}/${piece.id}/file`);
  assert.deepEqual(answer.body, PDF);
  assert.match(answer.headers.get('content-disposition')!, /^attachment; .*%D0%B6%D0%B0%D1%83%D0%B0%D0%BF\.pdf$/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  const look = await house.db.selectFrom('audit.entry').select(['action', 'looked']).where('subject_id', '=', piece.id).execute();
  assert.deepEqual(look, [{ action: 'obligations.download-evidence', looked: true }]);
});

test('the same file sent twice is there once, even at the same moment', async () => {
  const content = Buffer.from('answered by phone on 19 November');
  const before = await count();
  await Promise.all([1, 2, 3].map(() => upload(operator, 'note.txt', content)));
  assert.equal((await count()) - before, 1);
});

test('what a file is says its content: programs, pages that claim to be pictures, empty and too large ones are refused', async () => {
  const before = await count();
  const refused: [string, Buffer, number, string][] = [
    ['letter.pdf', Buffer.from('MZ\x90\0\x03\0\0\0'), 422, 'evidence-file-kind'],
    ['tool', Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(64)]), 422, 'evidence-file-kind'],
    [
      'picture.svg',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      422,
      'evidence-file-kind',
    ],
    ['random.bin', Buffer.from([0, 1, 2, 3, 250, 251]), 422, 'evidence-file-kind'],
    ['empty.txt', Buffer.alloc(0), 422, 'evidence-file-empty'],
    ['large.txt', Buffer.alloc(20 * 1_048_576 + 1, 'a'), 413, 'file-too-large'],
  ];
  for (const [name, content, status, code] of refused) {
    const answer = await upload(operator, name, content);
    assert.deepEqual([answer.status, answer.body.code], [status, code], name);
  }
  assert.match((await upload(operator, 'large.txt', Buffer.alloc(20 * 1_048_576 + 1, 'a'))).body.detail, /20/);
  assert.equal((await upload(quality, 'a.txt', Buffer.from('a'))).status, 403);
  assert.equal(await count(), before);
});

test('a page is kept as plain text, and a name loses its paths and what would mislead', async () => {
  const { body } = await upload(operator, '../../etc/page.html', Buffer.from('<p>Not a page here</p>'));
  assert.deepEqual([body.items.at(-1).file.name, body.items.at(-1).file.mediaType], ['page.html.txt', 'text/plain; charset=utf-8']);
});

test('letters, calls and notes are references; one that says nothing is refused', async () => {
  pass();
  const added = await operator.post(path, { kind: 'call', reference: '2026-11-19 10:41', note: 'Advised by phone' });
  assert.deepEqual([added.status, added.body.items.at(-1).kind, added.body.items.at(-1).addedBy !== null], [200, 'call', true]);
  assert.equal((await operator.post(path, { kind: 'note' })).body.code, 'evidence-empty');
  assert.equal((await operator.post(path, { kind: 'file', reference: 'x' })).body.code, 'bad-input');
  assert.equal((await operator.get(`/api/obligations/${newId(NOW)}/evidence`)).status, 404);
});

test('evidence is struck out with a reason, once, and stays to be read; nothing deletes it', async () => {
  pass();
  const { body } = await operator.post(path, { kind: 'note', note: 'of another case' });
  const piece = body.items.at(-1);
  assert.equal((await operator.post(`${path}/${piece.id}/strike`, { why: 'a slip' })).status, 403);
  pass();
  const struck = await supervisor.post(`${path}/${piece.id}/strike`, { why: 'of another case' });
  assert.equal(struck.body.items.at(-1).struck.why, 'of another case');
  assert.equal((await supervisor.post(`${path}/${piece.id}/strike`, { why: 'again' })).body.code, 'evidence-struck');
  await assert.rejects(house.pool.query('delete from obligations.evidence where id = $1', [piece.id]), /keeps what happened/);
  const { body: history } = await supervisor.get(`/api/obligations/${id}/history`);
  assert.deepEqual(
    history.items.slice(-2).map((one: { kind: string; by: string }) => one.kind),
    ['evidence-added', 'evidence-struck'],
  );
  await assert.rejects(house.pool.query('delete from obligations.history where obligation_id = $1', [id]), /keeps what happened/);
});
