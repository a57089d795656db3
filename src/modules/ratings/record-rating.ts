import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import { insertRating } from './queries.ts';

export type NewRating = {
  subjectKind: 'call' | 'appeal';
  subjectId: string;
  accountId: string;
  spoke: readonly string[];
  /** 1 to 5. */
  mark: number;
  language: string;
  via: 'keypad' | 'link';
};

/**
 * ¶13: keeps a citizen's mark. It belongs to the operator who spoke last; all who spoke are kept beside it.
 * Once per call or appeal: a second mark changes nothing and answers false.
 */
export function recordRating(ctx: Ctx, rating: NewRating): Promise<boolean> {
  return insertRating(ctx.tx, { ...rating, spoke: [...rating.spoke], id: newId(ctx.now), at: ctx.now });
}
