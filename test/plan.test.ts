import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allJobs, allRoutes, doors } from '../src/app/rooms.ts';
import { reactions } from '../src/app/reactions.ts';
import { languages, loadTexts } from '../src/base/texts.ts';
import { plan } from '../src/modules.ts';
import { ownPermissionsOf, permissionsOf } from '../src/modules/identity/index.ts';

const root = join(import.meta.dirname, '..');

/** Everything that may be called without a session. A longer list is a decision, not a slip. */
const PUBLIC = [
  'POST /api/session',
  'POST /api/session/passkey/challenge',
  'POST /api/session/passkey',
  'GET /api/session/ways',
  'POST /api/session/provider/challenge',
  'POST /api/session/provider',
  // The SMS gateway, known by its secret; and people without an account, by the sealed link of their message.
  'POST /api/sms/calls/:secret',
  'GET /unsubscribe/:token',
  'POST /unsubscribe/:token',
];

test('every room of the plan has a folder and a door, and no folder stands outside the plan', () => {
  assert.deepEqual(readdirSync(join(root, 'src/modules')).sort(), Object.keys(plan).sort());
  assert.deepEqual(Object.keys(doors).sort(), Object.keys(plan).sort());
});

test('every route has a permission or stands in the short public list', () => {
  const open = allRoutes.filter((route) => route.access === 'public').map((route) => `${route.method} ${route.url}`);
  assert.deepEqual(open, PUBLIC);
});

test('every permission that a route asks for is granted to some role', () => {
  const granted = new Set<string>([...Object.values(permissionsOf), ...Object.values(ownPermissionsOf)].flat());
  const asked = new Set(allRoutes.map((route) => route.access).filter((access) => access !== 'public' && access !== 'signed-in'));
  assert.deepEqual(
    [...asked].filter((permission) => !granted.has(permission)),
    [],
  );
});

test('every route that people of an organization may ask for says whose its records are', () => {
  const scoped = new Set(['signed-in', ...Object.values(ownPermissionsOf).flat()]);
  const silent = allRoutes.filter(({ access, scope }) => scoped.has(access) && scope === undefined);
  assert.deepEqual(
    silent.map(({ method, url }) => `${method} ${url}`),
    [],
  );
});

test('every address and every name of an action stands once', () => {
  const addresses = allRoutes.map((route) => `${route.method} ${route.url}`);
  assert.deepEqual(
    addresses.filter((address, index) => addresses.indexOf(address) !== index),
    [],
  );
  const actions = allRoutes.map((route) => route.action);
  assert.deepEqual(
    actions.filter((action, index) => actions.indexOf(action) !== index),
    [],
  );
});

test('every reaction names a job that some room has', () => {
  const handlers = new Set(allJobs.flatMap((room) => Object.keys(room.handlers)));
  assert.deepEqual(
    Object.values(reactions)
      .flat()
      .filter((job) => !handlers.has(job)),
    [],
  );
});

test('every problem has words in kk, ru and en', () => {
  for (const language of languages) {
    const codes = [...loadTexts(language).keys()].filter((key) => key.startsWith('problem.'));
    assert.ok(codes.length > 10, `${language}: ${codes.length} problems`);
  }
  const [kk, ru, en] = languages.map((language) => [...loadTexts(language).keys()].filter((key) => key.startsWith('problem.')).sort());
  assert.deepEqual(kk, ru);
  assert.deepEqual(ru, en);
});

test('every room has a README that says what it is for', () => {
  for (const room of Object.keys(plan)) {
    assert.ok(readdirSync(join(root, 'src/modules', room)).includes('README.md'), `${room} has no README.md`);
  }
});
