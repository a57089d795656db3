import assert from 'node:assert/strict';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { openHouse } from '../../../test/house.ts';
import { systemCtx } from '../../base/ctx.ts';
import { inTransaction } from '../../base/db.ts';
import { newId } from '../../base/ids.ts';
import type { JobCtx } from '../../base/jobs.ts';
import { seal, unseal } from './sealed.ts';
import { takeRecording } from './take-recording.ts';

const house = await openHouse();
const spool = join(house.dataDir, 'asterisk/spool/monitor');
mkdirSync(spool, { recursive: true });

const ENDED = new Date('2026-11-20T05:01:00Z');
const LATER = new Date('2026-11-20T05:02:00Z');

/** A vault with a key of this test alone. */
function vaultOf(key: Buffer) {
  return {
    keyId: 'test',
    seal: (plain: Buffer) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const content = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), content]);
    },
    open: (sealed: Buffer) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
    },
  };
}

const vault = vaultOf(randomBytes(32));

async function* pieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function all(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function jobCtx(now: Date): JobCtx {
  const base = systemCtx(house.db, now, 'test');
  return { ...base, inTx: (work) => inTransaction(house.db, (tx) => work({ ...base, tx })) };
}

/** A finished call with segments of `lengths` milliseconds, the n-th begun at `n * 2` seconds. */
async function endedCall(lengths: readonly number[]): Promise<{ id: string; sounds: Buffer[] }> {
  const arrived = new Date('2026-11-20T05:00:00Z');
  const id = newId(arrived);
  const memory = { segments: lengths.length, spoke: [] };
  await house.pool.query(
    `insert into calls.call (id, channel_id, dialled, state, arrived_at, ended_at, wait_ms, ended_by, recording, memory)
     values ($1, $2, '1414', 'ended', $3, $4, 0, 'caller', 'processing', $5)`,
    [id, id, arrived, ENDED, memory],
  );
  const sounds = lengths.map((length) => randomBytes(length * 32));
  for (const [n, sound] of sounds.entries()) {
    const at = new Date(arrived.getTime() + n * 2000);
    await house.pool.query(`insert into calls.event (call_id, at, kind, detail) values ($1, $2, 'recording', $3)`, [
      id,
      at,
      { ordinal: n + 1 },
    ]);
    writeFileSync(join(spool, `${id}-${n + 1}.raw`), sound);
  }
  return { id, sounds };
}

const stateOf = async (id: string) => (await house.pool.query('select recording from calls.call where id = $1', [id])).rows[0].recording;
const segmentsOf = async (id: string) =>
  (await house.pool.query('select * from recordings.segment where call_id = $1 order by ordinal', [id])).rows;

test('what was sealed opens again byte for byte, whatever its size', async () => {
  const sizes = fc.oneof(fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072, 200_001), fc.integer({ min: 0, max: 300_000 }));
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 999, max: 100_000 }), async (size, step) => {
      const content = randomBytes(size);
      const sealed = await all(seal(pieces(content, step), vault));
      assert.ok((await all(unseal(pieces(sealed, 70_001), vault))).equals(content));
    }),
    { numRuns: 60 },
  );
});

test('a sealed file that was changed, cut off, reordered or belongs to another key does not open', async () => {
  const sealed = await all(seal(pieces(randomBytes(150_000), 65_536), vault));
  const opens = (bytes: Buffer, by = vault) => all(unseal(pieces(bytes, 65_536), by));
  for (let n = 0; n < 40; n += 1) {
    const changed = Buffer.from(sealed);
    const at = Math.floor((n / 40) * sealed.length);
    changed[at] = changed[at]! ^ 1;
    await assert.rejects(opens(changed), `a change at ${at} is noticed`);
  }
  await assert.rejects(opens(sealed.subarray(0, sealed.length - 1)));
  const wrapped = 7 + sealed.readUInt16BE(5);
  const chunk = 65_536 + 20;
  const swapped = Buffer.concat([
    sealed.subarray(0, wrapped),
    sealed.subarray(wrapped + chunk, wrapped + 2 * chunk),
    sealed.subarray(wrapped, wrapped + chunk),
    sealed.subarray(wrapped + 2 * chunk),
  ]);
  await assert.rejects(opens(swapped));
  await assert.rejects(opens(sealed.subarray(0, wrapped + chunk)), 'a whole number of chunks without the last is no file');
  await assert.rejects(opens(sealed, vaultOf(randomBytes(32))));
});

