import { sql } from 'kysely';
import { LAW_TIME_ZONE } from '../../base/clock.ts';
import type { Db } from '../../base/ctx.ts';
import type { Language } from '../../base/texts.ts';

export type State = 'in_date' | 'review_due';

/** ¶5: in date until the day of review has passed in Almaty. */
const state = (now: Date) =>
  sql<State>`case when a.review_on >= (${now}::timestamptz at time zone ${LAW_TIME_ZONE})::date then 'in_date' else 'review_due' end`;

const languages = sql<Language[]>`array(select distinct l.language from knowledge.edition l where l.article_id = a.id order by l.language)`;

/** An article concerns the body whose service it explains; without a body all do. */
const concerns = (organizationId: string | null) => sql<boolean>`(${organizationId}::uuid is null or exists (
  select from services.published_service s where s.id = a.service_id and s.organization_id = ${organizationId}::uuid))`;

/** The body that an article concerns, in a list of none or one. */
export async function articleOwners(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ organizationId: string }>`select s.organization_id as "organizationId" from knowledge.article a
    join services.published_service s on s.id = a.service_id where a.id = ${id} and s.organization_id is not null`.execute(db);
  return rows.map(({ organizationId }) => organizationId);
}

export type Found = {
  articleId: string;
  editionId: string;
  edition: number;
  language: Language;
  languages: Language[];
  title: string;
  summary: string;
  body: string;
  serviceId: string | null;
  reviewOn: string;
  state: State;
};

/** Articles whose current editions match, the best first: a title counts more than a text. Of one article, its best language. */
export async function searchEditions(
  db: Db,
  tsquery: string,
  language: Language | null,
  of: { organizationId: string | null; limit: number },
  now: Date,
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select a.id as "articleId", best.id as "editionId", best.edition, best.language, ${languages} as languages, best.title, best.summary,
      best.body, a.service_id as "serviceId", a.review_on as "reviewOn", ${state(now)} as state
    from (
      select distinct on (e.article_id) e.*, ts_rank('{0.1, 0.2, 0.4, 1.0}', e.search, query) as rank
      from knowledge.current_edition e, to_tsquery('simple', ${tsquery}) query
      where e.search @@ query and (${language}::text is null or e.language = ${language})
      order by e.article_id, rank desc, e.language
    ) best join knowledge.article a on a.id = best.article_id
    where ${concerns(of.organizationId)}
    order by best.rank desc, a.id limit ${of.limit}`.execute(db);
  return rows;
}

export type ListedArticle = { articleId: string; title: string; languages: Language[]; edition: number; reviewOn: string };

/** Articles by title in `language` (else in any), after the one the cursor names. */
export async function selectArticles(
  db: Db,
  language: Language,
  after: { title: string; id: string } | null,
  of: { organizationId: string | null; limit: number },
): Promise<ListedArticle[]> {
  const { rows } = await sql<ListedArticle>`
    select * from (
      select a.id as "articleId", shown.title, ${languages} as languages, shown.edition, a.review_on as "reviewOn"
      from knowledge.article a join lateral (
        select e.title, e.edition from knowledge.current_edition e where e.article_id = a.id
        order by e.language = ${language} desc, e.language limit 1) shown on true
      where ${concerns(of.organizationId)}
    ) listed
    where ${after === null} or (title, "articleId") > (${after?.title ?? ''}, ${after?.id ?? null}::uuid)
    order by title, "articleId" limit ${of.limit}`.execute(db);
  return rows;
}

export type ShownArticle = Omit<Found, 'languages'> & { languages: Language[]; sourceAct: string; publishedAt: Date; reviewed: boolean };

/** An article in `language`, or in another one it has. */
export async function selectArticle(db: Db, id: string, language: Language, now: Date): Promise<ShownArticle | undefined> {
  const { rows } = await sql<ShownArticle>`
    select a.id as "articleId", e.id as "editionId", e.edition, e.language, ${languages} as languages, e.title, e.summary, e.body,
      a.service_id as "serviceId", a.review_on as "reviewOn", ${state(now)} as state, a.source_act ->> e.language as "sourceAct",
      e.published_at as "publishedAt", a.reviewed
    from knowledge.article a join knowledge.current_edition e on e.article_id = a.id
    where a.id = ${id} order by e.language = ${language} desc, e.language limit 1`.execute(db);
  return rows[0];
}

export type NewArticle = {
  id: string;
  code: string;
  serviceId: string | null;
  sourceAct: Record<Language, string>;
  reviewOn: string;
  now: Date;
};

/** Adds an article that comes with the program; false when it is there. */
export async function insertMissingArticle(db: Db, article: NewArticle): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('knowledge.article')
    .values({
      id: article.id,
      code: article.code,
      service_id: article.serviceId,
      source_act: JSON.stringify(article.sourceAct),
      review_on: article.reviewOn,
      created_at: article.now,
    })
    .onConflict((conflict) => conflict.constraint('article_code_unique').doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0) > 0;
}

export type NewEdition = {
  id: string;
  articleId: string;
  edition: number;
  language: Language;
  title: string;
  summary: string;
  body: string;
  foldedTitle: string;
  foldedText: string;
  now: Date;
};

export async function insertEdition(db: Db, edition: NewEdition): Promise<void> {
  await db
    .insertInto('knowledge.edition')
    .values({
      id: edition.id,
      article_id: edition.articleId,
      edition: edition.edition,
      language: edition.language,
      title: edition.title,
      summary: edition.summary,
      body: edition.body,
      published_at: edition.now,
      folded_title: edition.foldedTitle,
      folded_text: edition.foldedText,
    })
    .execute();
}

export async function insertGap(
  db: Db,
  gap: { id: string; subjectKind: string; subjectId: string; question: string; at: Date },
): Promise<void> {
  await db
    .insertInto('knowledge.gap')
    .values({ id: gap.id, subject_kind: gap.subjectKind, subject_id: gap.subjectId, question: gap.question, at: gap.at })
    .onConflict((conflict) => conflict.constraint('gap_once').doUpdateSet({ question: gap.question }))
    .execute();
}

export async function deleteGap(db: Db, about: { subjectKind: string; subjectId: string }): Promise<void> {
  await db.deleteFrom('knowledge.gap').where('subject_kind', '=', about.subjectKind).where('subject_id', '=', about.subjectId).execute();
}
