import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A folder is the lock: making one is atomic everywhere. A lock older than a minute belongs to a killed process. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      mkdirSync(path);
      break;
    } catch {
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 60_000) rmdirSync(path);
      else await sleep(30);
    }
  }
  try {
    return await work();
  } finally {
    rmdirSync(path);
  }
}
