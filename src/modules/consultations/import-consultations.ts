import { sql } from 'kysely';
import type { Ctx } from '../../base/ctx.ts';
import type { Language } from '../../base/texts.ts';
import type { Outcome } from './consultation.ts';

/** A consultation by telephone that is over: a demonstration's, or a former system's. */
export type FinishedConsultation = {
  id: string;
  callId: string;
  recipientId: string | null;
  operatorId: string;
  language: Language;
  serviceId: string | null;
  topic: string;
  outcome: Outcome | null;
  editionId: string | null;
  note: string;
  startedAt: Date;
  savedAt: Date;
  endedAt: Date;
  waitMs: number;
  talkMs: number;
  mark: number | null;
};

const BATCH = 500;

/** Keeps finished consultations (¶4) under the next numbers, in the order given. `ctx.tx` is the caller's transaction. */
export async function importConsultations(ctx: Ctx, all: readonly FinishedConsultation[]): Promise<void> {
  for (let start = 0; start < all.length; start += BATCH) {
    const rows = all.slice(start, start + BATCH).map(rowOf);
    await sql`insert into consultations.consultation (id, channel, call_id, recipient_id, operator_id, language, service_id, topic, outcome,
        edition_id, note, started_at, saved_at, ended_at, wait_ms, talk_ms, mark)
      select id, 'call', call_id, recipient_id, operator_id, language, service_id, topic, outcome, edition_id, note, started_at, saved_at,
        ended_at, wait_ms, talk_ms, mark
      from jsonb_populate_recordset(null::consultations.consultation, ${JSON.stringify(rows)}::jsonb)`.execute(ctx.tx);
  }
}

function rowOf(one: FinishedConsultation) {
  return {
    id: one.id,
    call_id: one.callId,
    recipient_id: one.recipientId,
    operator_id: one.operatorId,
    language: one.language,
    service_id: one.serviceId,
    topic: one.topic,
    outcome: one.outcome,
    edition_id: one.editionId,
    note: one.note,
    started_at: one.startedAt,
    saved_at: one.savedAt,
    ended_at: one.endedAt,
    wait_ms: one.waitMs,
    talk_ms: one.talkMs,
    mark: one.mark,
  };
}
