import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from './house.ts';
import { keepOutput, loudness, noteSecretsOf } from './logs.ts';

const root = join(import.meta.dirname, '..');

export type RunningSystem = {
  env: Record<string, string>;
  dataDir: string;
  url: string;
  httpsUrl: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Waits until the output holds `words` once more than it did when this was called. */
  says(words: string, timeoutMs?: number): Promise<void>;
  /** The process of the program itself, under its keeper. */
  programPid(): number;
  keeper: ChildProcess;
  exited: Promise<number | null>;
  /** Stops it as Ctrl-C would and waits; the exit code. */
  stop(): Promise<number | null>;
};

/** How to stop each system that this file started; stopping twice does no harm. */
const started: (() => Promise<unknown>)[] = [];

/** A data folder and free ports for one system; the same can be started again and again. */
export async function systemPlace(env: Record<string, string> = {}): Promise<Record<string, string>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kenes-system-'));
  // As root the database's user must walk in; else its cluster would lie elsewhere and outlive the test.
  chmodSync(dataDir, 0o755);
  // Hooks run in the order they were given: what still runs here must end before its folder goes, or Asterisk is left behind.
  after(async () => {
    await Promise.all(started.map((stop) => stop()));
    noteSecretsOf(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });
  const [http, https, smtp, sip, asteriskHttp, ami] = await freePorts(6);
  const rtp = 40_000 + 100 * Math.floor(Math.random() * 190);
  return {
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(http),
    HTTPS_PORT: String(https),
    SMTP_PORT: String(smtp),
    SIP_PORT: String(sip),
    ASTERISK_HTTP_PORT: String(asteriskHttp),
    ASTERISK_AMI_PORT: String(ami),
    RTP_PORTS: `${rtp}-${rtp + 99}`,
    STOP_SECONDS: '1',
    LOG_LEVEL: loudness('warn'),
    ...env,
  };
}

/** Starts the whole program, of this folder or another, as `bin/start` does once everything is installed. Always stopped after the file. */
export function startSystem(env: Record<string, string>, args: readonly string[] = ['--demo'], folder = root): RunningSystem {
  const keeper = spawn(process.execPath, [join(folder, 'src/app/cli/start.ts'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [keeper.stdout, keeper.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  keeper.once('close', () => keepOutput(`system-${keeper.pid}`, text));
  const exited = new Promise<number | null>((resolve) => keeper.once('exit', resolve));
  const count = (words: string) => text.split(words).length - 1;
  const stop = async () => {
    if (keeper.exitCode === null && keeper.signalCode === null) keeper.kill('SIGTERM');
    return exited;
  };
  started.push(stop);
  after(stop);
  return {
    env,
    dataDir: env['DATA_DIR']!,
    url: `http://127.0.0.1:${env['PORT']}`,
    httpsUrl: `https://localhost:${env['HTTPS_PORT']}`,
    output: () => text,
    keeper,
    exited,
    stop,
    async says(words, timeoutMs = 120_000) {
      const before = count(words);
      const deadline = performance.now() + timeoutMs;
      while (count(words) <= before) {
        if (keeper.exitCode !== null) throw new Error(`it ended with ${keeper.exitCode} before saying '${words}':\n${text}`);
        if (performance.now() > deadline) throw new Error(`it did not say '${words}':\n${text}`);
        await sleep(20);
      }
    },
    programPid: () => Number(readFileSync(`/proc/${keeper.pid}/task/${keeper.pid}/children`, 'utf8').trim().split(' ')[0]),
  };
}
