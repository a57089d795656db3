import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import WebSocket from 'ws';
import { caller } from '../calls/phone.ts';
import { sides } from '../calls/tones.ts';
import { type Client, client } from '../house.ts';
import { callIn } from '../letters/post-office.ts';
import { startSystem, systemPlace } from '../system.ts';

const root = join(import.meta.dirname, '../..');
const place = await systemPlace();
const safe = mkdtempSync(join(tmpdir(), 'kenes-rehearsal-'));
after(() => rmSync(safe, { recursive: true, force: true }));
const backup = join(safe, 'one.backup');

/** Runs bin/backup or bin/restore with this place's environment; the log has a line of its duration. */
async function run(program: string, ...args: string[]): Promise<string> {
  const began = performance.now();
  const { stdout } = await promisify(execFile)(join(root, 'bin', program), args, { env: { ...process.env, ...place } });
  console.log(
    `${program} ${args[0]!.startsWith('--') ? args[0] : ''} took ${((performance.now() - began) / 1000).toFixed(1)} s\n${stdout.trim()}`,
  );
  return stdout;
}

async function supervision(url: string): Promise<Client> {
  const signedIn = await client(url, '').post('/api/session', { email: 'supervisor@demo.kz', password: 'demo-1414' });
  assert.equal(signedIn.status, 200);
  return client(url, signedIn.headers.getSetCookie()[0]!.split(';')[0]!);
}

