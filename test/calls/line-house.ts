import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AsteriskAccess } from '../../src/adapters/asterisk/process.ts';
import { loadKeys } from '../../src/app/keys.ts';
import { startTelephony, type RunningTelephony } from '../../src/app/telephony.ts';
import { systemClock } from '../../src/base/clock.ts';
import { testLog } from '../logs.ts';
import type { CallSettings } from '../../src/modules/calls/index.ts';
import { phoneAccounts } from '../../src/modules/identity/index.ts';
import { setPresence } from '../../src/modules/presence/index.ts';
import { type Client, type House, openHouse } from '../house.ts';
import { accountId, people } from '../people.ts';
import { CARRIER } from './line.ts';
import { type CallerOptions, type DeskPhone, type DeskPhoneOptions, type PhoneCall, caller, deskPhone } from './phone.ts';
import { freeTcpPorts } from './ports.ts';
import { openWire, type Wire } from './wire.ts';
import { sides } from './tones.ts';

/** A recording as heard through the API. */
export type Heard = {
  left: Int16Array;
  right: Int16Array;
  /** Where an instant of the register lies in it, in milliseconds. */
  at(instant: string): number;
  /** The loudest sample, 0 to 1, of a stretch. */
  loudest(side: 'left' | 'right', fromMs: number, lengthMs: number): number;
};

/** An operator of the cast with a registered desk phone and a signed-in desk. */
export type Operator = { id: string; username: string; phone: DeskPhone; desk: Client };

export type LineHouse = House & {
  server: string;
  /** How to speak to this house's Asterisk; null when the telephony runs apart. */
  access: AsteriskAccess | null;
  /** A citizen calls 1414 from the carrier's address. */
  citizen(options: Partial<CallerOptions> & { from: string }): Promise<PhoneCall>;
  /** Brings operator `n` to the queue, with a desk phone. */
  operator(n: number, options?: Partial<DeskPhoneOptions> & { ready?: boolean }): Promise<Operator>;
  /** Puts an operator on or off the queue. */
  ready(id: string, onQueue?: boolean): Promise<void>;
  /** Reads the register until `fits`: the one call of this number. */
  call(from: string, fits: (call: Row) => boolean): Promise<Row>;
  /** Listens to a call's recording. */
  recording(listener: Client, callId: string): Promise<Heard>;
  /** As `citizen`, but calls again until a call is in the register: for when the line is just coming back. */
  citizenWhenServed(options: Partial<CallerOptions> & { from: string }): Promise<PhoneCall>;
  /** Kills the telephony process (only with `apart`), lets `meanwhile` happen, and starts another; resolves with the milliseconds until it serves. */
  restart(meanwhile?: () => Promise<void>): Promise<number>;
  /** Stops the telephony as a graceful end does, with so many seconds for talks to end by themselves. */
  stopLine(graceSeconds: number): Promise<void>;
  /** The way from the telephony process to the database (only with `apart`): may be cut and mended. */
  wire: Wire | null;
};

// Rows of several tables as the tests read them.
// oxlint-disable-next-line typescript/no-explicit-any
export type Row = Record<string, any>;

const PATIENCE_MS = 40_000;

// Each phone is a program that is ended with this process.
process.setMaxListeners(100);

/**
 * The whole house with a private Asterisk of its own: server, worker and telephony, real phones, real sound. With `apart`
 * the telephony runs in a process of its own, which can be killed. `languages` are those operators' only ones.
 */
export async function openLineHouse(
  options: { settings?: Partial<CallSettings>; apart?: boolean; env?: Record<string, string>; languages?: Record<number, string[]> } = {},
): Promise<LineHouse> {
  const [sipPort = 0, httpPort = 0, amiPort = 0] = await freeTcpPorts(3);
  const open: { close(): Promise<unknown> }[] = [];
  let line: { stop(): Promise<void> } | null = null;
  // Registered before the house's own: what uses the database ends before it.
  after(async () => {
    await Promise.all(open.map((phone) => phone.close()));
    await line?.stop();
  });
  const env = {
    SIP_PORT: String(sipPort),
    ASTERISK_HTTP_PORT: String(httpPort),
    ASTERISK_AMI_PORT: String(amiPort),
    CARRIERS: CARRIER,
    OFFER_SECONDS: '5',
    ...options.env,
  };
  const house = await openHouse({ worker: true, env });
  for (const [n, languages] of Object.entries(options.languages ?? {})) await speakOnly(house, Number(n), languages);
  const telephony = options.apart ? await startApart(house, env, options.settings) : await startHere(house, options.settings);
  line = telephony;
  const server = `127.0.0.1:${sipPort}`;
  const keep = async <T extends { close(): Promise<unknown> }>(phone: Promise<T>): Promise<T> => {
    const opened = await phone;
    open.push(opened);
    return opened;
  };
  return {
    ...house,
    server,
    access: telephony.access,
    citizen: (given) => keep(caller({ server, to: '1414', address: CARRIER, ...given })),
    async operator(n, { ready = true, ...given } = {}) {
      const id = await accountId(house.db, people.operator(n));
      const [account] = await phoneAccounts(house.db, id);
      const phone = await keep(deskPhone({ server, username: account!.username, password: account!.password, ...given }));
      const desk = await house.as(`operator${n}`);
      if (ready) await put(house, id, true);
      return { id, username: account!.username, phone, desk };
    },
    ready: (id, onQueue = true) => put(house, id, onQueue),
    call: (from, fits) => untilCall(house, from, fits),
    recording: listenTo,
    async citizenWhenServed(given) {
      for (let attempt = 0; ; attempt += 1) {
        const phone = await caller({ server, to: '1414', address: CARRIER, ...given });
        await sleep(1500);
        const { rowCount } = await house.pool.query('select from calls.call where caller_number = $1', [given.from]);
        if (rowCount) return keep(Promise.resolve(phone));
        await phone.close();
        if (attempt > 10) throw new Error('the line does not come back');
      }
    },
    restart: (meanwhile) => telephony.restart(meanwhile),
    wire: telephony.wire,
    stopLine: (graceSeconds) => telephony.stop(graceSeconds),
  };
}

