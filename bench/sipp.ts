import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '..');
const TOOLS = join(process.env['KENES_TOOLS'] ?? join(REPOSITORY, '.tools'), 'test');
const VOICE = join(REPOSITORY, 'asterisk/sounds/ru/greeting.alaw');

export type SippGiven = {
  scenario: 'register' | 'caller' | 'operator';
  /** `host:port` of Asterisk. */
  server: string;
  port: number;
  /** Lines of the file that calls take their fields from, one each. */
  lines?: readonly (readonly string[])[];
  /** Further arguments of SIPp. */
  more?: readonly string[];
};

/** What a scenario wrote down: `offered +77005550001` with the instant in milliseconds, sub-millisecond part kept. */
export type Noted = { what: string; number: string; at: number };
export type Sipp = { ended: Promise<{ code: number | null; noted: Noted[]; errors: string }>; stop(): Promise<void> };

/** Starts SIPp on loopback with one of the bench's scenarios; it is ended with this process. */
export function sipp({ scenario, server, port, lines, more = [] }: SippGiven): Sipp {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-bench-sipp-'));
  const file = (name: string) => join(folder, name);
  const args = ['sipp', server, '-sf', file('scenario.xml'), '-i', '127.0.0.1', '-p', String(port)];
  args.push('-nostdin', '-trace_logs', '-log_file', file('log'), '-trace_err', '-error_file', file('errors'), ...more);
  if (lines) {
    writeFileSync(file('lines.csv'), `SEQUENTIAL\n${lines.map((line) => line.join(';')).join('\n')}\n`);
    args.push('-inf', file('lines.csv'), '-m', String(lines.length));
  }
  // What callers say lies beside the scenario, where SIPp looks for it.
  copyFileSync(join(import.meta.dirname, 'scenarios', `${scenario}.xml`), file('scenario.xml'));
  copyFileSync(VOICE, file('voice.alaw'));
  const child = spawn(join(TOOLS, 'run'), args, { stdio: 'ignore', cwd: folder });
  const orphan = (): void => void child.kill('SIGKILL');
  process.once('exit', orphan);
  const ended = new Promise<{ code: number | null; noted: Noted[]; errors: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', orphan);
      const result = { code, noted: parse(read(file('log'))), errors: read(file('errors')) };
      rmSync(folder, { recursive: true, force: true });
      resolve(result);
    });
  });
  return {
    ended,
    async stop() {
      if (child.exitCode === null) child.kill('SIGUSR1');
      const late = setTimeout(orphan, 5_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** `invite +77005550001 <local time> <seconds since 1970 with their millionths>`. */
function parse(log: string): Noted[] {
  return log.split('\n').flatMap((line) => {
    const match = /^(\w+) (\+?\d+) .*\b(\d{10})\.(\d{6})/.exec(line);
    if (!match) return [];
    const [, what, number, seconds, millionths] = match;
    return [{ what: what!, number: number!, at: Number(seconds) * 1000 + Number(millionths) / 1000 }];
  });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // nothing was written
  }
}
