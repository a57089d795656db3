import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { mountRoutes } from '../../base/http.ts';
import { addOpenApi } from '../openapi.ts';
import { allRoutes } from '../rooms.ts';
import type { Db } from '../../base/ctx.ts';

const root = join(import.meta.dirname, '../../..');
const DESCRIPTION = join(root, 'docs/api/openapi.json');
const TYPES = join(root, 'web/api/api.generated.ts');

/** The description of all routes; no database is touched, for nothing is called. */
async function describe(): Promise<string> {
  const app = Fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await addOpenApi(app);
  mountRoutes(app, allRoutes, {
    db: undefined as unknown as Db,
    clock: () => new Date(),
    authenticate: async () => ({ actor: { kind: 'anonymous' } }),
    reach: () => null,
    journal: async () => undefined,
  });
  await app.ready();
  return `${JSON.stringify(app.swagger(), null, 2)}\n`;
}

/** The web's types out of the description; openapi-typescript needs the API of TypeScript 5. */
function typesOf(file: string): string {
  const result = spawnSync(process.execPath, [join(root, 'node_modules/openapi-typescript/bin/cli.js'), file], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(result.stderr);
  return `// Made by \`bin/api write\` from the routes; do not edit.\n${result.stdout.replace(/^\/\*\*[\s\S]*?\*\/\n/, '').trim()}\n`;
}

const current = await describe();
if (process.argv[2] === 'write') {
  for (const file of [DESCRIPTION, TYPES]) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(DESCRIPTION, current);
  writeFileSync(TYPES, typesOf(DESCRIPTION));
  console.log('wrote docs/api/openapi.json and web/api/api.generated.ts');
} else if (process.argv[2] === 'check') {
  const same =
    [DESCRIPTION, TYPES].every((file) => existsSync(file)) &&
    readFileSync(DESCRIPTION, 'utf8') === current &&
    readFileSync(TYPES, 'utf8') === typesOf(DESCRIPTION);
  console.log(
    same ? 'docs/api/openapi.json and the web types are in step with the routes' : 'Not in step with the routes. Run: bin/api write',
  );
  process.exitCode = same ? 0 : 1;
} else {
  console.error('bin/api write | check');
  process.exitCode = 2;
}
