import type { Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import type { MessageState } from '../message.ts';
import type { MessageRow } from '../queries.ts';
import { actionsFor } from './act.ts';
import { type OutboxFilter, selectMessage, selectOutbox, selectSteps } from './queries.ts';

export async function showOutbox(ctx: Ctx, filter: OutboxFilter) {
  const items = (await selectOutbox(ctx.tx, filter)).map(line);
  return { items, next: items.length === filter.limit ? items.at(-1)!.id : null };
}

/** One message with its way. Throws `message-unknown`. */
export async function showMessage(ctx: Ctx, id: string) {
  const message = found(await selectMessage(ctx.tx, id), 'message-unknown');
  const steps = await selectSteps(ctx.tx, id);
  return {
    ...line(message),
    edition: message.edition,
    receiverName: message.receiverName,
    urgent: message.urgent,
    purpose: message.purpose,
    waitsFor: message.waits_for,
    response: message.response,
    relatedKind: message.related_kind,
    relatedId: message.related_id,
    deliveredAt: message.delivered_at?.toISOString() ?? null,
    readAt: message.read_at?.toISOString() ?? null,
    unsubscribedAt: message.unsubscribed_at?.toISOString() ?? null,
    actions: message.to_address === '' ? [] : actionsFor(message.state as MessageState),
    steps: steps.map((step) => ({
      at: step.at.toISOString(),
      kind: step.kind,
      detail: step.detail,
      actor: step.actor_name,
      why: step.why,
    })),
  };
}

function line(row: MessageRow) {
  return {
    id: row.id,
    channel: row.channel,
    to: row.to_address,
    subject: row.subject,
    body: row.body,
    language: row.language,
    template: row.template,
    state: row.state as MessageState,
    attempts: row.attempts,
    nextAt: row.next_at.toISOString(),
    lastError: row.last_error,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  };
}
