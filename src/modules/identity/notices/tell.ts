import type { Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { newId } from '../../../base/ids.ts';
import { insertNotice, selectAdministrators } from './queries.ts';

/** What is told of an account's safety; the words are `web.security.notice.<kind>`. */
export const noticeKinds = [
  'client-changed',
  'client-changed-of',
  'recovery-code-used',
  'password-reset',
  'password-changed',
  'factors-reset',
  'factor-added',
  'factor-removed',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Tells the owner of an account, on every screen of theirs and until they say that they saw it. */
export async function tellOwner(
  ctx: Ctx,
  accountId: string,
  kind: NoticeKind,
  detail: Record<string, string | boolean> = {},
): Promise<void> {
  const id = newId(ctx.now);
  await insertNotice(ctx.tx, { id, accountId, kind, detail, at: ctx.now });
  // The event says which, not what: what happened is read by who may.
  await recordEvent(ctx, { kind: 'identity.notice', audience: [`account:${accountId}`], subjectId: accountId, payload: { noticeId: id } });
}

/** Tells every administrator but the one concerned, who is told as the owner. */
export async function tellAdministrators(ctx: Ctx, concerned: string, kind: NoticeKind, detail: Record<string, string>): Promise<void> {
  for (const id of await selectAdministrators(ctx.tx)) {
    if (id !== concerned) await tellOwner(ctx, id, kind, detail);
  }
}
