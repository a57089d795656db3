import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { client, openHouse } from '../../../test/house.ts';
import { receiveLetter } from '../../modules/mail/index.ts';
import { createMetrics } from './metrics.ts';

const TOKEN = 'a-scrape-token-of-this-test';
const operations = join(import.meta.dirname, '../../../docs/operations');
const house = await openHouse({ env: { METRICS_TOKEN: TOKEN } });
const noon = '2026-11-20T07:00:00Z';

async function scrape(headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }) {
  const { status, body } = await house.anyone.send('GET', '/metrics', undefined, headers);
  return { status, text: Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body) };
}

/** The value of one series, named as it is written. */
function value(text: string, series: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  assert.ok(line, `${series} is exported`);
  return Number(line.slice(series.length));
}

test('the figures are for who sends the token; anybody else hears that there is no such address', async () => {
  assert.equal((await scrape()).status, 200);
  const missing = await house.anyone.get('/no-such.txt');
  for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: `Basic ${TOKEN}` }]) {
    const { status, text } = await scrape(headers as Record<string, string>);
    assert.deepEqual([status, JSON.parse(text).code], [404, missing.body.code]);
  }
  const admin = await house.as('admin');
  assert.equal((await admin.get('/metrics')).status, 404);
});

test('requests are counted by route template, and what a stranger types becomes no label', async () => {
  const admin = await house.as('admin');
  await admin.get('/api/settings/secret-of-77005550199/history');
  await house.anyone.get('/api/77005550199?x=mariya@example.kz');
  const { text } = await scrape();
  assert.ok(value(text, 'kenes_http_request_duration_seconds_count{method="GET",route="/api/settings/:key/history",status="404"}') >= 1);
  assert.ok(value(text, 'kenes_http_request_duration_seconds_count{method="GET",route="none",status="404"}') >= 1);
  assert.doesNotMatch(text, /7005550199|example\.kz|secret-of/);
});

test('a letter that waits is seen with its age, and so are the parts and the pool', async () => {
  house.clock.now = new Date('2026-11-20T07:03:20Z');
  const letter = {
    raw: Buffer.from('Subject: x\r\n\r\nx'),
    remoteAddress: null,
    envelopeFrom: 'aigul@example.kz',
    envelopeTo: ['support@goscorp.kz'],
  };
  await house.at(noon, (ctx) => receiveLetter(ctx, letter));
  const { text } = await scrape();
  assert.equal(value(text, 'kenes_letters_unregistered'), 1);
  assert.equal(value(text, 'kenes_letters_unregistered_oldest_seconds'), 200);
  assert.equal(value(text, 'kenes_database_up'), 1);
  assert.ok(value(text, 'kenes_jobs_waiting{job="mail.register"}') >= 1);
  assert.ok(value(text, 'kenes_database_connections{state="idle"}') >= 1);
  assert.doesNotMatch(text, /aigul|goscorp/);
  house.clock.now = null;
});

test('¶7: the wait is exported as average, histogram and target, and a call without an operator for its language is seen', async () => {
  const now = new Date('2026-11-20T09:00:00Z');
  const ends = [
    [12, 'answered'],
    [48, 'abandoned'],
  ] as const;
  for (const [index, [seconds, outcome]] of ends.entries()) {
    const arrived = new Date(now.getTime() - 600_000);
    const end = new Date(arrived.getTime() + seconds * 1_000);
    await house.db
      .insertInto('calls.call')
      .values({
        id: `019ab000-0000-7000-8000-00000000000${index}`,
        channel_id: `c${index}`,
        dialled: '1414',
        state: 'ended',
        language: 'kk',
        arrived_at: arrived,
        queued_at: arrived,
        answered_at: outcome === 'answered' ? end : null,
        ended_at: end,
        wait_ms: seconds * 1_000,
        ended_by: 'caller',
        memory: '{}',
      })
      .execute();
  }
  const queued = new Date(now.getTime() - 30_000);
  await house.db
    .insertInto('calls.call')
    .values({
      id: '019ab000-0000-7000-8000-000000000009',
      channel_id: 'c9',
      dialled: '1414',
      state: 'queued',
      language: 'en',
      arrived_at: queued,
      queued_at: queued,
      memory: '{}',
    })
    .execute();
  house.clock.now = now;
  const { text } = await scrape();
  assert.equal(value(text, 'kenes_wait_average_today_seconds'), 30);
  assert.equal(value(text, 'kenes_wait_average_recent_seconds'), 30);
  assert.equal(value(text, 'kenes_wait_target_seconds'), 30);
  assert.equal(value(text, 'kenes_wait_seconds_bucket{le="20"}'), 1);
  assert.equal(value(text, 'kenes_wait_seconds_count'), 2);
  assert.equal(value(text, 'kenes_wait_seconds_sum'), 60);
  assert.equal(value(text, 'kenes_callers_waiting{language="en"}'), 1);
  assert.equal(value(text, 'kenes_queue_unstaffed{language="en"}'), 1);
  assert.equal(value(text, 'kenes_queue_unstaffed{language="kk"}'), 0);
  assert.equal(value(text, 'kenes_calls_today{outcome="abandoned"}'), 1);
  house.clock.now = null;
});

