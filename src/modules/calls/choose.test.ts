import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { choose, matches, type Free, type Waiting } from './choose.ts';

const RUNS = 50_000;
const instant = fc.integer({ min: 0, max: 50 }).map((second) => new Date(Date.UTC(2026, 10, 20, 5, 0, second)));
const language = fc.constantFrom('kk', 'ru', 'en');
const topic = fc.constantFrom('ict', 'text-relay');
const operator = fc.record({ languages: fc.uniqueArray(language), topics: fc.uniqueArray(topic), idleSince: instant });
const someone = fc.option(fc.integer({ min: 0, max: 7 }), { nil: null, freq: 5 });
const caller = fc.record({
  language,
  queuedAt: instant,
  except: someone,
  only: someone,
  topic: fc.option(topic, { nil: null, freq: 5 }),
});
const scene = fc.tuple(fc.array(caller, { maxLength: 12 }), fc.array(operator, { maxLength: 8 })).map(([callers, operators]) => ({
  waiting: callers.map(({ except, only, ...rest }, n): Waiting => ({
    ...rest,
    callId: `call-${n}`,
    exceptAccountId: except === null ? null : `operator-${except}`,
    onlyAccountId: only === null ? null : `operator-${only}`,
  })),
  free: operators.map((one, n): Free => ({ ...one, accountId: `operator-${n}`, phone: `op${n}` })),
}));

function holds(property: (waiting: Waiting[], free: Free[]) => void): void {
  fc.assert(
    fc.property(scene, ({ waiting, free }) => property(waiting, free)),
    { numRuns: RUNS },
  );
}

test('nobody waits while a matching operator is free', () => {
  holds((waiting, free) => {
    const choices = choose(waiting, free);
    const busy = new Set(choices.map((choice) => choice.operator.accountId));
    const served = new Set(choices.map((choice) => choice.callId));
    const idle = free.filter(({ accountId }) => !busy.has(accountId));
    for (const left of waiting.filter(({ callId }) => !served.has(callId))) assert.ok(!idle.some((one) => matches(left, one)));
  });
});

test('no operator is given two callers, no caller two operators, and each speaks the language', () => {
  holds((waiting, free) => {
    const choices = choose(waiting, free);
    assert.equal(new Set(choices.map(({ operator: { accountId } }) => accountId)).size, choices.length);
    assert.equal(new Set(choices.map(({ callId }) => callId)).size, choices.length);
    for (const { callId, operator: chosen } of choices)
      assert.ok(
        matches(
          waiting.find((one) => one.callId === callId)!,
          chosen,
        ),
      );
  });
});

test('the order of places is kept: nobody is served by an operator whom somebody before them could have had and did not get', () => {
  holds((waiting, free) => {
    const choices = choose(waiting, free);
    const served = new Map(choices.map(({ callId, operator: chosen }) => [callId, chosen]));
    for (const later of waiting.filter(({ callId }) => served.has(callId))) {
      for (const earlier of waiting.filter((one) => one.queuedAt < later.queuedAt && !served.has(one.callId))) {
        assert.ok(!matches(earlier, served.get(later.callId)!));
      }
    }
  });
});

test('the first in the queue gets the matching operator who has been idle longest', () => {
  holds((waiting, free) => {
    const [first] = [...waiting].sort(
      (a, b) => a.queuedAt.getTime() - b.queuedAt.getTime() || a.callId.localeCompare(b.callId, 'en', { numeric: false }),
    );
    if (!first) return;
    const chosen = choose([first], free)[0];
    const longest = Math.min(...free.filter((one) => matches(first, one)).map((one) => one.idleSince.getTime()));
    assert.equal(chosen?.operator.idleSince.getTime() ?? Infinity, longest);
  });
});

const caller1 = { callId: 'c', language: 'ru', queuedAt: new Date(0), exceptAccountId: null, onlyAccountId: null, topic: null } as const;
const free = (accountId: string, languages = ['ru'], topics: string[] = []): Free => ({
  accountId,
  phone: `op-${accountId}`,
  languages,
  topics,
  idleSince: new Date(0),
});

test('¶11: who redirected a caller is not offered the same caller', () => {
  assert.deepEqual(choose([{ ...caller1, exceptAccountId: 'a' }], [free('a')]), []);
});

test('a caller handed on to one operator waits for that one, whatever they speak, and is offered to nobody else', () => {
  const only = { ...caller1, onlyAccountId: 'b' };
  assert.deepEqual(choose([only], [free('a')]), []);
  assert.equal(choose([only], [free('a'), free('b', ['kk'])])[0]?.operator.accountId, 'b');
});

test('a queue with a topic of its own is served by who can be asked about it', () => {
  const asking = { ...caller1, topic: 'ict' };
  assert.deepEqual(choose([asking], [free('a')]), []);
  assert.equal(choose([asking], [free('a'), free('b', ['ru'], ['ict'])])[0]?.operator.accountId, 'b');
});
