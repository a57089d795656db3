import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, dial, fresh, ID, kinds, Led, phrases } from '../../../test/calls/led.ts';
import type { Call } from './call.ts';

const person = `${ID}-out`;

/** A call the centre makes, as the request leaves it; the operator's phone is rung. */
function begun(): Led {
  const { call } = fresh();
  const memory: Call['memory'] = { ...call.memory, playing: [], segments: 0, outgoing: true, offer: { ...dial(1), joining: false } };
  const calling: Call = { ...call, channelId: person, state: 'calling', language: 'ru', operatorId: 'operator-1', wakeAt: at(60), memory };
  const led = new Led({ call: calling, commands: [], facts: [] });
  led.tell({ kind: 'asked', wish: 'begin', accountId: 'operator-1', dial: null, at: at(1) });
  return led;
}

test('the operator’s phone rings first, then the person’s, while the operator hears ringing', () => {
  const led = begun();
  assert.deepEqual(kinds(led.commands), ['dial']);
  const commands = led.tell({ kind: 'operator-answered', channelId: dial(1).channelId, at: at(3) });
  assert.deepEqual(kinds(commands), ['dial', 'ring']);
  assert.ok(commands[0]?.do === 'dial' && commands[0].dial.channelId === person && commands[0].dial.accountId === null);
});

test('the person is told that the call is recorded before the two hear each other, and ¶7 has no part in it', () => {
  const led = begun();
  led.tell({ kind: 'operator-answered', channelId: dial(1).channelId, at: at(3) });
  const told = led.tell({ kind: 'operator-answered', channelId: person, at: at(9) });
  assert.deepEqual([kinds(told), phrases(told)], [['record', 'play'], ['ru:recorded']]);
  assert.deepEqual(kinds(led.played(13)), ['ring', 'music', 'join']);
  led.tell({ kind: 'joined', channelId: dial(1).channelId, at: at(13) });
  assert.deepEqual([led.call.state, led.call.answeredAt, led.call.waitMs], ['talking', at(13), null]);
  led.ask('redirect', 30, { to: 'queue', queue: 'general' });
  assert.equal(led.call.state, 'noticing', 'from here on it is a call like any other');
});

test('nobody answers, the operator gives up or hangs up, the person is gone: it is over and both are hung up', () => {
  const ends = {
    system: { kind: 'woke', position: null, at: at(60) },
    operator: { kind: 'operator-gone', channelId: dial(1).channelId, how: 'hung-up', at: at(8) },
    caller: { kind: 'operator-gone', channelId: person, how: 'refused', at: at(8) },
  } as const;
  for (const [by, event] of Object.entries(ends)) {
    const led = begun();
    led.tell({ kind: 'operator-answered', channelId: dial(1).channelId, at: at(3) });
    const commands = led.tell(event);
    assert.deepEqual([led.call.state, led.call.endedBy, led.call.waitMs, led.call.abandonedIn], ['ended', by, null, null]);
    assert.ok(commands.some((command) => command.do === 'hangup' && command.channelId === dial(1).channelId));
    assert.equal(led.fact('left')?.legId, 'dial-1');
  }
  const given = begun();
  given.tell({ kind: 'asked', wish: 'end', accountId: 'operator-1', dial: null, at: at(4) });
  assert.deepEqual([given.call.endedBy, given.fact('not-reached') !== undefined], ['operator', true]);
  const stranger = begun();
  stranger.tell({ kind: 'asked', wish: 'end', accountId: 'operator-2', dial: null, at: at(4) });
  assert.equal(stranger.call.state, 'calling');
});
