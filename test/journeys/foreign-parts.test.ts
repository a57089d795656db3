import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { scratchDatabase } from '../../src/app/cli/scratch.ts';
import { lineSettings, startWith } from '../calls/line.ts';
import { caller, deskPhone } from '../calls/phone.ts';
import { client } from '../house.ts';
import { startSystem, systemPlace } from '../system.ts';

/** An Asterisk and a database of somebody's own: DATABASE_URL with DATABASE_OWNER_URL, ARI_URL with AMI_URL. */
const settings = { ...(await lineSettings()), carriers: ['127.0.0.0/8'] };
const database = await scratchDatabase({ empty: true });
const asterisk = await startWith(settings);
after(async () => {
  await asterisk.stop();
  await database.drop();
});
const { ariUrl, ariUser, ariSecret, amiHost, amiPort, amiUser, amiSecret } = asterisk.access;
const place = await systemPlace({
  DATA_DIR: settings.dataDir,
  SIP_PORT: String(settings.sipPort),
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  ARI_URL: ariUrl.replace('//', `//${ariUser}:${ariSecret}@`),
  AMI_URL: `tcp://${amiUser}:${amiSecret}@${amiHost}:${amiPort}`,
});

test('a call goes through an Asterisk and a database of one’s own, and a stop leaves both running', async () => {
  const system = startSystem(place);
  await system.says('ready http');
  const signedIn = await client(system.url, '').post('/api/session', { email: 'operator1@demo.kz', password: 'demo-1414' });
  const desk = client(system.url, signedIn.headers.getSetCookie()[0]!.split(';')[0]!);
  const { username, password } = (await desk.get('/api/phone')).body;
  const server = `127.0.0.1:${settings.sipPort}`;
  await using phone = await deskPhone({ server, username, password, hz: 660, talkMs: 1_500 });
  assert.equal((await desk.put('/api/presence', { presence: 'here', onQueue: true })).status, 200);
  await using citizen = await caller({ server, to: '1414', from: '+77005550190', hz: 440, keys: [{ digits: '1', afterMs: 400 }] });
  await phone.saw('answered');
  await phone.saw('ended-by-phone');
  await sleep(500);
  citizen.press('5');
  await citizen.saw('ended-by-peer');
  assert.equal(await system.stop(), 0);

  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query(
    `select state, ended_by, wait_ms > 0 as waited from calls.call where caller_number = '+77005550190' order by arrived_at desc limit 1`,
  );
  assert.deepEqual(rows, [{ state: 'ended', ended_by: 'operator', waited: true }]);
  await owner.end();
  assert.ok(asterisk.pid(), 'the Asterisk is not ours to stop');
});

test('the running role cannot touch the journal, nor alter a table, on a database of one’s own', async () => {
  const running = new pg.Client({ connectionString: database.appUrl });
  await running.connect();
  for (const statement of [
    'delete from audit.entry',
    `update audit.entry set actor_name = ''`,
    'truncate audit.entry',
    'drop trigger entry_append_only on audit.entry',
    'alter table audit.entry disable trigger all',
  ]) {
    await assert.rejects(running.query(statement), /permission denied|must be owner/, statement);
  }
  await running.end();
});
