import { startTelephony } from '../src/app/telephony.ts';
import { loadKeys } from '../src/app/keys.ts';
import { wireRooms } from '../src/app/wire.ts';
import { systemClock } from '../src/base/clock.ts';
import type { Config } from '../src/base/config.ts';
import { openDatabase } from '../src/base/db.ts';
import { createLog } from '../src/base/log.ts';
import { answerAs, partSettings } from './house.ts';

/** The line as an installation runs it with ROLE=telephony, and in the same Asterisk the queue of the reference. */
const given = partSettings<{ config: Config; url: string; directQueue: string; benchMembers: string[] }>();
const log = createLog(process.env['BENCH_LOG'] ?? 'error', 'bench');
const database = openDatabase(given.url, { max: 24 });
const keys = loadKeys(given.config, systemClock(), () => undefined);
const wiring = wireRooms(given.config, keys);
const line = await startTelephony({
  config: given.config,
  db: database.db,
  url: given.url,
  keys,
  clock: systemClock,
  log,
  settings: { directQueue: given.directQueue },
  benchMembers: given.benchMembers,
});
while (!line.ready()) await new Promise((resolve) => setTimeout(resolve, 50));

answerAs(
  async () => null,
  async () => {
    await line.stop(0);
    await wiring.close();
    await database.close();
  },
);
