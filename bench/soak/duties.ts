import { inTransaction, type Database, openDatabase } from '../../src/base/db.ts';
import { type Ctx, systemCtx } from '../../src/base/ctx.ts';
import { noticeLate } from '../../src/modules/obligations/notice-late.ts';
import { recompute } from '../../src/modules/obligations/recompute/recompute.ts';
import { planReminders, remind } from '../../src/modules/obligations/reminders/remind.ts';
import { openBenchHouse, startPart } from '../house.ts';
import { quantile } from '../measure.ts';
import { seedDuties } from './many-duties.ts';
import type { Figure, Soak } from './run.ts';

const AMOUNT = { open: 100_000, closed: 200_000 };
const REQUESTS = 60;
const LIST_MS = 200;
const SWEEP_MS = 1_000;
const MINUTE = 60_000;
/** More than this in one minute come in batches. */
const CROWD = 1_000;

/** Tuesday 24 November 2026, 10:57 in Almaty: an ordinary working morning. */
const NOW = new Date('2026-11-24T05:57:00Z');
/** [which minutes, the first, how many] */
const stretches: [string, string, number][] = [
  ['an ordinary hour, from 11:00', '2026-11-24T06:00:00Z', 60],
  ['midnight, when terms end', '2026-11-24T18:59:00Z', 3],
  ['09:00, when reminders are told', '2026-11-25T03:59:00Z', 3],
];

/** 100,000 open and 200,000 closed duties: each filter of the list through HTTP, and every sweep of a minute. */
export const soak: Soak = async (seed) => {
  const house = await openBenchHouse();
  try {
    await seedDuties(house.database.db, NOW, seed, AMOUNT);
    const planned = await timed(house.database, NOW, async (run) => {
      while ((await run(planReminders)) > 0);
    });
    // What was missed while nobody swept is told before the measuring begins.
    await sweep(house.database, NOW);
    await analyse(house.ownerUrl);
    const figures: Figure[] = [
      {
        what: 'planning the reminders of all open duties at once',
        value: planned.ms,
        unit: 'ms',
        target: null,
        note: 'after an upgrade, once',
      },
      ...(await lists(house)),
      ...(await sweeps(house.database)),
    ];
    return { what: `${AMOUNT.open} open and ${AMOUNT.closed} closed duties of every paragraph and participant.`, figures };
  } finally {
    await house.close();
  }
};

/** Only the owner of a table may: asked of the program's role it is a warning, and every plan afterwards a guess. In service autovacuum does it. */
async function analyse(ownerUrl: string): Promise<void> {
  const { pool, close } = openDatabase(ownerUrl, { max: 1 });
  await pool.query('vacuum analyze');
  await close();
}

async function lists(house: Awaited<ReturnType<typeof openBenchHouse>>): Promise<Figure[]> {
  const server = await startPart('http-ours.ts', { config: house.config, url: house.url });
  try {
    const { url } = await server.ask<{ url: string }>({ do: 'where' });
    const cookie = await signIn(url);
    const { rows: bodies } = await house.database.pool.query<{ id: string }>(
      'select debtor_id as id from obligations.obligation where debtor_id is not null group by 1 order by count(*) desc limit 20',
    );
    const body = (n: number) => bodies[n % bodies.length]!.id;
    const filters: [string, (n: number) => string][] = [
      ['everything', () => ''],
      ['open', () => 'state=open'],
      ['late', () => 'state=late'],
      ['kept', () => 'state=kept'],
      ['excused', () => 'state=excused'],
      ['paragraph', (n) => `paragraph=${['8', '20', '26', '31'][n % 4]}`],
      ['paragraph, late', (n) => `state=late&paragraph=${['8', '20', '26', '24'][n % 4]}`],
      ['kind of debtor, open', (n) => `state=open&debtorKind=${['centre', 'central_body', 'local_body', 'provider'][n % 4]}`],
      ['body', (n) => `debtorId=${body(n)}`],
      ['body, kept', (n) => `state=kept&debtorId=${body(n)}`],
      ['what concerns a body', (n) => `organizationId=${body(n)}`],
      ['days', (n) => `from=2026-${String((n % 10) + 1).padStart(2, '0')}-05&to=2026-${String((n % 10) + 1).padStart(2, '0')}-12`],
      ['text', (n) => `q=S-${String(4_000 * n + 123).padStart(6, '0')}`],
      ['text, open', (n) => `state=open&q=${String(900 + n)}`],
    ];
    const figures: Figure[] = [];
    for (const [what, query] of filters) {
      for (const [kind, path] of [
        ['list', '/api/obligations?limit=50&'],
        ['counts', '/api/obligations/counts?'],
      ] as const) {
        const times = [];
        for (let n = 0; n < REQUESTS; n += 1) times.push(await ask(`${url}${path}${query(n)}`, cookie));
        const target = kind === 'list' ? LIST_MS : null;
        figures.push({ what: `${kind}, p95: ${what}`, value: quantile(times, 0.95), unit: 'ms', target });
      }
    }
    const deep = await deepPage(url, cookie, 40);
    const map = await ask(`${url}/api/obligations/heat-map?months=12`, cookie);
    figures.push({ what: 'list, the 41st page of everything', value: deep, unit: 'ms', target: LIST_MS });
    figures.push({ what: 'heat map of twelve months', value: map, unit: 'ms', target: null });
    return figures;
  } finally {
    await server.stop();
  }
}

