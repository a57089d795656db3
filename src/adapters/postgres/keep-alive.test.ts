import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from './embedded.ts';
import { keepAlive } from './keep-alive.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'kenes-keep-alive-'));
after(() => rmSync(dataDir, { recursive: true, force: true }));

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test('¶6: a database server that is killed comes back on its port with everything that was committed, and stays away after a stop', async () => {
  const options = { dataDir, port: 0 };
  const first = await startEmbedded(options);
  const server = keepAlive(options, first);
  try {
    await ask(server.adminUrl, 'create table letter as select 1414 as number');
    process.kill(first.pid, 'SIGKILL');
    let answer: unknown;
    for (let attempt = 0; attempt < 300 && answer === undefined; attempt += 1) {
      await sleep(100);
      answer = await ask(server.adminUrl, 'select number from letter').catch(() => undefined);
    }
    assert.equal(answer, 1414);
  } finally {
    await server.stop();
  }
  await sleep(1_500);
  await assert.rejects(ask(server.adminUrl, 'select 1'), /ECONNREFUSED/);
});
