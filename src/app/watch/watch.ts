import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../base/clock.ts';
import { systemCtx } from '../../base/ctx.ts';
import { inTransaction, isDatabaseGone } from '../../base/db.ts';
import type { Log } from '../../base/log.ts';
import { WATCH_SECONDS, watchRound } from '../../modules/alerts/index.ts';
import { probeOutside, type ProbeParts } from './probes.ts';

/** Said again so often while the database is away, so that who looks at the newest lines sees it. */
const AGAIN_ROUNDS = 30;

/**
 * Watches from this process, whatever its role; the rounds of all processes take turns in the database. While that is away
 * nobody can be told by it, so the log says it: an error line with the code `database-unreachable`, for whoever collects logs.
 */
export function startWatch(parts: ProbeParts & { clock: Clock; log: Log }): { stop(): Promise<void> } {
  const { db, clock, log } = parts;
  const ending = new AbortController();
  let failures = 0;
  const round = async () => {
    try {
      const now = clock();
      const outside = await probeOutside(parts, now);
      await inTransaction(db, (tx) => watchRound(systemCtx(tx, now, 'watch'), outside));
      if (failures > 0) log.info({ code: 'watch-back', rounds: failures }, 'the service is watched again');
      failures = 0;
    } catch (error) {
      const code = (error as { code?: string }).code === 'database-gone' || isDatabaseGone(error) ? 'database-unreachable' : 'watch-failed';
      if (failures % AGAIN_ROUNDS === 0) log.error({ err: error, code }, 'the service cannot be watched; nobody is told of anything');
      failures += 1;
    }
  };
  const loop = async () => {
    while (!ending.signal.aborted) {
      await round();
      await sleep(WATCH_SECONDS * 1_000, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}
