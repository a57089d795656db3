import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languages, loadTexts } from '../../base/texts.ts';
import { type Judgement, type Severity, step, type Watch } from './alert.ts';
import { kinds } from './kinds/all.ts';
import { limitsSetting } from './limits.ts';
import type { Readings } from './readings.ts';
import { isDayAt, type Line, linesDue, routingSetting } from './tell/routing.ts';

const NOON = new Date('2026-11-20T07:00:00Z');
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000);
const fine: Readings = {
  parts: { worker: NOON, telephony: NOON, mail: NOON },
  jobs: { late: 0, oldestDueAt: null, givenUp: 0 },
  disk: { freeShare: 0.5 },
  database: { roundTripMs: 2, bytes: 5e9 },
  certificate: { endsAt: after(100 * 86_400) },
  backup: { last: { at: after(-3_600), ok: true }, installedAt: after(-1e7) },
  keys: 'ok',
  line: {
    targetSeconds: 30,
    waiting: [],
    recent: { offered: 0, averageSeconds: null },
    today: { offered: 0, answered: 0, abandoned: 0, interrupted: 0, averageSeconds: null },
    waits: { within: [], sumSeconds: 0, count: 0 },
  },
  letters: { received: 0, registered: 0, waiting: 0, oldestAt: null },
  outbox: {
    byState: { queued: 0, held: 0, sending: 0, sent: 0, dead: 0 } as Readings['outbox']['byState'],
    oldestUnsentAt: null,
    oldestHeldAt: null,
  },
  duties: [],
};
const judge = (code: string, readings: Partial<Readings>, limits = limitsSetting.fallback) =>
  kinds.find((kind) => kind.code === code)!.judge({ ...fine, ...readings }, limits, NOON);
const severity = (judged: Judgement) => ('unknown' in judged ? 'unknown' : judged.severity);

/** Reading, and what the check says of it; each boundary from both sides. */
const table: [string, Partial<Readings>, Severity | 'unknown' | null][] = [
  ['line-down', { parts: { worker: NOON, telephony: after(-20), mail: NOON } }, null],
  ['line-down', { parts: { worker: NOON, telephony: after(-21), mail: NOON } }, 'critical'],
  ['line-down', { parts: { worker: NOON, telephony: null, mail: NOON } }, 'critical'],
  ['line-down', { parts: null }, 'unknown'],
  ['worker-silent', { parts: { worker: after(-60), telephony: NOON, mail: NOON } }, 'critical'],
  ['letters-door-closed', { parts: { worker: NOON, telephony: NOON, mail: after(-60) } }, 'critical'],
  ['wait-over-target', { line: { ...fine.line, recent: { offered: 9, averageSeconds: 30 } } }, null],
  ['wait-over-target', { line: { ...fine.line, recent: { offered: 9, averageSeconds: 30.1 } } }, 'warning'],
  ['wait-over-target', { line: { ...fine.line, recent: { offered: 9, averageSeconds: 61 } } }, 'critical'],
  ['letters-unregistered', { letters: { ...fine.letters, waiting: 1, oldestAt: after(-120) } }, null],
  ['letters-unregistered', { letters: { ...fine.letters, waiting: 1, oldestAt: after(-121) } }, 'critical'],
  ['outbox-stuck', { outbox: { ...fine.outbox, oldestUnsentAt: after(-31 * 60) } }, 'warning'],
  ['outbox-stuck', { outbox: { ...fine.outbox, oldestUnsentAt: after(-241 * 60) } }, 'critical'],
  ['outbox-stuck', { outbox: { ...fine.outbox, oldestHeldAt: after(-59 * 60) } }, null],
  ['outbox-stuck', { outbox: { ...fine.outbox, oldestHeldAt: after(-60 * 60) } }, 'warning'],
  ['duties-late', { duties: [{ paragraph: '8', open: 3, late: 0 }] }, null],
  ['duties-late', { duties: [{ paragraph: '8', open: 3, late: 1 }] }, 'warning'],
  ['jobs-late', { jobs: { late: 1, oldestDueAt: after(-299), givenUp: 0 } }, null],
  ['jobs-late', { jobs: { late: 1, oldestDueAt: after(-300), givenUp: 0 } }, 'warning'],
  ['jobs-late', { jobs: { late: 0, oldestDueAt: null, givenUp: 1 } }, 'warning'],
  ['disk-low', { disk: { freeShare: 0.15 } }, null],
  ['disk-low', { disk: { freeShare: 0.149 } }, 'warning'],
  ['disk-low', { disk: { freeShare: 0.049 } }, 'critical'],
  ['disk-low', { disk: null }, 'unknown'],
  ['database-slow', { database: { roundTripMs: 501, bytes: 1 } }, 'warning'],
  ['database-slow', { database: { roundTripMs: 2_001, bytes: 1 } }, 'critical'],
  ['certificate-ending', { certificate: { endsAt: after(21 * 86_400) } }, null],
  ['certificate-ending', { certificate: { endsAt: after(21 * 86_400 - 1) } }, 'warning'],
  ['certificate-ending', { certificate: { endsAt: after(7 * 86_400 - 1) } }, 'critical'],
  ['certificate-ending', { certificate: null }, 'unknown'],
  ['backup-old', { backup: { last: { at: after(-25 * 3_600), ok: true }, installedAt: after(-1e7) } }, null],
  ['backup-old', { backup: { last: { at: after(-25 * 3_600 - 1), ok: true }, installedAt: after(-1e7) } }, 'warning'],
  ['backup-old', { backup: { last: { at: after(-60), ok: false }, installedAt: after(-1e7) } }, 'warning'],
  ['backup-old', { backup: { last: null, installedAt: after(-3_600) } }, null],
  ['backup-old', { backup: { last: null, installedAt: after(-80 * 3_600) } }, 'critical'],
  ['keys-missing', { keys: 'missing' }, 'critical'],
  ['keys-missing', { keys: 'other' }, 'critical'],
];

