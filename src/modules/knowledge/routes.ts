import { z } from 'zod';
import { route } from '../../base/route.ts';
import { languages } from '../../base/texts.ts';
import { articleOwners } from './queries.ts';
import { searchKnowledge } from './search.ts';
import { listArticles, showArticle } from './show-article.ts';

const language = z.enum(languages);
const shown = {
  articleId: z.string(),
  editionId: z.string(),
  edition: z.number(),
  language,
  languages: z.array(language),
  title: z.string(),
  summary: z.string(),
  serviceId: z.string().nullable(),
  reviewOn: z.string(),
  state: z.enum(['in_date', 'review_due']),
};

/** People of a body read the articles of its own services. */
const ofOwnServices = {
  narrow: <I extends { query: { organizationId?: string | undefined } }>(input: I, organizationId: string): I => ({
    ...input,
    query: { ...input.query, organizationId },
  }),
};

export const routes = [
  route({
    method: 'GET',
    url: '/api/knowledge/search',
    access: 'knowledge.read',
    scope: ofOwnServices,
    action: 'knowledge.search',
    summary: 'Articles by words, as typed or folded; `folded` says that the spelling was bridged',
    query: z.object({
      q: z.string().max(300),
      lang: language.optional(),
      organizationId: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    }),
    output: z.object({
      items: z.array(z.object({ ...shown, snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })) })),
      folded: z.boolean(),
      tookMs: z.number(),
    }),
    verb: (ctx, { query }) => searchKnowledge(ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/articles',
    access: 'knowledge.read',
    scope: ofOwnServices,
    action: 'knowledge.list-articles',
    summary: 'Articles by title',
    query: z.object({
      cursor: z.string().max(2000).optional(),
      organizationId: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      items: z.array(
        z.object({ articleId: z.string(), title: z.string(), languages: z.array(language), edition: z.number(), reviewOn: z.string() }),
      ),
      next: z.string().nullable(),
    }),
    verb: (ctx, { query }) => listArticles(ctx, query),
  }),
  route({
    method: 'GET',
    url: '/api/articles/:id',
    access: 'knowledge.read',
    scope: { owners: (ctx, { params }) => articleOwners(ctx.tx, params.id), absent: 'article-unknown' },
    action: 'knowledge.show-article',
    summary: 'An article in the language asked for, or in one it has; `reviewed: false` until somebody of the centre confirmed the words',
    params: z.object({ id: z.uuid() }),
    query: z.object({ lang: language.optional() }),
    output: z.object({ ...shown, body: z.string(), sourceAct: z.string(), publishedAt: z.string(), reviewed: z.boolean() }),
    verb: (ctx, { params, query }) => showArticle(ctx, params.id, query.lang),
  }),
];
