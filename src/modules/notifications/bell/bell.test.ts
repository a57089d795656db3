import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import WebSocket from 'ws';
import { newId } from '../../../base/ids.ts';
import { openHouse } from '../../../../test/house.ts';
import { accountId, people } from '../../../../test/people.ts';
import { undeliverable } from '../../appeals/templates.ts';
import { tell } from '../index.ts';

const house = await openHouse();
const [one, two] = [await house.as('operator1'), await house.as('operator2')];
const NOW = new Date();
const appealId = newId(NOW);
let told = 0;
async function notice(n: number): Promise<string> {
  told += 1;
  const account = await accountId(house.db, people.operator(n));
  const wish = { template: undeliverable, params: { number: `2026-${told}`, error: '550' }, subject: { kind: 'appeal', id: appealId } };
  const { messages } = await house.at(NOW, (ctx) => tell(ctx, { ...wish, to: { account }, dedupeKey: `bell ${told}` }));
  return messages[0]!.id;
}
const unread = async (who = one) => (await who.get('/api/notices/unread')).body.unread;

test('a notice is counted until it is read, leads to what it is about, and is nobody else’s', async () => {
  const id = await notice(1);
  assert.deepEqual([await unread(one), await unread(two)], [1, 0]);
  const { items } = (await one.get('/api/notices')).body;
  assert.deepEqual([items[0].id, items[0].relatedKind, items[0].relatedId, items[0].readAt], [id, 'appeal', appealId, null]);
  assert.equal((await two.post('/api/notices/read', { ids: [id] })).status, 200);
  assert.equal(await unread(one), 1, 'nobody reads for somebody else');
  assert.deepEqual((await two.get('/api/notices')).body.items, []);
  assert.deepEqual((await one.post('/api/notices/read', { ids: [id] })).body, { unread: 0 });
  const readAt = (await one.get('/api/notices')).body.items[0].readAt;
  await one.post('/api/notices/read', { ids: [id] });
  assert.equal((await one.get('/api/notices')).body.items[0].readAt, readAt, 'read once, read then');
});

test('notices are kept, page by page, and all are read at once', async () => {
  for (let n = 0; n < 5; n += 1) await notice(2);
  const first = (await two.get('/api/notices?limit=3')).body;
  const rest = (await two.get(`/api/notices?limit=3&cursor=${first.next}`)).body;
  assert.deepEqual([first.items.length, rest.items.length, rest.next], [3, 2, null]);
  assert.deepEqual((await two.post('/api/notices/read', { ids: 'all' })).body, { unread: 0 });
  assert.equal((await two.get('/api/notices?unread=true')).body.items.length, 0);
  assert.equal((await two.get('/api/notices')).body.items.length, 5);
});

test('a notice comes live, and one that came while the screen was away comes when it is back', async () => {
  const listen = async (after?: string) => {
    const address = new URL(`/api/live${after ? `?after=${after}` : ''}`, house.url.replace('http', 'ws'));
    const socket = new WebSocket(address, { headers: { cookie: one.cookie, 'user-agent': 'node' } });
    const heard: { kind: string; cursor: string }[] = [];
    socket.on('message', (data) => heard.push(JSON.parse((data as Buffer).toString())));
    await once(socket, 'message');
    return {
      socket,
      heard,
      until: async (kind: string) => {
        while (!heard.some((event) => event.kind === kind)) await once(socket, 'message');
      },
    };
  };
  const first = await listen();
  await notice(1);
  await first.until('notices.told');
  const { cursor } = first.heard.at(-1)!;
  first.socket.close();
  await once(first.socket, 'close');
  await notice(2);
  const missed = await notice(1);
  const second = await listen(cursor);
  await second.until('notices.told');
  assert.equal((second.heard.find(({ kind }) => kind === 'notices.told') as unknown as { subjectId: string }).subjectId, missed);
  second.socket.close();
});