/** Milliseconds until the whole answer is here; throws unless it is one. */
async function ask(url: string, cookie: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { headers: { cookie } });
  await response.text();
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  return performance.now() - began;
}

async function deepPage(url: string, cookie: string, pages: number): Promise<number> {
  let cursor = '';
  for (let n = 0; n < pages; n += 1) {
    const response = await fetch(`${url}/api/obligations?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, {
      headers: { cookie },
    });
    cursor = ((await response.json()) as { next: string }).next;
  }
  return ask(`${url}/api/obligations?limit=50&cursor=${encodeURIComponent(cursor)}`, cookie);
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'supervisor@demo.kz', password: 'demo-1414' }),
  });
  if (response.status !== 200) throw new Error(`the supervisor cannot sign in: ${response.status}`);
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

type Run = (verb: (ctx: Ctx) => Promise<number>) => Promise<number>;

/** Milliseconds of the whole work, and of its longest transaction: that is how long anything else may have to wait for it. */
async function timed({ db }: Database, now: Date, work: (run: Run) => Promise<void>): Promise<{ ms: number; longest: number }> {
  const began = performance.now();
  let longest = 0;
  await work(async (verb) => {
    const start = performance.now();
    const done = await inTransaction(db, (tx) => verb(systemCtx(tx, now, 'soak')));
    longest = Math.max(longest, performance.now() - start);
    return done;
  });
  return { ms: performance.now() - began, longest };
}

type Swept = { ms: number; longest: number; late: number; told: number };

/** All that the worker does with duties in one minute, batch after batch, as its sweeps do. */
async function sweep(database: Database, now: Date): Promise<Swept> {
  let late = 0;
  let told = 0;
  const times = await timed(database, now, async (run) => {
    while ((await run(recompute)) > 0);
    for (let some = 1; some > 0; late += some) some = await run(noticeLate);
    while ((await run(planReminders)) > 0);
    for (let some = 1; some > 0; told += some) some = await run(remind);
  });
  return { ...times, late, told };
}

async function sweeps(database: Database): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, from, minutes] of stretches) {
    // What piled up since the stretch before is not this stretch's.
    await sweep(database, new Date(Date.parse(from) - MINUTE));
    const all = [];
    for (let n = 0; n < minutes; n += 1) all.push(await sweep(database, new Date(Date.parse(from) + n * MINUTE)));
    const slowest = all.toSorted((a, b) => b.ms - a.ms)[0]!;
    const which = `the slowest of ${minutes}: ${what}`;
    const note = `${slowest.late} became late, ${slowest.told} were told of in that minute`;
    // Thousands at one instant are told batch by batch; what must stay short then is each transaction.
    const target = slowest.late + slowest.told > CROWD ? null : SWEEP_MS;
    figures.push({ what: `sweep of a minute, ${which}`, value: slowest.ms, unit: 'ms', target, note });
    figures.push({ what: `its longest transaction, ${which}`, value: slowest.longest, unit: 'ms', target: SWEEP_MS });
  }
  return figures;
}
