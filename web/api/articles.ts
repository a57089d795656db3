import type { Language } from '../language/texts.ts';
import { usePaged } from './paged.ts';

export type ArticleRow = { articleId: string; title: string; languages: Language[]; edition: number; reviewOn: string };

/** Every published article, by title. */
export function useArticles() {
  return usePaged<ArticleRow>(['knowledge', 'articles'], '/api/articles');
}