test('each check judges its reading, and its boundaries lie where the words say', () => {
  for (const [code, readings, expected] of table) {
    assert.deepEqual(judge(code, readings).map(severity), [expected], `${code} ${JSON.stringify(readings)}`);
  }
  for (const kind of kinds)
    assert.ok(
      judge(kind.code, {}).every((judged) => severity(judged) === null),
      `${kind.code} is quiet when all is well`,
    );
});

test('a queue is unstaffed by its language, and only while somebody waits in it', () => {
  const waiting = [
    { language: 'en', callers: 1, longestSince: NOON, staffed: false },
    { language: 'kk', callers: 4, longestSince: NOON, staffed: true },
  ];
  const said = judge('queue-unstaffed', { line: { ...fine.line, waiting } });
  assert.deepEqual(
    said.map((one) => [one.subject, severity(one)]),
    [
      ['kk', null],
      ['ru', null],
      ['en', 'critical'],
    ],
  );
});

test('the size of the database is watched only where somebody set a limit', () => {
  const large = { database: { roundTripMs: 1, bytes: 3e12 } };
  assert.deepEqual(judge('database-large', large).map(severity), [null]);
  assert.deepEqual(judge('database-large', large, { ...limitsSetting.fallback, databaseGigabytes: 2_000 }).map(severity), ['warning']);
});

test('an alert opens after its patience without a break, closes after being well for long enough, and a blind look changes nothing', () => {
  const patience = { openAfter: 20, closeAfter: 60 };
  const bad: Judgement = { subject: '', severity: 'warning', detail: {} };
  const worse: Judgement = { subject: '', severity: 'critical', detail: {} };
  const good: Judgement = { subject: '', severity: null, detail: {} };
  const blind: Judgement = { subject: '', unknown: true };
  const play = (looks: [number, Judgement][]) => {
    let [watch, open, acts] = [null as Watch | null, null as Severity | null, [] as string[]];
    for (const [at, judged] of looks) {
      const next = step(watch, judged, open, patience, after(at));
      watch = next.watch;
      if (next.act) acts.push(`${next.act}@${at}`);
      if (next.act === 'open' || next.act === 'worse') open = watch.severity;
      if (next.act === 'close') open = null;
    }
    return acts;
  };
  assert.deepEqual(
    play([
      [0, bad],
      [10, bad],
      [20, bad],
    ]),
    ['open@20'],
  );
  assert.deepEqual(
    play([
      [0, bad],
      [10, good],
      [20, bad],
      [30, bad],
      [39, bad],
    ]),
    [],
    'what flickers wakes nobody',
  );
  assert.deepEqual(
    play([
      [0, bad],
      [20, bad],
      [30, good],
      [80, good],
      [90, good],
    ]),
    ['open@20', 'close@90'],
  );
  assert.deepEqual(
    play([
      [0, bad],
      [20, bad],
      [30, good],
      [50, bad],
      [60, good],
      [100, good],
    ]),
    ['open@20'],
    'nor is it over yet',
  );
  assert.deepEqual(
    play([
      [0, bad],
      [10, blind],
      [20, bad],
    ]),
    ['open@20'],
  );
  assert.deepEqual(
    play([
      [0, bad],
      [20, bad],
      [30, blind],
      [900, blind],
    ]),
    ['open@20'],
    'not to know is no good news',
  );
  assert.deepEqual(
    play([
      [0, bad],
      [20, bad],
      [30, worse],
      [40, bad],
      [50, worse],
    ]),
    ['open@20', 'worse@30'],
  );
});

