import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import { deleteGap, insertGap } from './queries.ts';

export type GapSubject = { subjectKind: string; subjectId: string };

/** ¶9: an answer from no article becomes work for the editors; once for each thing answered. */
export async function noteGap(ctx: Ctx, gap: GapSubject & { question: string }): Promise<void> {
  await insertGap(ctx.tx, { ...gap, id: newId(ctx.now), at: ctx.now });
}

/** The answer came from an article after all. */
export async function dropGap(ctx: Ctx, about: GapSubject): Promise<void> {
  await deleteGap(ctx.tx, about);
}
