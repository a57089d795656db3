import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { callIn } from '../../test/letters/post-office.ts';
import { openBenchHouse } from '../house.ts';
import { damaged } from './damage.ts';
import type { Figure, Soak } from './run.ts';

const LETTERS = Number(process.env['KENES_SOAK_LETTERS'] ?? 100_000);
const KILLS = Number(process.env['KENES_SOAK_KILLS'] ?? 50);
const SENDERS = 8;
const MAX_BYTES = 1_000_000;
/** How long nothing may be registered before what waits counts as lost. */
const PATIENCE_MS = 120_000;

type House = Awaited<ReturnType<typeof openBenchHouse>>;
type Told = { accepted: Set<number>; refused: number; later: number };
type Server = { port: number; child: ChildProcess; gone: Promise<unknown> };

/**
 * Damaged letters into the letters' part of a server that is killed again and again. Each letter has an envelope sender of
 * its own, by which it is found; a sender that heard no answer tries again, as mail servers do.
 */
export const soak: Soak = async (seed) => {
  const house = await openBenchHouse();
  try {
    const folder = join(import.meta.dirname, '../../test/letters/eml');
    const letters = readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(folder, name)));
    const told: Told = { accepted: new Set(), refused: 0, later: 0 };
    const began = performance.now();
    const deaths = await run(house, (n) => damaged(letters, seed, n), told);
    const seconds = (performance.now() - began) / 1_000;
    const what = `${LETTERS} letters, made of the ${letters.length} odd ones of \`test/letters/eml\` by one to five damages each, sent by ${SENDERS} senders to a server that was killed with \`kill -9\` ${KILLS} times among them.`;
    return { what, figures: [...(await found(house, told)), ...ending(deaths, seconds)] };
  } finally {
    await house.close();
  }
};

/** Never left behind, whatever ends this program. */
let running: ChildProcess | null = null;
process.once('exit', () => running?.kill('SIGKILL'));

/** Sends all letters, kills the server now and then, and waits for what it registers. Answers how often it died by itself. */
async function run(house: House, letter: (n: number) => Buffer, told: Told): Promise<number> {
  let [next, deaths, killing, over] = [0, 0, false, false];
  const again: number[] = [];
  let server = await start(house);
  const sending = Array.from({ length: SENDERS }, async () => {
    for (let n = again.pop() ?? next++; n < LETTERS; n = again.pop() ?? next++)
      await sendUntilAnswered(() => server.port, letter(n), n, told);
  });
  const all = Promise.all(sending).then(() => (over = true));
  const watching = (async () => {
    for (let killed = 0; !over;) {
      const due = Math.floor(((killed + 1) * LETTERS) / (KILLS + 1));
      const ended = await Promise.race([server.gone.then(() => true), sleep(20).then(() => false)]);
      if (ended) deaths += killing ? 0 : 1;
      else if (killed < KILLS && told.accepted.size + told.refused >= due) {
        // At any instant of what it is doing.
        await sleep(Math.random() * 200);
        killing = true;
        server.child.kill('SIGKILL');
        await server.gone;
        killed += 1;
      } else continue;
      server = await start(house);
      killing = false;
    }
  })();
  await all;
  await watching;
  await registered(house);
  server.child.kill('SIGKILL');
  await server.gone;
  return deaths;
}

async function start(house: House): Promise<Server> {
  const env = { DATA_DIR: house.dataDir, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'letters-server.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, SOAK_SETTINGS: JSON.stringify({ env, url: house.url, maxBytes: MAX_BYTES }) },
  });
  running = child;
  const gone = once(child, 'exit');
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { port, child, gone };
}

/** One conversation a letter; without an answer, or with "later", it is tried again. */
async function sendUntilAnswered(port: () => number, raw: Buffer, n: number, told: Told): Promise<void> {
  for (;;) {
    const code = await answerTo(port(), raw, n).catch(() => null);
    if (code === 250) return void told.accepted.add(n);
    if (code !== null && code >= 500) {
      told.refused += 1;
      return;
    }
    if (code !== null) told.later += 1;
    await sleep(50);
  }
}

