import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, dial, fresh, ID, kinds, Led, phrases } from '../../../test/calls/led.ts';

test('¶7: a call is answered, recorded from the first word, and told of it in three languages', () => {
  const { commands, call } = fresh();
  assert.deepEqual(kinds(commands), ['answer', 'record', 'play', 'play', 'play']);
  assert.deepEqual(phrases(commands), ['kk:recorded+greeting', 'ru:recorded', 'en:recorded']);
  assert.equal(call.state, 'greeting');
});

test('the language menu follows the greeting, and a key pressed during either is taken at once', () => {
  for (const greeted of [false, true]) {
    for (const [digit, language] of [
      ['1', 'kk'],
      ['2', 'ru'],
      ['3', 'en'],
    ] as const) {
      const led = new Led();
      if (greeted) {
        assert.deepEqual(phrases(led.played(8)), ['kk:menu', 'ru:menu', 'en:menu']);
        assert.equal(led.call.state, 'menu');
      }
      const commands = led.key(digit, 9);
      assert.deepEqual(kinds(commands), ['stop-playing', 'stop-playing', 'stop-playing', 'music']);
      assert.equal(led.call.state, 'queued');
      assert.equal(led.call.language, language);
      assert.deepEqual(led.call.queuedAt, at(9));
    }
  }
});

test('a wrong key is said to be wrong and asked again, and the third ends in the state language', () => {
  const led = new Led();
  assert.deepEqual(phrases(led.key('7', 2)), ['kk:wrong-key+menu', 'ru:wrong-key+menu', 'en:wrong-key+menu']);
  led.key('9', 3);
  led.key('0', 4);
  assert.equal(led.call.state, 'queued');
  assert.equal(led.call.language, 'kk');
});

test('who says nothing twice is served in the state language', () => {
  const led = new Led();
  led.played(8);
  led.played(12);
  assert.deepEqual(led.call.wakeAt, at(17));
  assert.deepEqual(phrases(led.tell({ kind: 'woke', position: null, at: at(17) })), ['kk:menu', 'ru:menu', 'en:menu']);
  led.played(21);
  led.tell({ kind: 'woke', position: null, at: at(26) });
  assert.equal(led.call.language, 'kk');
  assert.equal(led.call.state, 'queued');
});

test('the position is said in the language of the call, the music goes on after it, and who waits behind ten is told so', () => {
  const led = new Led();
  led.key('3', 2);
  const said = led.tell({ kind: 'woke', position: 2, at: at(6) });
  assert.deepEqual(kinds(said), ['music', 'play']);
  assert.deepEqual(phrases(said), ['en:wait+position-2']);
  assert.deepEqual(led.played(12), [{ do: 'music', channelId: 'caller', on: true }]);
  assert.deepEqual(led.call.wakeAt, at(42));
  assert.deepEqual(phrases(led.tell({ kind: 'woke', position: 11, at: at(42) })), ['en:position-more']);
});

test('¶7: the wait runs from arrival to the voice path in milliseconds, the queue-only variant from the choice of language', () => {
  const { call, facts } = new Led().talk();
  assert.equal(call.state, 'talking');
  assert.equal(call.waitMs, 10_000);
  assert.equal(call.queueWaitMs, 7_000);
  assert.equal(call.operatorId, 'operator-1');
  assert.equal(facts.find((fact) => fact.kind === 'offer-ended')?.outcome, 'answered');
});

test('¶7: the wait of the abandoned runs until they hang up, and it is kept where they gave up', () => {
  const inGreeting = new Led();
  inGreeting.tell({ kind: 'caller-gone', at: at(4) });
  assert.deepEqual([inGreeting.call.waitMs, inGreeting.call.abandonedIn, inGreeting.call.queueWaitMs], [4_000, 'greeting', null]);
  const inMenu = new Led();
  inMenu.played(8);
  inMenu.tell({ kind: 'caller-gone', at: at(9.5) });
  assert.deepEqual([inMenu.call.waitMs, inMenu.call.abandonedIn], [9_500, 'menu']);
  const ringing = new Led();
  ringing.key('1', 3);
  ringing.tell({ kind: 'offer', dial: dial(1), at: at(5) });
  const commands = ringing.tell({ kind: 'caller-gone', at: at(8) });
  assert.deepEqual([ringing.call.waitMs, ringing.call.queueWaitMs, ringing.call.abandonedIn], [8_000, 5_000, 'queue']);
  assert.deepEqual(commands, [{ do: 'hangup', channelId: dial(1).channelId }]);
  assert.equal(ringing.fact('offer-ended')?.outcome, 'withdrawn');
});

