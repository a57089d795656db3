import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellOf } from '../src/app/matrix.ts';
import { allRoutes } from '../src/app/rooms.ts';
import { newId } from '../src/base/ids.ts';
import { publishEdition } from '../src/modules/knowledge/index.ts';
import { insertMissingArticle } from '../src/modules/knowledge/queries.ts';
import { insertMissingServices } from '../src/modules/services/queries.ts';
import { addFile } from '../src/modules/obligations/evidence/add-evidence.ts';
import { showEvidence } from '../src/modules/obligations/evidence/show-evidence.ts';
import { oblige } from '../src/modules/obligations/index.ts';
import { reachOfRole, roles, type Role } from '../src/modules/identity/index.ts';
import { type Answer, type Client, client, openHouse } from './house.ts';

const ABSENT = '0190a000-0000-7000-8000-000000000000';
/** One person of the cast for each role. */
const people: Record<Role, string> = {
  administrator: 'admin',
  supervisor: 'supervisor',
  operator: 'operator1',
  editor: 'editor',
  quality: 'quality',
  training: 'training',
  partner: 'mai',
  ici: 'ici',
  informatization: 'informatization',
  'quality-body': 'qualitybody',
};

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
      const may = cellOf(role, route) !== '';
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

/** For each kind of record that belongs to an organization: makes one that concerns this one. A new scoped address needs its line here. */
const records: Record<string, (organizationId: string) => Promise<string>> = {
  '/api/obligations': duty,
  '/api/articles': article,
  '/api/organizations': async (id) => id,
};

/** What belongs to such a record and has an id of its own in the address. */
const parts: Record<string, (ownerId: string) => Promise<string>> = {
  evidenceId: evidence,
  personId: responsible,
  correctionId: correction,
};

/** What a scoped write is sent: with less it would be refused for its shape, before anybody asks whose the record is. */
const wish = { name: { kk: 'Ұйым', ru: 'Орган', en: 'Body' }, phone: null, email: null, address: null, why: 'Тексеру' };
const person = { name: 'Жауапты адам', position: null, phone: '+7 7172 55-51-01', email: null };
const bodies: Record<string, object> = {
  'POST /api/organizations/:id/corrections': wish,
  'POST /api/organizations/:id/responsible': { ...person, validFrom: '2026-02-02' },
  'PATCH /api/organizations/:id/responsible/:personId': { ...person, revision: 1 },
};

async function responsible(organizationId: string): Promise<string> {
  const url = `/api/organizations/${organizationId}/responsible`;
  return (await clients.get('supervisor')!.post(url, { ...person, validFrom: '2026-02-02' })).body.id;
}

async function correction(organizationId: string): Promise<string> {
  const teller = organizationId === (await bodyOf('partner')) ? clients.get('partner')! : await house.as('provider');
  return (await teller.post(`/api/organizations/${organizationId}/corrections`, wish)).body.id;
}

async function duty(organizationId: string): Promise<string> {
  const now = new Date();
  const creditor = { kind: 'central_body', id: organizationId };
  const owed = { paragraph: '8', debtor: { kind: 'centre' }, creditor, subjectKind: 'appeal', subjectId: newId(now), label: 'A-1' };
  return (await house.at(now, (ctx) => oblige(ctx, { ...owed, anchorAt: now }))).id;
}

async function evidence(dutyId: string): Promise<string> {
  const file = { name: 'a.txt', note: '', content: Buffer.from('Жауап берілді.') };
  await house.at(new Date(), (ctx) => addFile(ctx, dutyId, file));
  return (await house.at(new Date(), (ctx) => showEvidence(ctx, dutyId))).items[0]!.id;
}

