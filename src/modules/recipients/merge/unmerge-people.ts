import type { Ctx } from '../../../base/ctx.ts';
import { Problem } from '../../../base/problem.ts';
import { journal } from '../../audit/index.ts';
import { standing, writer } from '../person/living.ts';
import { told } from '../person/told.ts';
import { closeMerge, lockMerging, moveAddresses, partFrom, selectOpenMerge } from './queries.ts';

/**
 * They were two after all: the joined record stands for itself again, with what it had and with those that had been joined
 * into it. What came since stays with the survivor, but for `addressIds`. Answers the record that was parted.
 * Throws `merge-undone` when somebody was first, `recipient-erased`.
 */
export async function unmergePeople(
  ctx: Ctx,
  id: string,
  { why, addressIds }: { why: string; addressIds: readonly string[] },
): Promise<string> {
  await lockMerging(ctx.tx);
  const merge = await selectOpenMerge(ctx.tx, id);
  if (!merge) throw new Problem('conflict', 'merge-undone');
  const before = await standing(ctx.tx, merge.joinedId);
  if (before.erasedAt) throw new Problem('conflict', 'recipient-erased');
  await partFrom(ctx.tx, merge.joinedId);
  await closeMerge(ctx.tx, id, { why, at: ctx.now, by: writer(ctx) });
  if (addressIds.length > 0) await moveAddresses(ctx.tx, addressIds, { from: before.id, to: merge.joinedId, since: merge.mergedAt });
  await journal(ctx, {
    action: 'recipients.parted',
    looked: false,
    subjectKind: 'recipient',
    subjectId: before.id,
    detail: { from: merge.joinedId, addresses: addressIds.length },
  });
  await told(ctx, before.id);
  await told(ctx, merge.joinedId);
  return merge.joinedId;
}
