// Started by line-house.ts: the telephony role in a process of its own, so that a test can kill it.
import { loadKeys } from '../../src/app/keys.ts';
import { startTelephony } from '../../src/app/telephony.ts';
import { wireRooms } from '../../src/app/wire.ts';
import { readConfig } from '../../src/base/config.ts';
import { openDatabase } from '../../src/base/db.ts';
import { testLog } from '../logs.ts';
import type { CallSettings } from '../../src/modules/calls/index.ts';

const config = readConfig(process.env);
const clock = () => new Date();
const keys = loadKeys(config, clock(), () => undefined);
wireRooms(config, keys);
const { db, close } = openDatabase(config.DATABASE_URL!);
const log = testLog('telephony', process.env['TEST_LOG'] ?? 'error');
const settings = JSON.parse(process.env['TEST_SETTINGS'] ?? '{}') as Partial<CallSettings>;
const line = await startTelephony({ config, db, url: config.DATABASE_URL!, keys, clock, log, settings });
process.on('message', () => {
  void line
    .stop(0)
    .then(close)
    .then(() => process.exit(0));
});
process.on('disconnect', () => process.exit(1));
process.send!('ready');
