import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const REPOSITORY = join(import.meta.dirname, '../../../..');
const TOOLS = join(process.env['KENES_TOOLS'] ?? join(REPOSITORY, '.tools'), 'test');
/** Everything the demonstration does stays on this machine. */
const ADDRESS = '127.0.0.1';

/** SIPp that has not said goodbye by then is ended. */
const LATE_MS = 3_000;

export type SippGiven = {
  scenario: 'caller' | 'operator' | 'register';
  /** Port of Asterisk's SIP on loopback. */
  sipPort: number;
  /** Our own; unset: a free one. */
  port?: number;
  /** Words of the scenario in square brackets. */
  keys?: Record<string, string>;
  /** Words of the scenario in capitals: SIPp takes no brackets there. */
  words?: Record<string, string>;
  account?: { username: string; password: string };
  /** What is said, in which language. */
  voice?: { language: string; phrase: string };
  /** How many calls it makes before it ends; unset: until it is stopped. */
  calls?: number;
  seconds?: number;
};

export type Sipp = { ended: Promise<number | null>; stop(): Promise<void> };

/** Starts SIPp (brought by bin/test-tools) with a scenario of this folder; it ends with this process. */
export async function sipp(given: SippGiven): Promise<Sipp> {
  const { scenario, sipPort, keys = {}, words = {}, account, voice, calls, seconds } = given;
  const folder = mkdtempSync(join(tmpdir(), 'kenes-demo-'));
  const template = readFileSync(join(import.meta.dirname, 'scenarios', `${scenario}.xml`), 'utf8');
  const filled = Object.entries(words).reduce((text, [word, value]) => text.replaceAll(word, value), template);
  writeFileSync(join(folder, 'scenario.xml'), filled);
  if (voice) copyFileSync(join(REPOSITORY, 'asterisk/sounds', voice.language, `${voice.phrase}.alaw`), join(folder, 'voice.alaw'));
  const port = given.port ?? (await freeUdpPort());
  const args = ['sipp', `${ADDRESS}:${sipPort}`, '-sf', 'scenario.xml', '-i', ADDRESS, '-p', String(port), '-nostdin', '-base_cseq', '10'];
  args.push('-min_rtp_port', '40000', '-max_rtp_port', '47999', '-trace_err', '-error_file', 'errors');
  if (account) args.push('-au', account.username, '-ap', account.password);
  if (calls !== undefined) args.push('-m', String(calls), '-l', '1');
  if (seconds !== undefined) args.push('-timeout', `${seconds}s`);
  for (const [key, value] of Object.entries(keys)) args.push('-key', key, value);
  const child = spawn(join(TOOLS, 'run'), args, { stdio: 'ignore', cwd: folder });
  const orphan = (): void => void child.kill('SIGKILL');
  process.once('exit', orphan);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', orphan);
      if (code && process.env['LOG_LEVEL'] === 'debug') console.error(scenario, code, errorsOf(folder));
      rmSync(folder, { recursive: true, force: true });
      resolve(code);
    });
  });
  return {
    ended,
    async stop() {
      // Once: no more calls. Twice: those that run are ended with a BYE or CANCEL, so that nobody is left in an empty talk.
      for (let asked = 0; asked < 2 && child.exitCode === null; asked += 1) {
        child.kill('SIGUSR1');
        await sleep(200);
      }
      const late = setTimeout(orphan, LATE_MS);
      await ended;
      clearTimeout(late);
    },
  };
}

function errorsOf(folder: string): string {
  try {
    return readFileSync(join(folder, 'errors'), 'utf8').slice(0, 1_000);
  } catch {
    return '';
  }
}

/** A UDP port nobody has on loopback now. */
export function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(0, ADDRESS, () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}
