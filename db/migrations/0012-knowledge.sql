-- Articles and their published editions.
create schema knowledge;

create table knowledge.article (
  id uuid constraint article_pk primary key,
  service_id uuid constraint article_service references services.service,
  -- A stable name for articles that come with the program; null for those written at the desk.
  code text constraint article_code_unique unique,
  -- In three languages: {kk, ru, en}.
  source_act jsonb not null,
  -- false: nobody of the centre has confirmed the words yet.
  reviewed boolean not null default false,
  review_on date not null,
  created_at timestamptz not null
);

create table knowledge.edition (
  id uuid constraint edition_pk primary key,
  article_id uuid not null constraint edition_article references knowledge.article,
  edition int not null,
  language text not null constraint edition_language check (language in ('kk', 'ru', 'en')),
  title text not null,
  summary text not null,
  body text not null,
  published_at timestamptz not null,
  -- Title and the rest as folded by src/modules/knowledge/fold.ts; the same folding meets the query.
  folded_title text not null,
  folded_text text not null,
  search tsvector generated always as
    (setweight(to_tsvector('simple', folded_title), 'A') || setweight(to_tsvector('simple', folded_text), 'C')) stored,
  constraint edition_once unique (article_id, edition, language)
);
create index edition_search on knowledge.edition using gin (search);

create view knowledge.current_edition as
  select distinct on (article_id, language) * from knowledge.edition order by article_id, language, edition desc;

-- An answer without an article becomes work for the editors (¶9).
create table knowledge.gap (
  id uuid constraint gap_pk primary key,
  subject_kind text not null,
  subject_id uuid not null,
  question text not null,
  at timestamptz not null,
  constraint gap_once unique (subject_kind, subject_id)
);

-- Every published edition with what its article says of its currency (¶5).
create view knowledge.published_edition as
  select e.id, e.article_id, e.edition, e.language, e.title, e.published_at, a.service_id, a.review_on,
    e.edition = max(e.edition) over (partition by e.article_id, e.language) as current
  from knowledge.edition e join knowledge.article a on a.id = e.article_id;
