import type { Ctx } from '../../../base/ctx.ts';
import { decodeCursor, encodeCursor } from '../../../base/cursor.ts';
import { found } from '../../../base/problem.ts';
import { rowOf } from '../account.ts';
import { type AccountFilter, selectAccount, selectAccounts } from './queries.ts';

export type AccountSearch = Omit<AccountFilter, 'after'> & { cursor?: string | undefined };

/** Accounts by name, those that left included; by part of a name or address, by role, by state. */
export async function listAccounts(ctx: Ctx, { cursor, ...filter }: AccountSearch) {
  const after = cursor === undefined ? null : decodeCursor(cursor, ['name', 'id']);
  const rows = await selectAccounts(ctx.tx, { ...filter, after });
  const last = rows.length === filter.limit ? rows.at(-1) : undefined;
  return { items: rows.map(rowOf), next: last ? encodeCursor({ name: last.name, id: last.id }) : null };
}

/** One account. Throws `account-unknown`. */
export async function showAccount(ctx: Ctx, id: string) {
  return rowOf(found(await selectAccount(ctx.tx, id), 'account-unknown'));
}
