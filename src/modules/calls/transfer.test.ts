import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, dial, kinds, Led, phrases } from '../../../test/calls/led.ts';
import { defaultSettings, type Dial } from './call.ts';
import type { Target } from './transfer.ts';

const toQueue: Target = { to: 'queue', queue: 'ict' };
const toOperator: Target = { to: 'operator', accountId: 'operator-2' };
const toOutside: Target = { to: 'outside', number: '+77172000000' };
const outside: Dial = { ...dial(7), accountId: null, phone: '+77172000000' };

/** An operator talks and asks another, who has answered: the caller hears music. */
function consulting(): Led {
  const led = new Led().talk();
  led.ask('consult', 20, toOperator, dial(2));
  led.tell({ kind: 'operator-answered', channelId: dial(2).channelId, at: at(24) });
  led.tell({ kind: 'joined', channelId: dial(2).channelId, at: at(24) });
  return led;
}

test('¶11: to a queue of its own: told first, then into that queue at the old place', () => {
  const led = new Led().talk();
  led.ask('redirect', 30, toQueue);
  assert.equal(led.call.queue, 'general');
  led.played(40);
  assert.deepEqual([led.call.state, led.call.queue, led.call.queuedAt], ['queued', 'ict', at(3)]);
  assert.deepEqual(led.fact('transfer-ended'), { kind: 'transfer-ended', transferId: 'transfer-1', outcome: 'moved' });
});

test('¶11: a caller who declines by key stays with the operator, who never left the line', () => {
  const led = new Led().talk();
  led.ask('redirect', 30, toQueue);
  assert.deepEqual(led.key('5', 33), [], 'another key says nothing');
  assert.deepEqual(kinds(led.key('0', 34)), ['stop-playing', 'music', 'join']);
  assert.equal(led.call.state, 'talking');
  assert.equal(led.fact('transfer-ended')?.outcome, 'declined');
  assert.equal(led.fact('notice-given'), undefined);
  assert.equal(led.fact('left'), undefined);
});

test('¶11: the operator may take the redirection back while the notice sounds', () => {
  const led = new Led().talk();
  led.ask('redirect', 30, toQueue);
  assert.deepEqual(kinds(led.ask('resume', 33)), ['stop-playing', 'music', 'join']);
  assert.deepEqual([led.call.state, led.fact('transfer-ended')?.outcome], ['talking', 'withdrawn']);
});

test('¶11: a notice that could not be played moves nobody; one whose end nobody saw is played again', () => {
  for (const [heard, state, outcome] of [
    ['not', 'talking', 'failed'],
    ['unseen', 'noticing', undefined],
    ['whole', 'queued', 'moved'],
  ] as const) {
    const led = new Led().talk();
    led.ask('redirect', 30, toQueue);
    const [playbackId = ''] = led.call.memory.playing;
    const commands = led.tell({ kind: 'played', playbackId, heard, at: at(40) });
    assert.deepEqual([led.call.state, led.fact('transfer-ended')?.outcome], [state, outcome]);
    if (heard === 'unseen') assert.deepEqual(phrases(commands), ['ru:redirect+redirect-decline']);
  }
  const silent = new Led().talk();
  silent.ask('redirect', 30, toQueue);
  silent.tell({ kind: 'woke', position: null, at: at(30 + defaultSettings.promptSeconds) });
  assert.deepEqual([silent.call.state, silent.fact('transfer-ended')?.outcome], ['talking', 'failed']);
});

test('¶11: an operator who hangs up while the notice sounds stops nothing: the caller is told and then moved', () => {
  const led = new Led().talk();
  led.ask('redirect', 30, toQueue);
  assert.deepEqual(led.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: 'hung-up', at: at(32) }), []);
  assert.equal(led.call.state, 'noticing');
  assert.deepEqual(led.key('0', 33), [], 'there is nobody to stay with');
  led.played(40);
  assert.equal(led.call.state, 'queued');
});

