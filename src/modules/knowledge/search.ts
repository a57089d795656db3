import { performance } from 'node:perf_hooks';
import type { Ctx } from '../../base/ctx.ts';
import type { Language } from '../../base/texts.ts';
import { type Query, readQuery, snippet, standsAsTyped, stems, tsquery } from './match.ts';
import { type Found, searchEditions } from './queries.ts';

export type Search = { q: string; lang?: Language | undefined; organizationId?: string | undefined; limit: number };

/**
 * Finds articles by the beginnings of words, folded (¶9: search is one keystroke away). Looks in `lang` first and in all
 * languages when that has nothing; for all words first, then for shortened ones, then for any.
 */
export async function searchKnowledge(ctx: Ctx, { q, lang, organizationId, limit }: Search) {
  const started = performance.now();
  const query = readQuery(q);
  const { items, terms } =
    query.terms.length === 0
      ? { items: [], terms: [] }
      : await look(ctx, query, lang ?? null, { organizationId: organizationId ?? null, limit });
  const first = items[0];
  return {
    items: items.map(({ body, ...item }) => ({ ...item, snippet: snippet(`${item.summary} ${body}`, terms) })),
    folded: first !== undefined && !standsAsTyped(query.words, `${first.title} ${first.summary} ${first.body}`),
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
}

type Of = { organizationId: string | null; limit: number };

async function look(ctx: Ctx, query: Query, lang: Language | null, of: Of): Promise<{ items: Found[]; terms: readonly string[] }> {
  const short = stems(query.terms);
  const attempts: [readonly string[], '&' | '|'][] = [
    [query.terms, '&'],
    [short, '&'],
    [short, '|'],
  ];
  for (const [terms, join] of attempts) {
    for (const language of lang ? [lang, null] : [null]) {
      const items = await searchEditions(ctx.tx, tsquery(terms, join), language, of, ctx.now);
      if (items.length > 0) return { items, terms };
    }
  }
  return { items: [], terms: [] };
}
