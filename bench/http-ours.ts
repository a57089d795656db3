import { loadCertificate } from '../src/app/certificate.ts';
import { startLive } from '../src/app/live.ts';
import { loadKeys } from '../src/app/keys.ts';
import { allRoutes } from '../src/app/rooms.ts';
import { createServer, listenOn } from '../src/app/server.ts';
import { wireRooms } from '../src/app/wire.ts';
import type { Config } from '../src/base/config.ts';
import { systemClock } from '../src/base/clock.ts';
import { openDatabase } from '../src/base/db.ts';
import { createLog } from '../src/base/log.ts';
import { answerAs, partSettings } from './house.ts';
import { record, type Recorder } from './recorder.ts';

/** Our HTTP server as it runs in an installation, every layer in place; on request it tells which statements it sends. */
const { config, url } = partSettings<{ config: Config; url: string }>();
const log = createLog('error', 'bench');
const database = openDatabase(url, { max: 24 });
const recorder: Recorder = record(database.pool);
const wiring = wireRooms(
  config,
  loadKeys(config, systemClock(), () => undefined),
);
// On connections of its own, so that its looking for events is not taken for a request's.
const events = openDatabase(url, { max: 2 });
const live = await startLive({ db: events.db, url, log });
const certificate = await loadCertificate(config, systemClock(), () => undefined);
const app = await createServer({
  db: database.db,
  clock: systemClock,
  log,
  routes: allRoutes,
  live,
  config,
  certificate,
  phoneUrl: () => null,
});
const server = await listenOn(app, config);

answerAs(
  async (question: { do: 'where' | 'record' | 'recorded' }) => {
    if (question.do === 'where') return { url: server.httpUrl.replace('localhost', '127.0.0.1') };
    return question.do === 'record' ? recorder.start() : recorder.stop();
  },
  async () => {
    await live.stop();
    await server.close();
    await wiring.close();
    await database.close();
    await events.close();
  },
);
