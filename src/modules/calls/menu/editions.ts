import { actingAccount, type Ctx } from '../../../base/ctx.ts';
import { violatedConstraint } from '../../../base/db.ts';
import { found, Problem } from '../../../base/problem.ts';
import { queueCodes } from '../queries.ts';
import { phrasesThatSound } from '../voice/phrases.ts';
import { callerNumberOf } from '../number.ts';
import { faultsOf, type Menu, type MenuFault, plainMenu } from './menu.ts';
import { deleteDraft, type Edition, insertDraft, lockDraft, putDraftLive, selectEdition, selectEditions, updateDraft } from './queries.ts';

/** What a person saves: the menu, who tries it out, and the revision of the draft they read (null: there was none). */
export type DraftWish = { menu: Menu; trialNumbers: readonly string[]; revision: number | null };

const SHOWN = 30;

/** All editions, the newest first, and what is wrong with the draft. Before the first one is put into force `plainMenu` is what callers hear. */
export async function showMenus(ctx: Ctx): Promise<{ editions: Edition[]; plain: Menu; faults: MenuFault[] }> {
  const editions = await selectEditions(ctx.tx, SHOWN);
  const draft = editions.find(({ state }) => state === 'draft');
  return { editions, plain: plainMenu, faults: draft ? await menuFaults(ctx, draft.menu) : [] };
}

/** What would leave a caller lost in this menu, with the phrases and queues there are now. */
export async function menuFaults(ctx: Ctx, menu: Menu): Promise<MenuFault[]> {
  return faultsOf(menu, { phrases: await phrasesThatSound(ctx), queues: await queueCodes(ctx.tx) });
}

/**
 * Keeps a draft; one with faults too, for a person may stop in the middle: it cannot be put into force. Throws `menu-changed`
 * (by whom) when somebody else saved or made one meanwhile, and `menu-trial-number` for what is no number.
 */
export async function saveDraft(ctx: Ctx, { menu, trialNumbers, revision }: DraftWish): Promise<void> {
  const draft = await lockDraft(ctx.tx);
  if ((draft?.revision ?? null) !== revision) throw changedBy(draft);
  const kept = { menu, trialNumbers: trialNumbers.map(trialNumber), by: actingAccount(ctx), at: ctx.now };
  if (draft) return updateDraft(ctx.tx, kept);
  await insertDraft(ctx.tx, kept).catch((error: unknown) => {
    const constraint = violatedConstraint(error);
    throw constraint === 'menu_edition_one_draft' || constraint === 'menu_edition_pk' ? changedBy(undefined) : error;
  });
}

/** Throws as `saveDraft`, `menu-no-draft`, and for a menu with faults the first of them with its place. */
export async function putLive(ctx: Ctx, { revision, why }: { revision: number; why: string }): Promise<void> {
  const draft = found(await lockDraft(ctx.tx), 'menu-no-draft');
  if (draft.revision !== revision) throw changedBy(draft);
  const [fault] = await menuFaults(ctx, draft.menu);
  if (fault) throw new Problem('invalid', fault.code, { node: fault.node, detail: fault.detail });
  await putDraftLive(ctx.tx, { why, by: actingAccount(ctx).name, at: ctx.now });
}

/** Throws as `saveDraft` and `menu-no-draft`. */
export async function dropDraft(ctx: Ctx, revision: number): Promise<void> {
  const draft = found(await lockDraft(ctx.tx), 'menu-no-draft');
  if (draft.revision !== revision) throw changedBy(draft);
  await deleteDraft(ctx.tx);
}

/** The menu of an edition, to go on from. Throws `menu-no-edition`. */
export async function menuOfEdition(ctx: Ctx, number: number): Promise<Menu> {
  return number === 0 ? plainMenu : found(await selectEdition(ctx.tx, number), 'menu-no-edition').menu;
}

function changedBy(draft: Edition | undefined): Problem {
  return new Problem('conflict', 'menu-changed', { name: draft?.savedByName ?? '' });
}

function trialNumber(given: string): string {
  const number = callerNumberOf(given);
  if (!number) throw new Problem('invalid', 'menu-trial-number', { number: given });
  return number;
}
