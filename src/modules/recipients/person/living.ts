import type { Ctx, Db } from '../../../base/ctx.ts';
import { found, Problem } from '../../../base/problem.ts';
import type { RecipientRow } from '../recipient.ts';
import { selectRow } from './queries.ts';

/**
 * The record that `id` is read as: itself, or whom it was joined into. Everything new is written there, so that what came
 * before a merge stays as it was. Throws `recipient-unknown`.
 */
export async function standing(db: Db, id: string): Promise<RecipientRow> {
  const row = found(await selectRow(db, id), 'recipient-unknown');
  return row.rootId === id ? row : found(await selectRow(db, row.rootId), 'recipient-unknown');
}

/** The same, to be written to. Throws also `recipient-erased`: of who was erased nothing is written down any more. */
export async function living(db: Db, id: string): Promise<RecipientRow> {
  const row = await standing(db, id);
  if (row.erasedAt) throw new Problem('conflict', 'recipient-erased');
  return row;
}

/** Who writes it down: an account, or null for the program itself. */
export const writer = (ctx: Ctx): string | null => (ctx.actor.kind === 'account' ? ctx.actor.id : null);
