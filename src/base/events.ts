import { sql } from 'kysely';
import type { Ctx, Db } from './ctx.ts';
import { addJobs } from './jobs.ts';

/** Something that happened, told in the same transaction that made it so. */
export type NewEvent = {
  /** `room.what-happened`, e.g. 'appeals.registered'. */
  kind: string;
  /** Who may be shown it live: 'operators', 'supervision', 'administration', 'account:<uuid>'. Empty: nobody, reactions only. */
  audience: readonly string[];
  subjectId?: string | null;
  payload?: Record<string, unknown>;
};

export type RecordedEvent = {
  cursor: string;
  at: Date;
  kind: string;
  audience: string[];
  subjectId: string | null;
  payload: Record<string, unknown>;
};

/** The channel that wakes the live hubs. */
export const EVENT_CHANNEL = 'kenes_event';

/** kind → names of jobs to queue with the event; filled once by app/reactions.ts. */
const reactions = new Map<string, readonly string[]>();

/** Sets what follows when something happened; called by app only, before anything runs. */
export function setReactions(table: Record<string, readonly string[]>): void {
  reactions.clear();
  for (const [kind, jobs] of Object.entries(table)) reactions.set(kind, jobs);
}

/** Records the event and queues its reactions; both exist exactly if the transaction commits. */
export function recordEvent(ctx: Ctx, event: NewEvent): Promise<void> {
  return recordEvents(ctx, [event]);
}

/** Records many events, in their order, as sweeps over thousands of rows need it: a statement for all events and one for all their jobs. */
export async function recordEvents(ctx: Ctx, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map(({ kind, audience, subjectId = null, payload = {} }) => ({ kind, audience, subject_id: subjectId, payload }));
  await sql`insert into base.event (at, kind, audience, subject_id, payload)
    select ${ctx.now}, kind, audience, subject_id, payload
    from jsonb_populate_recordset(null::base.event, ${JSON.stringify(rows)}::jsonb)`.execute(ctx.tx);
  if (events.some(({ audience }) => audience.length > 0)) await sql`select pg_notify(${EVENT_CHANNEL}, '')`.execute(ctx.tx);
  const jobs = events.flatMap(({ kind, subjectId = null, payload = {} }) =>
    (reactions.get(kind) ?? []).map((name) => ({ name, payload: { subjectId, ...payload } })),
  );
  await addJobs(ctx, jobs);
}

/**
 * Events after `cursor` ('<xid>:<seq>'), oldest first. Only rows of transactions older than every running one are read:
 * sequence numbers are given before the commit, so reading by number alone would lose an event that commits late.
 */
export async function eventsAfter(db: Db, cursor: string, limit = 500): Promise<RecordedEvent[]> {
  const [xid, seq] = parseCursor(cursor);
  const { rows } = await sql<{
    xid: string;
    seq: number;
    at: Date;
    kind: string;
    audience: string[];
    subject_id: string | null;
    payload: Record<string, unknown>;
  }>`
    select xid::text, seq, at, kind, audience, subject_id, payload from base.event
    where (xid, seq) > (${xid}::xid8, ${seq}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by xid, seq limit ${limit}`.execute(db);
  return rows.map((row) => ({
    cursor: `${row.xid}:${row.seq}`,
    at: row.at,
    kind: row.kind,
    audience: row.audience,
    subjectId: row.subject_id,
    payload: row.payload,
  }));
}

/** Takes names and numbers out of what was told about these things, for a person who is erased; that it happened stays told. */
export async function blankEvents(ctx: Ctx, subjectIds: readonly string[], keys: readonly string[]): Promise<void> {
  await sql`update base.event set payload = payload - ${[...keys]}::text[] where subject_id = any (${[...subjectIds]}::uuid[])
    and payload ?| ${[...keys]}::text[]`.execute(ctx.tx);
}

/** The cursor of now: everything committed before is behind it. */
export async function currentCursor(db: Db): Promise<string> {
  const { rows } = await sql<{
    xmin: string;
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(db);
  return `${BigInt(rows[0]!.xmin) - 1n}:${Number.MAX_SAFE_INTEGER}`;
}

/** True for a cursor that no event here was given yet: it comes from before a restore, and says nothing about what was missed since. */
export async function isAhead(db: Db, cursor: string): Promise<boolean> {
  const [xid] = parseCursor(cursor);
  const { rows } = await sql<{ ahead: boolean }>`select ${xid}::xid8 >= pg_snapshot_xmax(pg_current_snapshot()) as ahead`.execute(db);
  return rows[0]!.ahead;
}

function parseCursor(cursor: string): [string, string] {
  const match = /^(\d{1,20}):(\d{1,19})$/.exec(cursor);
  return match ? [match[1]!, match[2]!] : ['0', '0'];
}
