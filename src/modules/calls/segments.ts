import { sql } from 'kysely';
import type { Ctx } from '../../base/ctx.ts';
import { lockCall } from './queries.ts';
import { spoolNameOf } from './steps/parts.ts';

/** A piece of a call's recording as the line was told to make it. `startedAt` is null when nobody saw it begin. */
export type MadeSegment = { ordinal: number; spoolName: string; startedAt: Date | null };

/** The segments of a call that is over, for the recordings room above; null while it lives or when there is none. */
export async function segmentsOf(ctx: Ctx, callId: string): Promise<{ arrivedAt: Date; endedAt: Date; segments: MadeSegment[] } | null> {
  const call = await lockCall(ctx.tx, callId);
  if (!call?.endedAt) return null;
  const { rows } = await sql<{ ordinal: number; at: Date }>`select (detail->>'ordinal')::int as ordinal, at from calls.event
    where call_id = ${callId} and kind = 'recording'`.execute(ctx.tx);
  const began = new Map(rows.map((row) => [row.ordinal, row.at]));
  const segments = Array.from({ length: call.memory.segments }, (_, index) => index + 1).map((ordinal) => ({
    ordinal,
    spoolName: spoolNameOf(callId, ordinal),
    startedAt: began.get(ordinal) ?? null,
  }));
  return { arrivedAt: call.arrivedAt, endedAt: call.endedAt, segments };
}

/** Calls whose recording was not taken yet, oldest first: what the recordings room's sweep asks. */
export async function callsToSeal(ctx: Ctx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from calls.call where state = 'ended' and recording = 'processing'
    order by ended_at limit ${limit}`.execute(ctx.tx);
  return rows.map((row) => row.id);
}

/** Told by the recordings room: what became of the recording. */
export async function noteRecording(ctx: Ctx, callId: string, state: 'processing' | 'ready' | 'lost' | 'none'): Promise<void> {
  await sql`update calls.call set recording = ${state} where id = ${callId}`.execute(ctx.tx);
}
