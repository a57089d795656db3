import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Consent } from './consent.ts';

/** Everything the person ever agreed to or withdrew, joined records together, the newest word first. */
export async function selectConsents(db: Db, rootId: string): Promise<Consent[]> {
  const { rows } = await sql<Consent>`select c.id, c.purpose, c.given, c.source, c.reference, c.at, a.name as "recordedBy"
    from recipients.consent c join recipients.published_identity f on f.id = c.recipient_id
      left join identity.published_account a on a.id = c.recorded_by
    where f.root_id = ${rootId} order by c.at desc, c.ordinal desc`.execute(db);
  return rows;
}

/** The newest word on one purpose of whoever `id` is read as; undefined when nothing was said, or nobody is there. */
export async function selectNewest(db: Db, id: string, purpose: string): Promise<{ given: boolean; at: Date; source: string } | undefined> {
  const { rows } = await sql<{ given: boolean; at: Date; source: string }>`select c.given, c.at, c.source
    from recipients.published_identity own join recipients.published_identity f on f.root_id = own.root_id
      join recipients.consent c on c.recipient_id = f.id
    where own.id = ${id} and c.purpose = ${purpose} order by c.at desc, c.ordinal desc limit 1`.execute(db);
  return rows[0];
}

export type NewConsent = {
  id: string;
  recipientId: string;
  purpose: string;
  given: boolean;
  source: string;
  reference: string;
  at: Date;
  recordedAt: Date;
  recordedBy: string | null;
};

export async function insertConsent(db: Db, one: NewConsent): Promise<void> {
  await db
    .insertInto('recipients.consent')
    .values({
      id: one.id,
      recipient_id: one.recipientId,
      purpose: one.purpose,
      given: one.given,
      source: one.source,
      reference: one.reference,
      at: one.at,
      recorded_at: one.recordedAt,
      recorded_by: one.recordedBy,
    })
    .execute();
}