test('¶11: to one operator: offered to nobody else for a while; taken, it has moved; not taken, the caller keeps the place', () => {
  const taken = new Led().talk();
  taken.ask('redirect', 30, toOperator);
  taken.played(40);
  assert.deepEqual(taken.call.memory.wanted, { accountId: 'operator-2', until: at(40 + defaultSettings.wantedSeconds).toISOString() });
  assert.equal(taken.fact('transfer-ended'), undefined);
  taken.talk(2);
  assert.deepEqual([taken.call.state, taken.call.operatorId, taken.fact('transfer-ended')?.outcome], ['talking', 'operator-2', 'moved']);
  const rung = new Led().talk();
  rung.ask('redirect', 30, toOperator);
  rung.played(40);
  rung.tell({ kind: 'offer', dial: dial(2), at: at(41) });
  rung.tell({ kind: 'woke', position: null, at: at(61) });
  assert.deepEqual([rung.call.state, rung.call.queuedAt, rung.fact('transfer-ended')?.outcome], ['queued', at(3), 'no_answer']);
  assert.equal(rung.call.memory.wanted, null);
  const busy = new Led().talk();
  busy.ask('redirect', 30, toOperator);
  busy.played(40);
  busy.tell({ kind: 'offer', dial: dial(3), at: at(75) });
  assert.deepEqual([busy.call.state, busy.fact('transfer-ended')?.outcome], ['offered', 'no_answer'], 'another takes it');
});

test('¶11: to a number outside: another notice, then it is rung; not answered, the caller is in the queue at the old place', () => {
  const led = new Led().talk();
  assert.deepEqual(phrases(led.ask('redirect', 30, toOutside, outside)), ['ru:redirect-outside+redirect-decline']);
  assert.deepEqual(kinds(led.played(40)), ['hangup', 'dial', 'music']);
  assert.equal(led.call.state, 'offered');
  const unanswered = new Led().talk();
  unanswered.ask('redirect', 30, toOutside, outside);
  unanswered.played(40);
  unanswered.tell({ kind: 'operator-gone', channelId: outside.channelId, how: 'no-answer', at: at(60) });
  assert.deepEqual([unanswered.call.state, unanswered.call.queuedAt], ['queued', at(3)]);
  assert.equal(unanswered.fact('transfer-ended')?.outcome, 'no_answer');
  led.tell({ kind: 'operator-answered', channelId: outside.channelId, at: at(45) });
  led.tell({ kind: 'joined', channelId: outside.channelId, at: at(45) });
  assert.deepEqual([led.call.state, led.fact('transfer-ended')?.outcome], ['talking', 'moved']);
  assert.deepEqual([led.call.operatorId, led.call.memory.spoke], ['operator-1', ['operator-1']], 'the mark stays with the operator');
  led.tell({ kind: 'operator-gone', channelId: outside.channelId, how: 'hung-up', at: at(90) });
  assert.equal(led.call.state, 'rating');
});

test('an operator asks another while the caller hears music; ¶11: then the notice, then the caller is with the other', () => {
  const led = new Led().talk();
  assert.deepEqual(kinds(led.ask('consult', 20, toOperator, dial(2))), ['dial', 'leave', 'record', 'music']);
  assert.equal(led.call.state, 'held');
  assert.deepEqual(kinds(led.tell({ kind: 'operator-answered', channelId: dial(2).channelId, at: at(24) })), ['add']);
  led.tell({ kind: 'joined', channelId: dial(2).channelId, at: at(24) });
  assert.deepEqual([led.call.memory.party?.stage, led.call.wakeAt], ['in', null]);
  assert.deepEqual(kinds(led.ask('complete', 40)), ['music', 'play']);
  assert.deepEqual(kinds(led.played(48)), ['hangup', 'music', 'join']);
  assert.deepEqual([led.call.state, led.call.operatorId, led.call.memory.spoke], ['talking', 'operator-2', ['operator-1', 'operator-2']]);
  assert.deepEqual([led.fact('transfer-ended')?.outcome, led.call.memory.party], ['moved', null]);
  assert.equal(led.call.waitMs, 10_000);
});

test('whoever is asked and does not answer, refuses or hangs up: the caller is with the operator again', () => {
  for (const [how, outcome] of [
    ['no-answer', 'no_answer'],
    ['refused', 'refused'],
    ['failed', 'failed'],
  ] as const) {
    const led = new Led().talk();
    led.ask('consult', 20, toOperator, dial(2));
    led.tell({ kind: 'operator-gone', channelId: dial(2).channelId, how, at: at(22) });
    assert.deepEqual(
      [led.call.state, led.fact('offer-ended')?.outcome, led.fact('transfer-ended')?.outcome],
      ['talking', outcome, outcome],
    );
  }
  const slow = new Led().talk();
  slow.ask('consult', 20, toOperator, dial(2));
  assert.deepEqual(kinds(slow.tell({ kind: 'woke', position: null, at: at(40) })), ['hangup', 'music', 'join']);
  assert.equal(slow.call.state, 'talking');
  const answered = consulting();
  answered.tell({ kind: 'operator-gone', channelId: dial(2).channelId, how: 'hung-up', at: at(30) });
  assert.deepEqual([answered.call.state, answered.call.memory.transfer], ['talking', null]);
});

