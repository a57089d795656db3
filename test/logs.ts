import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { createLog, type Log } from '../src/base/log.ts';

/** Where a whole run of tests keeps what its programs log, and what must not stand in it; unset: nowhere. */
const folder = process.env['KENES_TEST_LOGS'];
if (folder) mkdirSync(folder, { recursive: true });

/** A log as loud as can be into the folder of this run, and as quiet as a test wants it on the screen. */
export function testLog(role: string, shown: string = 'error'): Log {
  if (!folder) return createLog(shown, role);
  const kept = pino.destination({ dest: join(folder, `${role}-${process.pid}.log`), sync: true });
  const screen = shown === 'silent' ? [] : [{ level: shown as 'error', stream: process.stdout }];
  return createLog('trace', role, pino.multistream([{ level: 'trace', stream: kept }, ...screen]));
}

/** How loud a program started by a test logs: everything, when a run keeps it. */
export const loudness = (quiet: string): string => (folder ? 'trace' : quiet);

/** Keeps what a program printed. */
export function keepOutput(name: string, text: string): void {
  if (folder) appendFileSync(join(folder, `${name}.log`), text);
}

/** Something that must stand in no log: a token that was given out, a key. Short ones would be found by chance. */
export function noteSecret(...secrets: (string | undefined)[]): void {
  if (!folder) return;
  for (const secret of secrets) if (secret && secret.length >= 8) appendFileSync(join(folder, 'secrets.txt'), `${secret}\n`);
}

/** Notes the secrets an installation made for itself: its keys, and what it and its Asterisk know each other by. */
export function noteSecretsOf(dataDir: string): void {
  if (!folder) return;
  for (const path of [join(dataDir, 'keys.json'), ...globSync(join(dataDir, '**/secrets.json'))]) {
    if (existsSync(path)) for (const [, value] of readFileSync(path, 'utf8').matchAll(/: ?"([^"\s]{16,})"/g)) noteSecret(value);
  }
}

/** What tests say to the program that no log may repeat: the cast's password, callers' numbers, writers' addresses. */
const NEVER = [/demo-1414/, /7700555\d{4}/, /[\w.+-]+@example\.kz/i, /kenes_session=[\w-]{20,}/, /Bearer \w/, /PRIVATE KEY/];

/** Looks through log lines (JSON; what a program prints for people is no log) and answers each line that holds a secret, shortened. */
export function leaks(text: string, secrets: readonly string[]): string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .filter((line) => NEVER.some((pattern) => pattern.test(line)) || secrets.some((secret) => line.includes(secret)))
    .map((line) => line.slice(0, 300));
}