async function answerTo(port: number, raw: Buffer, n: number): Promise<number> {
  const call = await callIn(port);
  try {
    for (const line of ['EHLO soak.example.kz', `MAIL FROM:<soak-${n}@example.kz>`, 'RCPT TO:<support@goscorp.kz>', 'DATA']) {
      const { code } = await call.say(line);
      if (code >= 400) return code;
    }
    return (await call.data(raw)).code;
  } finally {
    call.hangUp();
  }
}

/** Waits until nothing waits, as long as something is registered meanwhile. */
async function registered(house: House): Promise<void> {
  let [left, since] = [Number.POSITIVE_INFINITY, performance.now()];
  for (;;) {
    const waiting = await count(house, `select count(*)::int as n from mail.raw_letter where state = 'received'`);
    if (waiting === 0) return;
    if (waiting < left) [left, since] = [waiting, performance.now()];
    else if (performance.now() - since > PATIENCE_MS) return;
    await sleep(500);
  }
}

async function found(house: House, told: Told): Promise<Figure[]> {
  const { rows } = await house.database.pool.query<{ n: number; appeals: number; waiting: number }>(
    `select substring(envelope_from from '^soak-(\\d+)@')::int as n, count(distinct appeal_id)::int as appeals,
       count(*) filter (where state = 'received' or appeal_id is null)::int as waiting from mail.raw_letter group by 1`,
  );
  const kept = new Map(rows.map((row) => [row.n, row]));
  const lost = [...told.accepted].filter((n) => !kept.has(n) || kept.get(n)!.appeals === 0 || kept.get(n)!.waiting > 0).length;
  const doubled = rows.filter((row) => row.appeals > 1).length;
  const orphans = await count(
    house,
    `select count(*)::int as n from mail.raw_letter l where state = 'registered' and not exists (select from appeals.appeal a where a.id = l.appeal_id)`,
  );
  const owed = await count(
    house,
    `select count(*)::int as n from appeals.appeal a where a.state = 'open' and not exists (select from obligations.obligation o where o.subject_id = a.id and o.paragraph = '8')`,
  );
  const gaps = await count(house, `select (max(ordinal) - count(*))::int as n from appeals.appeal`);
  const figure = (what: string, value: number, target: number | null, note = ''): Figure => ({ what, value, unit: '', target, note });
  return [
    figure('letters answered with 250', told.accepted.size, null),
    figure('refused for good (5xx)', told.refused, null),
    figure('asked to come later (4xx)', told.later, null, 'and came'),
    figure('appeals', await count(house, 'select count(*)::int as n from appeals.appeal'), null),
    figure(
      'of them raw, for a person to read',
      await count(house, `select count(*)::int as n from mail.raw_letter where unparsable`),
      null,
    ),
    figure(
      'the same letter again',
      await count(house, `select count(*)::int as n from mail.raw_letter where state = 'duplicate'`),
      null,
      'sent twice because the answer was lost, or damaged in nothing that it says',
    ),
    figure('lost', lost + orphans, 0, 'answered with 250 and not registered'),
    figure('doubled', doubled, 0, 'one letter, two appeals'),
    figure('open without a duty of ¶8', owed, 0),
    figure('gaps in the numbers', gaps, 0),
  ];
}

function ending(deaths: number, seconds: number): Figure[] {
  return [
    { what: 'times the server died by itself', value: deaths, unit: '', target: 0 },
    { what: 'times it was killed', value: KILLS, unit: '', target: null },
    {
      what: 'letters a second, kills included',
      value: LETTERS / seconds,
      unit: '',
      target: null,
      note: 'on a machine that did other work, too',
    },
  ];
}

async function count(house: House, query: string): Promise<number> {
  return (await house.database.pool.query<{ n: number }>(query)).rows[0]!.n;
}
