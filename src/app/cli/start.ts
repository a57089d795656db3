import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Exit code of a program that cannot start as it is configured (sysexits' EX_CONFIG): starting again would not help. */
const CONFIGURATION = 78;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A run of this length counts as healthy: the next restart is quick again. */
const HEALTHY_MS = 10_000;

const main = join(import.meta.dirname, '../../main.ts');
let child: ChildProcess;
let stopping = false;
let wasReady = false;
let pause = FIRST_PAUSE_MS;

/**
 * Keeps the program running: a part that is killed comes back while Asterisk and PostgreSQL, processes of their own,
 * go on with the talks and the data. The first signal stops cleanly, the second at once.
 */
function launch(): void {
  const startedAt = performance.now();
  child = spawn(process.execPath, [main, ...process.argv.slice(2)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.on('message', (message) => {
    if (message === 'ready') wasReady = true;
  });
  child.on('exit', (code, signal) => {
    // What ran once can run again: a port still held or a database still starting is no reason to give up then.
    if (stopping || code === 0 || (code === CONFIGURATION && !wasReady)) process.exit(code ?? 0);
    if (performance.now() - startedAt > HEALTHY_MS) pause = FIRST_PAUSE_MS;
    console.error(`the program ended (${signal ?? `code ${code}`}); starting it again`);
    setTimeout(launch, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) child.kill('SIGKILL');
    else {
      stopping = true;
      console.error('stopping: talks go on to their end; press Ctrl-C again to stop at once');
      // The terminal tells the whole group, a service manager only us; telling the child twice does no harm.
      if (child.connected) child.send('stop');
      else process.exit(0);
    }
  });
}

launch();
