import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneEndpoint, pushPhones } from '../../src/adapters/asterisk/phones.ts';
import { CARRIER, openLine } from './line.ts';
import { caller, deskPhone } from './phone.ts';
import { toneLevel } from './tones.ts';

const account = { username: 'op1', password: 'secret-of-1' };

test('a caller who gives up before the answer cancels, and the line sees the call end', async () => {
  await using line = await openLine();
  await using citizen = await caller({ server: line.server, from: '+77005550101', to: '1414', address: CARRIER });
  const { channel } = await line.event('StasisStart');
  await line.ari.ring(channel.id);
  await citizen.saw('ringing');
  citizen.hangup();
  await citizen.saw('cancelled');
  await line.event('StasisEnd', (e) => e.channel.id === channel.id);
});

test('a desk phone lets one call ring out, declines the next and answers the third', async () => {
  await using line = await openLine();
  await pushPhones(line.ari, account);
  await using desk = await deskPhone({ server: line.server, ...account, answerAfterMs: null, hz: 660 });
  const endpoint = phoneEndpoint('op1', 'desk');

  await line.ari.originate({ channelId: 'unanswered', endpoint, timeoutSeconds: 1 });
  await desk.next('invited');
  await desk.next('cancelled');
  await line.event('ChannelDestroyed', (e) => e.channel.id === 'unanswered');

  await line.ari.originate({ channelId: 'declined', endpoint });
  await desk.next('invited');
  desk.hangup();
  const { cause } = await line.event('ChannelDestroyed', (e) => e.channel.id === 'declined');
  assert.equal(cause, 17, 'user busy');

  await line.ari.originate({ channelId: 'answered', endpoint });
  await desk.next('invited');
  desk.answer();
  await desk.next('answered');
  await line.event('StasisStart', (e) => e.channel.id === 'answered');
  desk.hangup();
  await desk.next('ended-by-phone');
});

test('a caller presses keys and hangs up by the clock, and hears what is played', async () => {
  await using line = await openLine();
  await using citizen = await caller({
    server: line.server,
    from: '+77005550101',
    to: '1414',
    address: CARRIER,
    hz: 440,
    keys: [{ digits: '1*#', afterMs: 300 }],
    hangupAfterMs: 2500,
  });
  const { channel } = await line.event('StasisStart');
  await line.ari.answer(channel.id);
  await citizen.saw('answered');
  await line.ari.play(channel.id, 'greeting', ['greeting'], 'ru');
  for (const digit of '1*#') await line.event('ChannelDtmfReceived', (e) => e.digit === digit);
  await citizen.saw('ended-by-phone');
  const heard = citizen.voice.heard();
  assert.ok(heard.length > 2 * 8000);
  assert.ok(
    heard.some((sample) => Math.abs(sample) > 2000),
    'the greeting is heard',
  );
  assert.ok(toneLevel(heard, 440, 0.5, 2) < 0.02, 'and not the own voice');
});
