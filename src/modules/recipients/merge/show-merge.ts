import type { Ctx } from '../../../base/ctx.ts';
import { text } from '../../../base/texts.ts';
import { showRecipient } from '../person/show-recipient.ts';
import { countHeld, whose } from '../timeline/holdings.ts';
import { bothOf, whyNot } from './merge-people.ts';
import { selectMerges, selectSharing } from './queries.ts';
import { similarNames } from './similar.ts';

/** What would join: both as they stand, how much each has, and what stands against it, in words. Throws `recipient-unknown`. */
export async function previewMerge(ctx: Ctx, wish: { survivorId: string; joinedId: string }) {
  const [survivor, joined] = await bothOf(ctx, wish);
  const code = await whyNot(ctx, survivor, joined);
  const side = async (id: string) => {
    // Of a record that was joined meanwhile, the one it is read as.
    const person = await showRecipient(ctx, id);
    return { person, held: await countHeld(ctx.tx, await whose(ctx.tx, person.id)) };
  };
  return {
    survivor: await side(survivor.id),
    joined: await side(joined.id),
    refused: code ? { code, words: text(ctx.language, `problem.${code}`) } : null,
  };
}

/** Records that may be the same person: they share a number or an e-mail, and their names may be one. */
export async function findDuplicates(ctx: Ctx, id: string) {
  const { id: rootId, name } = await showRecipient(ctx, id);
  const sharing = await selectSharing(ctx.tx, rootId);
  return sharing.filter((other) => similarNames(name, other.name));
}

/** What is joined into a person now. */
export async function listMerges(ctx: Ctx, rootId: string) {
  const merges = await selectMerges(ctx.tx, rootId);
  return merges.map(({ mergedAt, ...merge }) => ({ ...merge, mergedAt: mergedAt.toISOString() }));
}
