import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import type { NoticeKind } from './tell.ts';
import { markSeen, selectUnseen } from './queries.ts';

/** What happened to the safety of my account that I have not yet said "seen" to, the newest first. */
export async function ownNotices(ctx: Ctx) {
  const rows = await selectUnseen(ctx.tx, actingAccount(ctx).id);
  const items = rows.map(({ id, kind, at, detail }) => ({
    id,
    kind: kind as NoticeKind,
    at: at.toISOString(),
    detail: detail as Record<string, string | boolean>,
  }));
  return { items };
}

/** I saw everything told until `until`; what is told meanwhile stays. */
export async function noticesSeen(ctx: Ctx, { until }: { until: Date }) {
  await markSeen(ctx.tx, actingAccount(ctx).id, until, ctx.now);
  return ownNotices(ctx);
}