async function listenTo(listener: Client, callId: string): Promise<Heard> {
  const list = await listener.get(`/api/recordings?callId=${callId}`);
  const audio = await listener.get(`/api/recordings/${callId}/audio`);
  if (audio.status !== 200) throw new Error(`no recording: ${JSON.stringify(audio.body)}`);
  const { left, right } = sides((audio.body as Buffer).subarray(44));
  const start = Date.parse(list.body.items[0].segments[0].startedAt);
  const loudest = (side: 'left' | 'right', fromMs: number, lengthMs: number) => {
    const part = (side === 'left' ? left : right).subarray(fromMs * 8, (fromMs + lengthMs) * 8);
    return part.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 32_768;
  };
  return { left, right, at: (instant) => Date.parse(instant) - start, loudest };
}

/** Gives an operator exactly these languages, so that scenarios side by side do not take each other's operators. */
async function speakOnly(house: House, n: number, languages: readonly string[]): Promise<void> {
  const id = await accountId(house.db, people.operator(n));
  await house.pool.query(`delete from identity.skill where account_id = $1 and kind = 'language'`, [id]);
  for (const code of languages)
    await house.pool.query(`insert into identity.skill (account_id, kind, code) values ($1, 'language', $2)`, [id, code]);
}

function put(house: House, id: string, onQueue: boolean): Promise<void> {
  return house.at(new Date(), async (ctx) => void (await setPresence(ctx, id, { presence: 'here', onQueue }, 'test')));
}

async function untilCall(house: House, from: string, fits: (call: Row) => boolean): Promise<Row> {
  const end = Date.now() + PATIENCE_MS;
  let last: Row | undefined;
  while (Date.now() < end) {
    const { rows } = await house.pool.query<Row>('select * from calls.call where caller_number = $1 order by arrived_at desc limit 1', [
      from,
    ]);
    last = rows[0];
    if (last && fits(last)) return last;
    await sleep(30);
  }
  throw new Error(`the call did not get there; it is ${JSON.stringify(last)}`);
}

type Telephony = {
  access: AsteriskAccess | null;
  wire: Wire | null;
  stop(graceSeconds?: number): Promise<void>;
  restart(meanwhile?: () => Promise<void>): Promise<number>;
};

async function startHere(house: House, settings: Partial<CallSettings> | undefined): Promise<Telephony> {
  const { config, db, database } = house;
  const log = testLog('telephony', process.env['TEST_LOG'] ?? 'error');
  const clock = systemClock;
  const line: RunningTelephony = await startTelephony({
    config,
    db,
    url: database.appUrl,
    keys: loadKeys(config, clock(), () => undefined),
    clock,
    log,
    settings,
  });
  let stopping: Promise<void> | undefined;
  return {
    access: line.access,
    wire: null,
    stop: (graceSeconds = 0) => (stopping ??= line.stop(graceSeconds)),
    restart: () => Promise.reject(new Error('only with `apart`')),
  };
}

async function startApart(house: House, env: Record<string, string>, settings: Partial<CallSettings> | undefined): Promise<Telephony> {
  const wire = await openWire(house.database.appUrl);
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'telephony-process.ts')], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        ...env,
        DATA_DIR: house.dataDir,
        DATABASE_URL: wire.url,
        TEST_SETTINGS: JSON.stringify(settings ?? {}),
      },
    });
    await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error('the telephony process ended')))]);
    return child;
  };
  let child = await start();
  return {
    access: null,
    wire,
    async stop() {
      child.send('stop');
      await once(child, 'exit');
      await wire.close();
    },
    async restart(meanwhile = async () => undefined) {
      const began = Date.now();
      child.kill('SIGKILL');
      await once(child, 'exit');
      await meanwhile();
      child = await start();
      return Date.now() - began;
    },
  };
}
