import type { Ctx } from '../../base/ctx.ts';
import { newId } from '../../base/ids.ts';
import type { Language } from '../../base/texts.ts';
import { fold } from '../../base/fold.ts';
import { insertEdition } from './queries.ts';

export type Words = { title: string; summary: string; body: string };

/** Publishes an edition of an article in one language; from now on searches find this one. Answers its id. */
export async function publishEdition(ctx: Ctx, articleId: string, edition: number, language: Language, words: Words): Promise<string> {
  const id = newId(ctx.now);
  const folded = { foldedTitle: fold(words.title), foldedText: fold(`${words.summary} ${words.body}`) };
  await insertEdition(ctx.tx, { ...words, ...folded, id, articleId, edition, language, now: ctx.now });
  return id;
}