/** Every item of a list, page by page. */
async function all(desk: Client, path: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { status, body } = await desk.get(`${path}?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    assert.equal(status, 200, JSON.stringify(body));
    items.push(...body.items);
    cursor = body.next ?? null;
  }
  return items;
}

async function until<T>(look: () => Promise<T | null | undefined | false>, what: string): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const found = await look();
    if (found) return found;
    await sleep(200);
  }
  assert.fail(`${what}: it did not become so`);
}

async function sendLetter(messageId: string): Promise<void> {
  const sender = await callIn(Number(place['SMTP_PORT']));
  await sender.say('EHLO sender.example.kz');
  await sender.say('MAIL FROM:<aigerim@example.kz>');
  await sender.say('RCPT TO:<support@goscorp.kz>');
  await sender.say('DATA');
  const raw = `From: aigerim@example.kz\r\nTo: support@goscorp.kz\r\nSubject: Паспорт\r\nMessage-ID: ${messageId}\r\n\r\nСколько стоит замена паспорта?\r\n`;
  assert.equal((await sender.data(Buffer.from(raw))).code, 250);
  sender.hangUp();
}

const loudest = (sound: Int16Array) => sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

test('¶6: a backup is taken while somebody calls; everything but it and the key file is destroyed; it comes back, and the line serves', async () => {
  const system = startSystem(place);
  await system.says('ready http');
  const desk = await supervision(system.url);
  await sendLetter('<rehearsal-1@example.kz>');
  await until(
    async () => (await desk.get(`/api/appeals?messageId=${encodeURIComponent('<rehearsal-1@example.kz>')}`)).body.items[0],
    'letter',
  );
  const recorded = await until(
    async () => (await all(desk, '/api/recordings')).find(({ state }) => state === 'ready'),
    'a sealed recording',
  );
  const sound = (await desk.get(`/api/recordings/${String(recorded['callId'])}/audio`)).body as Buffer;

  const from = '+77005550401';
  const citizen = await caller({ server: `127.0.0.1:${place['SIP_PORT']}`, to: '1414', from, hz: 440 });
  const mine = async (at: Client) => (await all(at, '/api/calls')).find(({ callerNumber }) => callerNumber === from);
  await until(async () => mine(desk), 'the call is in the register');
  const printed = await run('backup', backup);
  assert.match(printed, /The keys are not in it/);
  assert.match(await run('backup', '--check', backup), /is whole/);
  assert.ok(!citizen.events.includes('ended-by-peer'), 'the caller noticed nothing');
  assert.deepEqual(JSON.parse(readFileSync(join(system.dataDir, 'last-backup.json'), 'utf8')).ok, true);
  const before = {
    calls: await all(desk, '/api/calls'),
    appeals: await all(desk, '/api/appeals'),
    duties: await all(desk, '/api/obligations'),
  };
  // This one comes after the backup: it will be gone, as the page on backups says.
  await sendLetter('<rehearsal-2@example.kz>');
  citizen.hangup();
  await citizen.close();
  await assert.rejects(run('restore', backup), /is not empty/);
  assert.equal(await system.stop(), 0);

  copyFileSync(join(system.dataDir, 'keys.json'), join(safe, 'keys.json'));
  for (const name of ['postgres', 'postgres-secrets.json', 'files', 'asterisk', 'tls', 'keys.json', 'last-backup.json'])
    rmSync(join(system.dataDir, name), { recursive: true, force: true });
  await assert.rejects(run('restore', backup), /keys\.json is missing/);
  copyFileSync(join(safe, 'keys.json'), join(system.dataDir, 'keys.json'));
  await run('restore', backup);

  const again = startSystem(place, []);
  await again.says('ready http');
  assert.equal((await desk.get('/api/session')).status, 200, 'who was signed in still is');
  const { replayed } = await hello(again.url, desk.cookie, `${2n ** 60n}:1`);
  assert.equal(replayed, false, 'a screen that stayed open is told to fetch everything');
  const closed = await until(async () => {
    const found = await mine(desk);
    return found?.['state'] === 'ended' ? found : null;
  }, 'the call that was live is closed');
  assert.equal(closed['endedBy'], 'interrupted');
  const settled = (calls: Record<string, unknown>[]) => calls.filter(({ callerNumber }) => callerNumber !== from);
  assert.deepEqual(settled(await all(desk, '/api/calls')), settled(before.calls));
  assert.deepEqual(await all(desk, '/api/appeals'), before.appeals);
  const dutiesOf = (items: Record<string, unknown>[]) => items.map(({ id, dueAt, state }) => ({ id, dueAt, state }));
  assert.deepEqual(dutiesOf(await all(desk, '/api/obligations')), dutiesOf(before.duties));
  const heard = (await desk.get(`/api/recordings/${String(recorded['callId'])}/audio`)).body as Buffer;
  assert.deepEqual(heard, sound);
  assert.ok(loudest(sides(heard.subarray(44)).right) > 3_000, 'it sounds');
  // What the live call had said so far was in the spool: it comes back, is sealed by the worker, and is heard.
  const kept = await until(async () => {
    const [found] = (await desk.get(`/api/recordings?callId=${String(closed['id'])}`)).body.items;
    return found?.state === 'ready' ? found : null;
  }, 'the recording of the call that was live');
  assert.ok(kept.durationMs > 500);
  await sendLetter('<rehearsal-3@example.kz>');
  const numbered = await until(
    async () => (await desk.get(`/api/appeals?messageId=${encodeURIComponent('<rehearsal-3@example.kz>')}`)).body.items[0],
    'a letter after',
  );
  assert.ok(!before.appeals.some(({ number }) => number === numbered.number));
  const next = await caller({ server: `127.0.0.1:${place['SIP_PORT']}`, to: '1414', from: '+77005550402', hz: 440 });
  await next.saw('answered');
  await next.close();
  assert.equal(await again.stop(), 0);
});

/** What the live channel says first to a screen that comes with this cursor. The session knows its client by the name `fetch` gives. */
function hello(url: string, cookie: string, cursor: string): Promise<{ replayed: boolean }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/live?after=${cursor}`, {
      headers: { cookie, origin: url, 'user-agent': 'node' },
    });
    socket.on('error', reject);
    socket.once('message', (data: Buffer) => {
      socket.close();
      resolve((JSON.parse(data.toString()) as { payload: { replayed: boolean } }).payload);
    });
  });
}