test('every figure the dashboard, the rules and the page name is exported', async () => {
  const { text } = await scrape();
  const families = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map((match) => match[1]!));
  const known = (name: string) => families.has(name) || families.has(name.replace(/_(bucket|count|sum)$/, ''));
  for (const file of ['grafana/kenes.json', 'prometheus/kenes-alerts.yml', 'monitoring.md']) {
    const named = [...readFileSync(join(operations, file), 'utf8').matchAll(/\b(?:kenes|nodejs)_[a-z0-9_]*[a-z0-9]\b/g)].map(
      ([name]) => name,
    );
    assert.ok(named.length > 8, `${file} names figures`);
    assert.deepEqual(
      named.filter((name) => !known(name) && name !== 'kenes_job' && name !== 'nodejs'),
      [],
      file,
    );
  }
});

test('labels are of few kinds, and none of them can hold a person', async () => {
  const { text } = await scrape();
  const ours = text.split('\n').filter((line) => line.startsWith('kenes_'));
  const labels = ours.flatMap((line) => [...line.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1]!, match[2]!] as const));
  const kinds = [
    'method',
    'route',
    'status',
    'job',
    'outcome',
    'language',
    'le',
    'state',
    'paragraph',
    'part',
    'kind',
    'subject',
    'severity',
  ];
  assert.deepEqual(
    labels.filter(([label]) => !kinds.includes(label)),
    [],
  );
  assert.deepEqual(
    labels.filter(([label, said]) => label !== 'route' && !/^(¶?[\w.+-]*)$/.test(said)),
    [],
    'a word of the code',
  );
});

test('every section that the rules send somebody to is there', () => {
  const page = readFileSync(join(operations, 'what-to-do-when.md'), 'utf8');
  const sections = new Set([...page.matchAll(/^## (\S+)$/gm)].map((match) => match[1]!));
  const named = [...readFileSync(join(operations, 'prometheus/kenes-alerts.yml'), 'utf8').matchAll(/what-to-do-when\.md#(\S+)/g)];
  assert.ok(named.length > 8);
  assert.deepEqual(
    named.map((match) => match[1]!).filter((section) => !sections.has(section)),
    [],
  );
});

test('a job that fails is counted as failed and still fails', async () => {
  const metrics = createMetrics();
  await metrics.job('mail.register', async () => undefined);
  await assert.rejects(
    metrics.job('mail.register', () => Promise.reject(new Error('the relay hung up'))),
    /hung up/,
  );
  const text = await metrics.registry.metrics();
  assert.equal(value(text, 'kenes_job_runs_total{job="mail.register",outcome="done"}'), 1);
  assert.equal(value(text, 'kenes_job_runs_total{job="mail.register",outcome="failed"}'), 1);
});

test('without a token this machine may read, and what a proxy passed on may not', async () => {
  const plain = await openHouse();
  const anyone = client(plain.url, '');
  assert.equal((await anyone.get('/metrics')).status, 200);
  for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip']) {
    assert.equal((await anyone.send('GET', '/metrics', undefined, { [header]: '192.0.2.7' })).status, 404, header);
  }
});
