import { sql, type Selectable, type Updateable } from 'kysely';
import type { Db } from '../../base/ctx.ts';
import type { MailRawLetter } from '../../base/db.generated.ts';

export type NewRow = {
  id: string;
  receivedAt: Date;
  remoteAddress: string | null;
  envelopeFrom: string;
  envelopeTo: readonly string[];
  sha256: string;
  raw: Buffer;
};

/**
 * Letters and their jobs, all or nothing, in one round trip. The jobs are queued by one call: it wakes the workers, and
 * PostgreSQL lets transactions that wake somebody commit only one after the other.
 */
export async function insertRawLetters(tx: Db, letters: readonly NewRow[]): Promise<void> {
  const rows = letters.map(
    (row) =>
      sql`(${row.id}::uuid, ${row.receivedAt}::timestamptz, ${row.remoteAddress}::inet, ${row.envelopeFrom}::text, ${[...row.envelopeTo]}::text[],
        ${row.raw.length}::int, ${row.sha256}::text, ${row.raw}::bytea, 'received')`,
  );
  await sql`
    with letter as (
      insert into mail.raw_letter (id, received_at, remote_address, envelope_from, envelope_to, size, sha256, raw, state)
      values ${sql.join(rows)} returning id, received_at
    ), job as (
      select array_agg(row('mail.register', json_build_object('letterId', id), null, received_at, null, null, null, null)::graphile_worker.job_spec) as specs
      from letter
    )
    select count(*) from job, graphile_worker.add_jobs(job.specs)`.execute(tx);
}

export type LetterToRegister = Pick<
  Selectable<MailRawLetter>,
  'id' | 'received_at' | 'envelope_from' | 'envelope_to' | 'raw' | 'sha256' | 'attempts'
>;

/** Counts an attempt before it is made, so that a letter that kills the process is known by its count. */
export function countAttempt(db: Db, id: string): Promise<LetterToRegister | undefined> {
  return db
    .updateTable('mail.raw_letter')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'received')
    .returning(['id', 'received_at', 'envelope_from', 'envelope_to', 'raw', 'sha256', 'attempts'])
    .executeTakeFirst();
}

/** Takes an attempt back that failed for reasons not the letter's. */
export async function uncountAttempt(db: Db, id: string): Promise<void> {
  await db
    .updateTable('mail.raw_letter')
    .set((row) => ({ attempts: row('attempts', '-', 1) }))
    .where('id', '=', id)
    .where('attempts', '>', 0)
    .execute();
}

/** False when the letter was registered meanwhile. Holds the row until the transaction ends. */
export async function lockWaiting(tx: Db, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('mail.raw_letter')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'received')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** One at a time for letters that may be the same one: two copies can be registered at the same instant. */
export async function lockIdentity(tx: Db, identity: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${identity}, 1414))`.execute(tx);
}

export type KnownLetter = { appealId: string; fromAddress: string | null; contentSha256: string | null };

/** Registered letters with this Message-ID, oldest first. */
export async function selectByMessageId(tx: Db, messageId: string): Promise<KnownLetter[]> {
  const rows = await tx
    .selectFrom('mail.raw_letter')
    .select(['appeal_id', 'from_address', 'content_sha256'])
    .where('message_id', '=', messageId)
    .where('state', '=', 'registered')
    .orderBy('received_at')
    .limit(100)
    .execute();
  return rows.map(asKnown);
}

/** Registered letters without Message-ID of the same content that came after `since`. */
export async function selectByContent(tx: Db, contentSha256: string, since: Date): Promise<KnownLetter[]> {
  const rows = await tx
    .selectFrom('mail.raw_letter')
    .select(['appeal_id', 'from_address', 'content_sha256'])
    .where('content_sha256', '=', contentSha256)
    .where('message_id', 'is', null)
    .where('state', '=', 'registered')
    .where('received_at', '>', since)
    .orderBy('received_at')
    .limit(100)
    .execute();
  return rows.map(asKnown);
}

function asKnown(row: { appeal_id: string | null; from_address: string | null; content_sha256: string | null }): KnownLetter {
  return { appealId: row.appeal_id!, fromAddress: row.from_address, contentSha256: row.content_sha256 };
}

export async function updateLetter(tx: Db, id: string, change: Updateable<MailRawLetter>): Promise<void> {
  await tx.updateTable('mail.raw_letter').set(change).where('id', '=', id).execute();
}

/** Letters still waiting that came before `before`, the oldest first. */
export async function selectWaiting(db: Db, before: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('mail.raw_letter')
    .select('id')
    .where('state', '=', 'received')
    .where('received_at', '<', before)
    .orderBy('received_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** The letter an appeal was made from. */
export function selectRawOfAppeal(db: Db, appealId: string): Promise<{ raw: Buffer } | undefined> {
  return (
    db
      .selectFrom('mail.raw_letter')
      .select('raw')
      .where('appeal_id', '=', appealId)
      .where('state', '=', 'registered')
      // Empty: of a person who was erased.
      .where(sql<boolean>`octet_length(raw) > 0`)
      .orderBy('received_at')
      .limit(1)
      .executeTakeFirst()
  );
}
