import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { client } from '../house.ts';
import { startSystem, systemPlace } from '../system.ts';

const place = await systemPlace();

test('¶6: a fresh place starts, a killed part comes back by itself, and a stop leaves nothing running', async () => {
  const system = startSystem(place);
  await system.says('ready http');
  const first = await (await fetch(`${system.url}/health/ready`)).json();
  assert.deepEqual(first, { ready: true, database: true, worker: true, telephony: true });
  const signedIn = await client(system.url, '').post('/api/session', { email: 'operator1@demo.kz', password: 'demo-1414' });
  assert.equal(signedIn.status, 200);

  const back = system.says('ready http');
  process.kill(system.programPid(), 'SIGKILL');
  await back;
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!;
  assert.equal((await client(system.url, cookie).get('/api/session')).status, 200, 'the session outlives the killed process');
  assert.equal(((await (await fetch(`${system.url}/health/ready`)).json()) as { ready: boolean }).ready, true);

  assert.equal(await system.stop(), 0);
  assert.match(system.output(), /stopped/);
  await assert.rejects(fetch(`${system.url}/health/live`));
});

test('a second start in the same place goes on with its data, without the network and without demo', async () => {
  const system = startSystem(place, []);
  await system.says('ready http');
  assert.equal((await client(system.url, '').post('/api/session', { email: 'operator1@demo.kz', password: 'demo-1414' })).status, 200);
  assert.doesNotMatch(system.output(), /first sign-in/, 'there are accounts already');
  assert.equal(await system.stop(), 0);
});

for (const [variable, protocol] of [
  ['PORT', 'tcp'],
  ['HTTPS_PORT', 'tcp'],
  ['SMTP_PORT', 'tcp'],
  ['SIP_PORT', 'tcp'],
  ['ASTERISK_HTTP_PORT', 'tcp'],
] as const) {
  test(`a taken ${variable} ends the start with an error that names port and variable`, async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(Number(place[variable]), '127.0.0.1', resolve));
    try {
      const system = startSystem(place, []);
      assert.equal(await system.exited, 78, `${protocol} ${variable}: ${system.output()}`);
      assert.match(system.output(), new RegExp(`${place[variable]}[^]*${variable}`));
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });
}

test('a bad variable is named with what was wrong and an example', async () => {
  const system = startSystem({ ...place, DATABASE_URL: 'mysql://somewhere', ROLE: 'everything' }, []);
  assert.equal(await system.exited, 78);
  assert.match(system.output(), /DATABASE_URL=mysql.*for example DATABASE_URL=postgres/);
  assert.match(system.output(), /ROLE=everything.*for example ROLE=all/);
});

test('a key file that is not the one the data was sealed with ends the start with words that say which to put back', async () => {
  const file = join(place['DATA_DIR']!, 'keys.json');
  const right = readFileSync(file);
  rmSync(file);
  const system = startSystem(place, []);
  assert.equal(await system.exited, 78);
  assert.match(system.output(), /KEYS_FILE=\S+keys\.json: sealed with key '.+', which is not in .+ put the right key file back/);
  writeFileSync(file, right);
  const again = startSystem(place, []);
  await again.says('ready http');
  assert.equal(await again.stop(), 0);
});

test('a place without accounts shows the first sign-in once', async () => {
  const fresh = await systemPlace();
  const system = startSystem(fresh, []);
  await system.says('ready http');
  const [, email, password] = /first sign-in: (\S+) {2}password: (\S+)/.exec(system.output())!;
  const anyone = client(system.url, '');
  assert.equal((await anyone.post('/api/session', { email, password })).status, 200);
  assert.equal(await system.stop(), 0);
});

test('ROLE splits the program into server, worker and telephony that are ready together', async () => {
  const split = await systemPlace();
  const server = startSystem({ ...split, ROLE: 'server' });
  await server.says('ready http');
  const others = ['worker', 'telephony'].map((role) => ({ role, system: startSystem({ ...split, ROLE: role }) }));
  for (const { role, system } of others) await system.says(`ready ${role}`);
  await poll(async () => ((await (await fetch(`${server.url}/health/ready`)).json()) as { ready: boolean }).ready);
  for (const { system } of others) assert.equal(await system.stop(), 0);
  assert.equal((await fetch(`${server.url}/health/live`)).status, 200, 'the server goes on without the others');
  assert.equal(await server.stop(), 0);
});

/** Waits until `look` is true; fails after half a minute. */
async function poll(look: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (await look()) return;
    await sleep(200);
  }
  assert.fail('it did not become so');
}
