import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../base/config.ts';
import { chanceOf } from '../demo/random.ts';
import { call, write } from '../demo/traffic/citizens.ts';
import { type Desk, openDesk } from '../demo/traffic/desk.ts';

/** Operators 1 and 2 are left to people who try the desk. */
const FIRST_OPERATOR = 3;
const OPERATORS = 4;
/** More at once would all wait. */
const MOST_CALLS = 6;
const SECONDS_BETWEEN = { calls: 16, letters: 75 };
const DEFAULT_MINUTES = 60;

const minutes = Number(process.argv[2] ?? DEFAULT_MINUTES);
if (!(minutes > 0 && minutes <= 480)) {
  console.error(`bin/demo: '${process.argv[2]}' is no number of minutes between 1 and 480; for example bin/demo 30`);
  process.exit(2);
}

const { PORT, SMTP_PORT, SIP_PORT, MAIL_ADDRESS } = readConfig(process.env);
const chance = chanceOf(process.pid);
const over = new AbortController();
const say = (line: string) => console.log(`${new Date().toISOString().slice(11, 19)}  ${line}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => over.abort());
const timer = setTimeout(() => over.abort(), minutes * 60_000);

/** Does `work` again and again, about every `seconds`, until the demonstration is over. */
async function keepDoing(seconds: number, work: () => Promise<void>): Promise<void> {
  while (!over.signal.aborted) {
    await sleep(chance.exponential(seconds) * 1_000, undefined, { signal: over.signal }).catch(() => undefined);
    if (!over.signal.aborted) await work().catch((error: unknown) => say((error as Error).message));
  }
}

const desks: Desk[] = [];
const calls = new Set<Promise<void>>();
try {
  for (let n = FIRST_OPERATOR; n < FIRST_OPERATOR + OPERATORS; n += 1) {
    const desk = await openDesk(`http://127.0.0.1:${PORT}`, n, chance, say);
    desks.push(desk);
    say(`${desk.name} is at the desk`);
  }
  say(`calls and letters for ${minutes} minutes; Ctrl-C stops`);
  await Promise.all([
    keepDoing(SECONDS_BETWEEN.calls, async () => {
      if (calls.size >= MOST_CALLS) return;
      say('somebody calls');
      const one: Promise<void> = call(SIP_PORT, chance, over.signal).then((well) => {
        calls.delete(one);
        if (!well && !over.signal.aborted) say('a call did not go as planned');
      });
      calls.add(one);
    }),
    keepDoing(SECONDS_BETWEEN.letters, async () => {
      await write(SMTP_PORT, MAIL_ADDRESS, chance, new Date());
      say('a letter was taken in');
    }),
  ]);
} catch (error) {
  console.error(`bin/demo: ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  clearTimeout(timer);
  over.abort();
  await Promise.all(calls);
  await Promise.all(desks.map((desk) => desk.stop()));
  console.log('the demonstration is over');
}
