import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { askOutside, isPublic, type Outgoing } from './outgoing.ts';

/** A real neighbour on loopback: what a forged address would want to reach. */
let asked = 0;
const neighbour = createServer((request, reply) => {
  asked += 1;
  if (request.url === '/away') reply.writeHead(302, { location: 'http://127.0.0.1/' }).end();
  else if (request.url === '/big') reply.end(Buffer.alloc(200_000));
  else if (request.url === '/slow') setTimeout(() => reply.end('late'), 2_000);
  else request.pipe(reply.writeHead(200, { 'x-method': request.method }));
});
await new Promise<void>((resolve) => neighbour.listen(0, '127.0.0.1', resolve));
after(() => {
  neighbour.closeAllConnections();
  neighbour.close();
});
const origin = `http://127.0.0.1:${(neighbour.address() as AddressInfo).port}`;
const port = (neighbour.address() as AddressInfo).port;
const limits: Outgoing = { trusted: [origin], timeoutMs: 500, mostBytes: 100_000 };
const ask = (url: string, some: Partial<Outgoing> = {}) =>
  askOutside(new URL(url), { method: 'POST', body: 'сәлем' }, { ...limits, ...some });

test('an address named in the environment is asked, wherever it is', async () => {
  const answer = await ask(`${origin}/`);
  assert.deepEqual([answer.status, answer.headers.get('x-method'), await answer.text()], [200, 'POST', 'сәлем']);
});

test('an address from elsewhere that leads home is refused before a single byte is sent', async () => {
  const before = asked;
  for (const url of [`https://127.0.0.1:${port}/`, `https://localhost:${port}/`, `https://[::1]:${port}/`, `https://2130706433:${port}/`]) {
    await assert.rejects(ask(url, { trusted: [] }), { reason: 'address' }, url);
  }
  assert.equal(asked, before);
});

test('without trust only https is spoken', async () => {
  for (const url of [`${origin}/`, 'ftp://example.kz/', 'file:///etc/hostname']) {
    await assert.rejects(ask(url, { trusted: [] }), { reason: 'protocol' }, url);
  }
});

test('a redirect is not followed, a large or slow answer is not waited for', async () => {
  await assert.rejects(ask(`${origin}/away`), { reason: 'redirect' });
  await assert.rejects(ask(`${origin}/big`), { reason: 'size' });
  await assert.rejects(ask(`${origin}/slow`), { reason: 'time' });
});

const addresses: [string, boolean][] = [
  ['8.8.8.8', true],
  ['95.56.237.24', true],
  ['2a00:1450:4010::200e', true],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:10.0.0.1', false],
  ['fd12:3456::1', false],
  ['fe80::1', false],
  ['64:ff9b::a00:1', false],
  ['example.kz', false],
];
for (const [address, open] of addresses) {
  test(`${address} is ${open ? 'an' : 'no'} address of the public internet`, () => assert.equal(isPublic(address), open));
}