test('an operator who does not answer, refuses or cannot be reached loses the offer, and the caller keeps the place', () => {
  const how = [
    ['no-answer', 'no_answer'],
    ['refused', 'refused'],
    ['failed', 'failed'],
    ['hung-up', 'refused'],
  ] as const;
  for (const [gone, outcome] of how) {
    const led = new Led();
    led.key('1', 3);
    led.tell({ kind: 'offer', dial: dial(1), at: at(5) });
    led.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: gone, at: at(6) });
    assert.equal(led.call.state, 'queued');
    assert.deepEqual(led.call.queuedAt, at(3));
    assert.equal(led.fact('offer-ended')?.outcome, outcome);
    assert.equal(led.call.memory.retryAt, outcome === 'failed' ? at(8).toISOString() : null);
  }
  const slow = new Led();
  slow.key('1', 3);
  slow.tell({ kind: 'offer', dial: dial(1), at: at(5) });
  assert.deepEqual(slow.call.wakeAt, at(25));
  assert.deepEqual(slow.tell({ kind: 'woke', position: null, at: at(25) }), [{ do: 'hangup', channelId: dial(1).channelId }]);
  assert.equal(slow.fact('offer-ended')?.outcome, 'no_answer');
});

test('an operator who answers just after the offer was taken back is not left alone on the line', () => {
  const led = new Led();
  led.key('1', 3);
  led.tell({ kind: 'offer', dial: dial(1), at: at(5) });
  led.tell({ kind: 'woke', position: null, at: at(25) });
  assert.deepEqual(led.tell({ kind: 'operator-answered', channelId: dial(1).channelId, at: at(25.1) }), [
    { do: 'hangup', channelId: dial(1).channelId },
  ]);
  led.tell({ kind: 'caller-gone', at: at(26) });
  assert.deepEqual(kinds(led.tell({ kind: 'operator-answered', channelId: dial(2).channelId, at: at(27) })), ['hangup']);
});

test('a new recording segment begins with each joining, so that no word of an operator is lost', () => {
  const led = new Led();
  led.key('2', 3);
  led.tell({ kind: 'offer', dial: dial(1), at: at(5) });
  const commands = led.tell({ kind: 'operator-answered', channelId: dial(1).channelId, at: at(9) });
  assert.deepEqual(kinds(commands), ['music', 'join']);
  assert.deepEqual(
    led.commands.flatMap((command) => ('spoolName' in command ? [command.spoolName] : [])),
    [`${ID}-1.raw`, `${ID}-2.raw`],
  );
  led.tell({ kind: 'recording-began', ordinal: 2, at: at(9.1) });
  assert.equal(led.fact('recording')?.ordinal, 2);
});

test('hold gives the caller music and keeps the operator; only the operator who talks may ask', () => {
  const led = new Led().talk();
  const stranger = { wish: 'hold', accountId: 'operator-2', dial: null } as const;
  assert.deepEqual(led.tell({ kind: 'asked', ...stranger, at: at(11) }), []);
  assert.deepEqual(kinds(led.tell({ kind: 'asked', wish: 'hold', accountId: 'operator-1', dial: null, at: at(12) })), [
    'leave',
    'record',
    'music',
  ]);
  assert.equal(led.call.state, 'held');
  assert.deepEqual(kinds(led.tell({ kind: 'asked', wish: 'resume', accountId: 'operator-1', dial: null, at: at(20) })), ['music', 'join']);
  assert.equal(led.call.state, 'talking');
  assert.equal(led.call.waitMs, 10_000);
});

