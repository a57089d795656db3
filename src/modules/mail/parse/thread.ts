import { parentPort } from 'node:worker_threads';
import type { ParseOutcome } from '../letter.ts';
import { readAttachment, readLetter } from './read.ts';

/** The thread that may be killed: one letter in, one outcome out. */
parentPort?.on('message', (task: { raw: Uint8Array; envelopeFrom: string; position: number | null }) => {
  const outcome = task.position === null ? answer(task.raw, task.envelopeFrom) : readAttachment(task.raw, task.position).catch(() => null);
  // A thread's port has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  void outcome.then((said) => parentPort?.postMessage(said));
});

async function answer(raw: Uint8Array, envelopeFrom: string): Promise<ParseOutcome> {
  try {
    return { kind: 'parsed', letter: await readLetter(raw, envelopeFrom) };
  } catch (error) {
    return { kind: 'unparsable', error: error instanceof Error ? error.message.slice(0, 300) : 'unknown' };
  }
}
