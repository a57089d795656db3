import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import { addJob, type JobCtx, type JobPayload } from '../../../base/jobs.ts';
import type { Language } from '../../../base/texts.ts';
import { living, standing } from '../person/living.ts';
import { told } from '../person/told.ts';
import { allHoldings, whose } from '../timeline/holdings.ts';
import { expireCopies, insertCopy, selectCopy, selectStuck, setDone, setReady } from './queries.ts';

/** How long a copy can be fetched. */
const VALID_MS = 24 * 3_600_000;
const STUCK_MS = 10 * 60_000;

/** Asks for a copy of everything that is held of a person. `why` is kept with it. Throws `recipient-unknown`, `recipient-erased`. */
export async function askForCopy(ctx: Ctx, id: string, { language, why }: { language: Language; why: string }): Promise<string> {
  const person = await living(ctx.tx, id);
  const copyId = newId(ctx.now);
  await insertCopy(ctx.tx, {
    id: copyId,
    recipientId: person.id,
    language,
    why,
    total: allHoldings().length,
    at: ctx.now,
    by: actingAccount(ctx).id,
  });
  await addJob(ctx, 'recipients.makeCopy', { copyId }, { key: `copy ${copyId}` });
  return copyId;
}

/**
 * Asks every room for what it holds, one after the other, and keeps what they tell. Runs anew from the beginning when it was
 * killed; twice, the first one counts.
 */
export async function makeCopy(ctx: JobCtx, payload: JobPayload): Promise<void> {
  const copy = await selectCopy(ctx.tx, String(payload['copyId']));
  if (copy?.state !== 'queued') return;
  const { id: rootId } = await standing(ctx.tx, copy.recipientId);
  const of = await whose(ctx.tx, rootId);
  const held: Record<string, unknown> = {};
  for (const [index, { tell }] of allHoldings().toReversed().entries()) {
    Object.assign(held, await tell(ctx.tx, of));
    await setDone(ctx.tx, copy.id, index + 1);
  }
  await ctx.inTx(async (tx) => {
    const content = JSON.stringify({ madeAt: tx.now.toISOString(), language: copy.language, held });
    await setReady(tx.tx, copy.id, { content, at: tx.now, expiresAt: new Date(tx.now.getTime() + VALID_MS) });
    await told(tx, rootId);
  });
}

/** Makes what no job made, and empties what can be fetched no more. */
export async function sweepCopies(ctx: JobCtx): Promise<void> {
  for (const copyId of await selectStuck(ctx.tx, new Date(ctx.now.getTime() - STUCK_MS))) await makeCopy(ctx, { copyId });
  await expireCopies(ctx.tx, ctx.now);
}
