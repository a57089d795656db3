import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { decodeCursor, encodeCursor } from '../../../base/cursor.ts';
import { languageOf } from '../../../base/texts.ts';
import type { AppealChannel, AppealKind, AppealState } from '../appeal.ts';
import { type ListedAppeal, NO_TERM, selectAppeals } from './queries.ts';
import type { AppealRowShown } from './shapes.ts';

export type ListQuery = {
  q?: string;
  status?: AppealState;
  channel?: AppealChannel;
  messageId?: string;
  assignee?: 'me' | 'none';
  sort: 'due' | 'received';
  cursor?: string;
  limit: number;
};

/** A page of appeals; `next` is the cursor of the page after it, or null. */
export async function listAppeals(ctx: Ctx, query: ListQuery): Promise<{ items: AppealRowShown[]; next: string | null }> {
  const { cursor, assignee, messageId, ...filter } = query;
  const rows = await selectAppeals(ctx.tx, {
    ...filter,
    messageId: messageId && !messageId.startsWith('<') ? `<${messageId}>` : messageId,
    assignee: assignee === 'me' ? { id: actingAccount(ctx).id } : assignee,
    after: parseCursor(cursor),
  });
  const last = rows.length === query.limit ? rows.at(-1) : undefined;
  return { items: rows.map((row) => asRow(row, ctx.now)), next: last ? cursorOf(last, query.sort) : null };
}

/** The row every list shows. */
export function asRow(appeal: ListedAppeal, now: Date): AppealRowShown {
  return {
    id: appeal.id,
    number: appeal.number,
    kind: appeal.kind as AppealKind,
    channel: appeal.channel as AppealChannel,
    state: appeal.state as AppealState,
    receivedAt: appeal.received_at.toISOString(),
    registeredAt: appeal.registered_at.toISOString(),
    language: languageOf(appeal.language),
    applicant: appeal.applicant,
    subject: appeal.subject,
    assigneeId: appeal.assignee_id,
    assigneeName: appeal.assignee_name,
    dueAt: appeal.due_at?.toISOString() ?? null,
    late: appeal.duty_state === 'open' && appeal.due_at !== null && appeal.due_at <= now,
    flags: appeal.flags,
    unparsable: appeal.flags.includes('unparsable'),
  };
}

function cursorOf(row: ListedAppeal, sort: 'due' | 'received'): string {
  const at = sort === 'due' ? (row.due_at ?? NO_TERM) : row.received_at;
  return encodeCursor({ at: at.toISOString(), id: row.id });
}

function parseCursor(cursor: string | undefined): { at: Date; id: string } | null {
  if (cursor === undefined) return null;
  const { at, id } = decodeCursor(cursor, ['at', 'id']);
  return { at: new Date(at), id };
}
