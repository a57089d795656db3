import type { Ctx } from '../../../base/ctx.ts';
import { decodeCursor, encodeCursor } from '../../../base/cursor.ts';
import { rowOf } from '../account.ts';
import { selectAccounts } from './queries.ts';

/** Accounts by name, those that left included. */
export async function listAccounts(ctx: Ctx, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  const after = cursor === undefined ? null : decodeCursor(cursor, ['name', 'id']);
  const rows = await selectAccounts(ctx.tx, after, limit);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.map(rowOf), next: last ? encodeCursor({ name: last.name, id: last.id }) : null };
}
