import type { JobCtx, JobPayload } from '../../../base/jobs.ts';
import { recordEvent } from '../../../base/events.ts';
import { journal } from '../../audit/index.ts';
import { deliveriesOf, tell } from '../../notifications/index.ts';
import { keepLetterDuty } from '../duty.ts';
import { addFlag, lockAppeal, removeFlag, selectEntry, selectUnsettled, updateAppeal } from '../queries.ts';
import { undeliverable } from '../templates.ts';

/**
 * ¶8: only a dispatched answer keeps the duty, at the instant of its dispatch, with the relay's word as evidence.
 * Follows 'notifications.sent' and 'notifications.dead'; reads the message again rather than trusting the event, so it
 * may run twice or late. An acknowledgement is no answer.
 */
export async function settleAnswer(ctx: JobCtx, payload: JobPayload): Promise<void> {
  if (payload['relatedKind'] !== 'appeal-entry') return;
  await settleEntry(ctx, String(payload['relatedId']));
}

/** The truth behind the reaction: answers whose dispatch was not noticed. */
export async function sweepAnswers(ctx: JobCtx): Promise<void> {
  for (const entryId of await selectUnsettled(ctx.tx, 100)) await settleEntry(ctx, entryId);
}

async function settleEntry(ctx: JobCtx, entryId: string): Promise<void> {
  await ctx.inTx(async (tx) => {
    const entry = await selectEntry(tx.tx, entryId);
    if (!entry?.message_id || entry.kind !== 'answer') return;
    const appeal = await lockAppeal(tx.tx, entry.appeal_id);
    if (appeal?.state !== 'open') return;
    const delivery = (await deliveriesOf(tx.tx, [entry.message_id])).get(entry.message_id);
    const told = (kind: string) =>
      recordEvent(tx, { kind, audience: ['operators', 'supervision'], subjectId: appeal.id, payload: { number: appeal.number } });
    if (delivery?.state === 'dead') {
      // Nobody was answered: the appeal stays open, its holder sees why, and the answer can be written again.
      if (appeal.flags.includes('undeliverable')) return;
      await addFlag(tx.tx, appeal.id, 'undeliverable');
      if (appeal.assignee_id) {
        await tell(tx, {
          to: { account: appeal.assignee_id },
          template: undeliverable,
          params: { number: appeal.number, error: delivery.lastError ?? '' },
          subject: { kind: 'appeal', id: appeal.id },
          dedupeKey: `undeliverable ${entry.message_id}`,
        });
      }
      return told('appeals.changed');
    }
    if (!delivery?.sentAt) return;
    await updateAppeal(tx.tx, appeal.id, { state: 'answered', answered_at: delivery.sentAt });
    await removeFlag(tx.tx, appeal.id, 'undeliverable');
    await keepLetterDuty(tx, appeal.id, delivery.sentAt, {
      entryId: entry.id,
      messageId: entry.message_id,
      response: delivery.response ?? '',
    });
    await journal(tx, {
      action: 'appeals.answered',
      looked: false,
      subjectKind: 'appeal',
      subjectId: appeal.id,
      detail: { entryId: entry.id },
    });
    await told('appeals.answered');
  });
}
