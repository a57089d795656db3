import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';

/** What a long run found: what it did in words, and its figures. `target` is null where a figure is told without one. */
export type Figure = { what: string; value: number; unit: string; target: number | null; note?: string };
export type Soaked = { what: string; figures: Figure[] };
export type Soak = (seed: number) => Promise<Soaked>;

/** Each long run by name; loaded only when it is run. */
const soaks: Record<string, () => Promise<{ soak: Soak }>> = {
  duties: () => import('./duties.ts'),
  letters: () => import('./letters.ts'),
};

const folder = join(import.meta.dirname, '../../docs/soak');
const SEED = 1414;

const kept = ({ value, target }: Figure) => target === null || value <= target;

/** The page of a run: where and when it was made, each figure beside what is asked of it. */
function page(name: string, seed: number, { what, figures }: Soaked): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const rows = figures.map((figure) => {
    const { value, unit, target, note = '' } = figure;
    const asked = target === null ? '' : `≤ ${target} ${unit} ${kept(figure) ? '●' : '○ missed'}`;
    return `| ${figure.what} | ${Number.isInteger(value) ? value : value.toFixed(1)} ${unit} | ${asked} | ${note} |`;
  });
  return `# Soak: ${name}

${what}

Commit ${commit}, ${new Date().toISOString().slice(0, 10)}, seed ${seed}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)} at the start. Made by \`bin/soak ${name}\`.

| what | measured | asked | note |
|---|---|---|---|
${rows.join('\n')}
`;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in soaks));
if (unknown.length > 0) {
  console.error(`no soak is called ${unknown.join(', ')}; there are ${Object.keys(soaks).join(', ')}`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const seed = Number(process.env['KENES_SEED'] ?? SEED);
let missed = 0;
for (const name of wanted.length > 0 ? wanted : Object.keys(soaks)) {
  const soaked = await (await soaks[name]!()).soak(seed);
  writeFileSync(join(folder, `${name}.md`), page(name, seed, soaked));
  console.table(soaked.figures);
  missed += soaked.figures.filter((figure) => !kept(figure)).length;
}
if (missed > 0) console.error(`${missed} figures miss what is asked of them`);
process.exit(missed > 0 ? 1 : 0);
