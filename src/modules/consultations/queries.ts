import { sql } from 'kysely';
import { LAW_TIME_ZONE } from '../../base/clock.ts';
import type { Db } from '../../base/ctx.ts';
import type { Language } from '../../base/texts.ts';
import type { Channel, Consultation, Outcome } from './consultation.ts';

function consultations(db: Db, now: Date) {
  const edition = sql<Consultation['edition']>`case when e.id is not null then jsonb_build_object('title', e.title, 'edition', e.edition,
    'language', e.language, 'state', case when e.review_on >= (${now}::timestamptz at time zone ${LAW_TIME_ZONE})::date then 'in_date' else 'review_due' end) end`;
  return db
    .selectFrom('consultations.consultation as c')
    .leftJoin('knowledge.published_edition as e', 'e.id', 'c.edition_id')
    .select(['c.id', 'c.number', 'c.channel', 'c.call_id as callId', 'c.recipient_id as recipientId', 'c.operator_id as operatorId'])
    .select(['c.language', 'c.service_id as serviceId', 'c.topic', 'c.outcome', 'c.edition_id as editionId', 'c.note', 'c.revision'])
    .select(['c.started_at as startedAt', 'c.saved_at as savedAt', edition.as('edition')])
    .$narrowType<{ language: Language; channel: Channel; outcome: Outcome | null }>();
}

/** One consultation with the edition answered from, and whether that is in date now. */
export function selectConsultation(db: Db, id: string, now: Date): Promise<Consultation | undefined> {
  return consultations(db, now).where('c.id', '=', id).executeTakeFirst();
}

export function selectByCall(db: Db, callId: string) {
  return db
    .selectFrom('consultations.consultation')
    .select(['id', 'operator_id as operatorId'])
    .where('call_id', '=', callId)
    .executeTakeFirst();
}

export type NewConsultation = {
  id: string;
  channel: Channel;
  callId: string | null;
  recipientId: string | null;
  operatorId: string;
  language: Language;
  now: Date;
};

/** Opens one; nothing happens when the call has one (`consultation_call_unique`). */
export async function insertConsultation(db: Db, one: NewConsultation): Promise<void> {
  await db
    .insertInto('consultations.consultation')
    .values({
      id: one.id,
      channel: one.channel,
      call_id: one.callId,
      recipient_id: one.recipientId,
      operator_id: one.operatorId,
      language: one.language,
      started_at: one.now,
      saved_at: one.now,
    })
    .onConflict((conflict) => conflict.constraint('consultation_call_unique').doNothing())
    .execute();
}

export async function setOperator(db: Db, id: string, operatorId: string): Promise<void> {
  await db.updateTable('consultations.consultation').set({ operator_id: operatorId }).where('id', '=', id).execute();
}

export async function setCaller(db: Db, callId: string, recipientId: string): Promise<void> {
  await db.updateTable('consultations.consultation').set({ recipient_id: recipientId }).where('call_id', '=', callId).execute();
}

export type Saved = { serviceId: string | null; topic: string; outcome: Outcome | null; editionId: string | null; note: string };

/** Saves over the revision that was read; undefined when another save came between. */
export function updateConsultation(db: Db, id: string, revision: number, saved: Saved, now: Date) {
  return db
    .updateTable('consultations.consultation')
    .set({
      service_id: saved.serviceId,
      topic: saved.topic,
      outcome: saved.outcome,
      edition_id: saved.editionId,
      note: saved.note,
      revision: revision + 1,
      saved_at: now,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning(['revision', 'saved_at as savedAt'])
    .executeTakeFirst();
}

export type CallFacts = {
  callId: string;
  endedAt: Date;
  waitMs: number | null;
  talkMs: number | null;
  recipientId?: string | null;
  language?: Language | null;
};

/** What the call was; a recipient or language that became known meanwhile is filled in. */
export async function updateCallFacts(db: Db, facts: CallFacts): Promise<void> {
  await sql`update consultations.consultation set ended_at = ${facts.endedAt}, wait_ms = ${facts.waitMs}, talk_ms = ${facts.talkMs},
    recipient_id = coalesce(recipient_id, ${facts.recipientId ?? null}::uuid), language = coalesce(${facts.language ?? null}, language)
    where call_id = ${facts.callId}`.execute(db);
}

export async function updateMark(db: Db, callId: string, mark: number): Promise<void> {
  await db.updateTable('consultations.consultation').set({ mark }).where('call_id', '=', callId).execute();
}

/** The outcome of a consultation that ended in an appeal, where the operator has said none. */
export async function markAppealRegistered(db: Db, id: string): Promise<void> {
  await db
    .updateTable('consultations.consultation')
    .set({ outcome: 'appeal_registered' })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .execute();
}
