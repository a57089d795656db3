import { join } from 'node:path';
import { Ami } from '../adapters/asterisk/ami.ts';
import { Ari } from '../adapters/asterisk/ari.ts';
import { externalAsterisk } from '../adapters/asterisk/external.ts';
import { AsteriskLine, spoolDirOf, voiceDirOf } from '../adapters/asterisk/line.ts';
import { phoneWatch, pushPhones, removePhones } from '../adapters/asterisk/phones.ts';
import { type AsteriskAccess, type AsteriskProcess, startAsterisk } from '../adapters/asterisk/process.ts';
import { fetchAsterisk, findAsterisk } from '../adapters/asterisk/program.ts';
import type { Clock } from '../base/clock.ts';
import type { Config } from '../base/config.ts';
import { type Db, systemCtx } from '../base/ctx.ts';
import { newToken } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import { journal } from '../modules/audit/index.ts';
import { type CallSettings, defaultSettings, startCalls } from '../modules/calls/index.ts';
import { phoneAccounts } from '../modules/identity/index.ts';
import { LINE_CHANNEL } from '../modules/presence/index.ts';
import { beat, HEARTBEAT_MS } from './health.ts';
import type { Keys } from './keys.ts';
import { listen } from './live.ts';
import { gatherRefused, type RefusedCall } from './refused-calls.ts';
import { splitList } from './wire.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
/** New operators' phones are let in, and those of accounts that ended are shut out, within this time. */
const PHONES_MS = 5_000;

export type TelephonyParts = {
  config: Config;
  db: Db;
  /** The database's address, to listen for notices on a connection of its own. */
  url: string;
  keys: Keys;
  clock: Clock;
  log: Log;
  /** Other times than the usual ones, and the bench's number that goes straight to the queue. */
  settings?: Partial<CallSettings>;
  /** The members of Asterisk's own queue, for the reference of bin/bench. */
  benchMembers?: string[];
};

export type RunningTelephony = {
  /** True while this process owns the line and hears Asterisk. */
  ready(): boolean;
  /** How to speak to Asterisk. */
  access: AsteriskAccess;
  /** No new calls; running talks go on to their end or the limit (¶6); then Asterisk is stopped, unless `keep`. */
  stop(graceSeconds: number, options?: { keep?: boolean }): Promise<void>;
};

/** Where Asterisk takes SIP over WebSocket, or null when that cannot be known. */
export function phoneUrlOf(config: Config): string | null {
  if (config.ARI_URL && config.AMI_URL) return externalAsterisk(config.ARI_URL, config.AMI_URL).wsUrl;
  return `ws://127.0.0.1:${config.ASTERISK_HTTP_PORT}/ws`;
}

/** Starts or adopts Asterisk, connects, waits for the lease, reads the live calls back and serves. */
export async function startTelephony(parts: TelephonyParts): Promise<RunningTelephony> {
  const { config, db, clock, log } = parts;
  const own = ownAsterisk(config);
  const asterisk = own ? null : await startPrivate(parts);
  const access = own ?? asterisk!.access;
  const ari = new Ari({ access, log });
  const ami = new Ami({ access, log });
  const watch = phoneWatch({ access, log });
  const phones = watchPhones(watch);
  const guests = letPhonesIn(db, ari, log);
  const disconnect = () => [ari, ami, watch].forEach((connection) => connection.close());
  const refusals = gatherRefused((refused) => journalRefused(db, refused));
  ami.onRefused(
    (refused) => void refusals.take(refused).catch((error: unknown) => log.error({ err: error }, 'a refused call was not journaled')),
  );
  const calls = await startCalls({
    db,
    line: new AsteriskLine({
      ari,
      ami,
      phones,
      carrierOut: config.CARRIER_OUT ?? null,
      spoolDir: spoolDirOf(config.DATA_DIR),
      voiceDir: voiceDirOf(config.DATA_DIR),
      clock,
      log,
    }),
    clock,
    log,
    settings: { ...defaultSettings, offerSeconds: config.OFFER_SECONDS, ...parts.settings },
    holder: newToken(9),
    // Only the owner of the lease speaks to Asterisk: a second application of the same name would take the first one's calls.
    connect: async () => {
      await Promise.all([ami.start(), watch.start()]);
      // Who was let in before a kill is in still: nobody on the line waits for it to be done again.
      const letIn = guests.all();
      if (!asterisk?.adopted) await letIn;
      await phones.read();
      await ari.start();
    },
    disconnect,
  });
  asterisk?.onRestart(() => void guests.all());
  const notices = listen(parts.url, log, () => calls.notice(), LINE_CHANNEL);
  const pushing = setInterval(() => void guests.changed(), PHONES_MS);
  const ready = () => ari.up && calls.holdsLease();
  const tellHealth = () => void (ready() && beat(db, 'telephony', clock()).catch(() => undefined));
  tellHealth();
  const beating = setInterval(tellHealth, HEARTBEAT_MS);
  return {
    ready,
    access,
    async stop(graceSeconds, { keep = false } = {}) {
      await calls.stop(graceSeconds, keep);
      clearInterval(pushing);
      clearInterval(beating);
      await notices.stop();
      disconnect();
      await refusals.flush().catch(() => undefined);
      if (keep) asterisk?.release();
      else await asterisk?.stop();
    },
  };
}

