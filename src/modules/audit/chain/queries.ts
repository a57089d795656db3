import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Line } from './canonical.ts';

/** Only one seals at a time; it ends with the transaction. False: somebody else does. */
export async function takeSealing(db: Db): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(1414039) as taken`.execute(db);
  return rows[0]!.taken;
}

export type Link = { position: number; entryId: number; xid: string | null; hash: Buffer; sealedAt: Date };

/** The newest link; `at`: the one at that position. */
export async function selectLink(db: Db, at: number | null = null): Promise<Link | undefined> {
  const { rows } = await sql<Link>`
    select position, entry_id as "entryId", xid::text as xid, hash, sealed_at as "sealedAt" from audit.link
    where ${at}::bigint is null or position = ${at} order by position desc limit 1`.execute(db);
  return rows[0];
}

const line = sql<Line>`jsonb_build_object('id', e.id, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'actorKind', e.actor_kind, 'actorId', e.actor_id, 'actorName', e.actor_name, 'action', e.action, 'looked', e.looked,
  'subjectKind', e.subject_kind, 'subjectId', e.subject_id, 'origin', host(e.origin), 'requestId', e.request_id,
  'why', e.why, 'detail', e.detail)`;

type Unsealed = { id: number; xid: string | null; line: Line };

/** Lines older than the chain, or restored from a backup, whose transaction numbers mean nothing here: by their ids. */
export async function selectUnsealedOld(db: Db, limit: number): Promise<Unsealed[]> {
  const { rows } = await sql<Unsealed>`
    select e.id, null as xid, ${line} as line from audit.entry e
    where e.xid is null and not exists (select from audit.link l where l.entry_id = e.id) order by e.id limit ${limit}`.execute(db);
  return rows;
}

/**
 * Lines after the last sealed one, of transactions older than every running one, in the order of (xid, id): what commits
 * later than it began is taken later, never left out.
 */
export async function selectUnsealed(
  db: Db,
  after: { xid: string | null; entryId: number } | undefined,
  limit: number,
): Promise<Unsealed[]> {
  const { rows } = await sql<Unsealed>`
    select e.id, e.xid::text as xid, ${line} as line from audit.entry e
    where (e.xid, e.id) > (${after?.xid ?? '0'}::xid8, ${after?.xid ? after.entryId : 0}::bigint)
      and e.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by e.xid, e.id limit ${limit}`.execute(db);
  return rows;
}

export type NewLink = { position: number; entryId: number; xid: string | null; digest: Buffer; hash: Buffer };

export async function insertLinks(db: Db, links: readonly NewLink[], now: Date): Promise<void> {
  await db
    .insertInto('audit.link')
    .values(links.map(({ entryId, position, xid, digest, hash }) => ({ position, entry_id: entryId, xid, digest, hash, sealed_at: now })))
    .execute();
}

export type Sealed = { position: number; hash: Buffer; digest: Buffer; line: Line | null };

/** The first and last position of lines written in [from, to); null when none is sealed. */
export async function selectRange(db: Db, from: Date, to: Date): Promise<{ first: number; last: number } | null> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select min(l.position) as first, max(l.position) as last
    from audit.entry e join audit.link l on l.entry_id = e.id where e.at >= ${from} and e.at < ${to}`.execute(db);
  const { first, last } = rows[0]!;
  return first === null || last === null ? null : { first, last };
}

/** A stretch of the chain with its lines. */
export async function selectSealed(db: Db, after: number, last: number, limit: number): Promise<Sealed[]> {
  const { rows } = await sql<Sealed>`
    select l.position, l.hash, l.digest, ${line} as line from audit.link l join audit.entry e on e.id = l.entry_id
    where l.position > ${after} and l.position <= ${last} order by l.position limit ${limit}`.execute(db);
  return rows;
}
