import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { amiCommand } from './ami.ts';
import type { AsteriskSettings, Configured } from './configure.ts';
import { configureAsterisk } from './configure.ts';
import type { Log } from './log.ts';
import { checkPorts } from './ports.ts';
import type { AsteriskProgram } from './program.ts';

/** How to speak to an Asterisk: ARI (`http://host:port/ari`), AMI and the SIP WebSocket. */
export interface AsteriskAccess {
  ariUrl: string;
  ariUser: string;
  ariSecret: string;
  wsUrl: string;
  amiHost: string;
  amiPort: number;
  amiUser: string;
  amiSecret: string;
}

/** A private Asterisk that is up. */
export interface AsteriskProcess {
  access: AsteriskAccess;
  /** True when it was already running, left behind by a program that was killed. */
  adopted: boolean;
  /** The process's number, or null while it is down between two starts. */
  pid(): number | null;
  /** Calls back each time Asterisk is up anew after it died; what was pushed to it must be pushed again. */
  onRestart(listener: () => void): void;
  /** Ends it: new calls are refused, talks may go on for `graceMs` (default 0), then it is stopped for certain. */
  stop(options?: { graceMs?: number }): Promise<void>;
  /** Lets go of it without ending it: the next program adopts it. */
  release(): void;
}

export interface StartOptions {
  settings: AsteriskSettings;
  program: AsteriskProgram;
  log: Log;
}

const UP_MS = 30_000;
const LOOK_MS = 500;
const BACK_OFF_MS = [500, 1000, 2000, 5000, 10_000, 30_000];
/** A run this long counts as healthy: the next back-off begins at the first step again. */
const HEALTHY_MS = 60_000;

/**
 * Starts the private Asterisk, or adopts the one a killed program left (same configuration, our secret answers).
 * It runs detached, so that talks go on when this program dies (¶6), and is started anew when it dies itself.
 * Throws PortTaken naming port and variable, or an error with the end of Asterisk's own output.
 */
export async function startAsterisk({ settings, program, log }: StartOptions): Promise<AsteriskProcess> {
  const old = readState(settings.dataDir);
  const configured = configureAsterisk(settings, program);
  const access = accessOf(settings, configured);
  let pid = runningPid(configured);
  let adopted = false;
  if (pid !== null && old?.fixed === configured.fixed && (await ariAnswers(access, UP_MS, configured))) {
    adopted = true;
    if (old.fingerprint !== configured.fingerprint) await amiCommand(access, 'core reload');
    writeState(settings.dataDir, { ...configured, access });
    log.info({ pid }, 'asterisk adopted');
  } else {
    if (pid !== null) await endOld(configured, old, log);
    pid = await launch({ settings, program, log }, configured, access);
  }
  return watch({ settings, program, log }, configured, access, pid, adopted);
}

function watch(
  options: StartOptions,
  configured: Configured,
  access: AsteriskAccess,
  first: number | null,
  adopted: boolean,
): AsteriskProcess {
  const { log } = options;
  const listeners: (() => void)[] = [];
  const stopping = new AbortController();
  let pid = first;

  const look = async (): Promise<void> => {
    let failures = 0;
    let upSince = Date.now();
    while (!stopping.signal.aborted) {
      await sleep(LOOK_MS, undefined, { signal: stopping.signal, ref: false });
      if (runningPid(configured) !== null) continue;
      pid = null;
      failures = Date.now() - upSince > HEALTHY_MS ? 0 : failures;
      const wait = BACK_OFF_MS[Math.min(failures++, BACK_OFF_MS.length - 1)] ?? 0;
      log.error({ waitMs: wait }, 'asterisk is gone, starting it again');
      await sleep(wait, undefined, { signal: stopping.signal });
      try {
        pid = await launch(options, configured, access);
        upSince = Date.now();
        for (const listener of listeners) listener();
      } catch (error) {
        log.error({ err: error }, 'asterisk did not start');
      }
    }
  };
  const looking = look().catch((error: unknown) => {
    if (!stopping.signal.aborted) log.error({ err: error }, 'asterisk is no longer watched');
  });

  return {
    access,
    adopted,
    pid: () => pid,
    onRestart: (listener) => void listeners.push(listener),
    release: () => stopping.abort(),
    stop: async ({ graceMs = 0 } = {}) => {
      stopping.abort();
      await looking;
      await endAsterisk(configured, access, graceMs, log);
      pid = null;
    },
  };
}

