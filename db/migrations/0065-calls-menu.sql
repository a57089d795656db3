-- The menu of the line as data: editions, one of them live and at most one a draft that chosen numbers try out; what a caller chose.
create table calls.menu_edition (
  number int constraint menu_edition_pk primary key,
  state text not null constraint menu_edition_state check (state in ('draft', 'live', 'past')),
  menu jsonb not null,
  -- Who dials from one of these hears the draft.
  trial_numbers text[] not null default '{}',
  why text not null default '',
  revision int not null default 1,
  saved_by uuid constraint menu_edition_saved_by references identity.account,
  saved_by_name text not null,
  saved_at timestamptz not null,
  live_at timestamptz,
  live_by_name text,
  constraint menu_edition_live check ((state = 'draft') = (live_at is null))
);
create unique index menu_edition_one_draft on calls.menu_edition (state) where state = 'draft';
create unique index menu_edition_one_live on calls.menu_edition (state) where state = 'live';

-- Which edition the caller heard.
alter table calls.call add menu_edition int;
-- The language a number chose last.
create index call_caller on calls.call (caller_number, arrived_at desc) where caller_number is not null;

-- What callers hear. Phrases of the program itself stand in its texts; these are an installation's own.
create table calls.phrase (
  code text constraint phrase_pk primary key constraint phrase_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  words_kk text not null,
  words_ru text not null,
  words_en text not null,
  active boolean not null default true,
  revision int not null default 1
);

-- A voice that somebody recorded, instead of the synthesized one. None is ever overwritten: what was said on the line can be heard again.
create table calls.phrase_sound (
  id uuid constraint phrase_sound_pk primary key,
  phrase text not null,
  language text not null constraint phrase_sound_language check (language in ('kk', 'ru', 'en')),
  -- What is spoken in it.
  words text not null,
  -- The WAV as it was given: 16 bit, one channel.
  wav bytea not null,
  sha256 text not null,
  milliseconds int not null constraint phrase_sound_length check (milliseconds > 0),
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  -- Null while it is the one that is played.
  retired_at timestamptz
);
create unique index phrase_sound_one on calls.phrase_sound (phrase, language) where retired_at is null;

-- A speaker of the language has heard exactly this sound and found it right.
create table calls.phrase_review (
  phrase text not null,
  language text not null constraint phrase_review_language check (language in ('kk', 'ru', 'en')),
  sha256 text not null,
  reviewed_by_name text not null,
  reviewed_at timestamptz not null,
  constraint phrase_review_pk primary key (phrase, language, sha256)
);
