import { openBenchHouse, startPart, type BenchHouse, type Part } from './house.ts';
import type { BareRoute } from './http-bare.ts';
import type { Load, Loaded } from './http-load.ts';
import { alternate, type Row } from './measure.ts';
import type { Statement } from './recorder.ts';

const CONNECTIONS = 16;
const RUN_MS = 2_500;
const DRAFT = 'A draft of a few lines, as an operator leaves it when the telephone rings. '.repeat(6);
/** A revision that no other value of a statement equals, so that it can be told from them. */
const MARKED_REVISION = 4_242_424;

type Scene = { name: string; method: 'GET' | 'PUT'; path: string; url: string; paths: string[]; body?: string };

/**
 * Rates of three requests on our server and on a bare one that sends the same statements; both are processes of their own, a
 * third makes the load. Rows of rates first, then the 99th percentiles.
 */
export async function bench(): Promise<Row[]> {
  const house = await openBenchHouse({ days: 20 });
  const parts: Part[] = [];
  const start = async (file: string, settings: unknown) => {
    const part = await startPart(file, settings);
    parts.push(part);
    return part;
  };
  try {
    const ours = await start('http-ours.ts', { config: house.config, url: house.url });
    const { url } = await ours.ask<{ url: string }>({ do: 'where' });
    const cookies = await signIn(url);
    const letters = await openLetters(house);
    const scenes = scenesOf(letters);
    const routes: BareRoute[] = [];
    for (const scene of scenes) routes.push(await recordRoute(ours, url, cookies[0]!, scene, house));
    if (process.env['BENCH_SHOW'])
      for (const route of routes)
        console.log(
          route.url,
          route.statements.map(({ text }) => text.slice(0, 90)),
        );
    const bare = await start('http-bare.ts', { url: house.url, routes });
    const { url: bareUrl } = await bare.ask<{ url: string }>({});
    const load = await start('http-load.ts', null);
    return await measure(load, scenes, { ours: url, bare: bareUrl }, cookies);
  } finally {
    for (const part of parts.toReversed()) await part.stop();
    await house.close();
  }
}

function scenesOf(letters: string[]): Scene[] {
  const one = letters.map((id) => `/api/appeals/${id}`);
  return [
    { name: 'read', method: 'GET', url: '/api/appeals/:id', path: one[0]!, paths: one },
    { name: 'list of 50', method: 'GET', url: '/api/appeals', path: '/api/appeals?limit=50', paths: ['/api/appeals?limit=50'] },
    {
      name: 'audited write',
      method: 'PUT',
      url: '/api/appeals/:id/draft',
      path: `${one[0]}/draft`,
      paths: one.map((path) => `${path}/draft`),
      body: DRAFT,
    },
  ];
}

/** Sessions of as many operators as there are connections. */
async function signIn(url: string): Promise<string[]> {
  const cookies: string[] = [];
  for (let n = 1; n <= CONNECTIONS; n += 1) {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `operator${n}@demo.kz`, password: 'demo-1414' }),
    });
    if (response.status !== 200) throw new Error(`operator${n} cannot sign in: ${response.status}`);
    cookies.push(response.headers.getSetCookie()[0]!.split(';')[0]!);
  }
  return cookies;
}

/** As many open letters as connections, each a draft's. */
async function openLetters({ database }: BenchHouse): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string }>(
    `select id from appeals.appeal where state = 'open' order by received_at desc limit $1`,
    [CONNECTIONS],
  );
  if (rows.length < CONNECTIONS) throw new Error(`only ${rows.length} open appeals`);
  return rows.map((row) => row.id);
}

/** Asks our server once, quietly, and notes which statements that takes: the reference sends the same ones. */
async function recordRoute(ours: Part, url: string, cookie: string, scene: Scene, house: BenchHouse): Promise<BareRoute> {
  const id = /[0-9a-f-]{36}/.exec(scene.path)?.[0];
  const body = scene.body ? { body: scene.body, editionIds: [], revision: MARKED_REVISION } : undefined;
  if (body) await markDraft(url, cookie, scene, house, id!);
  const ask = () =>
    fetch(url + scene.path, {
      method: scene.method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  if (!body) await ask();
  await ours.ask({ do: 'record' });
  const response = await ask();
  const answer = await response.json();
  const statements = await ours.ask<Statement[]>({ do: 'recorded' });
  if (response.status !== 200) throw new Error(`${scene.path}: ${response.status} ${JSON.stringify(answer)}`);
  const mark = (value: unknown) => {
    if (value === id) return '<id>';
    if (value === MARKED_REVISION) return '<revision>';
    return scene.body !== undefined && value === scene.body ? '<body>' : value;
  };
  return {
    method: scene.method,
    url: scene.url,
    statements: statements.map(({ text, values }) => ({ text, values: values.map(mark) })),
    answer,
  };
}

/** A first draft, then given the marked revision. */
async function markDraft(url: string, cookie: string, scene: Scene, { database }: BenchHouse, id: string): Promise<void> {
  await fetch(url + scene.path, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ body: scene.body, editionIds: [], revision: 0 }),
  });
  await database.pool.query('update appeals.draft set revision = $1 where appeal_id = $2', [MARKED_REVISION, id]);
}

async function measure(load: Part, scenes: Scene[], urls: { ours: string; bare: string }, cookies: string[]): Promise<Row[]> {
  const rates: Row[] = [];
  const tails: Row[] = [];
  let from = 10;
  for (const scene of scenes) {
    const run = (url: string, milliseconds: number) => async () => {
      from += 1;
      const { method, paths, body } = scene;
      const loaded = await load.ask<Loaded>({
        url,
        method,
        paths,
        cookies,
        body,
        connections: CONNECTIONS,
        milliseconds,
        from,
      } satisfies Load);
      if (loaded.failed > 0) throw new Error(`${scene.name}: ${loaded.failed} requests were refused`);
      return { [scene.name]: loaded.rate, [`${scene.name}, p99`]: loaded.p99 };
    };
    for (const url of [urls.ours, urls.bare]) await run(url, 800)();
    const [rate, tail] = await alternate(run(urls.ours, RUN_MS), run(urls.bare, RUN_MS), {
      [scene.name]: 'requests/s',
      [`${scene.name}, p99`]: 'ms',
    });
    rates.push(rate!);
    tails.push(tail!);
  }
  return [...rates, ...tails];
}
