import type { Ctx } from '../../../base/ctx.ts';
import { decodeCursor, encodeCursor } from '../../../base/cursor.ts';
import { type SaidObligation, sayAll } from '../show.ts';
import { countByState, type ListFilter, selectObligations, type StateCounts } from './queries.ts';

export type DutyFilter = ListFilter & { cursor?: string | undefined; limit: number };

/** Counting stops here: a screen says "more than". */
export const MOST_COUNTED = 10_000;

/** Duties by deadline, in pages. */
export async function listObligations(
  ctx: Ctx,
  { cursor, ...filter }: DutyFilter,
): Promise<{ items: SaidObligation[]; next: string | null }> {
  const place = cursor === undefined ? null : decodeCursor(cursor, ['due', 'id']);
  const after = place && { dueAt: new Date(place.due), id: place.id };
  const duties = await selectObligations(ctx.tx, { ...filter, after }, ctx.now);
  const last = duties.length === filter.limit ? duties.at(-1) : undefined;
  return {
    items: await sayAll(ctx, duties),
    next: last ? encodeCursor({ due: last.dueAt.toISOString(), id: last.id }) : null,
  };
}

/** How many of the filter stand how; a state with more than `most` says `most`. */
export async function countObligations(ctx: Ctx, filter: Omit<ListFilter, 'state'>): Promise<StateCounts & { most: number }> {
  return { ...(await countByState(ctx.tx, filter, ctx.now, MOST_COUNTED)), most: MOST_COUNTED };
}
