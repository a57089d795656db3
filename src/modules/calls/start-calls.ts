import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../base/clock.ts';
import type { Db } from '../../base/ctx.ts';
import type { Log } from '../../base/log.ts';
import type { Settings } from './call.ts';
import { createDirectory } from './directory.ts';
import { dropLease, holdLease, RENEW_MS } from './lease.ts';
import type { Line } from './line.ts';
import { createMenus } from './menu/menus.ts';
import { selectLiveCalls } from './queries.ts';
import { reconcile } from './reconcile.ts';
import { Switchboard } from './switchboard.ts';
import { createVoice } from './voice/voice.ts';

export type CallsParts = {
  db: Db;
  line: Line;
  clock: Clock;
  log: Log;
  settings: Settings;
  /** Who this process is, among those that may own the line. */
  holder: string;
  /** Connects to Asterisk; called once this process owns the line. */
  connect: () => Promise<void>;
  /** Lets go of Asterisk; called when another process took the line. */
  disconnect: () => void;
};

export type RunningCalls = {
  holdsLease(): boolean;
  /** Something was asked or somebody came free. */
  notice(): void;
  /** Offers no more, waits for the talks to end or `graceSeconds`, and lets go. With `keep` what still lives goes on without us. */
  stop(graceSeconds: number, keep: boolean): Promise<void>;
};

const LINE = 'line';
const SWEEP_MS = 1_000;
const DIRECTORY_MS = 5_000;
const TALKING = new Set(['talking', 'held', 'noticing', 'rating', 'calling']);

/**
 * Runs the line: waits for the lease, connects, reads the calls back from the tables, compares them with what Asterisk says
 * is alive, and serves. Resolves when it serves.
 */
export async function startCalls(parts: CallsParts): Promise<RunningCalls> {
  const { db, line, clock, log, holder } = parts;
  const directory = createDirectory();
  const menus = createMenus();
  const voice = createVoice(line, log);
  const settings: Settings = { ...parts.settings, menus: menus.of };
  const switchboard = new Switchboard({ ...parts, settings, directory, menus });
  await untilHeld(parts);
  let held = true;
  const renewing = setInterval(() => {
    holdLease(db, LINE, holder).then(
      (mine) => {
        if (!held || mine) return;
        // Paused for longer than the lease: two applications of one name would take the calls from each other by turns.
        log.error('another process took the line; this one lets go of it until it is started again');
        held = false;
        switchboard.close();
        parts.disconnect();
      },
      (error: unknown) => log.warn({ err: error }, 'the lease could not be renewed; trying again'),
    );
  }, RENEW_MS);
  const readAhead = async () => {
    await directory.refresh(db);
    // Before the menus: a phrase that stands in one is there when it is played.
    await voice.refresh(db);
    await menus.refresh(db);
  };
  await readAhead();
  const readBack = async () => {
    const result = await reconcile({ ...parts, settings, directory, menus }, switchboard);
    log.info(result, 'calls read back');
  };
  // Every message until the first reading back waits in the switchboard's turns; from then on each break is followed by another.
  let first = true;
  line.onMessage((message) => {
    if (message.kind !== 'up') return switchboard.take(message);
    if (!first) void readBack().catch((error: unknown) => log.error({ err: error }, 'calls could not be read back'));
  });
  for (const call of await selectLiveCalls(db)) switchboard.adopt(call);
  switchboard.serve();
  await parts.connect();
  await readBack();
  first = false;
  const every = (ms: number, work: () => Promise<void>) =>
    setInterval(() => void work().catch((error: unknown) => log.warn({ err: error }, 'a look at the tables failed; trying again')), ms);
  const timers = [every(SWEEP_MS, () => switchboard.sweep()), every(DIRECTORY_MS, readAhead)];
  let noticed = false;
  return {
    holdsLease: () => held,
    notice() {
      if (noticed) return;
      noticed = true;
      queueMicrotask(() => {
        noticed = false;
        void switchboard.takeCommands().catch((error: unknown) => log.warn({ err: error }, 'wishes could not be read; trying again'));
        switchboard.poke();
      });
    },
    async stop(graceSeconds, keep) {
      switchboard.rest();
      const end = clock().getTime() + graceSeconds * 1000;
      while (clock().getTime() < end && (await selectLiveCalls(db)).some((call) => TALKING.has(call.state))) await sleep(200);
      for (const timer of timers) clearInterval(timer);
      switchboard.close();
      if (!keep) for (const call of await selectLiveCalls(db)) await switchboard.post(call.id, { kind: 'interrupted', at: clock() });
      await switchboard.idle();
      clearInterval(renewing);
      await dropLease(db, LINE, holder);
    },
  };
}

async function untilHeld({ db, holder, log }: CallsParts): Promise<void> {
  for (let attempt = 0; !(await holdLease(db, LINE, holder)); attempt += 1) {
    if (attempt === 0) log.info('another process owns the line; waiting for it to let go');
    await sleep(100);
  }
}
