import { argv } from 'node:process';
import { openSmsc } from '../../src/adapters/sms/smsc.ts';
import { openDatabase } from '../../src/base/db.ts';
import { configureOutbox, dispatchMessage } from '../../src/modules/notifications/index.ts';
import { jobCtx } from './post-office.ts';

/** A worker with one message to send, for tests that kill it: database, SMS_URL, the instant, the message. */
const [url, smsUrl, now, messageId] = argv.slice(2) as [string, string, string, string];
const database = openDatabase(url);
configureOutbox({ relay: null, sms: openSmsc({ url: smsUrl, callbackSecret: null }), from: 'support@goscorp.kz' });
await dispatchMessage(
  jobCtx(database.db, () => new Date(now)),
  messageId,
);
await database.close();
