import type { Ctx } from '../../../base/ctx.ts';
import type { JobCtx, JobPayload } from '../../../base/jobs.ts';
import { recordEvent } from '../../../base/events.ts';
import { journal } from '../../audit/index.ts';
import { deliveriesOf, tell } from '../../notifications/index.ts';
import { keepLetterDuty } from '../duty.ts';
import {
  addFlag,
  type AppealRow,
  type EntryRow,
  lockAppeal,
  removeFlag,
  selectEntry,
  selectLastAnswer,
  selectUnsettled,
  updateAppeal,
} from '../queries.ts';
import { undeliverable } from '../templates.ts';

/**
 * ¶8: only a dispatched answer keeps the duty, at the instant of its dispatch, with the relay's word as evidence.
 * Follows 'notifications.sent', '.dead' and '.failed'; reads the message again rather than trusting the event, so it
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
    if (!appeal) return;
    const delivery = (await deliveriesOf(tx.tx, [entry.message_id])).get(entry.message_id);
    if (delivery?.state === 'failed') return reopen(tx, appeal, entry, delivery.lastError ?? '');
    if (appeal.state !== 'open') return;
    if (delivery?.state === 'dead') {
      if (await tellUndeliverable(tx, appeal, entry, delivery.lastError ?? '')) await told(tx, appeal, 'appeals.changed');
      return;
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
    await told(tx, appeal, 'appeals.answered');
  });
}

/**
 * ¶8: the answer came back, so somebody still waits. The duty was kept by the dispatch and stays kept, with its evidence
 * (decision 0043); the appeal is open again for who held it. An older answer that comes back after a newer one changes nothing.
 */
async function reopen(tx: Ctx, appeal: AppealRow, entry: EntryRow, error: string): Promise<void> {
  if (appeal.state === 'exempt' || (await selectLastAnswer(tx.tx, appeal.id))?.id !== entry.id) return;
  const closed = appeal.state === 'answered';
  if (closed) await updateAppeal(tx.tx, appeal.id, { state: 'open', answered_at: null });
  const noticed = await tellUndeliverable(tx, appeal, entry, error);
  if (!closed && !noticed) return;
  await journal(tx, {
    action: 'appeals.reopened',
    looked: false,
    subjectKind: 'appeal',
    subjectId: appeal.id,
    detail: { entryId: entry.id },
  });
  await told(tx, appeal, 'appeals.changed');
}

/** Nobody was answered: its holder sees why, and the answer can be written again. False when that was said before. */
async function tellUndeliverable(tx: Ctx, appeal: AppealRow, entry: EntryRow, error: string): Promise<boolean> {
  if (appeal.flags.includes('undeliverable')) return false;
  await addFlag(tx.tx, appeal.id, 'undeliverable');
  if (appeal.assignee_id) {
    await tell(tx, {
      to: { account: appeal.assignee_id },
      template: undeliverable,
      params: { number: appeal.number, error },
      subject: { kind: 'appeal', id: appeal.id },
      dedupeKey: `undeliverable ${entry.message_id}`,
    });
  }
  return true;
}

function told(tx: Ctx, { id, number }: AppealRow, kind: string): Promise<void> {
  return recordEvent(tx, { kind, audience: ['operators', 'supervision'], subjectId: id, payload: { number } });
}
