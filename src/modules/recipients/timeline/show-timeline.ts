import type { Ctx } from '../../../base/ctx.ts';
import { decodeCursor, encodeCursor } from '../../../base/cursor.ts';
import type { PastItem } from '../../../base/holding.ts';
import { Problem } from '../../../base/problem.ts';
import { standing } from '../person/living.ts';
import { allHoldings, whose } from './holdings.ts';

/**
 * Everything between a person and the centre over all channels, the newest first, joined records together. Each room gives
 * its newest `limit` after the cursor, and the newest of those are the page. Throws `recipient-unknown`, `bad-cursor`.
 */
export async function showTimeline(ctx: Ctx, id: string, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  const { id: rootId } = await standing(ctx.tx, id);
  const before = cursor ? readCursor(cursor) : null;
  const of = await whose(ctx.tx, rootId);
  const parts: PastItem[][] = [];
  for (const { past } of allHoldings()) if (past) parts.push(await past(ctx.tx, of, { before, limit: limit + 1 }));
  const all = parts.flat().sort(newestFirst);
  const items = all.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ at, due, ...item }) => ({ ...item, at: at.toISOString(), due: due?.toISOString() ?? null })),
    next: last && all.length > limit ? encodeCursor({ at: last.at.toISOString(), key: keyOf(last) }) : null,
  };
}

const keyOf = ({ kind, id }: PastItem) => `${kind} ${id}`;

function newestFirst(a: PastItem, b: PastItem): number {
  const byTime = b.at.getTime() - a.at.getTime();
  return byTime !== 0 ? byTime : keyOf(a) < keyOf(b) ? -1 : 1;
}

function readCursor(cursor: string): { at: Date; key: string } {
  const { at, key } = decodeCursor(cursor, ['at', 'key']);
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) throw new Problem('invalid', 'bad-cursor');
  return { at: instant, key };
}
