import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spoolDirOf } from '../src/adapters/asterisk/line.ts';
import { seedMonth } from '../src/app/demo/month.ts';
import { cellOf } from '../src/app/matrix.ts';
import { allRoutes } from '../src/app/rooms.ts';
import type { Route } from '../src/base/route.ts';
import { roles, type Role } from '../src/modules/identity/index.ts';
import { newId } from '../src/base/ids.ts';
import { type Answer, type Client, openHouse } from './house.ts';
import { accountId, people } from './people.ts';
import { sampleOf } from './sample.ts';

const ABSENT = '0190a000-0000-7000-8000-000000000000';
const house = await openHouse();
await seedMonth(house.db, new Date(), { spoolDir: spoolDirOf(house.dataDir), days: 2 });
const who: Record<Role, string> = {
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
const clients = new Map<Role, Client>();
for (const role of roles) clients.set(role, await house.as(who[role]));
const [first, second] = [await accountId(house.db, people.operator(1)), await accountId(house.db, people.operator(2))];
const owner = await house.as('operator2');
await addMissing();

/** A record of each kind that addresses name by its id: the query of one that is there. A new address needs its line here. */
const kinds: Record<string, string> = {
  '/api/accounts/:id': 'select id from identity.account order by id limit 1',
  '/api/teams/:id': 'select id from identity.team limit 1',
  '/api/tokens/:id': 'select id from identity.token limit 1',
  '/api/sessions/:id': 'select id from identity.session limit 1',
  '/api/security/passkeys/:id': 'select id from identity.passkey limit 1',
  '/api/calendar/proposals/:id': `select id from approvals.proposal where kind = 'calendar.days' limit 1`,
  '/api/rulebook/proposals/:id': `select id from approvals.proposal where kind = 'obligations.reading' limit 1`,
  '/api/obligations/:id': 'select id from obligations.obligation limit 1',
  '/api/recipients/:id': 'select id from recipients.recipient limit 1',
  '/api/recipients/merges/:id': 'select id from recipients.merge limit 1',
  '/api/recipients/erasures/:id': `select id from approvals.proposal where kind = 'recipients.erasure' limit 1`,
  '/api/organizations/:id': 'select id from organizations.organization limit 1',
  '/api/organization-corrections/:id': `select id from approvals.proposal where kind = 'organizations.card' and state = 'proposed' limit 1`,
  '/api/outbox/:id': 'select id from notifications.message limit 1',
  '/api/articles/:id': 'select id from knowledge.article limit 1',
  '/api/appeals/:id': 'select id from appeals.appeal limit 1',
  '/api/consultations/:id': 'select id from consultations.consultation limit 1',
  '/api/calls/:id': 'select id from calls.call limit 1',
  '/api/recordings/:callId': 'select call_id as id from recordings.segment limit 1',
  '/api/tray/:letterId': 'select id from mail.raw_letter limit 1',
  '/api/alerts/:id': 'select id from alerts.alert limit 1',
};

/** What is named in an address by a word that anybody may know: nobody's record. */
const named = ['/api/settings/:', '/api/topics/:', '/api/queues/:', '/api/templates/:', '/api/phrases/:', '/api/calendar/years/:'];

const nameOf = ({ method, url }: Route) => `${method} ${url}`;
const kindOf = (url: string) => Object.keys(kinds).find((start) => url === start || url.startsWith(`${start}/`));
const ofRecords = allRoutes.filter(
  ({ access, url }) => url.includes(':') && access !== 'public' && !named.some((start) => url.startsWith(start)),
);

test('no address with an id in it is left out here', () => {
  assert.deepEqual(
    ofRecords.filter(({ url }) => !kindOf(url)).map(nameOf),
    [],
    'add a line to `kinds`, or to `named` when the address holds a word and no id',
  );
});

async function ask(client: Client, route: Route, ids: readonly string[]): Promise<Answer> {
  let next = 0;
  const path = route.url.replace(':position', '1').replaceAll(/:\w+/g, () => ids[next++] ?? ABSENT);
  const query = new URLSearchParams(sampleOf(route.query) as Record<string, string> | undefined);
  const body = route.method === 'GET' ? undefined : (sampleOf(route.body) ?? {});
  return client.send(route.method, `${path}?${query.toString()}`, body, { 'x-why': 'check' });
}

const words = ({ status, body }: Answer) => ({ status, said: Buffer.isBuffer(body) ? '' : { ...body, requestId: null } });

/** What the demonstration has none of: a row of each is enough to be asked for. */
async function addMissing(): Promise<void> {
  const now = new Date();
  const put = (sql: string, ...values: unknown[]) => house.pool.query(sql, [newId(now), ...values]);
  await put(
    `insert into identity.token (id, name, token_hash, account_id, permissions, created_by, created_at, expires_at)
      values ($1, 'Есеп', 'x', $2, '{appeals.read}', $2, now(), now() + interval '1 day')`,
    first,
  );
  await put(
    `insert into identity.passkey (id, account_id, credential_id, public_key, sign_count, name, created_at)
      values ($1, $2, 'none', 'x', 0, 'Кілт', now())`,
    second,
  );
  for (const kind of ['calendar.days', 'obligations.reading', 'recipients.erasure']) {
    await put(
      `insert into approvals.proposal (id, kind, subject_kind, payload, why, proposed_by, proposed_at)
        values ($1, $2, 'test', '{}', 'Тексеру', $3, now())`,
      kind,
      second,
    );
  }
  await put(
    `insert into recipients.merge (id, joined_id, survivor_id, why, merged_at, unmerged_at, unmerge_why)
      select $1, a.id, b.id, 'Тексеру', now(), now(), 'Тексеру' from recipients.recipient a join recipients.recipient b on a.id < b.id limit 1`,
  );
  await put(
    `insert into recipients.copy (id, recipient_id, language, why, state, total, asked_at, asked_by)
      select $1, id, 'kk', 'Тексеру', 'queued', 1, now(), $2 from recipients.recipient limit 1`,
    first,
  );
  await put(
    `insert into recipients.tie (id, company_id, person_id, added_at)
      select $1, a.id, b.id, now() from recipients.recipient a join recipients.recipient b on a.id < b.id limit 1`,
  );
  await put(
    `insert into obligations.evidence (id, obligation_id, kind, note, added_at) select $1, id, 'note', 'Тексеру', now()
      from obligations.obligation limit 1`,
  );
  await put(
    `insert into recordings.segment (id, call_id, ordinal, spool_name, started_at, state)
      select $1, id, 9, 'none.wav', now(), 'lost' from calls.call limit 1`,
  );
  await put(`insert into alerts.alert (id, kind, subject, severity, opened_at) values ($1, 'test', 'test', 'warning', now())`);
}

/** Where an absent record is not answered as not found, and why nothing is told by it. */
const otherwise: Record<string, number> = {
  // Lists of nothing: whoever may ask for one may ask for all.
  'GET /api/accounts/:id/sessions': 200,
  'GET /api/appeals/:id/proposal': 200,
  'GET /api/appeals/:id/letter': 200,
  // Nothing is there to be undone, and it says so of every id.
  'POST /api/recipients/merges/:id/undo': 409,
  // Who is in no such call has none of this id, absent or another's.
  'POST /api/calls/:id/commands': 409,
  // The proof is asked for before anything is looked for.
  'POST /api/security/passkeys/:id/remove': 422,
};

async function idOf(kind: string): Promise<string> {
  const { rows } = await house.pool.query<{ id: string }>(kinds[kind]!);
  assert.ok(rows[0], `there is no record of ${kind} to ask for`);
  return rows[0].id;
}

test('who lacks the permission is refused in the same words for a record that is there and for none', async () => {
  for (const route of ofRecords) {
    const id = await idOf(kindOf(route.url)!);
    for (const role of roles.filter((one) => cellOf(one, route) === '')) {
      const client = clients.get(role)!;
      const [there, absent] = [await ask(client, route, [id]), await ask(client, route, [])];
      assert.deepEqual([there.status, there.body.code], [403, 'no-permission'], `${role} at ${nameOf(route)}`);
      assert.deepEqual(words(there), words(absent), `${role} at ${nameOf(route)}`);
    }
  }
});

test('whoever may act on records is told of an absent one that it is not found, and reads one that is there', async () => {
  for (const route of ofRecords) {
    for (const role of roles.filter((one) => cellOf(one, route) !== '')) {
      const { status, body } = await ask(clients.get(role)!, route, []);
      assert.equal(status, otherwise[nameOf(route)] ?? 404, `${role} at ${nameOf(route)}: ${JSON.stringify(body)}`);
    }
    const role = roles.find((one) => cellOf(one, route) === 'all');
    if (!role || route.method !== 'GET' || route.url.split(':').length > 2 || kindOf(route.url) === '/api/recordings/:callId') continue;
    if (bare.includes(nameOf(route))) continue;
    const there = await ask(clients.get(role)!, route, [await idOf(kindOf(route.url)!)]);
    if (there.status === 200) continue;
    // A person without a number has none to show: that is said in words of its own.
    assert.notDeepEqual(words(there), words(await ask(clients.get(role)!, route, [])), `${role} at ${nameOf(route)}`);
  }
});

/** Two records of one kind in an address, neither a part of the other; and a place in a list, which is no id. */
const peers = ['otherId', 'earlierId', 'position'];
/** Read by the number of an appeal, and only a letter has one: the demonstration's came without. */
const bare = ['GET /api/appeals/:id/raw'];

/** Parts of records that have an id of their own: which record each belongs to. A new one needs its line here. */
const parts: Record<string, string> = {
  sessionId: 'select account_id as owner, id from identity.session limit 1',
  evidenceId: 'select obligation_id as owner, id from obligations.evidence limit 1',
  addressId: 'select recipient_id as owner, id from recipients.address limit 1',
  tieId: 'select company_id as owner, person_id as other, id from recipients.tie limit 1',
  copyId: 'select recipient_id as owner, id from recipients.copy limit 1',
  personId: 'select organization_id as owner, id from organizations.responsible_person limit 1',
  correctionId: `select subject_id::uuid as owner, id from approvals.proposal where kind = 'organizations.card' and state = 'proposed' limit 1`,
};

test('a part of one record is not reached by the address of another', async () => {
  for (const route of ofRecords) {
    const part = route.url.split(':')[2]?.split('/')[0];
    if (!part || peers.includes(part)) continue;
    const query = parts[part];
    assert.ok(query, `${nameOf(route)}: add a line to \`parts\``);
    const { rows } = await house.pool.query<{ owner: string; other?: string; id: string }>(query);
    const { owner: whose, other = null, id } = rows[0]!;
    const table = kinds[kindOf(route.url)!]!.split(' ')[3]!;
    // People of a body are let to their own body alone, so that is the address they would try it by.
    const others = await house.pool.query<{ id: string }>(`select id from ${table} where id <> $1 and id is distinct from $2 limit 1`, [
      whose,
      other,
    ]);
    for (const role of roles.filter((one) => cellOf(one, route) !== '')) {
      const outer = cellOf(role, route) === 'own' ? (await clients.get(role)!.get('/api/session')).body.organizationId : others.rows[0]!.id;
      if (outer === whose) continue;
      const [foreign, absent] = [await ask(clients.get(role)!, route, [outer, id]), await ask(clients.get(role)!, route, [outer])];
      assert.equal(foreign.status, 404, `${role} at ${nameOf(route)}: ${JSON.stringify(foreign.body)}`);
      assert.deepEqual(words(foreign), words(absent), `${role} at ${nameOf(route)}`);
    }
  }
});

test('another person’s session, passkey and call are answered as if there were none; the own ones are found', async () => {
  await house.pool.query(
    `update calls.call set state = 'talking', ended_at = null, operator_id = $1 where id = (select id from calls.call where answered_at is not null limit 1)`,
    [second],
  );
  const ofSecond: Record<string, string> = {
    '/api/sessions/:id': 'select id from identity.session where account_id = $1 limit 1',
    '/api/security/passkeys/:id': 'select id from identity.passkey where account_id = $1 limit 1',
    '/api/calls/:id': `select id from calls.call where operator_id = $1 and state = 'talking' limit 1`,
  };
  const stranger = clients.get('operator')!;
  for (const route of ofRecords.filter(({ scope }) => scope === 'mine')) {
    const query = ofSecond[kindOf(route.url)!];
    assert.ok(query, `${nameOf(route)}: add a line for what is another's`);
    const { rows } = await house.pool.query<{ id: string }>(query, [second]);
    const [theirs, absent] = [await ask(stranger, route, [rows[0]!.id]), await ask(stranger, route, [])];
    assert.ok(theirs.status >= 400, `${nameOf(route)}: ${theirs.status}`);
    assert.deepEqual(words(theirs), words(absent), nameOf(route));
  }
  const { items } = (await owner.get('/api/sessions')).body;
  assert.equal((await stranger.delete(`/api/sessions/${items[0].id}`)).status, 404);
  assert.equal((await owner.get('/api/sessions')).body.items.length, items.length, 'nothing was ended');
  assert.equal((await owner.delete(`/api/sessions/${items[0].id}`)).status, 200);
});

test('a draft is its writer’s: a colleague neither reads it nor writes over it', async () => {
  const { rows } = await house.pool.query<{ id: string }>(`select id from appeals.appeal where state = 'open' limit 1`);
  const [writer, colleague] = [await house.as('operator5'), await house.as('operator6')];
  const url = `/api/appeals/${rows[0]!.id}`;
  const draft = { body: 'Бірінші нұсқа', editionIds: [], revision: 0 };
  assert.equal((await writer.put(`${url}/draft`, draft)).status, 200);
  assert.doesNotMatch(JSON.stringify((await colleague.get(url)).body), /Бірінші нұсқа/);
  assert.equal((await colleague.put(`${url}/draft`, { ...draft, body: 'Басқа' })).status, 200, 'it becomes a draft of the colleague’s own');
  assert.match(JSON.stringify((await writer.get(url)).body), /Бірінші нұсқа/);
  for (const role of ['partner', 'ici', 'quality'] as const) {
    const refused = await clients.get(role)!.put(`${url}/draft`, draft);
    assert.deepEqual([refused.status, refused.body.code], [403, 'no-permission'], role);
  }
});
