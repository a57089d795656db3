import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import type { Language } from '../../../base/texts.ts';
import { appealNumber, type AppealChannel, type AppealKind, yearOf } from '../appeal.ts';
import { insertAppeal, nextOrdinal } from '../queries.ts';

/** Everything Annex 2 will ask stands here from the start (¶7). */
export type NewAppeal = {
  kind: AppealKind;
  channel: AppealChannel;
  receivedAt: Date;
  language: Language;
  recipientId: string | null;
  /** Annex 2, column 5; empty: "not stated". */
  applicant: string;
  region?: string | null;
  organizationId?: string | null;
  serviceId?: string | null;
  subject: string;
  content: string;
  measuresTaken?: string;
  replyAddress: string | null;
  letterMessageId?: string | null;
  letterReferences?: readonly string[];
  consultationId?: string | null;
  exemptReason?: string | null;
  flags?: readonly string[];
};

/**
 * Registers an appeal under the next number of the year. The number is taken from a counter row that stays locked until
 * the caller commits: registrations stand in line for an instant, and a rolled back one leaves no gap.
 */
export async function registerAppeal(ctx: Ctx, appeal: NewAppeal): Promise<{ id: string; number: string }> {
  const id = newId(ctx.now);
  const year = yearOf(ctx.now);
  const ordinal = await nextOrdinal(ctx.tx, year);
  const number = appealNumber(year, ordinal);
  const exemptReason = appeal.exemptReason ?? null;
  await insertAppeal(ctx.tx, {
    id,
    year,
    ordinal,
    number,
    kind: appeal.kind,
    channel: appeal.channel,
    state: exemptReason === null ? 'open' : 'exempt',
    received_at: appeal.receivedAt,
    registered_at: ctx.now,
    language: appeal.language,
    recipient_id: appeal.recipientId,
    applicant: appeal.applicant,
    region: appeal.region ?? null,
    organization_id: appeal.organizationId ?? null,
    service_id: appeal.serviceId ?? null,
    subject: appeal.subject,
    content: appeal.content,
    measures_taken: appeal.measuresTaken ?? '',
    reply_address: appeal.replyAddress,
    letter_message_id: appeal.letterMessageId ?? null,
    letter_refs: [...(appeal.letterReferences ?? [])],
    consultation_id: appeal.consultationId ?? null,
    exempt_reason: exemptReason,
    flags: [...(appeal.flags ?? [])],
  });
  await recordEvent(ctx, { kind: 'appeals.registered', audience: ['operators', 'supervision'], subjectId: id, payload: { number } });
  return { id, number };
}