test('every check opens an alert on a reading that is wrong, after its own patience, and closes it when all is well again', () => {
  const wrong = new Map<string, Partial<Readings>>([
    ...table.filter(([, , says]) => says === 'warning' || says === 'critical').map(([code, readings]) => [code, readings] as const),
    ['queue-unstaffed', { line: { ...fine.line, waiting: [{ language: 'kk', callers: 1, longestSince: NOON, staffed: false }] } }],
    ['database-large', { database: { roundTripMs: 1, bytes: 3e12 } }],
  ]);
  for (const kind of kinds) {
    const limits = { ...limitsSetting.fallback, databaseGigabytes: 2_000 };
    const bad = judge(kind.code, wrong.get(kind.code)!, limits).find((judged) => severity(judged) !== null)!;
    const good = judge(kind.code, {}, limits).find(({ subject }) => subject === bad.subject)!;
    const first = step(null, bad, null, kind, NOON);
    const opened = step(first.watch, bad, null, kind, after(kind.openAfter));
    const open = opened.watch.severity;
    const better = step(opened.watch, good, open, kind, after(1_000));
    const closed = step(better.watch, good, open, kind, after(1_000 + kind.closeAfter));
    assert.deepEqual([opened.act, closed.act], ['open', 'close'], kind.code);
    if (kind.openAfter > 0) assert.equal(first.act, null, `${kind.code} is patient`);
  }
});

test('who is told follows the table: kind, severity, day or night, and how long nobody took it over', () => {
  const base: Line = { kind: 'any', severity: 'any', whom: 'role', who: 'administrator', channel: 'mail', when: 'always', afterMinutes: 0 };
  const lines: Line[] = [
    { ...base, who: 'administrator' },
    { ...base, who: 'supervisor', severity: 'critical', afterMinutes: 15 },
    { ...base, who: 'quality', when: 'day' },
    { ...base, who: 'editor', when: 'night' },
    { ...base, who: 'training', kind: 'disk-low' },
  ];
  const alert = { kind: 'line-down', severity: 'critical' as const, openedAt: NOON, criticalAt: after(60), acknowledged: false };
  const due = (changed: Partial<typeof alert>, seconds: number, day = true) =>
    linesDue({ ...alert, ...changed }, lines, day, after(seconds)).map(({ who }) => who);
  assert.deepEqual(due({}, 0), ['administrator', 'quality']);
  assert.deepEqual(due({}, 0, false), ['administrator', 'editor']);
  assert.deepEqual(due({}, 15 * 60), ['administrator', 'quality'], 'critical for fourteen minutes only');
  assert.deepEqual(due({}, 16 * 60), ['administrator', 'supervisor', 'quality']);
  assert.deepEqual(due({ acknowledged: true }, 16 * 60), [], 'somebody has it');
  assert.deepEqual(due({ kind: 'disk-low' }, 0), ['administrator', 'quality', 'training']);
  const hours = { from: '08:00', to: '20:00' };
  const at = (time: string) => isDayAt(new Date(`2026-11-20T${time}:00+05:00`), hours);
  assert.deepEqual([at('07:59'), at('08:00'), at('19:59'), at('20:00')], [false, true, true, false]);
});

test('a line of the table that could reach nobody is refused', () => {
  const line = routingSetting.fallback[0]!;
  const takes = (changed: Partial<Line>) => routingSetting.shape.safeParse([{ ...line, ...changed }]).success;
  assert.ok(routingSetting.shape.safeParse(routingSetting.fallback).success);
  assert.ok(takes({ whom: 'address', who: 'duty@example.kz', channel: 'mail' }));
  assert.ok(takes({ whom: 'address', who: '+77005550101', channel: 'sms' }));
  for (const wrong of [
    { who: 'nobody' },
    { channel: 'sms' },
    { whom: 'account', who: 'admin@demo.kz' },
    { whom: 'address', who: 'duty@example.kz', channel: 'screen' },
    { whom: 'address', who: '8700', channel: 'sms' },
    { kind: 'no-such' },
    { afterMinutes: -1 },
  ] as Partial<Line>[]) {
    assert.equal(takes(wrong), false, JSON.stringify(wrong));
  }
});

test('every check has words in three languages and a section of what to do', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/operations/what-to-do-when.md'), 'utf8');
  for (const code of [...kinds.map((kind) => kind.code), 'trial']) {
    for (const language of languages) {
      for (const key of [`alert.${code}`, `alert.${code}.reading`, `alert.${code}.do`])
        assert.ok(loadTexts(language).has(key), `${language} ${key}`);
    }
    assert.match(page, new RegExp(`^## ${code}$`, 'm'));
  }
});
