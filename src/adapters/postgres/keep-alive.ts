import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded.ts';

const LOOK_MS = 500;
/** Between attempts, when the server cannot come up (a full disk, say). */
const PAUSE_MS = 2_000;

/**
 * Starts the server again, on its port, whenever it dies while the program lives: everything committed is there, and
 * those connected before find it by themselves. Every part of a split installation may keep the same server.
 */
export function keepAlive(options: EmbeddedOptions, first: EmbeddedPostgres): EmbeddedPostgres {
  const port = Number(new URL(first.adminUrl).port);
  const stopping = new AbortController();
  let server = first;
  const look = async () => {
    while (!stopping.signal.aborted) {
      await sleep(LOOK_MS, undefined, { signal: stopping.signal, ref: false });
      if (isAlive(server.pid)) continue;
      options.log?.('the database is gone; starting it again');
      try {
        server = await startEmbedded({ ...options, port });
      } catch (error) {
        options.log?.(`the database does not come up: ${(error as Error).message}`);
        await sleep(PAUSE_MS, undefined, { signal: stopping.signal, ref: false });
      }
    }
  };
  // Only the stop ends the loop by an error.
  const looking = look().catch(() => undefined);
  const rest = async () => {
    stopping.abort();
    await looking;
  };
  return {
    ...first,
    stop: async () => {
      await rest();
      await server.stop();
    },
    stopIfUnused: async () => {
      await rest();
      await server.stopIfUnused();
    },
  };
}

/** A process that died but was not yet reaped has an empty command line. */
function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}