test('whom the operator wanted to ask got a call at that instant: nobody is rung, and the caller loses nothing', () => {
  const led = new Led().talk();
  assert.deepEqual(kinds(led.ask('consult', 20, toOperator, null)), ['leave', 'record', 'music']);
  assert.deepEqual([led.call.state, led.fact('transfer-ended')?.outcome], ['held', 'failed']);
  led.ask('resume', 22);
  assert.equal(led.call.state, 'talking');
});

test('the operator hangs up while asking: the caller goes to who was asked, told first, or to the front of the queue', () => {
  const led = consulting();
  const commands = led.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: 'hung-up', at: at(30) });
  assert.deepEqual(phrases(commands), ['ru:redirect+redirect-decline']);
  assert.equal(led.call.state, 'noticing');
  led.played(40);
  assert.deepEqual([led.call.state, led.call.operatorId], ['talking', 'operator-2']);
  const ringing = new Led().talk();
  ringing.ask('consult', 20, toOperator, dial(2));
  ringing.tell({ kind: 'operator-gone', channelId: dial(1).channelId, how: 'hung-up', at: at(22) });
  assert.deepEqual([ringing.call.state, ringing.call.queuedAt], ['queued', at(3)]);
  assert.ok(ringing.commands.some((command) => command.do === 'hangup' && command.channelId === dial(2).channelId));
});

test('a caller who declines after a consultation is with the operator, and who was asked is let go', () => {
  const led = consulting();
  led.ask('complete', 40);
  assert.deepEqual(kinds(led.key('0', 42)), ['stop-playing', 'hangup', 'music', 'join']);
  assert.deepEqual([led.call.state, led.call.operatorId, led.call.memory.party], ['talking', 'operator-1', null]);
});

test('a conference: all three hear each other; one who leaves it leaves two; handed over only with the notice', () => {
  const led = consulting();
  assert.deepEqual(kinds(led.ask('conference', 30)), ['music', 'join']);
  assert.equal(led.call.state, 'talking');
  assert.deepEqual(kinds(led.ask('complete', 50)), ['leave', 'record', 'play']);
  const left = consulting();
  left.ask('conference', 30);
  assert.deepEqual(kinds(left.tell({ kind: 'operator-gone', channelId: dial(2).channelId, how: 'hung-up', at: at(40) })), ['record']);
  assert.deepEqual([left.call.state, left.call.memory.talk?.accountId], ['talking', 'operator-1']);
  const own = consulting();
  own.ask('conference', 30);
  own.tell({ kind: 'asked', wish: 'end', accountId: 'operator-2', dial: null, at: at(40) });
  assert.deepEqual([own.call.state, own.call.memory.party], ['talking', null]);
});

test('mute and keys go to the line, and which keys is not kept', () => {
  const led = new Led().talk();
  assert.deepEqual(led.ask('mute', 20), [{ do: 'mute', channelId: dial(1).channelId, on: true }]);
  assert.deepEqual(led.ask('mute', 21), []);
  assert.deepEqual(led.ask('unmute', 22), [{ do: 'mute', channelId: dial(1).channelId, on: false }]);
  const keys = led.tell({ kind: 'asked', wish: 'keypad', accountId: 'operator-1', dial: null, keys: '12#', at: at(25) });
  assert.deepEqual(keys, [{ do: 'keys', channelId: 'caller', keys: '12#' }]);
  assert.deepEqual(led.fact('keys-sent'), { kind: 'keys-sent', count: 3 });
});

test('after a start, what was decided and not carried out is carried out', () => {
  const talking = new Led().talk();
  const all = ['caller', dial(1).channelId, dial(2).channelId];
  assert.deepEqual(talking.tell({ kind: 'found', bridge: all, at: at(30) }), []);
  assert.deepEqual(kinds(talking.tell({ kind: 'found', bridge: [dial(1).channelId], at: at(30) })), ['music', 'join']);
  const held = consulting();
  assert.deepEqual(kinds(held.tell({ kind: 'found', bridge: all, at: at(30) })), ['leave', 'record', 'music']);
  assert.deepEqual(held.tell({ kind: 'found', bridge: [dial(1).channelId], at: at(31) }), [
    { do: 'add', bridgeId: `bridge-${held.call.id}`, channelId: dial(2).channelId },
  ]);
  const noticing = new Led().talk();
  noticing.ask('redirect', 30, toQueue);
  assert.deepEqual(kinds(noticing.tell({ kind: 'found', bridge: all, at: at(31) })), ['leave', 'record']);
});
