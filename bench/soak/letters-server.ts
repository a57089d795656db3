import { startIntake } from '../../src/adapters/smtp/intake.ts';
import { allJobs } from '../../src/app/rooms.ts';
import { startWorker } from '../../src/app/worker.ts';
import { wireRooms } from '../../src/app/wire.ts';
import { loadKeys } from '../../src/app/keys.ts';
import { systemClock } from '../../src/base/clock.ts';
import { readConfig } from '../../src/base/config.ts';
import { openDatabase } from '../../src/base/db.ts';
import { createLog } from '../../src/base/log.ts';
import { openInbox } from '../../src/modules/mail/index.ts';

// The letters' part of a server as a process of its own, as app wires it, to be killed at any instant.
const { env, url, maxBytes } = JSON.parse(process.env['SOAK_SETTINGS']!) as { env: Record<string, string>; url: string; maxBytes: number };
const config = readConfig(env);
const { db, pool } = openDatabase(url, { max: 16, onError: () => undefined });
const log = createLog('error', 'soak');
wireRooms(
  config,
  loadKeys(config, systemClock(), () => undefined),
);
const wanted = allJobs.map(({ handlers, sweeps }) => ({
  handlers,
  sweeps: Object.fromEntries(Object.entries(sweeps).filter(([name]) => /^(mail|appeals)\./.test(name))),
}));
await startWorker({ db, pool, clock: systemClock, log, jobs: wanted });
const inbox = openInbox({ db, clock: systemClock });
const intake = await startIntake({
  host: '127.0.0.1',
  port: 0,
  hostName: 'goscorp.kz',
  addresses: [config.MAIL_ADDRESS],
  maxBytes,
  log,
  store: async (letter) => void (await inbox.take(letter)),
});
process.send?.({ port: intake.port });