async function launch(options: StartOptions, configured: Configured, access: AsteriskAccess): Promise<number> {
  const { settings, program, log } = options;
  await checkPorts([
    { port: settings.sipPort, host: settings.sipBind, kind: 'udp', variable: 'SIP_PORT' },
    { port: settings.sipPort, host: settings.sipBind, kind: 'tcp', variable: 'SIP_PORT' },
    { port: settings.httpPort, host: '127.0.0.1', kind: 'tcp', variable: 'ASTERISK_HTTP_PORT' },
    {
      port: configured.amiPort,
      host: '127.0.0.1',
      kind: 'tcp',
      variable: 'ASTERISK_HTTP_PORT',
      offset: configured.amiPort - settings.httpPort,
    },
  ]);
  rmSync(configured.pidFile, { force: true });
  const outPath = join(configured.dir, 'log/output');
  const out = openSync(outPath, 'w', 0o600);
  const [file = '', ...before] = program.command;
  const child = spawn(file, [...before, '-f', '-C', configured.conf], {
    detached: true,
    stdio: ['ignore', out, out],
    cwd: configured.dir,
  });
  closeSync(out);
  child.unref();
  const failed = new Promise<string>((resolve) => {
    child.once('error', (e) => resolve(e.message));
    child.once('exit', (code, signal) => resolve(`it ended with ${code ?? signal}`));
  });
  const up = await Promise.race([ariAnswers(access, UP_MS), failed]);
  if (up !== true) {
    if (child.exitCode === null && child.pid) process.kill(child.pid, 'SIGKILL');
    const said = readFileSync(outPath, 'utf8').trim().split('\n').slice(-5).join('\n');
    throw new Error(`Asterisk did not come up: ${up || `ARI did not answer within ${UP_MS / 1000} s`}\n${said}`);
  }
  writeState(settings.dataDir, { ...configured, access });
  log.info({ pid: child.pid, sipPort: settings.sipPort }, 'asterisk started');
  return child.pid ?? 0;
}

/** An Asterisk with another configuration is still there: end it by its own old secrets, and wait until it is gone. */
async function endOld(configured: Configured, old: State | null, log: Log): Promise<void> {
  log.warn({}, 'asterisk runs with another configuration, ending it first');
  await endAsterisk(configured, old?.access ?? null, 0, log);
}

async function endAsterisk(configured: Configured, access: AsteriskAccess | null, graceMs: number, log: Log): Promise<void> {
  if (access && graceMs > 0) {
    await amiCommand(access, 'core stop gracefully').catch(() => log.warn({}, 'asterisk did not take the graceful stop'));
    if (await gone(configured, graceMs)) return;
  }
  if (access) {
    await amiCommand(access, 'core stop now').catch(() => undefined); // the connection breaks as it stops
    if (await gone(configured, 5000)) return;
  }
  for (const [signal, waitMs] of [
    ['SIGTERM', 5000],
    ['SIGKILL', 5000],
  ] as const) {
    const pid = runningPid(configured);
    if (pid === null) return;
    log.warn({ pid, signal }, 'asterisk does not stop, ending it by its number');
    process.kill(pid, signal);
    if (await gone(configured, waitMs)) return;
  }
  throw new Error('Asterisk could not be stopped');
}

async function gone(configured: Configured, waitMs: number): Promise<boolean> {
  for (const end = Date.now() + waitMs; Date.now() < end; await sleep(50)) if (runningPid(configured) === null) return true;
  return runningPid(configured) === null;
}

/** The number in Asterisk's own pid file, if that process lives and runs our configuration (numbers are reused). */
function runningPid(configured: Configured): number | null {
  try {
    const pid = Number(readFileSync(configured.pidFile, 'utf8').trim());
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return pid > 0 && words.includes(configured.conf) ? pid : null; // a zombie's line is empty
  } catch {
    return null;
  }
}

async function ariAnswers(access: AsteriskAccess, waitMs: number, alive?: Configured): Promise<boolean> {
  const authorization = `Basic ${Buffer.from(`${access.ariUser}:${access.ariSecret}`).toString('base64')}`;
  for (const end = Date.now() + waitMs; Date.now() < end; await sleep(100)) {
    if (alive && runningPid(alive) === null) return false;
    const answer = await fetch(`${access.ariUrl}/asterisk/info?only=status`, {
      headers: { authorization },
      signal: AbortSignal.timeout(2000),
    }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return true;
    if (answer?.status === 401) return false;
  }
  return false;
}

function accessOf(settings: AsteriskSettings, configured: Configured): AsteriskAccess {
  const { user, ariSecret, amiSecret, amiPort } = configured;
  const base = `127.0.0.1:${settings.httpPort}`;
  return {
    ariUrl: `http://${base}/ari`,
    ariUser: user,
    ariSecret,
    wsUrl: `ws://${base}/ws`,
    amiHost: '127.0.0.1',
    amiPort,
    amiUser: user,
    amiSecret,
  };
}

interface State {
  fixed: string;
  fingerprint: string;
  access: AsteriskAccess;
}

function readState(dataDir: string): State | null {
  const path = join(dataDir, 'asterisk/state.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as State) : null;
}

function writeState(dataDir: string, { fixed, fingerprint, access }: State): void {
  writeFileSync(join(dataDir, 'asterisk/state.json'), JSON.stringify({ fixed, fingerprint, access }), { mode: 0o600 });
}
