import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { caller, deskPhone } from '../calls/phone.ts';
import { toneLevel } from '../calls/tones.ts';
import { client } from '../house.ts';
import { post, receivingServer } from '../letters/post-office.ts';
import { type RunningSystem, startSystem, systemPlace } from '../system.ts';

const LOUD = 0.1;
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'kenes-upgrade-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** This release in a folder of its own, as a clone would be, so that another can be brought into it. */
function install(): void {
  for (const part of ['bin', 'src', 'db', 'texts', 'law', 'asterisk', 'web/dist', 'package.json', 'package-lock.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const part of ['node_modules', '.tools']) symlinkSync(realpathSync(join(root, part)), join(folder, part));
  mkdirSync(join(folder, 'docs/api'), { recursive: true });
}

/** The next release: another version, and a migration that expands (a table, a column that may be null, an index). */
function bringNewRelease(): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, version: '0.2.0' }));
  const migration = `create table appeals.rehearsal (id uuid constraint rehearsal_pk primary key);
    alter table appeals.appeal add column rehearsal_note text;
    create index appeal_rehearsal on appeals.appeal (rehearsal_note);`;
  writeFileSync(join(folder, 'db/migrations/9000-rehearsal.sql'), migration);
}

/** A mail server in front that tries each letter until it hears 250, as they do. */
function keepWriting(port: number, prefix: string): { accepted: string[]; stop(): Promise<void> } {
  const accepted: string[] = [];
  let stopped = false;
  const writing = (async () => {
    for (let n = 1; !stopped; n += 1) {
      const id = `<${prefix}-${n}@example.kz>`;
      const raw = `From: aigerim${n}@example.kz\r\nTo: support@goscorp.kz\r\nSubject: Letter ${n}\r\nMessage-ID: ${id}\r\n\r\nHello, when will I get the answer?\r\n`;
      for (;;) {
        const answer = await post(port, { raw, from: `aigerim${n}@example.kz` }).catch(() => null);
        if (answer?.code === 250) break;
        await sleep(100);
      }
      accepted.push(id);
      await sleep(60);
    }
  })();
  return {
    accepted,
    async stop() {
      stopped = true;
      await writing;
    },
  };
}

async function until<T>(look: () => Promise<T | null | undefined | false>, what: string): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const found = await look().catch(() => null);
    if (found) return found;
    await sleep(100);
  }
  assert.fail(`${what}: it did not become so`);
}

async function signIn(url: string, person: string) {
  const answer = await client(url, '').post('/api/session', { email: `${person}@demo.kz`, password: 'demo-1414' });
  assert.equal(answer.status, 200);
  return client(url, answer.headers.getSetCookie()[0]!.split(';')[0]!);
}

