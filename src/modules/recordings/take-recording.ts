import { createHash } from 'node:crypto';
import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import type { JobCtx } from '../../base/jobs.ts';
import { addJob } from '../../base/jobs.ts';
import { journal } from '../audit/index.ts';
import { noteRecording, segmentsOf } from '../calls/index.ts';
import { insertSegment, lockSegment, markLost, markSealed, selectSegments, type Segment } from './queries.ts';
import { seal } from './sealed.ts';
import { recordingParts } from './storage.ts';

/** Asterisk closes its files just after the call: wait this long before taking them. */
const SETTLE_MS = 2_000;

/** Interleaved stereo, 8 kHz, 16 bit. */
export const BYTES_PER_MS = 32;

/**
 * Takes a finished call's recording out of the spool: each segment is encrypted into the store, with the SHA-256 of the
 * clear sound in its row; the spool's file goes only after the sealed one is safe and the row says so. May be killed at any
 * point and run again, also twice at once. A segment whose file is missing is `lost`.
 */
export async function takeRecording(ctx: JobCtx, callId: string): Promise<void> {
  const ended = await ctx.inTx((tx) => noteSegments(tx, callId));
  if (!ended) return;
  if (ctx.now.getTime() - ended.getTime() < SETTLE_MS) {
    await addJob(ctx, 'recordings.take', { callId }, { runAt: new Date(ended.getTime() + SETTLE_MS), key: `recordings.take ${callId}` });
    return;
  }
  for (const segment of await selectSegments(ctx.tx, callId)) await takeSegment(ctx, segment);
  await ctx.inTx((tx) => noteWhole(tx, callId));
}

/** Rows for the segments the line made. Null when the call still lives. */
async function noteSegments(ctx: Ctx, callId: string): Promise<Date | null> {
  const made = await segmentsOf(ctx, callId);
  if (!made) return null;
  const { spool } = recordingParts();
  for (const { ordinal, spoolName, startedAt } of made.segments) {
    const began = startedAt ?? (await spool.look(spoolName))?.beganAt ?? made.arrivedAt;
    await insertSegment(ctx.tx, { id: newId(ctx.now), callId, ordinal, spoolName, startedAt: began, endedAt: made.endedAt });
  }
  return made.endedAt;
}

async function takeSegment(ctx: JobCtx, segment: Segment): Promise<void> {
  const { spool, store, vault } = recordingParts();
  const file = await spool.look(segment.spoolName);
  if (segment.state === 'closed' && file) {
    const hash = createHash('sha256');
    const storedAs = nameOf(segment);
    await store.write(storedAs, seal(listening(spool.read(segment.spoolName), hash), vault));
    const sealed = {
      id: segment.id,
      durationMs: Math.round(file.bytes / BYTES_PER_MS),
      sha256: hash.digest('hex'),
      storedAs,
      keyId: vault.keyId,
    };
    await ctx.inTx(async (tx) => {
      await markSealed(tx.tx, { ...sealed, at: tx.now });
      await journal(tx, {
        action: 'recordings.sealed',
        looked: false,
        subjectKind: 'call',
        subjectId: segment.callId,
        detail: { ordinal: segment.ordinal, sha256: sealed.sha256 },
      });
    });
  }
  if (segment.state === 'closed' && !file) return ctx.inTx((tx) => noteMissing(tx, segment.id));
  await spool.remove(segment.spoolName);
}

/** Missing, unless somebody else has sealed it meanwhile: the spool's file goes only after the row. */
async function noteMissing(ctx: Ctx, id: string): Promise<void> {
  const segment = await lockSegment(ctx.tx, id);
  if (segment.state !== 'closed') return;
  await markLost(ctx.tx, id);
  await journal(ctx, {
    action: 'recordings.lost',
    looked: false,
    subjectKind: 'call',
    subjectId: segment.callId,
    detail: { ordinal: segment.ordinal },
  });
}

async function noteWhole(ctx: Ctx, callId: string): Promise<void> {
  const segments = await selectSegments(ctx.tx, callId);
  const state = segments.some((segment) => segment.state === 'sealed') ? 'ready' : 'lost';
  await noteRecording(ctx, callId, segments.length === 0 ? 'none' : state);
}

async function* listening(content: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}

function nameOf({ startedAt, callId, ordinal }: Segment): string {
  const [year, month] = startedAt.toISOString().split('-');
  return `recordings/${year}/${month}/${callId}-${ordinal}.sealed`;
}
