import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ami } from '../../src/adapters/asterisk/ami.ts';
import { Ari } from '../../src/adapters/asterisk/ari.ts';
import type { AriEvent, AriEventType } from '../../src/adapters/asterisk/ari-events.ts';
import type { AsteriskSettings } from '../../src/adapters/asterisk/configure.ts';
import type { AsteriskProcess } from '../../src/adapters/asterisk/process.ts';
import { startAsterisk } from '../../src/adapters/asterisk/process.ts';
import { fetchAsterisk, findAsterisk } from '../../src/adapters/asterisk/program.ts';
import { freeTcpPorts } from './ports.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const TOOLS = process.env['KENES_TOOLS'];

/** The only address the tests' Asterisk takes calls from, beside those a test asks for. */
export const CARRIER = '127.0.0.2';
/** An address that is no carrier. */
export const STRANGER = '127.0.0.9';

/** Lines that say nothing: tests assert what happens, not what is logged. */
export const quiet = { info() {}, warn() {}, error() {} };

/** A private Asterisk of one test, with ARI and AMI connected. */
export interface Line {
  dataDir: string;
  settings: AsteriskSettings;
  asterisk: AsteriskProcess;
  ari: Ari;
  ami: Ami;
  /** `host:port` for phones. */
  server: string;
  /** Every event so far. */
  events: AriEvent[];
  /** The first event of a type that fits, past or to come; rejects after 15 s. */
  event<T extends AriEventType>(
    type: T,
    fits?: (event: Extract<AriEvent, { type: T }>) => boolean,
  ): Promise<Extract<AriEvent, { type: T }>>;
  /** Lets go of the connections and leaves Asterisk running, as a killed program does. */
  letGo(): void;
  close(): Promise<void>;
}

/** Settings of an Asterisk on free ports with its data in a fresh folder under /tmp. */
export async function lineSettings(): Promise<AsteriskSettings> {
  const [sipPort = 0, httpPort = 0, amiPort = 0] = await freeTcpPorts(3);
  return {
    dataDir: mkdtempSync('/tmp/kenes-line-'),
    templatesDir: join(REPOSITORY, 'asterisk'),
    soundsDir: join(REPOSITORY, 'asterisk/sounds'),
    sipBind: '127.0.0.1',
    sipPort,
    httpPort,
    amiPort,
    rtpStart: 30_000,
    rtpEnd: 39_999,
    carriers: [CARRIER],
  };
}

/** Starts Asterisk with the settings, or adopts the one that runs with them. */
export function startWith(settings: AsteriskSettings): Promise<AsteriskProcess> {
  const where = { repository: REPOSITORY, toolsDir: TOOLS, asteriskBin: process.env['ASTERISK_BIN'] };
  fetchAsterisk(where);
  return startAsterisk({ settings, program: findAsterisk(where), log: quiet });
}

/** A line of a test's own: `await using line = await openLine()` ends it with the test. */
export async function openLine(given?: AsteriskSettings): Promise<Line & AsyncDisposable> {
  const settings = given ?? (await lineSettings());
  const asterisk = await startWith(settings);
  const events: AriEvent[] = [];
  const ari = new Ari({ access: asterisk.access, log: quiet });
  const ami = new Ami({ access: asterisk.access, log: quiet });
  ari.onEvent((event) => events.push(event));
  await Promise.all([ari.start(), ami.start()]);
  const letGo = (): void => {
    ari.close();
    ami.close();
    asterisk.release();
  };
  const close = async (): Promise<void> => {
    ari.close();
    ami.close();
    await asterisk.stop();
    rmSync(settings.dataDir, { recursive: true, force: true });
  };
  return {
    dataDir: settings.dataDir,
    settings,
    asterisk,
    ari,
    ami,
    server: `127.0.0.1:${settings.sipPort}`,
    events,
    event: (type, fits) => waitForEvent(ari, events, type, fits),
    letGo,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function waitForEvent<T extends AriEventType>(
  ari: Ari,
  events: AriEvent[],
  type: T,
  fits: (event: Extract<AriEvent, { type: T }>) => boolean = () => true,
): Promise<Extract<AriEvent, { type: T }>> {
  const wanted = (event: AriEvent): event is Extract<AriEvent, { type: T }> =>
    event.type === type && fits(event as Extract<AriEvent, { type: T }>);
  const past = events.find(wanted);
  if (past) return Promise.resolve(past);
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`no ${type} came; there were ${events.map((e) => e.type).join(', ')}`)), 15_000);
    ari.onEvent((event) => {
      if (!wanted(event)) return;
      clearTimeout(patience);
      resolve(event);
    });
  });
}
