import type { Ctx } from '../../../base/ctx.ts';
import { actingAccount } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import type { Language } from '../../../base/texts.ts';
import { tell } from '../../notifications/index.ts';
import type { AppealKind } from '../appeal.ts';
import { refusingUnknown } from '../handle/change-appeal.ts';
import { insertEntry, updateAppeal } from '../queries.ts';
import { registered as registeredSms } from '../templates.ts';
import { registerAppeal } from './register-appeal.ts';

export type SpokenAppeal = {
  kind: AppealKind;
  channel: 'call' | 'web';
  consultationId?: string | null;
  recipientId?: string | null;
  language: Language;
  applicant: string;
  region?: string | null;
  organizationId?: string | null;
  serviceId?: string | null;
  subject: string;
  content: string;
  measuresTaken?: string;
  replyAddress?: string | null;
};

/**
 * ¶7: an operator registers an appeal, complaint or enquiry from a consultation, with all the fields Annex 2 asks.
 * Whoever registers it holds it. ¶8's term is that of letters, so no duty opens here.
 */
export async function recordAppeal(ctx: Ctx, appeal: SpokenAppeal): Promise<{ id: string; number: string }> {
  const account = actingAccount(ctx);
  const registered = await refusingUnknown(() =>
    registerAppeal(ctx, {
      ...appeal,
      receivedAt: ctx.now,
      recipientId: appeal.recipientId ?? null,
      replyAddress: appeal.replyAddress || null,
    }),
  );
  await updateAppeal(ctx.tx, registered.id, { assignee_id: account.id, taken_at: ctx.now });
  await insertEntry(ctx.tx, {
    id: newId(ctx.now),
    appeal_id: registered.id,
    kind: appeal.channel === 'call' ? 'call' : 'letter',
    at: ctx.now,
    author_id: account.id,
    language: appeal.language,
    subject: appeal.subject,
    body: appeal.content,
  });
  if (appeal.recipientId && appeal.channel === 'call') {
    // Only with consent to SMS; `tell` asks.
    await tell(ctx, {
      to: { recipient: appeal.recipientId },
      template: registeredSms,
      params: { number: registered.number },
      subject: { kind: 'appeal', id: registered.id },
      dedupeKey: `registered ${registered.id}`,
    });
  }
  if (appeal.consultationId) {
    await recordEvent(ctx, {
      kind: 'appeals.recorded',
      audience: [],
      subjectId: registered.id,
      payload: { consultationId: appeal.consultationId },
    });
  }
  return registered;
}
