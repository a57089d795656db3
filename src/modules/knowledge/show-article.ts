import type { Ctx } from '../../base/ctx.ts';
import { decodeCursor, encodeCursor } from '../../base/cursor.ts';
import { found } from '../../base/problem.ts';
import type { Language } from '../../base/texts.ts';
import { selectArticle, selectArticles } from './queries.ts';

/** An article in the language asked for, or in one it has. Throws `article-unknown`. */
export async function showArticle(ctx: Ctx, id: string, lang: Language | undefined) {
  const { publishedAt, ...article } = found(await selectArticle(ctx.tx, id, lang ?? ctx.language, ctx.now), 'article-unknown');
  return { ...article, publishedAt: publishedAt.toISOString() };
}

/** Articles by title in the reader's language. */
export async function listArticles(
  ctx: Ctx,
  { cursor, organizationId, limit }: { cursor?: string | undefined; organizationId?: string | undefined; limit: number },
) {
  const after = cursor === undefined ? null : decodeCursor(cursor, ['title', 'id']);
  const items = await selectArticles(ctx.tx, ctx.language, after, { organizationId: organizationId ?? null, limit });
  const last = items.length === limit ? items.at(-1) : undefined;
  return { items, next: last ? encodeCursor({ title: last.title, id: last.articleId }) : null };
}
