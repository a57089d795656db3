import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRoutes } from '../src/app/rooms.ts';
import { permissionsOf, roles } from '../src/modules/identity/index.ts';
import { type Client, client, openHouse } from './house.ts';

const ABSENT = '0190a000-0000-7000-8000-000000000000';
/** One person of the cast for each role. */
const people = { administrator: 'admin', supervisor: 'supervisor', operator: 'operator1', editor: 'editor', quality: 'quality' } as const;

const house = await openHouse();
const clients = new Map<string, Client>();
for (const role of roles) clients.set(role, await house.as(people[role]));

function address(url: string): string {
  return url.replaceAll(/:\w+/g, ABSENT);
}

/** Routes that would end the session the matrix is tried with. */
const ending = new Set(['DELETE /api/session', 'POST /api/session']);

test('without a session every route but the public ones answers 401 and says nothing of its input', async () => {
  for (const route of allRoutes.filter((candidate) => candidate.access !== 'public')) {
    const { status, body } = await house.anyone.send(
      route.method,
      address(route.url),
      route.method === 'GET' ? undefined : { wrong: true },
    );
    assert.equal(status, 401, `${route.method} ${route.url}`);
    assert.equal(body.code, 'not-signed-in', `${route.method} ${route.url}`);
  }
});

test('each role reaches exactly the routes whose permission it holds, and every refusal is journaled', async () => {
  let refused = 0;
  for (const role of roles) {
    for (const route of allRoutes) {
      const name = `${route.method} ${route.url}`;
      if (ending.has(name)) continue;
      const { status, body } = await clients.get(role)!.send(route.method, address(route.url), route.method === 'GET' ? undefined : {});
      const may = route.access === 'public' || route.access === 'signed-in' || permissionsOf[role].includes(route.access);
      assert.equal(body?.code === 'no-permission', !may, `${role} at ${name}: ${status} ${body?.code ?? ''}`);
      assert.notEqual(status, 500, `${role} at ${name}: ${JSON.stringify(body)}`);
      if (!may) refused += 1;
    }
  }
  const { count } = await house.db
    .selectFrom('audit.entry')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('detail', '@>', '{}')
    .where((eb) => eb('detail', '?' as never, 'refused' as never))
    .executeTakeFirstOrThrow();
  assert.equal(count, refused);
});

test('a forged or ended session is no session', async () => {
  const forged = client(house.url, 'kenes_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  assert.equal((await forged.get('/api/session')).status, 401);
  const leaving = await house.as('operator2');
  assert.equal((await leaving.delete('/api/session')).status, 200);
  assert.equal((await leaving.get('/api/session')).status, 401);
});

test('a write from a page of another site is refused, cookie or not', async () => {
  const operator = clients.get('operator')!;
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }]) {
    const { status, body } = await operator.send('PATCH', '/api/session', { language: 'ru' }, headers as unknown as Record<string, string>);
    assert.equal(status, 403);
    assert.equal(body.code, 'foreign-origin');
  }
});

test('ten megabytes in a form field are refused in the reader’s language and change nothing', async () => {
  const operator = clients.get('operator')!;
  const { status, body } = await operator.send(
    'PATCH',
    '/api/session',
    { language: 'ru', settings: { theme: 'x'.repeat(10_000_000) } },
    { 'accept-language': 'ru' },
  );
  assert.equal(status, 413);
  assert.equal(body.code, 'body-too-large');
  assert.match(body.detail, /1\s?МБ|1 MB/);
});
