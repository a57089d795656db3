import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { recordEvent } from '../../../base/events.ts';
import { found, Problem } from '../../../base/problem.ts';
import { decideLinkRow, selectLink } from './queries.ts';

/** A person says whether a letter goes on from an earlier appeal, where the program only suggests it. Throws `link-decided`. */
export async function decideLink(ctx: Ctx, appealId: string, earlierId: string, decision: 'linked' | 'refused'): Promise<void> {
  const account = actingAccount(ctx);
  if (!(await decideLinkRow(ctx.tx, { appealId, earlierId, decision, by: account.id, at: ctx.now }))) {
    found(await selectLink(ctx.tx, appealId, earlierId), 'no-such-link');
    throw new Problem('conflict', 'link-decided');
  }
  for (const subjectId of [appealId, earlierId])
    await recordEvent(ctx, { kind: 'appeals.changed', audience: ['operators', 'supervision'], subjectId, payload: {} });
}
