import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { found, Problem } from '../../../base/problem.ts';
import { dateTimeText } from '../../../base/texts.ts';
import { lockResponsible, selectOne, updateDetails } from './queries.ts';
import type { Details, Responsible } from './responsible.ts';

export type Correction = Details & { organizationId: string; /** The one the change was made over. */ revision: number };

/**
 * Corrects how the same person is called or reached; somebody else in their place is a notice of ¶27. Throws `responsible-unknown`,
 * and `responsible-changed` when somebody was first, with who and when.
 */
export async function changeResponsible(ctx: Ctx, id: string, { organizationId, revision, ...details }: Correction): Promise<Responsible> {
  await lockResponsible(ctx.tx, id);
  const before = found(await selectOne(ctx.tx, organizationId, id), 'responsible-unknown');
  if (before.revision !== revision) {
    const when = dateTimeText(ctx.language, before.changedAt ?? before.toldAt);
    throw new Problem('conflict', 'responsible-changed', { who: before.changedBy ?? before.toldBy, when });
  }
  await updateDetails(ctx.tx, id, { ...details, by: actingAccount(ctx).id, now: ctx.now });
  return found(await selectOne(ctx.tx, organizationId, id), 'responsible-unknown');
}
