import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { found, Problem } from '../../../base/problem.ts';
import { lockAppeal, saveDraftRow } from '../queries.ts';

export type Draft = { body: string; editionIds: readonly string[]; /** What the writer saw; 0 for a first save. */ revision: number };

/**
 * Keeps the acting operator's draft on the server. It outlives reassignment, a crash and another session; a save over
 * a newer revision is refused, so that two tabs never overwrite each other.
 */
export async function saveDraft(ctx: Ctx, appealId: string, draft: Draft): Promise<{ revision: number; savedAt: string }> {
  const account = actingAccount(ctx);
  const appeal = found(await lockAppeal(ctx.tx, appealId), 'no-such-appeal');
  if (appeal.state !== 'open') throw new Problem('conflict', `appeal-${appeal.state}`);
  const row = { appeal_id: appealId, account_id: account.id, body: draft.body, edition_ids: [...draft.editionIds], saved_at: ctx.now };
  const revision = await saveDraftRow(ctx.tx, row, draft.revision);
  if (revision === undefined) throw new Problem('conflict', 'draft-changed');
  return { revision, savedAt: ctx.now.toISOString() };
}
