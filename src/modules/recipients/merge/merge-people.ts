import type { Ctx } from '../../../base/ctx.ts';
import { newId } from '../../../base/ids.ts';
import { found, Problem } from '../../../base/problem.ts';
import { journal } from '../../audit/index.ts';
import { writer } from '../person/living.ts';
import { selectIdentifier, selectRow } from '../person/queries.ts';
import { told } from '../person/told.ts';
import type { RecipientRow } from '../recipient.ts';
import { insertMerge, joinInto, lockMerging } from './queries.ts';

/**
 * Two records are one person: from now on `joinedId` is read as `survivorId`. No row moves, so parting them gives back
 * exactly what was. Of two who join the same records at once one is told. Throws `recipient-unknown`, `recipient-erased`,
 * `merge-itself`, `merge-overtaken`, `merge-kinds-differ`, `merge-numbers-differ`.
 */
export async function mergePeople(ctx: Ctx, wish: { survivorId: string; joinedId: string; why: string }): Promise<string> {
  await lockMerging(ctx.tx);
  const [survivor, joined] = await bothOf(ctx, wish);
  const refused = await whyNot(ctx, survivor, joined);
  if (refused) throw new Problem('conflict', refused);
  const id = newId(ctx.now);
  await insertMerge(ctx.tx, { ...wish, id, at: ctx.now, by: writer(ctx) });
  await joinInto(ctx.tx, joined.id, survivor.id);
  await journal(ctx, {
    action: 'recipients.joined',
    looked: false,
    subjectKind: 'recipient',
    subjectId: joined.id,
    detail: { into: survivor.id },
  });
  await told(ctx, survivor.id);
  await told(ctx, joined.id);
  return survivor.id;
}

export async function bothOf(
  ctx: Ctx,
  { survivorId, joinedId }: { survivorId: string; joinedId: string },
): Promise<[RecipientRow, RecipientRow]> {
  return [found(await selectRow(ctx.tx, survivorId), 'recipient-unknown'), found(await selectRow(ctx.tx, joinedId), 'recipient-unknown')];
}

/** The code of what stands against joining these two; null when nothing does. */
export async function whyNot(ctx: Ctx, survivor: RecipientRow, joined: RecipientRow): Promise<string | null> {
  if (survivor.id === joined.id) return 'merge-itself';
  if (survivor.erasedAt || joined.erasedAt) return 'recipient-erased';
  // Joined elsewhere since the screen was read: what the person saw is no more.
  if (survivor.mergedInto || joined.mergedInto) return 'merge-overtaken';
  if (survivor.kind !== joined.kind) return 'merge-kinds-differ';
  const [a, b] = [await selectIdentifier(ctx.tx, survivor.id), await selectIdentifier(ctx.tx, joined.id)];
  return a && b && a.value !== b.value ? 'merge-numbers-differ' : null;
}
