import { globSync, readFileSync } from 'node:fs';
import { join, relative, resolve, dirname } from 'node:path';
import { plan, type Room } from '../../modules.ts';

const root = join(import.meta.dirname, '../../..');
const rooms = Object.keys(plan) as Room[];
const complaints: string[] = [];

/** Rule 1-5 of the house: imports of one file, checked against where it lives. */
function checkImports(file: string, source: string): void {
  const here = place(file);
  for (const [, name] of source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
    const target = relative(root, resolve(dirname(join(root, file)), name!));
    const why = refusal(here, place(target), target);
    if (why) complaints.push(`${file}: imports ${target}: ${why}`);
  }
}

type Place = { kind: 'base' | 'room' | 'adapters' | 'app' | 'main' | 'plan' | 'web' | 'test' | 'other'; room?: Room };

function place(file: string): Place {
  const [top, second, third] = file.split('/');
  // A test beside its verb may use the test house; it ships nothing.
  if (file.endsWith('.test.ts')) return { kind: 'test' };
  if (top === 'web') return { kind: 'web' };
  if (top === 'test' || top === 'bench') return { kind: 'test' };
  if (top !== 'src') return { kind: 'other' };
  if (second === 'modules' && third) return { kind: 'room', room: third as Room };
  if (second === 'base' || second === 'adapters' || second === 'app') return { kind: second };
  return { kind: second === 'modules.ts' ? 'plan' : 'main' };
}

function refusal(from: Place, to: Place, target: string): string | null {
  if (from.kind === 'app' || from.kind === 'main' || from.kind === 'test') return null;
  if (from.kind === 'base') return to.kind === 'base' ? null : 'base imports only base';
  if (from.kind === 'web')
    return to.kind === 'web' || target.startsWith('texts') ? null : 'web imports nothing of the server but generated types';
  if (from.kind === 'adapters')
    return to.kind === 'base' || to.kind === 'adapters' || isDoor(target)
      ? null
      : 'adapters import base and the doors whose interfaces they fill';
  if (from.kind !== 'room' || to.kind === 'base') return null;
  if (to.kind !== 'room') return 'a room imports base, itself and the doors of its plan';
  if (to.room === from.room) return null;
  if (!isDoor(target)) return `only the door (${to.room}/index.ts) may be imported`;
  if (to.room === 'audit') return null;
  const allowed: readonly string[] = plan[from.room!];
  return allowed.includes(to.room!) ? null : `the plan gives ${from.room} no door to ${to.room}`;
}

function isDoor(target: string): boolean {
  return /^src\/modules\/[a-z]+\/index\.ts$/.test(target);
}

/** A room's SQL writes only its own schema and reads another's only through `published_` views of doors it may open. */
function checkSql(file: string, source: string, room: Room): void {
  const schemas = rooms.join('|');
  const uses = [
    ...source.matchAll(new RegExp(`(?:insertInto|updateTable|deleteFrom)\\(\\s*'(${schemas})\\.(\\w+)`, 'g')),
    ...source.matchAll(new RegExp(`\\b(?:insert\\s+into|update|delete\\s+from)\\s+(${schemas})\\.(\\w+)`, 'gi')),
  ];
  for (const [, schema, table] of uses) {
    if (schema !== room) complaints.push(`${file}: writes ${schema}.${table}, which belongs to ${schema}`);
  }
  const reads = [
    ...source.matchAll(new RegExp(`(?:selectFrom|[jJ]oin)\\(\\s*\\[?'(${schemas})\\.(\\w+)`, 'g')),
    ...source.matchAll(new RegExp(`\\b(?:from|join)\\s+(${schemas})\\.(\\w+)`, 'gi')),
  ];
  for (const [, schema, table] of reads) {
    if (schema === room) continue;
    const allowed: readonly string[] = plan[room];
    if (!table!.startsWith('published_'))
      complaints.push(`${file}: reads ${schema}.${table}; only views named published_… are open to others`);
    else if (!allowed.includes(schema!))
      complaints.push(`${file}: reads ${schema}.${table}, but the plan gives ${room} no door to ${schema}`);
  }
}

/** The plan is listed floor by floor, so a room may name only rooms above it: then there is no circle. */
function checkPlan(): void {
  for (const [index, room] of rooms.entries()) {
    for (const door of plan[room] as readonly Room[]) {
      if (rooms.indexOf(door) >= index) complaints.push(`src/modules.ts: ${room} names ${door}, which does not stand above it`);
    }
  }
}

checkPlan();
const files = globSync(['src/**/*.ts', 'web/**/*.{ts,tsx}', 'test/**/*.ts'], { cwd: root, exclude: ['web/dist/**'] });
for (const file of files) {
  const source = readFileSync(join(root, file), 'utf8');
  checkImports(file, source);
  const { kind, room } = place(file);
  if (kind === 'room' && !file.endsWith('.test.ts')) {
    if (!rooms.includes(room!)) complaints.push(`${file}: '${room}' is no room of the plan`);
    else checkSql(file, source, room!);
  }
}
for (const complaint of complaints) console.error(complaint);
console.log(`${files.length} files against the plan: ${complaints.length === 0 ? 'kept' : `${complaints.length} complaints`}`);
process.exitCode = complaints.length === 0 ? 0 : 1;
