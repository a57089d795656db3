import { spoolDirOf } from '../adapters/asterisk/line.ts';
import { followMailbox, type Mailbox } from '../adapters/imap/mailbox.ts';
import { type Intake, startIntake } from '../adapters/smtp/intake.ts';
import { systemClock } from '../base/clock.ts';
import { type Config, readConfig } from '../base/config.ts';
import { type Database, isDatabaseGone, openDatabase } from '../base/db.ts';
import { createLog, type Log } from '../base/log.ts';
import { phoneAccounts } from '../modules/identity/index.ts';
import { openInbox } from '../modules/mail/index.ts';
import { firstAdministrator, seedCast, seedReference } from './cast.ts';
import { type Certificate, loadCertificate } from './certificate.ts';
import { seedMonth } from './demo/month.ts';
import { type Keys, keyPath, loadKeys } from './keys.ts';
import { startLive } from './live.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { allJobs, allRoutes } from './rooms.ts';
import { createServer, listenOn } from './server.ts';
import { openStorage, type Storage } from './storage.ts';
import { startTelephony, phoneUrlOf } from './telephony.ts';
import { beatMail } from './watch/mail-beat.ts';
import { startTraces, type Traces } from './traces.ts';
import { startWatch } from './watch/watch.ts';
import { type Wiring, wireRooms } from './wire.ts';
import { startWorker } from './worker.ts';

/** Exit code for "cannot start as configured": the keeper (src/app/cli/start.ts) does not try again. */
const EXIT_CONFIGURATION = 78;
/** Stopping anything but a talk takes at most this long. */
const STOP_LIMIT_MS = 20_000;

/** A fresh start waits this long for the lease of a killed process before it says that it is ready. */
const LINE_LIMIT_MS = 15_000;

type Part = { name: string; stop(): Promise<void> };
type Base = {
  config: Config;
  log: Log;
  keys: Keys;
  storage: Storage;
  database: Database;
  wiring: Wiring;
  metrics: Metrics;
  traces: Traces;
};

/** Starts the roles that ROLE names, says `ready <url>`, and runs until told to stop. */
export async function runRoles(args: readonly string[]): Promise<void> {
  const say = (line: string) => console.log(line);
  const parts: Part[] = [];
  let base: Base | null = null;
  try {
    base = await openBase(say);
    await checkKeys(base);
    if (base.config.ROLE === 'all' || base.config.ROLE === 'server') await seed(base, args.includes('--demo'), say);
    await startParts(base, parts, say);
  } catch (error) {
    console.error((error as Error).message);
    if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
    for (const part of parts.toReversed()) await part.stop();
    await base?.storage.release();
    process.exit(EXIT_CONFIGURATION);
  }
  stopWhenTold(base, parts, say);
  // To the keeper: from now on a failure is worth another start.
  process.send?.('ready');
}

