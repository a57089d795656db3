import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import jssip from 'jssip';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ari } from '../../src/adapters/asterisk/ari.ts';
import { WEB_DOMAIN, phoneEndpoint, phoneWatch, pushPhones } from '../../src/adapters/asterisk/phones.ts';
import { beginRecording, renewRecording } from '../../src/adapters/asterisk/recording.ts';
import type { Refused } from '../../src/adapters/asterisk/refused.ts';
import { CARRIER, STRANGER, lineSettings, openLine, quiet, startWith } from './line.ts';
import { caller, deskPhone } from './phone.ts';
import { sides, toneLevel } from './tones.ts';

const LOUD = 0.15;
const SILENT = 0.02;
const account = (n: number) => ({ username: `op${n}`, password: `secret-of-${n}` });

test('a recorded call keeps the caller and two operators one after the other, whatever numbers their packets begin with', async () => {
  await using line = await openLine();
  const { ari, ami, server } = line;
  await pushPhones(ari, account(1));
  await pushPhones(ari, account(2));
  await using phones = new AsyncDisposableStack();
  const open = async <T extends AsyncDisposable>(phone: Promise<T>): Promise<T> => phones.use(await phone);
  // The worst cases: numbers that lie behind those of the phone, or of the music, heard before.
  const first = await open(deskPhone({ server, ...account(1), hz: 660, sequence: 40_000 }));
  const second = await open(deskPhone({ server, ...account(2), hz: 880, answerAfterMs: 200, sequence: 39_000 }));
  const citizen = await open(caller({ server, from: '+77005550101', to: '1414', address: CARRIER, hz: 440 }));

  const { channel, args } = await line.event('StasisStart');
  assert.deepEqual(args, ['carrier', '1414']);
  assert.equal(channel.caller.number, '+77005550101');
  const file = (n: number): string => join(line.dataDir, `asterisk/spool/monitor/segment-${n}.raw`);
  let segment = await beginRecording(ami, channel.id, file(0));
  await ari.answer(channel.id);
  await citizen.saw('answered');
  await ari.play(channel.id, 'notice', ['recorded'], 'kk');
  await line.event('PlaybackFinished');
  citizen.press('25');
  await line.event('ChannelDtmfReceived', (e) => e.digit === '2');
  await line.event('ChannelDtmfReceived', (e) => e.digit === '5');

  await ari.createBridge('talk');
  await ari.addToBridge('talk', [channel.id]);
  const talk = async (n: number, phone: typeof first): Promise<void> => {
    await ari.music(channel.id, true);
    await ari.originate({ channelId: `leg-${n}`, endpoint: phoneEndpoint(`op${n}`, 'desk'), args: ['leg'] });
    await line.event('StasisStart', (e) => e.channel.id === `leg-${n}`);
    await phone.saw('answered');
    await ari.music(channel.id, false);
    segment = await renewRecording(ami, channel.id, segment, file(n), () => ari.addToBridge('talk', [`leg-${n}`]));
    await sleep(2500);
    await ari.hangup(`leg-${n}`);
    await phone.saw('ended-by-peer');
  };
  await talk(1, first);
  await talk(2, second);
  citizen.hangup();
  await citizen.saw('ended-by-phone');
  await line.event('StasisEnd', (e) => e.channel.id === channel.id);

  const before = sides(readFileSync(file(0)));
  assert.ok(
    before.right.some((sample) => Math.abs(sample) > 1000),
    'the notice is in the recording',
  );
  for (const [n, hz] of [
    [1, 660],
    [2, 880],
  ] as const) {
    const { left, right } = sides(readFileSync(file(n)));
    assert.ok(left.length >= 2.3 * 8000, `segment ${n} is ${left.length / 8000} s long`);
    for (const from of [0.5, 1, 1.5]) {
      assert.ok(toneLevel(right, hz, from, from + 0.5) > LOUD, `operator ${n} is heard from ${from} s`);
      assert.ok(toneLevel(left, 440, from, from + 0.5) > LOUD, `the caller is heard from ${from} s`);
      assert.ok(toneLevel(left, hz, from, from + 0.5) < SILENT, 'the sides are apart');
    }
  }
  const heard = citizen.voice.heard();
  assert.ok(toneLevel(first.voice.heard(), 440, 0.5, 2) > LOUD, 'the first operator hears the caller');
  assert.ok(toneLevel(heard.subarray(-8000 * 2), 880, 0, 1) > LOUD, 'the caller hears the second operator');
});

test('a call from an address that is no carrier is refused and told of, whatever name it gives', async () => {
  await using line = await openLine();
  await pushPhones(line.ari, account(1));
  const refused: Refused[] = [];
  line.ami.onRefused((r) => refused.push(r));
  // An operator's name is asked for its password like any phone's; the others are told of.
  for (const from of ['+77005550199', 'carrier', 'op1', 'anonymous']) {
    const stranger = await caller({ server: line.server, from, to: '1414', address: STRANGER });
    await stranger.saw('refused');
    assert.equal(stranger.status, 401);
    await stranger.close();
  }
  await line.ami.action('Ping'); // answers come in order: what was to be told has been told
  assert.deepEqual(
    refused.map(({ address, account: name }) => [address, name]),
    [
      [STRANGER, '+77005550199'],
      [STRANGER, 'carrier'],
      [STRANGER, 'anonymous'],
    ],
  );
  assert.ok(refused.every(({ at }) => Math.abs(at.getTime() - Date.now()) < 60_000));
  assert.deepEqual(
    line.events.filter((e) => e.type === 'StasisStart'),
    [],
  );
});