/** The access to an Asterisk of one's own, or null when ours is to be started. Throws when only half of it is given. */
function ownAsterisk({ ARI_URL, AMI_URL }: Config): AsteriskAccess | null {
  if (!ARI_URL && !AMI_URL) return null;
  if (!ARI_URL)
    throw new Error('ARI_URL is missing: AMI_URL is set, and both are needed. For example ARI_URL=http://kenes:secret@192.0.2.10:8088/ari');
  if (!AMI_URL)
    throw new Error('AMI_URL is missing: ARI_URL is set, and both are needed. For example AMI_URL=tcp://kenes:secret@192.0.2.10:5038');
  return externalAsterisk(ARI_URL, AMI_URL);
}

async function startPrivate({ config, log, benchMembers }: TelephonyParts): Promise<AsteriskProcess> {
  const where = { repository: REPOSITORY, toolsDir: process.env['KENES_TOOLS'], asteriskBin: config.ASTERISK_BIN };
  if (!config.ASTERISK_BIN) fetchAsterisk(where);
  const [rtpStart = 0, rtpEnd = 0] = config.RTP_PORTS.split('-').map(Number);
  return startAsterisk({
    program: findAsterisk(where),
    log,
    settings: {
      dataDir: config.DATA_DIR,
      templatesDir: join(REPOSITORY, 'asterisk'),
      soundsDir: join(REPOSITORY, 'asterisk/sounds'),
      sipBind: config.SIP_BIND,
      sipPort: config.SIP_PORT,
      httpPort: config.ASTERISK_HTTP_PORT,
      amiPort: config.ASTERISK_AMI_PORT,
      rtpStart,
      rtpEnd,
      carriers: splitList(config.CARRIERS),
      benchMembers,
    },
  });
}

/** Keeps Asterisk's list of operators' phones as the accounts say: `all` anew, `changed` what differs from the last time. */
function letPhonesIn(db: Db, ari: Ari, log: Log) {
  let known = new Set<string>();
  let running = Promise.resolve();
  const update = async () => {
    const accounts = await phoneAccounts(db);
    const wanted = new Set(accounts.map(({ username }) => username));
    for (const { username, password } of accounts) {
      if (!known.has(username)) await pushPhones(ari, { username, password });
      known.add(username);
    }
    for (const username of known) {
      if (wanted.has(username)) continue;
      await removePhones(ari, username);
      known.delete(username);
    }
  };
  const next = (prepare: () => void) =>
    (running = running
      .then(prepare)
      .then(update)
      .catch((error: unknown) => log.warn({ err: error }, 'phones could not be let in; trying again')));
  return { all: () => next(() => void (known = new Set())), changed: () => next(() => undefined) };
}

/** Which phones are registered, kept up to date by Asterisk's own events. */
function watchPhones(watch: Ari) {
  const online = new Set<string>();
  const note = (resource: string, state: string | undefined) => void (state === 'online' ? online.add(resource) : online.delete(resource));
  watch.onEvent((event) => {
    if (event.type === 'EndpointStateChange') note(event.endpoint.resource, event.endpoint.state);
  });
  const read = async () => {
    for (const { resource, state } of await watch.endpoints()) note(resource, state);
  };
  watch.onUp(() => void read().catch(() => undefined));
  return { isOnline: (resource: string) => online.has(resource), read };
}

/** A call from an address that is no carrier: refused by Asterisk, kept in the journal by address. */
async function journalRefused(db: Db, refused: RefusedCall & { more: number }): Promise<void> {
  const ctx = { ...systemCtx(db, refused.at, 'line'), origin: refused.address || null };
  await journal(ctx, {
    action: 'calls.refused',
    looked: false,
    subjectKind: null,
    subjectId: null,
    detail: refused.more > 0 ? { more: refused.more } : {},
  });
}
