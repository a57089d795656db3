import { sql } from 'kysely';
import type { Db } from '../../base/ctx.ts';

export type Segment = {
  id: string;
  callId: string;
  ordinal: number;
  spoolName: string;
  startedAt: Date;
  endedAt: Date | null;
  state: 'recording' | 'closed' | 'sealed' | 'lost';
  durationMs: number | null;
  sha256: string | null;
  storedAs: string | null;
  keyId: string | null;
};

const columns = sql`id, call_id as "callId", ordinal, spool_name as "spoolName", started_at as "startedAt", ended_at as "endedAt", state,
  duration_ms as "durationMs", sha256, stored_as as "storedAs", key_id as "keyId"`;

/** The segments of a call in order. */
export async function selectSegments(db: Db, callId: string): Promise<Segment[]> {
  return (await sql<Segment>`select ${columns} from recordings.segment where call_id = ${callId} order by ordinal`.execute(db)).rows;
}

export async function lockSegment(db: Db, id: string): Promise<Segment> {
  return (await sql<Segment>`select ${columns} from recordings.segment where id = ${id} for update`.execute(db)).rows[0]!;
}

export type NewSegment = Pick<Segment, 'id' | 'callId' | 'ordinal' | 'spoolName' | 'startedAt' | 'endedAt'>;

/** A segment told twice stands once. */
export async function insertSegment(db: Db, segment: NewSegment): Promise<void> {
  await sql`insert into recordings.segment (id, call_id, ordinal, spool_name, started_at, ended_at, state)
    values (${segment.id}, ${segment.callId}, ${segment.ordinal}, ${segment.spoolName}, ${segment.startedAt}, ${segment.endedAt}, 'closed')
    on conflict (call_id, ordinal) do nothing`.execute(db);
}

export type SealedAs = { id: string; durationMs: number; sha256: string; storedAs: string; keyId: string; at: Date };

export async function markSealed(db: Db, sealed: SealedAs): Promise<void> {
  await sql`update recordings.segment set state = 'sealed', duration_ms = ${sealed.durationMs}, sha256 = ${sealed.sha256},
    stored_as = ${sealed.storedAs}, key_id = ${sealed.keyId}, sealed_at = ${sealed.at} where id = ${sealed.id}`.execute(db);
}

export async function markLost(db: Db, id: string): Promise<void> {
  await sql`update recordings.segment set state = 'lost' where id = ${id}`.execute(db);
}

/** Calls that have segments, newest first, or the one asked for. */
export async function selectRecordedCalls(
  db: Db,
  filter: { callId?: string; before: Date | null; limit: number },
): Promise<{ callId: string; startedAt: Date }[]> {
  const { rows } = await sql<{
    callId: string;
    startedAt: Date;
  }>`select call_id as "callId", started_at as "startedAt" from recordings.segment
    where ordinal = 1 and (${filter.callId ?? null}::uuid is null or call_id = ${filter.callId ?? null}::uuid)
      and (${filter.before}::timestamptz is null or started_at < ${filter.before}::timestamptz)
    order by started_at desc limit ${filter.limit}`.execute(db);
  return rows;
}
