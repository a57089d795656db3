import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../../base/ctx.ts';

export const recordingStates = ['none', 'recording', 'processing', 'ready', 'lost'] as const;
export const callStates = ['greeting', 'menu', 'queued', 'offered', 'talking', 'held', 'noticing', 'rating', 'ended', 'calling'] as const;

/** One line of the register. */
export type CallRow = {
  id: string;
  /** The centre called the person. */
  outgoing: boolean;
  dialled: string;
  callerNumber: string | null;
  recipientId: string | null;
  recipientName: string;
  language: 'kk' | 'ru' | 'en' | null;
  arrivedAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  state: (typeof callStates)[number];
  /** ¶7; null while the caller waits. */
  waitMs: number | null;
  queueWaitMs: number | null;
  talkMs: number | null;
  endedBy: string | null;
  abandonedIn: string | null;
  operatorId: string | null;
  operatorName: string | null;
  mark: number | null;
  consultationId: string | null;
  recording: (typeof recordingStates)[number];
};

const instant = z.string();
export const callRow = z.object({
  id: z.string(),
  outgoing: z.boolean(),
  dialled: z.string(),
  callerNumber: z.string().nullable(),
  recipientId: z.string().nullable(),
  recipientName: z.string(),
  language: z.enum(['kk', 'ru', 'en']).nullable(),
  arrivedAt: instant,
  answeredAt: instant.nullable(),
  endedAt: instant.nullable(),
  state: z.enum(callStates),
  waitMs: z.number().nullable(),
  queueWaitMs: z.number().nullable(),
  talkMs: z.number().nullable(),
  endedBy: z.string().nullable(),
  abandonedIn: z.string().nullable(),
  operatorId: z.string().nullable(),
  operatorName: z.string().nullable(),
  mark: z.number().nullable(),
  consultationId: z.string().nullable(),
  recording: z.enum(recordingStates),
});

export function rowJson(row: CallRow): z.input<typeof callRow> {
  return {
    ...row,
    arrivedAt: row.arrivedAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** Register lines, newest first, that the condition on `c` (calls.call) lets through; marks are added by the caller. */
export async function selectRows(db: Db, condition: RawBuilder<unknown>, limit: number): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`
    select c.id, c.audience = 'outgoing' as outgoing, c.dialled, c.caller_number as "callerNumber", c.recipient_id as "recipientId", coalesce(r.name, '') as "recipientName",
      c.language, c.arrived_at as "arrivedAt", c.answered_at as "answeredAt", c.ended_at as "endedAt", c.state, c.wait_ms as "waitMs",
      c.queue_wait_ms as "queueWaitMs", (extract(epoch from c.talk_ended_at - c.answered_at) * 1000)::int as "talkMs",
      c.ended_by as "endedBy", c.abandoned_in as "abandonedIn", c.operator_id as "operatorId", a.name as "operatorName", null as mark,
      c.consultation_id as "consultationId", c.recording
    from calls.call c
      left join recipients.published_recipient r on r.id = c.recipient_id
      left join identity.published_account a on a.id = c.operator_id
    where ${condition} order by c.arrived_at desc, c.id desc limit ${limit}`.execute(db);
  return rows;
}
