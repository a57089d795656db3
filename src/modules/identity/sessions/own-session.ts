import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { currentCursor } from '../../../base/events.ts';
import { found } from '../../../base/problem.ts';
import type { Language } from '../../../base/texts.ts';
import { meOf, type Settings } from '../account.ts';
import { selectAccount, updateAccount } from '../accounts/queries.ts';

/** The acting account as its owner sees it. */
export async function ownSession(ctx: Ctx) {
  const { id, mustFirst } = actingAccount(ctx);
  return sessionOf(ctx, id, mustFirst ?? null);
}

/**
 * A session as its owner sees it. `liveAfter` is where the live events begin that may be missing from what is fetched from
 * now on: a screen joins with it, so that nothing happens unheard between its first look and its joining.
 */
export async function sessionOf(ctx: Ctx, accountId: string, mustFirst: string | null) {
  const liveAfter = await currentCursor(ctx.tx);
  return { ...meOf(found(await selectAccount(ctx.tx, accountId), 'account-unknown')), mustFirst, liveAfter };
}

/** Changes the person's own language and screen settings; a setting that is not named stays. */
export async function changeOwnSession(ctx: Ctx, change: { language?: Language; settings?: Settings }) {
  const { id } = actingAccount(ctx);
  const before = found(await selectAccount(ctx.tx, id), 'account-unknown');
  const settings = change.settings ? { ...before.settings, ...change.settings } : undefined;
  await updateAccount(ctx.tx, id, { ...(change.language ? { language: change.language } : {}), ...(settings ? { settings } : {}) });
  return ownSession(ctx);
}