test('¶11: a redirected caller first hears the notice in the own language, then goes back to the old place, to another operator', () => {
  const led = new Led().talk();
  const commands = led.ask('redirect', 30, { to: 'queue', queue: 'general' });
  assert.deepEqual(kinds(commands), ['leave', 'record', 'play']);
  assert.deepEqual(phrases(commands), ['ru:redirect+redirect-decline']);
  assert.equal(led.call.state, 'noticing');
  const { kind: _, ...told } = led.fact('redirected')!;
  assert.deepEqual(told, { transferId: 'transfer-1', accountId: 'operator-1', notice: 'redirect', language: 'ru' });
  assert.equal(led.fact('notice-given'), undefined);
  assert.deepEqual(kinds(led.played(38)), ['hangup', 'music'], 'the operator leaves only now');
  assert.equal(led.fact('transfer-ended')?.outcome, 'moved');
  assert.equal(led.call.state, 'queued');
  assert.deepEqual(led.call.queuedAt, at(3));
  assert.equal(led.fact('notice-given')?.notice, 'redirect');
  assert.equal(led.call.memory.except?.accountId, 'operator-1');
  led.talk(2);
  assert.deepEqual(led.call.memory.spoke, ['operator-1', 'operator-2']);
  assert.equal(led.call.waitMs, 10_000, 'the second wait is not the ¶7 wait');
});

test('¶13: when the operator hangs up, the caller leaves the bridge and is asked for a mark in the language of the call', () => {
  const led = new Led().talk();
  const commands = led.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: 'hung-up', at: at(60) });
  assert.deepEqual(kinds(commands), ['leave', 'record', 'play']);
  assert.deepEqual(phrases(commands), ['ru:rate']);
  assert.deepEqual(led.call.talkEndedAt, at(60));
  assert.deepEqual(phrases(led.key('4', 62)), ['ru:thanks+goodbye']);
  assert.deepEqual(led.fact('rated'), { kind: 'rated', mark: 4, accountId: 'operator-1', spoke: ['operator-1'], language: 'ru' });
  assert.deepEqual(kinds(led.played(66)), ['end-bridge', 'hangup']);
  assert.deepEqual([led.call.state, led.call.endedBy, led.call.abandonedIn], ['ended', 'operator', null]);
});

test('¶13: the operator cannot skip the mark by ending the call from the desk', () => {
  const led = new Led().talk();
  const commands = led.tell({ kind: 'asked', wish: 'end', accountId: 'operator-1', dial: null, at: at(60) });
  assert.deepEqual(kinds(commands), ['hangup', 'leave', 'record', 'play']);
  assert.equal(led.call.state, 'rating');
});

test('¶13: the mark belongs to who spoke last, and all who spoke are kept', () => {
  const led = new Led().talk(1);
  led.ask('redirect', 30, { to: 'queue', queue: 'general' });
  led.played(38);
  led.talk(2);
  led.tell({ kind: 'operator-gone', channelId: dial(2).channelId, how: 'hung-up', at: at(60) });
  led.key('5', 61);
  assert.deepEqual(led.fact('rated'), {
    kind: 'rated',
    mark: 5,
    accountId: 'operator-2',
    spoke: ['operator-1', 'operator-2'],
    language: 'ru',
  });
});

test('¶13: a wrong key is asked once more, silence is no mark, and a second key changes nothing', () => {
  const wrong = new Led().talk();
  wrong.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: 'hung-up', at: at(60) });
  assert.deepEqual(phrases(wrong.key('8', 61)), ['ru:wrong-key+rate']);
  assert.deepEqual(phrases(wrong.key('9', 62)), ['ru:goodbye']);
  assert.equal(wrong.fact('rated'), undefined);
  const silent = new Led().talk();
  silent.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: 'hung-up', at: at(60) });
  silent.played(66);
  assert.deepEqual(silent.call.wakeAt, at(74));
  assert.deepEqual(phrases(silent.tell({ kind: 'woke', position: null, at: at(74) })), ['ru:goodbye']);
  silent.played(78);
  assert.equal(silent.call.state, 'ended');
  assert.equal(silent.fact('rated'), undefined);
  const twice = new Led().talk();
  twice.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: 'hung-up', at: at(60) });
  twice.key('2', 61);
  twice.key('5', 62);
  assert.deepEqual(
    twice.facts.flatMap((fact) => (fact.kind === 'rated' ? [fact.mark] : [])),
    [2],
  );
});

