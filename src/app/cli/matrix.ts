import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { matrixPage } from '../matrix.ts';

const PAGE = join(import.meta.dirname, '../../../docs/security/permissions.md');
const page = matrixPage();

if (process.argv.includes('--write')) {
  mkdirSync(dirname(PAGE), { recursive: true });
  writeFileSync(PAGE, page);
  console.log('wrote docs/security/permissions.md');
} else if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
  console.error('docs/security/permissions.md is not in step with the routes and the roles. Run: bin/matrix --write');
  process.exitCode = 1;
}
