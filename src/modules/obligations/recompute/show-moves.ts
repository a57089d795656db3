import type { Ctx } from '../../../base/ctx.ts';
import { found } from '../../../base/problem.ts';
import { selectObligation } from '../queries.ts';
import { selectMoves } from './queries.ts';

/** What moved the term of one duty, the oldest move first. Throws `obligation-unknown`. */
export async function showMoves(ctx: Ctx, id: string) {
  found(await selectObligation(ctx.tx, id), 'obligation-unknown');
  return (await selectMoves(ctx.tx, id)).map(({ dueBefore, dueAfter, unnoticedLateAt, at, ...move }) => ({
    ...move,
    dueBefore: dueBefore.toISOString(),
    dueAfter: dueAfter.toISOString(),
    unnoticedLateAt: unnoticedLateAt?.toISOString() ?? null,
    at: at.toISOString(),
  }));
}