test('an operator whose channel vanishes is waited for, and a new dial to the same phone goes on with the talk', () => {
  const led = new Led().talk();
  assert.deepEqual(kinds(led.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: 'failed', at: at(20) })), [
    'leave',
    'record',
    'music',
  ]);
  assert.equal(led.call.state, 'held');
  const anew = { ...dial(9), accountId: 'operator-1' };
  assert.deepEqual(kinds(led.tell({ kind: 'asked', wish: 'reconnect', accountId: 'operator-1', dial: anew, at: at(25) })), ['dial']);
  assert.deepEqual(kinds(led.tell({ kind: 'operator-answered', channelId: anew.channelId, at: at(26) })), ['music', 'join']);
  led.tell({ kind: 'joined', channelId: anew.channelId, at: at(26) });
  assert.equal(led.call.state, 'talking');
  assert.equal(led.call.memory.lost, false);
  assert.deepEqual(led.call.memory.spoke, ['operator-1']);
});

test('after a reload the old channel is dropped without ending the call', () => {
  const led = new Led().talk();
  const anew = { ...dial(9), accountId: 'operator-1' };
  led.tell({ kind: 'asked', wish: 'reconnect', accountId: 'operator-1', dial: anew, at: at(25) });
  led.tell({ kind: 'operator-answered', channelId: anew.channelId, at: at(26) });
  assert.deepEqual(led.tell({ kind: 'joined', channelId: anew.channelId, at: at(26) }), [{ do: 'hangup', channelId: dial(1).channelId }]);
  assert.deepEqual(led.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: 'hung-up', at: at(26) }), []);
  assert.equal(led.call.state, 'talking');
});

test('an operator who does not come back loses the caller, who is told and goes to the front of the queue', () => {
  const led = new Led().talk();
  led.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: 'failed', at: at(20) });
  assert.deepEqual(led.call.wakeAt, at(50));
  assert.deepEqual(phrases(led.tell({ kind: 'woke', position: null, at: at(50) })), ['ru:reconnect']);
  assert.equal(led.call.state, 'queued');
  assert.deepEqual(led.call.queuedAt, at(3));
});

test('an ended call stays ended, whatever is still told of it', () => {
  const led = new Led().talk();
  led.tell({ kind: 'caller-gone', at: at(30) });
  assert.deepEqual([led.call.state, led.call.endedBy, led.call.talkEndedAt], ['ended', 'caller', at(30)]);
  const before = led.call;
  for (const event of [
    { kind: 'digit', digit: '1' },
    { kind: 'woke', position: 1 },
    { kind: 'caller-gone' },
    { kind: 'interrupted' },
  ] as const) {
    led.tell({ ...event, at: at(40) });
  }
  assert.equal(led.call, before);
});

test('a call found without its channel is closed as interrupted at the instant given', () => {
  const led = new Led().talk();
  led.tell({ kind: 'interrupted', at: at(33) });
  assert.deepEqual([led.call.state, led.call.endedBy, led.call.endedAt, led.call.abandonedIn], ['ended', 'interrupted', at(33), null]);
});

test("the bench's number goes straight to the queue, and only when it is configured", () => {
  assert.equal(fresh('1500').call.state, 'greeting');
  const direct = fresh('1500', '1500');
  assert.deepEqual([direct.call.state, direct.call.language], ['queued', 'ru']);
  assert.deepEqual(kinds(direct.commands), ['answer', 'record', 'music']);
});
