import { sql } from 'kysely';
import { decodeCursor, encodeCursor } from '../../../base/cursor.ts';
import type { Ctx } from '../../../base/ctx.ts';
import { marksOf } from '../../ratings/index.ts';
import { callerNumberOf } from '../number.ts';
import { selectRows, type CallRow } from './rows.ts';

export type CallFilter = {
  from?: Date;
  to?: Date;
  number?: string;
  operatorId?: string;
  state?: CallRow['state'];
  cursor?: string;
  limit: number;
};

/** The register of calls, newest first, in pages. `number` finds caller or dialled number; `operatorId` whoever spoke. */
export async function listCalls(ctx: Ctx, filter: CallFilter): Promise<{ items: CallRow[]; next: string | null }> {
  const rows = await selectRows(ctx.tx, conditionOf(filter), filter.limit);
  const items = await withMarks(ctx, rows);
  const last = items.length === filter.limit ? items.at(-1) : undefined;
  return { items, next: last ? encodeCursor({ at: last.arrivedAt.toISOString(), id: last.id }) : null };
}

/** The rows with the marks citizens gave (¶13). */
export async function withMarks(ctx: Ctx, rows: readonly CallRow[]): Promise<CallRow[]> {
  const marks = await marksOf(
    ctx.tx,
    'call',
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, mark: marks.get(row.id) ?? null }));
}

function conditionOf({ from, to, number, operatorId, state, cursor }: CallFilter) {
  const parts = [sql`true`];
  if (from) parts.push(sql`c.arrived_at >= ${from}`);
  if (to) parts.push(sql`c.arrived_at < ${to}`);
  if (number) parts.push(sql`(c.caller_number = ${callerNumberOf(number) ?? number} or c.dialled = ${number})`);
  if (operatorId) parts.push(sql`exists (select from calls.leg l where l.call_id = c.id and l.account_id = ${operatorId})`);
  if (state) parts.push(sql`c.state = ${state}`);
  if (cursor) {
    const after = decodeCursor(cursor, ['at', 'id']);
    parts.push(sql`(c.arrived_at, c.id) < (${new Date(after.at)}::timestamptz, ${after.id}::uuid)`);
  }
  return sql.join(parts, sql` and `);
}
