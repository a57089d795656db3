import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { coverageOf, coveragePage, nameOf, type Paragraph, stateOf, unproven } from '../law.ts';

const root = join(import.meta.dirname, '../../..');
const PAGE = join(root, 'docs/law/coverage.md');

const { paragraphs } = JSON.parse(readFileSync(join(root, 'law/order-83.json'), 'utf8')) as { paragraphs: Paragraph[] };
const sources = globSync(['src/**/*.ts', 'web/**/*.{ts,tsx}', 'test/**/*.test.ts'], { cwd: root, exclude: ['web/dist/**'] })
  .filter((path) => !path.endsWith('.generated.ts') && !path.includes('node_modules'))
  // Not these two: the examples in them are no claims.
  .filter((path) => path !== 'src/app/law.ts' && path !== 'src/app/cli/law.ts')
  .sort();
const rows = coverageOf(
  paragraphs,
  sources.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
);

for (const row of rows) {
  console.log(
    `${nameOf(row).padEnd(8)} ${stateOf(row).padEnd(8)} code ${String(row.code.length).padStart(3)}  tests ${String(row.tests.length).padStart(3)}  ${row.title.en}`,
  );
}

const complaints = unproven(rows);
const page = coveragePage(rows);
if (process.argv.includes('--write')) {
  mkdirSync(dirname(PAGE), { recursive: true });
  writeFileSync(PAGE, page);
  console.log('wrote docs/law/coverage.md');
} else if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
  complaints.push('docs/law/coverage.md is not in step with the code and the tests. Run: bin/law --write');
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
