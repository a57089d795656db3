import { startIntake } from '../../src/adapters/smtp/intake.ts';
import { reactions } from '../../src/app/reactions.ts';
import { startWorker } from '../../src/app/worker.ts';
import { systemClock } from '../../src/base/clock.ts';
import { systemCtx } from '../../src/base/ctx.ts';
import { openDatabase } from '../../src/base/db.ts';
import { setReactions } from '../../src/base/events.ts';
import { testLog } from '../logs.ts';
import { jobs as appeals } from '../../src/modules/appeals/index.ts';
import { configureMail, jobs as mail, openParser, receiveLetter } from '../../src/modules/mail/index.ts';
import { configureOutbox, jobs as notifications } from '../../src/modules/notifications/index.ts';

// The letters' part of the server as a process of its own, to be killed: SMTP, jobs and parsing threads as app wires them.
const { db, pool } = openDatabase(process.argv[2]!, { max: 8, onError: () => undefined });
const log = testLog('letters', 'silent');
setReactions(reactions);
configureOutbox({ relay: null, from: 'support@goscorp.kz' });
configureMail({ parser: openParser({ threads: 1 }), ownAddresses: ['support@goscorp.kz'] });
await startWorker({ db, pool, clock: systemClock, log, jobs: [mail, notifications, appeals] });
const intake = await startIntake({
  host: '127.0.0.1',
  port: 0,
  hostName: 'goscorp.kz',
  addresses: ['support@goscorp.kz'],
  maxBytes: 1_000_000,
  log,
  store: async (letter) => void (await receiveLetter(systemCtx(db, systemClock(), 'smtp'), letter)),
});
process.send?.({ port: intake.port });
