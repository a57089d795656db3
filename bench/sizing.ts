/*
 * What one more call, desk, letter costs on this machine: memory, processor, disk. Called by bin/sizing; its figures stand in
 * docs/operations/sizing.md. It starts a whole demo system of its own, as bin/start does, in a temporary folder.
 */
import { spawn } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import WebSocket from 'ws';
import { clusterOf } from '../src/adapters/postgres/binaries.ts';
import { freePort } from '../src/adapters/postgres/embedded.ts';
import { caller, type PhoneCall } from '../test/calls/phone.ts';
import { post } from '../test/letters/post-office.ts';

const CALLS = 20;
const SOCKETS = 200;
const LETTERS = 1_000;
const LETTER_BYTES = 10_000;
/** USER_HZ, the unit of /proc/<pid>/stat: 100 on every Linux that Node runs on. */
const TICKS = 100;

// Each phone is a program that is ended with this process.
process.setMaxListeners(100);
const root = join(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'kenes-sizing-'));
chmodSync(dataDir, 0o755);
const port = {
  http: await freePort(),
  https: await freePort(),
  smtp: await freePort(),
  sip: await freePort(),
  ari: await freePort(),
  ami: await freePort(),
};
const env = {
  ...process.env,
  DATA_DIR: dataDir,
  HOST: '127.0.0.1',
  PORT: String(port.http),
  HTTPS_PORT: String(port.https),
  SMTP_PORT: String(port.smtp),
  SIP_PORT: String(port.sip),
  ASTERISK_HTTP_PORT: String(port.ari),
  ASTERISK_AMI_PORT: String(port.ami),
  RTP_PORTS: '42000-42399',
  STOP_SECONDS: '1',
  LOG_LEVEL: 'error',
};

type Figures = { what: string; value: number; unit: string }[];
const figures: Figures = [];
const note = (what: string, value: number, unit: string) => {
  figures.push({ what, value: Math.round(value * 100) / 100, unit });
  console.error(`${what}: ${Math.round(value * 100) / 100} ${unit}`);
};

const keeper = spawn(process.execPath, [join(root, 'src/app/cli/start.ts'), '--demo'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  await said('ready http');
  const database = await connect();
  await sleep(5_000);
  const idle = memory();
  for (const [part, bytes] of Object.entries(idle)) note(`idle, ${part}`, bytes / 1e6, 'MB');
  await measureMonth(database);
  await measureCalls(idle);
  await measureSockets();
  await measureLetters(database);
  await measureRecordings(database);
  await database.end();
  console.log(JSON.stringify(figures, null, 1));
} finally {
  keeper.kill('SIGTERM');
  await new Promise((resolve) => keeper.once('exit', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

/** Rows of a month of demonstration: what calls and their consultations, marks, events and journal take on the disk. */
async function measureMonth(database: pg.Client): Promise<void> {
  const bytes = await one(
    database,
    `select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('calls', 'consultations', 'ratings')`,
  );
  note(
    'database, 1,000 calls with consultation and mark',
    ((bytes / (await one(database, 'select count(*) from calls.call'))) * 1_000) / 1e6,
    'MB',
  );
}

async function measureCalls(idle: Record<string, number>): Promise<void> {
  const phones: PhoneCall[] = [];
  for (let n = 0; n < CALLS; n += 1) {
    const keys = [{ digits: '2', afterMs: 400 }];
    phones.push(await caller({ server: `127.0.0.1:${port.sip}`, to: '1414', from: `+7700555${6_000 + n}`, hz: 440, keys }));
    await sleep(100);
  }
  await sleep(15_000);
  const before = ticks();
  await sleep(20_000);
  const spent = ticks();
  const now = memory();
  for (const part of Object.keys(idle)) {
    note(`a live recorded call, ${part}, memory`, (now[part]! - idle[part]!) / CALLS / 1e6, 'MB');
    note(`a live recorded call, ${part}, processor`, ((spent[part]! - before[part]!) / TICKS / 20 / CALLS) * 100, '% of a core');
  }
  for (const phone of phones) phone.hangup();
  for (const phone of phones) await phone.close();
  await sleep(5_000);
}

/** Desks that only listen: a session and a live channel each. */
async function measureSockets(): Promise<void> {
  const url = `http://127.0.0.1:${port.http}`;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email: 'operator1@demo.kz', password: 'demo-1414' });
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  const before = memory()['program']!;
  const sockets = Array.from(
    { length: SOCKETS },
    () => new WebSocket(`${url.replace('http', 'ws')}/api/live`, { headers: { cookie, origin: url } }),
  );
  await Promise.all(sockets.map((socket) => new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))));
  await sleep(5_000);
  note('an open desk, program, memory', (memory()['program']! - before) / SOCKETS / 1e6, 'MB');
  for (const socket of sockets) socket.terminate();
}

