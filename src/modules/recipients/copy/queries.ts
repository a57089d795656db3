import { sql } from 'kysely';
import type { Db } from '../../../base/ctx.ts';
import type { Language } from '../../../base/texts.ts';

export type CopyState = 'queued' | 'ready' | 'expired';
export type Copy = {
  id: string;
  recipientId: string;
  language: Language;
  why: string;
  state: CopyState;
  done: number;
  total: number;
  askedAt: Date;
  askedBy: string;
  expiresAt: Date | null;
};

const columns = sql`c.id, c.recipient_id as "recipientId", c.language, c.why, c.state, c.done, c.total, c.asked_at as "askedAt",
  a.name as "askedBy", c.expires_at as "expiresAt" from recipients.copy c join identity.published_account a on a.id = c.asked_by`;

export async function insertCopy(
  db: Db,
  copy: { id: string; recipientId: string; language: Language; why: string; total: number; at: Date; by: string },
): Promise<void> {
  await sql`insert into recipients.copy (id, recipient_id, language, why, state, total, asked_at, asked_by)
    values (${copy.id}, ${copy.recipientId}, ${copy.language}, ${copy.why}, 'queued', ${copy.total}, ${copy.at}, ${copy.by})`.execute(db);
}

export async function selectCopy(db: Db, id: string): Promise<Copy | undefined> {
  return (await sql<Copy>`select ${columns} where c.id = ${id}`.execute(db)).rows[0];
}

/** Copies of one person, joined records together, the newest first. */
export async function selectCopies(db: Db, rootId: string): Promise<Copy[]> {
  const { rows } = await sql<Copy>`select ${columns} join recipients.published_identity f on f.id = c.recipient_id
    where f.root_id = ${rootId} order by c.asked_at desc, c.id desc limit 50`.execute(db);
  return rows;
}

/** The content of a copy of this person that may be fetched at `now`. */
export async function selectContent(
  db: Db,
  rootId: string,
  id: string,
  now: Date,
): Promise<{ content: string; language: Language } | undefined> {
  const { rows } = await sql<{ content: string; language: Language }>`select c.content, c.language from recipients.copy c
    join recipients.published_identity f on f.id = c.recipient_id
    where c.id = ${id} and f.root_id = ${rootId} and c.state = 'ready' and c.expires_at > ${now}`.execute(db);
  return rows[0];
}

export async function setDone(db: Db, id: string, done: number): Promise<void> {
  await sql`update recipients.copy set done = ${done} where id = ${id} and state = 'queued'`.execute(db);
}

/** Of two that made the same copy the first one counts. */
export async function setReady(db: Db, id: string, ready: { content: string; at: Date; expiresAt: Date }): Promise<void> {
  await sql`update recipients.copy set state = 'ready', done = total, content = ${ready.content}, ready_at = ${ready.at},
    expires_at = ${ready.expiresAt} where id = ${id} and state = 'queued'`.execute(db);
}

/** Copies that nobody has made since `before`: their job was lost. */
export async function selectStuck(db: Db, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from recipients.copy where state = 'queued' and asked_at < ${before}
    order by asked_at limit 20`.execute(db);
  return rows.map(({ id }) => id);
}

export async function expireCopies(db: Db, now: Date): Promise<void> {
  await sql`update recipients.copy set state = 'expired', content = null where state = 'ready' and expires_at <= ${now}`.execute(db);
}
