import { argv } from 'node:process';
import { openRelay } from '../../src/adapters/relay/relay.ts';
import { openDatabase } from '../../src/base/db.ts';
import { configureOutbox, sweepOutbox } from '../../src/modules/notifications/index.ts';
import { jobCtx } from './post-office.ts';

/** A worker that sends what is due until it is killed, for tests that kill it: database, SMTP_URL, the instant. */
const [url, relayUrl, now] = argv.slice(2) as [string, string, string];
const database = openDatabase(url);
configureOutbox({ relay: openRelay(relayUrl), from: 'support@goscorp.kz' });
process.send?.('ready');
await sweepOutbox(jobCtx(database.db, () => new Date(now)));
process.send?.('done');
