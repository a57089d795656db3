import { parentPort } from 'node:worker_threads';
import type { ParseOutcome } from '../letter.ts';
import { readLetter } from './read.ts';

/** The thread that may be killed: one letter in, one outcome out. */
parentPort?.on('message', (task: { raw: Uint8Array; envelopeFrom: string }) => {
  // A thread's port has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  void answer(task.raw, task.envelopeFrom).then((outcome) => parentPort?.postMessage(outcome));
});

async function answer(raw: Uint8Array, envelopeFrom: string): Promise<ParseOutcome> {
  try {
    return { kind: 'parsed', letter: await readLetter(raw, envelopeFrom) };
  } catch (error) {
    return { kind: 'unparsable', error: error instanceof Error ? error.message.slice(0, 300) : 'unknown' };
  }
}