async function article(organizationId: string): Promise<string> {
  const { items } = (await clients.get('administrator')!.get('/api/organizations')).body;
  const organization = items.find(({ id }: { id: string }) => id === organizationId).code;
  return house.at(new Date(), async (ctx) => {
    const [serviceId, id] = [newId(ctx.now), newId(ctx.now)];
    const names = { kk: 'Қызмет', ru: 'Услуга', en: 'Service' };
    const service = { ...names, id: serviceId, code: `T-${serviceId}`, kind: 'other', organization, acceptedOn: '2026-01-01' };
    await insertMissingServices(ctx.tx, [{ ...service, confidence: 'found' }]);
    await insertMissingArticle(ctx.tx, { id, code: id, serviceId, sourceAct: names, reviewOn: '2027-01-01', now: ctx.now });
    await publishEdition(ctx, id, 1, 'kk', { title: 'Қызмет туралы', summary: 'Қызмет', body: 'Қызмет' });
    return id;
  });
}

async function bodyOf(role: Role): Promise<string> {
  return (await clients.get(role)!.get('/api/session')).body.organizationId;
}

test('¶18: people of an organization reach own records; another’s and an absent one are refused in the very same words', async () => {
  const stranger = await house.as('provider');
  const others = (await stranger.get('/api/session')).body.organizationId;
  let tried = 0;
  for (const route of allRoutes) {
    const { scope, access, method, url } = route;
    if (typeof scope !== 'object' || !('owners' in scope)) continue;
    const make = Object.entries(records).find(([start]) => url.startsWith(`${start}/:id`))?.[1];
    assert.ok(make, `${method} ${url} is scoped, but this test makes no record for it`);
    const part = parts[/:id\/.*:(\w+)/.exec(url)?.[1] ?? ''];
    for (const role of roles.filter((one) => reachOfRole(one, access) === 'own')) {
      const at = async (id: string): Promise<Answer> => {
        const inside = part && id !== ABSENT ? await part(id) : ABSENT;
        const body = method === 'GET' ? undefined : (bodies[`${method} ${url}`] ?? {});
        return clients.get(role)!.send(method, url.replace(':id', id).replace(/:\w+/, inside), body);
      };
      const name = `${role} at ${method} ${url}`;
      const own = await at(await make(await bodyOf(role)));
      assert.ok(![403, 404].includes(own.status), `${name}: ${JSON.stringify(own.body)}`);
      const foreign: Answer = await at(await make(others));
      const absent: Answer = await at(ABSENT);
      const words = ({ status, body }: Answer) => ({ status, said: { ...body, requestId: null } });
      assert.equal(foreign.status, 404, name);
      assert.deepEqual(words(foreign), words(absent), name);
      tried += 1;
    }
  }
  assert.ok(tried >= 9, `${tried} tries`);
});

test('¶18: a list shows people of an organization what concerns it, and no filter of theirs lifts that', async () => {
  const partner = clients.get('partner')!;
  const [mine, stranger] = [await bodyOf('partner'), (await (await house.as('provider')).get('/api/session')).body.organizationId];
  const [own, others] = [await duty(mine), await duty(stranger)];
  for (const query of ['', `&organizationId=${stranger}`]) {
    const ids = (await partner.get(`/api/obligations?limit=200${query}`)).body.items.map(({ id }: { id: string }) => id);
    assert.deepEqual([ids.includes(own), ids.includes(others)], [true, false]);
  }
  const all = (await clients.get('quality-body')!.get('/api/obligations?limit=200')).body.items.map(({ id }: { id: string }) => id);
  assert.ok(all.includes(own) && all.includes(others), '¶28: the quality body sees what everybody owes');
  const [ownArticle, othersArticle] = [await article(mine), await article(stranger)];
  for (const url of ['/api/articles?limit=200', '/api/knowledge/search?q=қызмет&limit=50']) {
    for (const query of ['', `&organizationId=${stranger}`]) {
      const ids = (await partner.get(`${url}${query}`)).body.items.map(({ articleId }: { articleId: string }) => articleId);
      assert.deepEqual([ids.includes(ownArticle), ids.includes(othersArticle)], [true, false], url + query);
    }
  }
  const services = (await partner.get(`/api/services?organizationId=${stranger}`)).body.items;
  assert.ok(services.length > 0 && services.every(({ organizationId }: { organizationId: string }) => organizationId === mine));
});
