import type { Ctx } from '../../../base/ctx.ts';
import { insertStep } from './queries.ts';

/** What can happen to a message; words in `texts/` as `web.outbox.step.<kind>`. */
export const stepKinds = [
  'told',
  'attempt',
  'accepted',
  'later',
  'unsure',
  'arrived',
  'quiet',
  'no-consent',
  'refused',
  'delivered',
  'failed',
  'again',
  'readdressed',
  'given-up',
  'unsubscribed',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Notes a step of a message's way, with who acted when it was a person. `detail`: what the other side said, or what changed. */
export async function addStep(ctx: Ctx, messageId: string, kind: StepKind, more: { detail?: string; why?: string } = {}): Promise<void> {
  const person = ctx.actor.kind === 'account' ? ctx.actor : null;
  await insertStep(ctx.tx, {
    message_id: messageId,
    at: ctx.now,
    kind,
    detail: more.detail ?? '',
    actor_id: person?.id ?? null,
    actor_name: person?.name ?? null,
    why: more.why ?? null,
  });
}
