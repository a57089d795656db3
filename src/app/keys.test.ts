import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { loadKeys } from './keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'kenes-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const now = new Date('2026-11-22T10:00:00Z');
const load = (name: string) => loadKeys({ DATA_DIR: folder, KEYS_FILE: join(folder, name) }, now, () => undefined);

test('what was sealed is opened by the same file, also when it is read again, and the file is for its owner alone', () => {
  const sealed = load('a.json').seal(Buffer.from('құпия'));
  assert.equal(load('a.json').open(sealed).toString(), 'құпия');
  assert.equal(statSync(join(folder, 'a.json')).mode & 0o777, 0o600);
  assert.ok(!sealed.includes('құпия'));
});

test('another key, and content that was changed, are refused', () => {
  const sealed = load('a.json').seal(Buffer.from('secret'));
  assert.throws(() => load('b.json').open(sealed), /put the right key file back/);
  const changed = Buffer.from(sealed);
  changed[changed.length - 1]! ^= 1;
  assert.throws(() => load('a.json').open(changed));
});

test('after a new key is added it seals, and the old one still opens', () => {
  const old = load('c.json').seal(Buffer.from('old'));
  const file = JSON.parse(readFileSync(join(folder, 'c.json'), 'utf8'));
  const other = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'));
  writeFileSync(join(folder, 'c.json'), JSON.stringify({ keys: [...file.keys, ...other.keys] }));
  const both = load('c.json');
  assert.equal(both.keyId, other.keys[0].id);
  assert.equal(both.open(old).toString(), 'old');
});

test('a key file that holds no key, or a short one, is named with what to do', () => {
  writeFileSync(join(folder, 'empty.json'), '{"keys":[]}');
  assert.throws(() => load('empty.json'), /KEYS_FILE=.*empty\.json: holds no key; put the right file back/);
  writeFileSync(join(folder, 'short.json'), JSON.stringify({ keys: [{ id: 'x', key: 'AAAA', madeAt: now }] }));
  assert.throws(() => load('short.json'), /key x is not 32 bytes/);
});