test('a finished call is sealed segment by segment, and heard on one timeline with silence between', async () => {
  const { id, sounds } = await endedCall([1000, 1500]);
  await takeRecording(jobCtx(LATER), id);
  assert.equal(await stateOf(id), 'ready');
  const rows = await segmentsOf(id);
  assert.deepEqual(
    rows.map((row) => [row.state, row.duration_ms, row.sha256]),
    sounds.map((sound, n) => ['sealed', [1000, 1500][n], createHash('sha256').update(sound).digest('hex')]),
  );
  assert.ok(rows.every((row) => row.key_id && !existsSync(join(spool, row.spool_name))));
  const stored = readFileSync(join(house.dataDir, 'files', rows[0].stored_as));
  assert.equal(stored.indexOf(sounds[0]!.subarray(0, 16)), -1, 'nothing of the sound is readable at rest');
  const desk = await house.as('supervisor');
  const audio = await desk.get(`/api/recordings/${id}/audio`);
  assert.equal(audio.headers.get('content-type'), 'audio/wav');
  const silence = Buffer.alloc(1000 * 32);
  assert.ok((audio.body as Buffer).subarray(44).equals(Buffer.concat([sounds[0]!, silence, sounds[1]!])));
  const listed = (await desk.get(`/api/recordings?callId=${id}`)).body.items[0];
  assert.deepEqual([listed.state, listed.durationMs, listed.segments.length], ['ready', 3500, 2]);
  assert.equal((await (await house.as('operator1')).get(`/api/recordings/${id}/audio`)).status, 403);
});

test('sealing goes on after a kill at any point: before it, after the file, after the row, and twice at once', async () => {
  const { id, sounds } = await endedCall([500, 500, 500]);
  await takeRecording(jobCtx(LATER), id);
  const before = await segmentsOf(id);
  // Killed after the first row was committed but before its spool file went; and after the second file, before its row.
  writeFileSync(join(spool, `${id}-1.raw`), sounds[0]!);
  writeFileSync(join(spool, `${id}-2.raw`), sounds[1]!);
  await house.pool.query(
    `update recordings.segment set state = 'closed', sha256 = null, stored_as = null, key_id = null, sealed_at = null, duration_ms = null where call_id = $1 and ordinal = 2`,
    [id],
  );
  await house.pool.query(`update calls.call set recording = 'processing' where id = $1`, [id]);
  await Promise.all([takeRecording(jobCtx(LATER), id), takeRecording(jobCtx(LATER), id)]);
  const after = await segmentsOf(id);
  assert.deepEqual(
    after.map((row) => [row.state, row.sha256]),
    before.map((row) => ['sealed', row.sha256]),
  );
  assert.deepEqual(
    readdirSync(spool).filter((name) => name.startsWith(id)),
    [],
  );
  assert.equal(await stateOf(id), 'ready');
});

test('a segment whose file is missing is lost, and said to be', async () => {
  const { id } = await endedCall([500, 500]);
  rmSync(join(spool, `${id}-2.raw`));
  await takeRecording(jobCtx(LATER), id);
  assert.deepEqual(
    (await segmentsOf(id)).map((row) => row.state),
    ['sealed', 'lost'],
  );
  const nothing = await endedCall([500]);
  rmSync(join(spool, `${nothing.id}-1.raw`));
  await takeRecording(jobCtx(LATER), nothing.id);
  assert.equal(await stateOf(nothing.id), 'lost');
  const { body } = await (await house.as('supervisor')).get(`/api/recordings/${nothing.id}/audio`);
  assert.equal(body.code, 'no-such-recording');
});

test('a call that has just ended is left for Asterisk to close its files, and a live one is left alone', async () => {
  const { id } = await endedCall([500]);
  await takeRecording(jobCtx(new Date(ENDED.getTime() + 100)), id);
  assert.equal(await stateOf(id), 'processing');
  assert.deepEqual(
    (await segmentsOf(id)).map((row) => row.state),
    ['closed'],
  );
  await house.pool.query(`update calls.call set state = 'talking', ended_at = null where id = $1`, [id]);
  await takeRecording(jobCtx(LATER), id);
  assert.deepEqual(
    (await segmentsOf(id)).map((row) => row.state),
    ['closed'],
  );
});
