import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { at, ID, Led, phrases } from '../../../../test/calls/led.ts';
import { cases } from '../../../../test/cases.ts';
import { arrive } from '../arrive.ts';
import { defaultSettings } from '../call.ts';
import { faultsOf, type Menu, menuKeys, menuShape } from './menu.ts';
import { SILENCE, walk } from './walk.ts';

/** Who calls, and then about what. */
const menu: Menu = menuShape.parse({
  remember: true,
  announcement: 'news',
  nodes: [
    {
      code: 'who',
      phrase: 'who-calls',
      keys: [
        { digit: '1', does: 'go', node: 'topics' },
        { digit: '2', does: 'queue', queue: 'ict', audience: 'state_body' },
        { digit: '*', does: 'repeat' },
      ],
    },
    {
      code: 'topics',
      phrase: 'topics',
      keys: [
        { digit: '1', does: 'queue' },
        { digit: '#', does: 'go', node: 'who' },
      ],
    },
  ],
});
const settings = { ...defaultSettings, menus: new Map([[3, menu]]) };
const called = (known: 'ru' | null = null) =>
  new Led(
    arrive({ id: ID, channelId: 'caller', dialled: '1414', callerNumber: '+77005550101', at: at(0), edition: 3, known }, settings),
    settings,
  );
const known = { phrases: new Set(['news', 'who-calls', 'topics']), queues: new Set(['general', 'ict']) };

test('¶34: a state body says so by a key, goes to the queue named there, and its wait is counted apart', () => {
  const led = called();
  assert.deepEqual(phrases(led.commands), ['kk:recorded+greeting+news', 'ru:recorded+news', 'en:recorded+news']);
  assert.deepEqual(phrases(led.key('2', 2)), ['ru:who-calls']);
  assert.equal(led.call.state, 'menu');
  led.key('2', 4);
  assert.deepEqual([led.call.state, led.call.queue, led.call.audience, led.call.queuedAt], ['queued', 'ict', 'state_body', at(4)]);
  assert.deepEqual(led.fact('menu-key'), { kind: 'menu-key', edition: 3, node: 'who', digit: '2' });
});

test('a key leads deeper, back, or has it said again, and is taken while it is being said', () => {
  const led = called();
  led.key('2', 2);
  assert.deepEqual(phrases(led.key('1', 3)), ['ru:topics']);
  assert.deepEqual(phrases(led.key('#', 4)), ['ru:who-calls']);
  assert.deepEqual(phrases(led.key('*', 5)), ['ru:who-calls']);
  led.key('1', 6);
  led.key('1', 7);
  assert.deepEqual([led.call.state, led.call.queue, led.call.audience], ['queued', 'general', 'recipient']);
});

test('0 leads to an operator from everywhere; so do two silences and three wrong keys', () => {
  for (const way of [['0'], ['5', '6', '7'], [SILENCE, SILENCE]]) {
    const led = called();
    led.key('2', 1);
    for (const [index, digit] of way.entries()) {
      led.played(10 + index * 10);
      if (digit === SILENCE) led.tell({ kind: 'woke', position: null, at: at(15 + index * 10) });
      else led.key(digit, 15 + index * 10);
    }
    assert.deepEqual([led.call.state, led.call.queue, led.call.language], ['queued', 'general', 'ru'], way.join());
  }
});

test('a number that chose a language before is greeted in it, may still choose another, and is asked nothing twice', () => {
  const led = called('ru');
  assert.deepEqual(phrases(led.commands), ['ru:recorded+greeting+news', 'kk:menu', 'en:menu']);
  const other = called('ru');
  assert.deepEqual(phrases(led.played(9)), ['ru:who-calls']);
  assert.deepEqual(led.fact('language'), { kind: 'language', language: 'ru', how: 'number' });
  assert.deepEqual(phrases(other.key('1', 2)), ['kk:who-calls']);
});

test('a call whose edition is remembered no more goes to the queue', () => {
  const led = called();
  led.key('2', 1);
  const late = new Led({ call: led.call, commands: [], facts: [] }, defaultSettings);
  late.key('1', 3);
  assert.equal(late.call.state, 'queued');
});

test('what would leave a caller lost is found, each with its place', () => {
  assert.deepEqual(faultsOf(menu, known), []);
  const wrong = menuShape.parse({
    remember: false,
    announcement: 'nothing',
    nodes: [
      { code: 'who', phrase: 'who-calls', keys: [{ digit: '1', does: 'go', node: 'gone' }] },
      {
        code: 'far',
        phrase: 'silent',
        keys: [
          { digit: '1', does: 'repeat' },
          { digit: '1', does: 'queue', queue: 'closed' },
        ],
      },
    ],
  });
  assert.deepEqual(
    faultsOf(wrong, known).map(({ code, node, detail }) => `${code} ${node} ${detail}`),
    [
      'menu-phrase-unknown  nothing',
      'menu-node-unknown who gone',
      'menu-phrase-unknown far silent',
      'menu-key-twice far 1',
      'menu-queue-unknown far closed',
      'menu-node-unreached far far',
    ],
  );
});

test('a walk hears what a caller would hear and says where the keys lead', () => {
  assert.deepEqual(walk(menu, null, ['2', '2']), [
    { what: 'said', language: 'kk', phrases: ['recorded', 'greeting', 'news'] },
    { what: 'said', language: 'ru', phrases: ['recorded', 'news'] },
    { what: 'said', language: 'en', phrases: ['recorded', 'news'] },
    { what: 'said', language: 'kk', phrases: ['menu'] },
    { what: 'said', language: 'ru', phrases: ['menu'] },
    { what: 'said', language: 'en', phrases: ['menu'] },
    { what: 'answered', answer: '2', node: null },
    { what: 'said', language: 'ru', phrases: ['who-calls'] },
    { what: 'answered', answer: '2', node: 'who' },
    { what: 'queue', language: 'ru', queue: 'ict', audience: 'state_body' },
  ]);
  assert.equal(walk(menu, 'kk', []).at(-1)?.what, 'said');
});

const nodeCodes = ['a', 'b', 'c'] as const;
const key = fc.record({
  digit: fc.constantFrom(...menuKeys),
  target: fc.oneof(fc.constantFrom(...nodeCodes), fc.constantFrom('queue', 'repeat')),
});
const anyMenu = fc.array(fc.array(key, { maxLength: 6 }), { maxLength: 3 }).map((nodes) =>
  menuShape.parse({
    remember: false,
    announcement: null,
    nodes: nodes.map((keys, index) => ({
      code: nodeCodes[index],
      phrase: 'topics',
      keys: keys.map(({ digit, target }) =>
        target === 'queue' || target === 'repeat' ? { digit, does: target } : { digit, does: 'go', node: target },
      ),
    })),
  }),
);

test('whatever the menu and whatever is pressed, who says nothing more comes to an operator', () => {
  fc.assert(
    fc.property(anyMenu, fc.array(fc.constantFrom('0', ...menuKeys, SILENCE), { maxLength: 15 }), (any, pressed) => {
      const end = walk(any, null, [...pressed, ...Array.from({ length: 4 }, () => SILENCE)]).at(-1);
      assert.equal(end?.what, 'queue');
    }),
    cases(0.1),
  );
});
