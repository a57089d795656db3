import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '../..');
const TOOLS = join(process.env['KENES_TOOLS'] ?? join(REPOSITORY, '.tools'), 'test');

/** One line a scenario logged: `answered 1-77@127.0.0.1 127.0.0.1 21004` → name, call and the rest. */
export interface SippLine {
  name: string;
  callId: string;
  words: string[];
}

export interface SippOptions {
  scenario: 'caller' | 'register' | 'desk-phone';
  address: string;
  port: number;
  /** `host:port` of Asterisk. */
  server: string;
  keys?: Record<string, string>;
  account?: { username: string; password: string };
  /** How many calls it makes or takes before it ends; none: until it is stopped. */
  calls?: number;
  onLine?: (line: SippLine) => void;
}

/** A running SIPp. */
export interface Sipp {
  /** Resolves when it has ended: 0 is well, 1 a call that did not follow the scenario; the text says what went wrong. */
  ended: Promise<{ code: number | null; errors: string }>;
  /** Tells the scenario's call something: SIPp finds the call by its Call-ID and follows the `recv` of that name. */
  tell(callId: string, method: 'INFO' | 'MESSAGE'): void;
  stop(): Promise<void>;
}

/** Starts SIPp (brought by bin/test-tools) with one of the scenarios beside this file. */
export function sipp(options: SippOptions): Sipp {
  const { scenario, address, port, server, keys = {}, account, calls, onLine } = options;
  const dir = mkdtempSync('/tmp/kenes-sipp-');
  const args = ['sipp', server, '-sf', join(import.meta.dirname, 'scenarios', `${scenario}.xml`)];
  args.push('-i', address, '-p', String(port), '-nostdin', '-cid_str', `%u-%p-${port}@%s`);
  args.push('-trace_err', '-error_file', join(dir, 'errors'), '-trace_logs', '-log_file', join(dir, 'log'));
  if (calls !== undefined) args.push('-m', String(calls), '-l', String(calls));
  if (account) args.push('-au', account.username, '-ap', account.password);
  for (const [key, value] of Object.entries(keys)) args.push('-key', key, value);
  const child = spawn(join(TOOLS, 'run'), args, { stdio: 'ignore', cwd: dir });

  const orphan = (): void => void child.kill('SIGKILL');
  process.once('exit', orphan); // a test that is cut short leaves no phone behind

  let taken = 0;
  const take = (): void => {
    const text = read(join(dir, 'log'));
    const whole = text.slice(taken, text.lastIndexOf('\n') + 1);
    taken += whole.length;
    for (const line of whole.split('\n').filter(Boolean)) {
      const [name = '', callId = '', ...words] = line.split(' ');
      onLine?.({ name, callId, words });
    }
  };
  const watcher = watch(dir, take);
  const ended = new Promise<{ code: number | null; errors: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', orphan);
      watcher.close();
      take();
      const errors = read(join(dir, 'errors'));
      rmSync(dir, { recursive: true, force: true });
      resolve({ code, errors });
    });
  });
  return {
    ended,
    tell: (callId, method) => tell(address, port, callId, method),
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

function tell(address: string, port: number, callId: string, method: string): void {
  const socket = createSocket('udp4');
  const lines = [`${method} sip:test SIP/2.0`, 'Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK-test', 'From: <sip:test@test>;tag=1'];
  lines.push('To: <sip:test@test>', `Call-ID: ${callId}`, `CSeq: 1 ${method}`, 'Content-Length: 0', '', '');
  socket.send(lines.join('\r\n'), port, address, () => socket.close());
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // nothing written yet
  }
}
