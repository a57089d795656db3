import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints, delivered, importedByWeb, type Lock, type Manifest, readLock } from './dependencies.ts';
import { makeSbom } from './sbom.ts';

const real = readLock();

/** The real files with one thing planted. */
function planted(change: (lock: Lock, manifest: Manifest) => void): string[] {
  const copy = structuredClone(real);
  change(copy.lock, copy.manifest);
  return complaints(copy, importedByWeb());
}

test('what is delivered is in order, and each planted mistake is told by name', () => {
  assert.deepEqual(complaints(real, importedByWeb()), []);
  const pg = 'node_modules/pg';
  const cases: [RegExp, (lock: Lock, manifest: Manifest) => void][] = [
    [/^pg \S+: licence 'SSPL-1\.0' is not on the list/, ({ packages }) => (packages[pg]!.license = 'SSPL-1.0')],
    [/^react \S+: licence '' is not on the list/, ({ packages }) => delete packages['node_modules/react']!.license],
    [/^pg needs an install script/, ({ packages }) => (packages[pg]!.hasInstallScript = true)],
    [/node_modules\/pg is bound to https:/, ({ packages }) => (packages[pg]!.resolved = 'https://somewhere.example/pg.tgz')],
    [/node_modules\/pg has no integrity/, ({ packages }) => delete packages[pg]!.integrity],
    [/^package\.json: pg \^8\.0\.0 is no exact version/, (_, { dependencies }) => (dependencies['pg'] = '^8.0.0')],
  ];
  for (const [words, change] of cases) {
    const found = planted(change);
    assert.equal(found.length, 1, found.join('; '));
    assert.match(found[0]!, words);
  }
});

test('what the built web holds counts as delivered, with what it needs; tools of development do not', () => {
  const names = new Map(delivered(real.lock, importedByWeb()).map(({ name, part }) => [name, part]));
  for (const name of ['react', '@mantine/core', 'jssip', 'scheduler', '@fontsource-variable/onest'])
    assert.equal(names.get(name), 'web', name);
  for (const name of ['fastify', 'pg', 'graphile-worker']) assert.equal(names.get(name), 'server', name);
  for (const name of ['vite', 'oxlint', 'playwright-core', 'axe-core']) assert.equal(names.has(name), false, name);
});

test('the list of parts is the same whenever it is made, and names each part once', () => {
  const [one, two] = [makeSbom(), makeSbom()];
  assert.deepEqual(one, two);
  const refs = (one['components'] as { 'bom-ref': string }[]).map((component) => component['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  assert.ok(refs.some((ref) => ref.startsWith('pkg:npm/fastify@')));
  assert.ok(refs.some((ref) => ref.startsWith('pkg:deb/debian/asterisk@')));
  assert.ok(refs.some((ref) => ref.startsWith('pkg:deb/debian/postgresql-client-18@')));
});