/** Steps 2 and 3 of docs/operations/start-stop-upgrade.md; answers the milliseconds the program was away. */
async function upgrade(system: RunningSystem, t: TestContext): Promise<number> {
  bringNewRelease();
  const began = performance.now();
  await promisify(execFile)(join(folder, 'bin/db'), ['migrate'], { env: { ...process.env, ...system.env } });
  t.diagnostic(`bin/db migrate beside the running old release: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  // The old program goes on beside the newer schema.
  await sleep(1_500);
  return replace(system);
}

/** The keeper starts the code that lies in the folder now. */
async function replace(system: RunningSystem): Promise<number> {
  const killed = performance.now();
  const ready = system.says('ready http');
  process.kill(system.programPid(), 'SIGKILL');
  await ready;
  return performance.now() - killed;
}

test('¶6: a new release with a migration comes in during a talk and amid letters: the talk goes on, no letter is lost or doubled, and the line takes calls', async (t) => {
  install();
  const relay = await receivingServer();
  after(() => relay.stop());
  const place = await systemPlace({ SMTP_URL: relay.url });
  const system = startSystem(place, ['--demo'], folder);
  await system.says('ready http');
  const { stdout } = await promisify(execFile)(join(folder, 'bin/db'), ['url'], { env: { ...process.env, ...place } });
  const database = new pg.Pool({ connectionString: stdout.trim(), max: 2 });
  database.on('error', () => undefined);
  after(() => database.end());

  const began = new Date();
  const operator = await signIn(system.url, 'operator1');
  const { body: account } = await operator.get('/api/phone');
  const server = `127.0.0.1:${place['SIP_PORT']}`;
  const desk = await deskPhone({ server, username: account.username, password: account.password, hz: 660 });
  after(() => desk.close());
  await operator.put('/api/presence', { presence: 'here', onQueue: true });
  const from = '+77005550501';
  const citizen = await caller({ server, to: '1414', from, hz: 440, keys: [{ digits: '2', afterMs: 400 }] });
  after(() => citizen.close());
  // The month of the demonstration may hold the same numbers.
  const callOf = async (number: string) =>
    (
      await database.query<{ id: string; state: string }>('select id, state from calls.call where caller_number = $1 and arrived_at > $2', [
        number,
        began,
      ])
    ).rows[0];
  await until(async () => (await callOf(from))?.state === 'talking', 'a talk');
  const letters = keepWriting(Number(place['SMTP_PORT']), 'upgrade');
  await until(async () => letters.accepted.length > 10, 'letters come');

  citizen.voice.forget();
  const before = letters.accepted.length;
  const away = await upgrade(system, t);
  t.diagnostic(`from the end of the old program to "ready" of the new one: ${(away / 1000).toFixed(1)} s`);
  const { rows: ran } = await database.query('select 1 from migrations.done where name = $1', ['9000-rehearsal.sql']);
  assert.equal(ran.length, 1);

  const newcomer = '+77005550502';
  const next = await caller({ server, to: '1414', from: newcomer, keys: [] });
  after(() => next.close());
  await next.saw('answered');
  await until(async () => callOf(newcomer), 'the line takes a new call');
  await until(async () => letters.accepted.length > before + 20, 'letters go on');
  await letters.stop();

  const heard = citizen.voice.heard();
  const halves = Array.from({ length: Math.floor(heard.length / 4000) - 1 }, (_, n) => 0.2 + n * 0.5);
  const talked = halves.filter((at) => toneLevel(heard, 660, at, at + 0.5) > LOUD);
  t.diagnostic(`the operator was heard in ${talked.length} of ${halves.length} half seconds of the upgrade`);
  assert.ok(halves.length > 6 && talked.length >= halves.length * 0.8, `heard in ${talked.length} of ${halves.length} half seconds`);
  assert.equal((await callOf(from))!.state, 'talking');
  assert.equal((await operator.get('/api/calls/mine')).body.call.callerNumber, from, 'the desk is signed in and has the talk');

  const registered = async () => {
    const { rows } = await database.query<{ id: string; n: string }>(
      `select letter_message_id as id, count(*) as n from appeals.appeal where letter_message_id like '<upgrade-%' group by 1`,
    );
    return rows.length >= letters.accepted.length ? rows : null;
  };
  const rows = await until(registered, 'every letter is registered');
  assert.deepEqual(new Set(rows.map(({ id }) => id)), new Set(letters.accepted));
  assert.ok(
    rows.every(({ n }) => Number(n) === 1),
    'each once',
  );
  // The same relay carries what is told of duties to those who answer for them: only letters to the writers are counted.
  const answers = () => relay.letters.filter((letter) => /^aigerim\d+@/.test(letter.header('to') ?? ''));
  const acknowledged = () => new Set(answers().map((letter) => letter.header('message-id')));
  await until(async () => acknowledged().size >= letters.accepted.length, 'every letter is acknowledged');
  assert.equal(acknowledged().size, letters.accepted.length);
  t.diagnostic(`${letters.accepted.length} letters, ${answers().length} acknowledgements`);
  desk.hangup();
  await until(async () => (await callOf(from))?.state === 'rating', 'the talk ends as always');
  await sleep(500);
  citizen.press('5');
  await citizen.saw('ended-by-peer');

  // Back to the release before: its program runs beside the newer schema, as it did during the upgrade.
  rmSync(join(folder, 'db/migrations/9000-rehearsal.sql'));
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  const back = await replace(system);
  t.diagnostic(`and back to the release before: ${(back / 1000).toFixed(1)} s`);
  const raw = 'From: aigerim@example.kz\r\nSubject: After\r\nMessage-ID: <after@example.kz>\r\n\r\nHello?\r\n';
  assert.equal((await post(Number(place['SMTP_PORT']), { raw })).code, 250);
  const { rowCount } = await database.query(`select from migrations.done where name = '9000-rehearsal.sql'`);
  assert.equal(rowCount, 1, 'what the newer release added stays');
  assert.equal(await system.stop(), 0);
});
