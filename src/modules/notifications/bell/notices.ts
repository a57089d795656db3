import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { countUnread, markRead, selectNotices } from './queries.ts';

/** The signed-in person's notices, the newest first. */
export async function showNotices(ctx: Ctx, page: { cursor?: string | undefined; unread?: boolean | undefined; limit: number }) {
  const { id } = actingAccount(ctx);
  const rows = await selectNotices(ctx.tx, id, page);
  const items = rows.map((row) => ({
    id: row.id,
    subject: row.subject,
    body: row.body,
    language: row.language,
    at: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
    relatedKind: row.related_kind,
    relatedId: row.related_id,
  }));
  return { items, next: items.length === page.limit ? items.at(-1)!.id : null };
}

export async function unreadCount(ctx: Ctx): Promise<{ unread: number }> {
  return { unread: await countUnread(ctx.tx, actingAccount(ctx).id) };
}

/** Marks own notices as read: these, or all up to now. Others' and those read before stay as they are; their other screens hear of it. */
export async function readNotices(ctx: Ctx, ids: readonly string[] | 'all'): Promise<{ unread: number }> {
  const { id } = actingAccount(ctx);
  const changed = await markRead(ctx.tx, id, ids, ctx.now);
  if (changed > 0) await recordEvent(ctx, { kind: 'notices.read', audience: [`account:${id}`] });
  return unreadCount(ctx);
}
