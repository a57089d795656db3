import { Worker } from 'node:worker_threads';
import type { Parser, ParseOutcome } from '../letter.ts';

export type ParserLimits = {
  threads: number;
  /** A letter that takes longer is killed and registered raw. */
  timeoutMs: number;
  memoryMb: number;
};

const DEFAULTS: ParserLimits = { threads: 2, timeoutMs: 15_000, memoryMb: 256 };

/** `position`: of the attachment that is wanted; null: the letter is to be understood. */
type Task = { raw: Uint8Array; envelopeFrom: string; position: number | null; resolve: (outcome: Outcome) => void };
type Outcome = ParseOutcome | Uint8Array | null;
type Thread = { worker: Worker | null; busy: boolean };

/**
 * Parses letters in threads with a limit of time and memory. A letter that breaks a limit, or the parser itself, costs
 * one thread and becomes `unparsable`; the next letter gets a new thread. The threads get no environment, so no secrets.
 */
export function openParser(given: Partial<ParserLimits> = {}): Parser {
  const limits = { ...DEFAULTS, ...given };
  const threads: Thread[] = Array.from({ length: limits.threads }, () => ({ worker: null, busy: false }));
  const waiting: Task[] = [];
  let stopped = false;

  const next = () => {
    const thread = threads.find((one) => !one.busy);
    const task = thread ? waiting.shift() : undefined;
    if (!thread || !task) return;
    thread.busy = true;
    void runTask(thread, task, limits).then((outcome) => {
      thread.busy = false;
      task.resolve(outcome);
      next();
    });
  };
  const ask = (task: Omit<Task, 'resolve'>) => {
    if (stopped) throw new Error('the parser was stopped');
    return new Promise<Outcome>((resolve) => {
      waiting.push({ ...task, resolve });
      next();
    });
  };
  return {
    parse: async (raw, envelopeFrom) => (await ask({ raw, envelopeFrom, position: null })) as ParseOutcome,
    attachment: async (raw, position) => {
      const content = await ask({ raw, envelopeFrom: '', position });
      return content instanceof Uint8Array ? content : null;
    },
    stop: async () => {
      stopped = true;
      await Promise.all(threads.flatMap((thread) => (thread.worker ? [thread.worker.terminate()] : [])));
    },
  };
}

/** Never rejects: whatever happens to the thread is an outcome. */
function runTask(thread: Thread, task: Task, limits: ParserLimits): Promise<Outcome> {
  const worker = (thread.worker ??= startThread(limits));
  return new Promise((resolve) => {
    const finish = (outcome: Outcome, dead: boolean) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (dead) {
        thread.worker = null;
        // An error on the way down has nobody left to hear it.
        worker.on('error', () => undefined);
        void worker.terminate();
      } else {
        worker.unref();
      }
      resolve(outcome);
    };
    const onMessage = (outcome: Outcome) => finish(outcome, false);
    const onError = (error: Error & { code?: string }) => finish({ kind: 'unparsable', error: error.code ?? 'the parser failed' }, true);
    const onExit = () => finish({ kind: 'unparsable', error: 'the parser ended' }, true);
    const timer = setTimeout(
      () => finish({ kind: 'unparsable', error: `took longer than ${limits.timeoutMs} ms` }, true),
      limits.timeoutMs,
    );
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    // A copy that is handed over: cloning a Buffer would copy the whole pool it may be cut from.
    const raw = new Uint8Array(task.raw);
    worker.postMessage({ raw, envelopeFrom: task.envelopeFrom, position: task.position }, [raw.buffer]);
  });
}

function startThread(limits: ParserLimits): Worker {
  return new Worker(new URL('./thread.ts', import.meta.url), { env: {}, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } });
}