test('¶6: a talk goes on when the program that started Asterisk is killed, and the next one adopts it', async () => {
  const settings = await lineSettings();
  const parent = spawn(process.execPath, [join(import.meta.dirname, 'leave-asterisk.ts'), JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(/pid (\d+)/.exec(said.toString())?.[1]);
  const before = await openLine(settings);
  assert.equal(before.asterisk.adopted, true);
  await using citizen = await caller({ server: before.server, from: '+77005550102', to: '1414', address: CARRIER, hz: 440 });
  const { channel: talking } = await before.event('StasisStart');
  await before.ari.answer(talking.id);
  await citizen.saw('answered');
  before.letGo();
  parent.kill('SIGKILL');
  await once(parent, 'exit');

  await using line = await openLine(settings);
  assert.equal(line.asterisk.adopted, true);
  assert.equal(line.asterisk.pid(), pid);
  const [channel] = await line.ari.channels();
  assert.deepEqual([channel?.id, channel?.state], [talking.id, 'Up']);
  await line.ari.hangup(talking.id);
  await citizen.saw('ended-by-peer');
});

test('¶6: a call that comes while no program is there rings on and is offered to the next one', async () => {
  await using line = await openLine();
  line.ari.close();
  await using citizen = await caller({ server: line.server, from: '+77005550103', to: '1414', address: CARRIER });
  await citizen.saw('ringing');
  const next = new Ari({ access: line.asterisk.access, log: quiet });
  const offered = new Promise<string>((resolve) => next.onEvent((e) => e.type === 'StasisStart' && resolve(e.channel.caller.number)));
  await next.start();
  assert.equal(await offered, '+77005550103');
  next.close();
});

test('¶6: Asterisk that dies is started again, and registered phones are still known', async () => {
  await using line = await openLine();
  await pushPhones(line.ari, account(1));
  await using phone = await deskPhone({ server: line.server, ...account(1) });
  const again = new Promise<void>((resolve) => line.asterisk.onRestart(resolve));
  const old = line.asterisk.pid() ?? 0;
  await sleep(2500); // Asterisk writes registrations to disk about once a second
  const connected = new Promise<void>((resolve) => line.ari.onUp(resolve));
  process.kill(old, 'SIGKILL');
  await again;
  await connected;
  assert.notEqual(line.asterisk.pid(), old);
  await pushPhones(line.ari, account(1));
  const state = async () => (await line.ari.endpoints()).find((e) => e.resource === 'op1')?.state;
  // The account is there at once, its registration a moment after: Asterisk reads it from its disk by itself.
  for (let look = 0; look < 50 && (await state()) !== 'online'; look += 1) await sleep(100);
  assert.equal(await state(), 'online');
  await line.ari.originate({ channelId: 'leg', endpoint: phoneEndpoint('op1', 'desk') });
  await phone.saw('answered');
});

test('a browser over the SIP WebSocket is told apart from the desk phone of the same account by its domain', async () => {
  await using line = await openLine();
  await pushPhones(line.ari, account(1));
  const watch = phoneWatch({ access: line.asterisk.access, log: quiet });
  const told: string[] = [];
  watch.onEvent((e) => e.type === 'EndpointStateChange' && told.push(`${e.endpoint.resource} ${e.endpoint.state}`));
  await watch.start();
  const until = async (what: string): Promise<void> => {
    for (const end = Date.now() + 10_000; !told.includes(what); await sleep(20))
      assert.ok(Date.now() < end, `${what} not in ${told.join(', ')}`);
  };
  await using desk = await deskPhone({ server: line.server, ...account(1) });
  await until('op1 online');
  assert.ok(!told.includes('op1@web online'));
  const browser = new jssip.UA({
    sockets: [new jssip.WebSocketInterface(line.asterisk.access.wsUrl)],
    uri: `sip:op1@${WEB_DOMAIN}`,
    password: account(1).password,
  });
  browser.start();
  await until('op1@web online');
  browser.stop();
  await until('op1@web offline');
  assert.equal((await line.ari.endpoints()).find((e) => e.resource === 'op1')?.state, 'online');
  assert.deepEqual(desk.events, []);
  watch.close();
});

test('a taken port is named with the variable that sets it', async () => {
  const settings = await lineSettings();
  const other = createServer().listen(settings.httpPort, '127.0.0.1');
  await once(other, 'listening');
  await assert.rejects(startWith(settings), new RegExp(`ASTERISK_HTTP_PORT: tcp port ${settings.httpPort} .* another program has it`));
  other.close();
  rmSync(settings.dataDir, { recursive: true });
});
