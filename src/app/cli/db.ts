import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../base/config.ts';
import { openStorage } from '../storage.ts';
import { describeSchema } from './schema.ts';
import { scratchDatabase } from './scratch.ts';

const root = join(import.meta.dirname, '../../..');
const SCHEMA = join(root, 'db/schema.sql');
const TYPES = join(root, 'src/base/db.generated.ts');

/** The two files that follow from the migrations. */
async function generated(): Promise<{ schema: string; types: string }> {
  const scratch = await scratchDatabase();
  try {
    const schema = await describeSchema(scratch.ownerUrl);
    const args = [
      '--dialect',
      'postgres',
      '--url',
      scratch.ownerUrl,
      '--print',
      '--log-level',
      'error',
      '--date-parser',
      'string',
      '--type-mapping',
      '{"int8":"number","timestamptz":"Date"}',
      '--exclude-pattern',
      '(graphile_worker|migrations).*',
    ];
    const result = spawnSync(process.execPath, [join(root, 'node_modules/.bin/kysely-codegen'), ...args], { encoding: 'utf8' });
    if (result.status !== 0) throw new Error(result.stderr);
    const types = result.stdout.slice(result.stdout.indexOf('import'));
    return {
      schema,
      types: `// Made by \`bin/db types\` from the migrations; do not edit.\n${types.trim()}\n`,
    };
  } finally {
    await scratch.drop();
  }
}

async function check(): Promise<void> {
  const { schema, types } = await generated();
  const stale = [
    [SCHEMA, schema],
    [TYPES, types],
  ].filter(([file, content]) => readFileSync(file!, 'utf8') !== content);
  if (stale.length === 0) return console.log('db/schema.sql and src/base/db.generated.ts are in step with the migrations');
  console.error(`Not in step with db/migrations: ${stale.map(([file]) => file).join(', ')}. Run: bin/db types`);
  process.exitCode = 1;
}

const command = process.argv[2];
if (command === 'migrate' || command === 'url') {
  const storage = await openStorage(readConfig(process.env), (line) => console.error(line));
  console.log(command === 'url' ? storage.ownerUrl : 'the database has the newest schema');
  await storage.release();
} else if (command === 'types' || command === 'schema') {
  const { schema, types } = await generated();
  writeFileSync(SCHEMA, schema);
  writeFileSync(TYPES, types);
  console.log('wrote db/schema.sql and src/base/db.generated.ts');
} else if (command === 'check') {
  await check();
} else {
  console.error('bin/db migrate | types | schema | check | url');
  process.exitCode = 2;
}