async function openBase(say: (line: string) => void): Promise<Base> {
  const config = readConfig(process.env);
  const log = createLog(config.LOG_LEVEL, config.ROLE);
  const keys = loadKeys(config, systemClock(), say);
  say('opening the database …');
  const storage = await openStorage(config, say);
  const traces = startTraces(config);
  const database = openDatabase(storage.appUrl, {
    max: 24,
    traced: config.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    onError: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  return { config, log, keys, storage, database, wiring: wireRooms(config, keys), metrics: createMetrics({ pool: database.pool }), traces };
}

/** Ends the start, in words, when the key file is not the one this database was sealed with: nothing sealed could be read. */
async function checkKeys({ config, database }: Base): Promise<void> {
  try {
    await phoneAccounts(database.db);
  } catch (error) {
    if (isDatabaseGone(error)) throw error;
    throw new Error(
      `KEYS_FILE=${keyPath(config)}: ${(error as Error).message}. What this database sealed was sealed with another key file.`,
      {
        cause: error,
      },
    );
  }
}

async function seed({ database, config }: Base, demo: boolean, say: (line: string) => void): Promise<void> {
  const now = systemClock();
  await seedReference(database.db, now);
  if (demo) {
    await seedCast(database.db, now);
    const spoolDir = spoolDirOf(config.DATA_DIR);
    if (await seedMonth(database.db, now, { spoolDir })) say('added a month of demonstration calls and letters');
    say('the demo cast is here: operator1@demo.kz … operator20@demo.kz, supervisor@demo.kz, admin@demo.kz; password demo-1414');
    return;
  }
  const first = await firstAdministrator(database.db, now);
  if (first) say(`first sign-in: ${first.email}  password: ${first.password}  (shown once; change it after signing in)`);
}

/**
 * Starts what ROLE names; `parts` holds what runs so far, so that a failure can stop it. Ports that can be taken come
 * first and the line last: a second start by mistake ends before it touches the Asterisk of the first.
 * Stopping goes the other way: the line first, the screens last, so that operators see their talks to the end.
 */
async function startParts(base: Base, parts: Part[], say: (line: string) => void): Promise<void> {
  const { config, log, keys, storage, database } = base;
  const { db, pool } = database;
  const clock = systemClock;
  parts.push({ name: 'traces', stop: base.traces.stop });
  parts.push({ name: 'watch', stop: startWatch({ db, config, keys, clock, log: log.child({ part: 'watch' }) }).stop });
  const wanted = (role: Config['ROLE']) => config.ROLE === 'all' || config.ROLE === role;
  const url = wanted('server') ? await startServer(base, parts, say) : config.ROLE;
  if (wanted('worker')) {
    const worker = await startWorker({ db, pool, clock, log: log.child({ part: 'worker' }), jobs: allJobs, metrics: base.metrics });
    parts.push({ name: 'worker', stop: worker.stop });
  }
  if (wanted('telephony')) {
    const line = await startTelephony({ config, db, url: storage.appUrl, keys, clock, log: log.child({ part: 'telephony' }) });
    parts.push({ name: 'telephony', stop: () => line.stop(config.STOP_SECONDS) });
    await untilTrue(line.ready, LINE_LIMIT_MS);
    say(`line: SIP on ${config.SIP_BIND}:${config.SIP_PORT}, calls to 1414 from ${config.CARRIERS}`);
  }
  say(`ready ${url}`);
}

/** The desk and the way in for letters; returns the address to open. */
async function startServer(base: Base, parts: Part[], say: (line: string) => void): Promise<string> {
  const { config, log, storage, database } = base;
  const { db } = database;
  const live = await startLive({ db, url: storage.appUrl, log });
  parts.push({ name: 'live', stop: live.stop });
  const certificate = await loadCertificate(config, systemClock(), say);
  const phoneUrl = () => phoneUrlOf(config);
  const app = await createServer({
    db,
    clock: systemClock,
    log,
    routes: allRoutes,
    live,
    config,
    certificate,
    phoneUrl,
    metrics: base.metrics,
  });
  const server = await listenOn(app, config);
  parts.push({ name: 'server', stop: server.close });
  say(`desk: ${server.httpsUrl}${certificate.selfSigned ? ' (self-signed certificate: the browser warns once)' : ''}`);
  const intake = await openIntake(base, certificate);
  const beating = beatMail({ db, clock: systemClock, host: config.SMTP_HOST, port: intake.port });
  if (config.IMAP_URL) parts.push({ name: 'mailbox', stop: openMailbox(base, config.IMAP_URL).stop });
  parts.push({
    name: 'mail',
    async stop() {
      beating.stop();
      await intake.stop();
    },
  });
  const out = config.SMTP_URL ? '' : '; no SMTP_URL, so answers stay in the outbox';
  if (!config.SMS_URL) say('no SMS_URL, so SMS stay in the outbox');
  say(`letters: SMTP on ${config.SMTP_HOST}:${intake.port} for ${config.MAIL_ADDRESS}${out}`);
  return config.PUBLIC_URL ?? server.httpUrl;
}

/** Waits for `look`, but not for ever: a line that another process still owns is told by /health/ready. */
async function untilTrue(look: () => boolean, limitMs: number): Promise<void> {
  for (let waited = 0; !look() && waited < limitMs; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Letters from a mailbox that another server keeps: marked there only after the inbox has committed them. */
function openMailbox({ config, log, database }: Base, url: string): Mailbox {
  const inbox = openInbox({ db: database.db, clock: systemClock });
  return followMailbox({
    url,
    since: config.IMAP_SINCE ? new Date(`${config.IMAP_SINCE}T00:00:00Z`) : null,
    log: log.child({ part: 'mailbox' }),
    take: async (letter) => void (await inbox.take({ ...letter, remoteAddress: null, envelopeTo: [config.MAIL_ADDRESS] })),
  });
}

/** Letters in: 250 is said only after the inbox has committed the letter. */
function openIntake({ config, log, database }: Base, { cert, key, selfSigned }: Certificate): Promise<Intake> {
  const inbox = openInbox({ db: database.db, clock: systemClock });
  return startIntake({
    host: config.SMTP_HOST,
    port: config.SMTP_PORT,
    hostName: config.MAIL_ADDRESS.split('@')[1]!,
    addresses: [config.MAIL_ADDRESS],
    maxBytes: config.MAIL_MAX_MB * 1024 * 1024,
    log: log.child({ part: 'mail' }),
    // A certificate nobody trusts would turn away senders that check it; they may as well come in the clear.
    ...(selfSigned ? {} : { tls: { cert, key } }),
    store: async (letter) => void (await inbox.take(letter)),
  });
}

/** Stops once: the line first (talks go on to their end or the limit), then letters, jobs, screens, database. */
function stopWhenTold({ config, storage, database, wiring, log }: Base, parts: Part[], say: (line: string) => void): void {
  let stopping = false;
  const stop = async (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    for (const part of parts.toReversed()) {
      const limit = part.name === 'telephony' ? config.STOP_SECONDS * 1_000 + STOP_LIMIT_MS : STOP_LIMIT_MS;
      await Promise.race([part.stop(), new Promise((resolve) => setTimeout(resolve, limit).unref())]).catch((error: unknown) =>
        log.error({ err: error, part: part.name }, 'did not stop cleanly'),
      );
    }
    await wiring.close();
    await database.close();
    await (config.ROLE === 'all' ? storage.stop() : storage.release());
    say('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
  process.on('message', (message) => void (message === 'stop' && stop('asked')));
  // The keeper was killed: nobody would restart or stop us any more, so end; the next start takes everything over.
  if (process.connected) process.on('disconnect', () => void stop('the keeper is gone'));
}
