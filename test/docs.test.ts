import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md', 'asterisk/**/*.md', 'test/**/*.md', 'web/**/*.md'], {
  cwd: root,
  exclude: ['**/node_modules/**', 'web/dist/**'],
});

function variablesOfTheProgram(): Set<string> {
  return new Set([...read('src/base/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): (?:port\(|optional|z\b)/gm)].map((match) => match[1]!));
}

test('every variable the program reads is described and stands in the template, and no other', () => {
  const known = variablesOfTheProgram();
  assert.ok(known.size > 25, 'the variables were found');
  const page = read('docs/operations/environment.md').split('## Fetching')[0]!;
  const described = new Set(
    [...page.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm)].flatMap((row) => [...row[1]!.matchAll(/[A-Z_]+/g)].map(([name]) => name)),
  );
  assert.deepEqual([...described].sort(), [...known].sort());
  const template = new Set([...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]!));
  assert.deepEqual([...template].sort(), [...known].sort());
});

test('every link of a page leads to a file that is there', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1]!)
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page} → ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('every command and every path of ours that a page names is there', () => {
  const missing = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:bin|src|db|law|test|texts|asterisk|web|docs)\/[\w./-]*\w\/?)`/g)]
      .map((match) => match[1]!)
      .filter((path) => !path.startsWith('web/dist') && !existsSync(join(root, path)))
      .map((path) => `${page} names ${path}`),
  );
  assert.deepEqual(missing, []);
});

test('every package the program needs at run time is accounted for, and nothing else is', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const table = [...read('docs/decisions/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!);
  assert.deepEqual(table.sort(), Object.keys(dependencies).sort());
  assert.ok(table.length <= 40);
});

test('README and ARCHITECTURE stay short enough to be read', () => {
  const lines = (page: string) => read(page).trimEnd().split('\n').length;
  assert.ok(lines('README.md') <= 120, `README.md has ${lines('README.md')} lines`);
  assert.ok(lines('ARCHITECTURE.md') <= 150, `ARCHITECTURE.md has ${lines('ARCHITECTURE.md')} lines`);
});

test('what the install guides set are variables that the program reads', () => {
  const known = variablesOfTheProgram();
  const service = [...read('docs/operations/systemd/kenes.env').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]!);
  const compose = [...read('compose.yaml').matchAll(/^ {6}([A-Z][A-Z_]+):/gm)].map((match) => match[1]!);
  assert.ok(service.length > 5 && compose.length > 5);
  assert.deepEqual(
    [...service, ...compose].filter((name) => !known.has(name)),
    [],
  );
});
