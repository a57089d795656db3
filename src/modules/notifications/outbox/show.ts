import type { Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import { text } from '../../../base/texts.ts';
import type { MessageState } from '../message.ts';
import { actionsFor } from './act.ts';
import { type ListedMessage, type OutboxFilter, selectMessage, selectOutbox, selectSteps } from './queries.ts';

export async function showOutbox(ctx: Ctx, filter: OutboxFilter) {
  const items = (await selectOutbox(ctx.tx, filter)).map((row) => line(ctx, row));
  return { items, next: items.length === filter.limit ? items.at(-1)!.id : null };
}

/** One message with its way. Throws `message-unknown`. */
export async function showMessage(ctx: Ctx, id: string) {
  const message = found(await selectMessage(ctx.tx, id), 'message-unknown');
  const steps = await selectSteps(ctx.tx, id);
  return {
    ...line(ctx, message),
    edition: message.edition,
    urgent: message.urgent,
    purpose: message.purpose,
    waitsFor: message.waits_for,
    response: message.response,
    relatedKind: message.related_kind,
    relatedId: message.related_id,
    deliveredAt: message.delivered_at?.toISOString() ?? null,
    readAt: message.read_at?.toISOString() ?? null,
    unsubscribedAt: message.unsubscribed_at?.toISOString() ?? null,
    actions: actionsFor(message),
    steps: steps.map((step) => ({
      at: step.at.toISOString(),
      kind: step.kind,
      detail: step.detail,
      actor: step.actor_name,
      why: step.why,
    })),
  };
}

function line(ctx: Ctx, row: ListedMessage) {
  return {
    id: row.id,
    channel: row.channel,
    to: row.to_address,
    receiverName: row.receiverName,
    subject: row.subject,
    body: row.body,
    language: row.language,
    template: row.template,
    templateName: text(ctx.language, `template.${row.template}`),
    state: row.state as MessageState,
    attempts: row.attempts,
    nextAt: row.next_at.toISOString(),
    lastError: row.last_error,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
    givenUpAt: row.given_up_at?.toISOString() ?? null,
  };
}
