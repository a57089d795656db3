// Run by bin/test after all tests: node test/check-logs.ts FOLDER. Fails when any log of the run holds a secret or personal data.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { leaks } from './logs.ts';

const folder = process.argv[2]!;
const kept = join(folder, 'secrets.txt');
const secrets = existsSync(kept) ? [...new Set(readFileSync(kept, 'utf8').split('\n').filter(Boolean))] : [];
let lines = 0;
let found = 0;
for (const file of globSync(join(folder, '*.log'))) {
  const text = readFileSync(file, 'utf8');
  lines += text.split('\n').filter((line) => line.startsWith('{')).length;
  for (const line of leaks(text, secrets)) {
    found += 1;
    if (found <= 20) console.error(`${basename(file)}: ${line}`);
  }
}
console.log(`logs: ${lines} lines of the whole run looked through for ${secrets.length} secrets and for people: ${found} found`);
if (lines === 0 || secrets.length === 0) console.error('check-logs: there was nothing to look through; the run keeps no logs any more');
process.exitCode = found > 0 || lines === 0 || secrets.length === 0 ? 1 : 0;
