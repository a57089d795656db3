import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Ctx } from '../../base/ctx.ts';
import { decodeCursor, encodeCursor } from '../../base/cursor.ts';
import { Problem } from '../../base/problem.ts';
import { Reply, route, type Route } from '../../base/route.ts';
import { callRow, rowJson, showCall, stageJson, stageShape, transferJson, transferShape } from '../calls/index.ts';
import { selectRecordedCalls, selectSegments, type Segment } from './queries.ts';
import { lengthMs, peaks, place, wav, wavBytes, type Placed } from './sound.ts';

const instant = z.string();
const segment = z.object({
  ordinal: z.number(),
  startedAt: instant,
  durationMs: z.number().nullable(),
  state: z.enum(['recording', 'closed', 'sealed', 'lost']),
  sha256: z.string().nullable(),
});
const recording = z.object({
  callId: z.string(),
  segments: z.array(segment),
  durationMs: z.number(),
  state: z.enum(['processing', 'ready', 'lost']),
});
const params = z.object({ callId: z.uuid() });
const subject = { kind: 'recording', id: (input: { params: { callId: string } }) => input.params.callId };

export const routes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/calls/:id',
    access: 'signed-in',
    scope: 'centre',
    action: 'calls.show',
    summary: 'One call: stages, operators, offers, every event, and the segments of its recording; for the register, or for who spoke',
    subject: { kind: 'call', id: (input) => input.params.id },
    params: z.object({ id: z.uuid() }),
    output: callRow.extend({
      timeline: z.array(stageShape),
      legs: z.array(
        z.object({
          operatorName: z.string(),
          role: z.enum(['talk', 'consult', 'conference']),
          joinedAt: instant,
          leftAt: instant.nullable(),
        }),
      ),
      transfers: z.array(transferShape),
      wrapUps: z.array(
        z.object({
          operatorName: z.string(),
          beganAt: instant,
          endedAt: instant.nullable(),
          name: z.object({ kk: z.string(), ru: z.string(), en: z.string() }).nullable(),
          how: z.enum(['chosen', 'limit']).nullable(),
        }),
      ),
      offers: z.array(z.object({ operatorName: z.string(), offeredAt: instant, outcome: z.string() })),
      events: z.array(z.object({ at: instant, kind: z.string(), detail: z.record(z.string(), z.unknown()) })),
      segments: z.array(segment),
    }),
    verb: async (ctx, { params: { id } }) => {
      const call = await showCall(ctx, id);
      return {
        ...rowJson(call),
        timeline: call.timeline.map(stageJson),
        legs: call.legs.map((leg) => ({ ...leg, joinedAt: leg.joinedAt.toISOString(), leftAt: leg.leftAt?.toISOString() ?? null })),
        transfers: call.transfers.map(transferJson),
        wrapUps: call.wrapUps.map((one) => ({ ...one, beganAt: one.beganAt.toISOString(), endedAt: one.endedAt?.toISOString() ?? null })),
        offers: call.offers.map((offer) => ({ ...offer, offeredAt: offer.offeredAt.toISOString() })),
        events: call.events.map((event) => ({ ...event, at: event.at.toISOString() })),
        segments: (await selectSegments(ctx.tx, id)).map(segmentJson),
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/recordings',
    access: 'recordings.listen',
    action: 'recordings.list',
    summary: 'Recordings, newest first, or the one of a call',
    subject: { kind: 'recording', id: (input) => input.query.callId },
    query: z.object({
      callId: z.uuid().optional(),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ items: z.array(recording), next: z.string().nullable() }),
    verb: async (ctx, { query: { callId, cursor, limit } }) => {
      const before = cursor ? new Date(decodeCursor(cursor, ['at']).at) : null;
      const calls = await selectRecordedCalls(ctx.tx, { callId, before, limit });
      const items = [];
      for (const call of calls) items.push(recordingJson(call.callId, await selectSegments(ctx.tx, call.callId)));
      const last = calls.length === limit ? calls.at(-1) : undefined;
      return { items, next: last ? encodeCursor({ at: last.startedAt.toISOString() }) : null };
    },
  }),
  route({
    method: 'GET',
    url: '/api/recordings/:callId/audio',
    access: 'recordings.listen',
    action: 'recordings.listen',
    summary: 'The recording as WAV, stereo: left the caller, right what the caller heard; every listening is journaled',
    subject,
    params,
    output: z.any(),
    verb: async (ctx, input) => {
      const placed = await placedOf(ctx, input.params.callId);
      return new Reply(Readable.from(wav(placed), { objectMode: false }), {
        headers: { 'content-type': 'audio/wav', 'content-length': String(wavBytes(placed)), 'cache-control': 'private, no-store' },
      });
    },
  }),
  route({
    method: 'GET',
    url: '/api/recordings/:callId/peaks',
    access: 'recordings.listen',
    action: 'recordings.peaks',
    summary: 'How loud either side is along the recording, and where its stages begin: what a player draws',
    subject,
    params,
    query: z.object({ points: z.coerce.number().int().min(10).max(4_000).default(600) }),
    output: z.object({
      durationMs: z.number(),
      left: z.array(z.number()),
      right: z.array(z.number()),
      marks: z.array(z.object({ kind: z.string(), atMs: z.number() })),
    }),
    verb: async (ctx, { params: { callId }, query }) => {
      const placed = await placedOf(ctx, callId);
      const start = placed[0]!.segment.startedAt.getTime();
      const { timeline } = await showCall(ctx, callId);
      const marks = timeline.map(({ stage, from }) => ({ kind: stage, atMs: Math.max(0, from.getTime() - start) }));
      return { durationMs: lengthMs(placed), ...(await peaks(placed, query.points)), marks };
    },
  }),
];

/** The sealed segments on one timeline. Throws `no-such-recording` when there is nothing to hear. */
async function placedOf(ctx: Ctx, callId: string): Promise<Placed[]> {
  const placed = place(await selectSegments(ctx.tx, callId));
  if (placed.length === 0) throw new Problem('not_found', 'no-such-recording');
  return placed;
}

function segmentJson({ ordinal, startedAt, durationMs, state, sha256 }: Segment): z.input<typeof segment> {
  return { ordinal, startedAt: startedAt.toISOString(), durationMs, state, sha256 };
}

function recordingJson(callId: string, segments: readonly Segment[]): z.input<typeof recording> {
  const open = segments.some((one) => one.state === 'closed' || one.state === 'recording');
  const heard = segments.some((one) => one.state === 'sealed');
  return {
    callId,
    segments: segments.map(segmentJson),
    durationMs: lengthMs(place(segments)),
    state: open ? 'processing' : heard ? 'ready' : 'lost',
  };
}
