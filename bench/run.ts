import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measure.ts';

/** Each bench by name; loaded only when it is run. */
const benches: Record<string, () => Promise<{ bench: () => Promise<Row[]> }>> = {
  deadlines: () => import('./deadlines.ts'),
  http: () => import('./http.ts'),
  letters: () => import('./letters.ts'),
  routing: () => import('./routing.ts'),
};

const RESULTS = join(import.meta.dirname, 'results');

function print(name: string, rows: readonly Row[]): void {
  console.log(`\n${name}`);
  console.table(
    Object.fromEntries(rows.map(({ what, ours, reference, ratio, unit, runs }) => [what, { ours, reference, ratio, unit, runs }])),
  );
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const load = loadavg()[0]!;
if (load > 1) console.log(`the machine is busy (load ${load.toFixed(1)}): ratios hold, single figures are worse than they could be`);
mkdirSync(RESULTS, { recursive: true });
for (const name of wanted.length > 0 ? wanted : Object.keys(benches)) {
  const rows = await (await benches[name]!()).bench();
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);
  print(name, rows);
}
