import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startTraces } from '../../src/app/traces.ts';
import { type ReceivedSpan, receiveTraces } from '../journeys/trace-receiver.ts';
import { openLineHouse } from './line-house.ts';

const NUMBER = '+77005550951';

const receiver = await receiveTraces();
after(() => receiver.close());
const traces = startTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, ROLE: 'all' });
const house = await openLineHouse({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url } });
const supervisor = await house.as('supervisor');

/** Everything under a span, at whatever depth. */
function under(parent: ReceivedSpan): ReceivedSpan[] {
  const children = receiver.spans.filter(({ traceId, parentSpanId }) => traceId === parent.traceId && parentSpanId === parent.spanId);
  return children.flatMap((child) => [child, ...under(child)]);
}
const names = (spans: readonly ReceivedSpan[]) => new Set(spans.map(({ name }) => name));

test('a request and a call are traced to their statements and commands, and a job to what queued it; nothing of a person goes along', async () => {
  const caller = await house.citizen({ from: NUMBER, keys: [{ digits: '2', afterMs: 400 }] });
  await house.call(NUMBER, (call) => call['state'] === 'queued');
  caller.hangup();
  const { id } = await house.call(NUMBER, (call) => call['state'] === 'ended');
  assert.equal((await supervisor.get(`/api/calls/${id}`)).status, 200);
  assert.equal((await supervisor.get('/api/calls/01a21113-3080-7ceb-84ce-3294b6e266e2')).status, 404);
  // The recording of the call is sealed by a job, queued when the call ended.
  await house.call(NUMBER, (call) => call['recording'] === 'ready');
  await traces.stop();

  const { spans } = receiver;
  const [shown, absent] = spans.filter(({ name }) => name === 'GET /api/calls/:id');
  assert.ok(names(under(shown!)).has('select calls.leg'));
  assert.match(shown!.attributes['kenes.request']!, /^[0-9a-f-]{36}$/);
  assert.deepEqual([shown!.status, absent!.status], [0, 2], 'a refusal is seen in its span');

  const arrived = spans.find(({ name }) => name === 'ari StasisStart')!;
  const all = names(under(arrived));
  assert.ok(all.has('with calls.call'), [...all].join(', '));
  assert.ok(all.has('ari POST /channels/:id/answer'), [...all].join(', '));
  const digit = spans.find(({ name }) => name === 'ari ChannelDtmfReceived')!;
  const turn = under(digit).find(({ name }) => name === 'call digit')!;
  assert.equal(turn.attributes['kenes.call'], id);
  assert.ok(under(turn).some(({ attributes }) => attributes['db.system.name'] === 'postgresql'));

  const job = spans.find(({ name, parentSpanId }) => name.startsWith('job ') && parentSpanId !== undefined && parentSpanId !== '');
  assert.ok(job && spans.some(({ spanId }) => spanId === job.parentSpanId), 'a job belongs to what queued it');

  const told = JSON.stringify(spans);
  for (const secret of [NUMBER, NUMBER.slice(2), 'demo-1414', 'supervisor@demo.kz']) assert.ok(!told.includes(secret), secret);
});