async function measureLetters(database: pg.Client): Promise<void> {
  await database.query('checkpoint').catch(() => undefined);
  const size = () => one(database, 'select pg_database_size(current_database())');
  const registered = () => one(database, `select count(*) from appeals.appeal where letter_message_id like '<sizing-%'`);
  const [before, log] = [await size(), (await database.query<{ lsn: string }>('select pg_current_wal_lsn() as lsn')).rows[0]!.lsn];
  const began = performance.now();
  const line = 'Прошу разъяснить порядок получения услуги, спасибо.\r\n';
  for (let n = 0; n < LETTERS; n += 1) {
    const head = `From: a${n}@example.kz\r\nTo: support@goscorp.kz\r\nSubject: Letter ${n}\r\nMessage-ID: <sizing-${n}@example.kz>\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
    const raw = head + line.repeat(Math.ceil((LETTER_BYTES - head.length) / Buffer.byteLength(line)));
    const { code } = await post(port.smtp, { raw, from: `a${n}@example.kz` });
    if (code !== 250) throw new Error(`a letter was answered with ${code}`);
  }
  while ((await registered()) < LETTERS) await sleep(500);
  note('1,000 letters of 10 KB, taken in and registered one after another', (performance.now() - began) / 1_000, 's');
  note('database, 1,000 letters of 10 KB with their acknowledgements', (((await size()) - before) / 1e6 / LETTERS) * 1_000, 'MB');
  note("PostgreSQL's log for them", (await one(database, `select pg_wal_lsn_diff(pg_current_wal_lsn(), '${log}')`)) / 1e6, 'MB');
}

async function measureRecordings(database: pg.Client): Promise<void> {
  const { rows } = await database.query<{ stored: string; ms: number }>(
    `select stored_as as stored, duration_ms as ms from recordings.segment where state = 'sealed'`,
  );
  const bytes = rows.reduce((sum, { stored }) => sum + statSync(join(dataDir, 'files', stored)).size, 0);
  note('disk, an hour of recording', ((bytes / rows.reduce((sum, { ms }) => sum + ms, 0)) * 3_600_000) / 1e6, 'MB');
}

/** Proportional memory (PSS: what is shared is divided) of the program with its keeper, of Asterisk and of PostgreSQL. */
function memory(): Record<string, number> {
  return sums((pid) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1]) * 1_024);
}

/** Processor time spent so far, in clock ticks. */
function ticks(): Record<string, number> {
  return sums((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return Number(fields[11]) + Number(fields[12]);
  });
}

function sums(of: (pid: string) => number): Record<string, number> {
  const total: Record<string, number> = { program: 0, asterisk: 0, postgresql: 0 };
  for (const folder of globSync('/proc/[0-9]*')) {
    const pid = folder.slice('/proc/'.length);
    try {
      const part = partOf(pid);
      if (part) total[part] = total[part]! + of(pid);
    } catch {
      // It ended between the listing and the reading.
    }
  }
  return total;
}

function partOf(pid: string): string | null {
  const parent = (of: string) =>
    readFileSync(`/proc/${of}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')[1]!;
  if (pid === String(keeper.pid) || parent(pid) === String(keeper.pid)) return 'program';
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  if (command.includes(clusterOf(dataDir)) || postmasters().has(parent(pid))) return 'postgresql';
  return command.includes(join(dataDir, 'asterisk')) ? 'asterisk' : null;
}

function postmasters(): Set<string> {
  return new Set([readFileSync(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]!]);
}

async function connect(): Promise<pg.Client> {
  const { admin } = JSON.parse(readFileSync(join(dataDir, 'postgres-secrets.json'), 'utf8')) as { admin: string };
  const at = readFileSync(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client({ connectionString: `postgres://postgres:${admin}@127.0.0.1:${at}/kenes` });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function one(client: pg.Client, statement: string): Promise<number> {
  return Number((await client.query({ text: statement, rowMode: 'array' })).rows[0]![0]);
}

function said(words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    keeper.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(words)) resolve();
    });
    keeper.once('exit', () => reject(new Error(`it ended before saying '${words}':\n${text}`)));
  });
}
