-- People as they are: numbers that several share, an IIN or BIN, ties of people and companies, consents as a history, and
-- records that are joined and parted again without anything being rewritten.

-- Kazakh letters as people type them without them; the same folding as src/base/fold.ts gives a word that is spelt right.
create function recipients.folded(words text) returns text language sql immutable parallel safe
  return translate(words,
    'ӘҒҚҢӨҰҮҺІЁәғқңөұүһіёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'агкноуухиеагкноуухиеабвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz');

alter table recipients.recipient
  add column postal_address text not null default '' constraint recipient_postal_address check (length(postal_address) <= 1000),
  -- Guards what two people edit at once; a write names the one it read.
  add column revision int not null default 1,
  add column changed_at timestamptz,
  add column changed_by uuid constraint recipient_changer references identity.account,
  -- Into whom this record was joined, and who stands at the end of that chain; both null: it stands for itself.
  add column merged_into uuid constraint recipient_merged_into references recipients.recipient,
  add column root_id uuid constraint recipient_root references recipients.recipient,
  add column erased_at timestamptz,
  add column name_search tsvector generated always as (to_tsvector('simple', recipients.folded(name))) stored,
  add constraint recipient_merged check ((merged_into is null) = (root_id is null)),
  add constraint recipient_not_itself check (merged_into <> id and root_id <> id);
create index recipient_name on recipients.recipient using gin (name_search);
create index recipient_family on recipients.recipient ((coalesce(root_id, id)));
create index recipient_joined on recipients.recipient (merged_into) where merged_into is not null;

-- IIN of a person or BIN of a company, in clear so that it can be searched, in this one column; read by this room alone.
create table recipients.identifier (
  recipient_id uuid constraint identifier_pk primary key constraint identifier_recipient references recipients.recipient,
  kind text not null constraint identifier_kind check (kind in ('iin', 'bin')),
  value text not null constraint identifier_value check (value ~ '^\d{12}$'),
  written_at timestamptz not null,
  constraint identifier_value_unique unique (value)
);

-- Who is reached by an address: a family's or a company's number belongs to several. `address.recipient_id` stays whom a call
-- from it is taken for until somebody says otherwise.
create table recipients.holder (
  address_id uuid not null constraint holder_address references recipients.address on delete cascade,
  recipient_id uuid not null constraint holder_recipient references recipients.recipient,
  added_at timestamptz not null,
  -- The one preferred last is the preferred one of its kind.
  preferred_at timestamptz,
  verified_at timestamptz,
  constraint holder_pk primary key (address_id, recipient_id)
);
create index holder_recipient on recipients.holder (recipient_id);
insert into recipients.holder (address_id, recipient_id, added_at) select id, recipient_id, created_at from recipients.address;

-- Whoever writes an address, be it a process of the release before, has made its first holder.
create function recipients.hold_address() returns trigger language plpgsql as $$
begin
  insert into recipients.holder (address_id, recipient_id, added_at) values (new.id, new.recipient_id, new.created_at);
  return new;
end $$;
create trigger address_held after insert on recipients.address for each row execute function recipients.hold_address();

-- Consents are words that were said: each is a row, none is changed, the newest counts.
alter table recipients.consent
  -- The call, the letter or the form it stands in, by its number.
  add column reference text not null default '' constraint consent_reference check (length(reference) <= 200),
  -- Of two words of one instant the one written down later counts.
  add column ordinal bigint generated always as identity,
  add column recorded_at timestamptz,
  add column recorded_by uuid constraint consent_recorder references identity.account;
create index consent_newest on recipients.consent (recipient_id, purpose, at desc, ordinal desc);

-- A person who speaks for a company, and as what.
create table recipients.tie (
  id uuid constraint tie_pk primary key,
  company_id uuid not null constraint tie_company references recipients.recipient,
  person_id uuid not null constraint tie_person references recipients.recipient,
  position text not null default '' constraint tie_position check (length(position) <= 200),
  added_at timestamptz not null,
  ended_at timestamptz
);
create unique index tie_open_one on recipients.tie (company_id, person_id) where ended_at is null;
create index tie_person on recipients.tie (person_id);

-- Joining and parting of records; the rows of both stay as they are.
create table recipients.merge (
  id uuid constraint merge_pk primary key,
  joined_id uuid not null constraint merge_joined references recipients.recipient,
  survivor_id uuid not null constraint merge_survivor references recipients.recipient,
  why text not null,
  merged_at timestamptz not null,
  merged_by uuid constraint merge_merger references identity.account,
  unmerged_at timestamptz,
  unmerged_by uuid constraint merge_unmerger references identity.account,
  unmerge_why text,
  constraint merge_unmerged check ((unmerged_at is null) = (unmerge_why is null)),
  constraint merge_two check (joined_id <> survivor_id)
);
create unique index merge_open_one on recipients.merge (joined_id) where unmerged_at is null;
create index merge_survivor on recipients.merge (survivor_id, merged_at);

-- A record joined into another is read as that other; what the other does not know, the joined ones tell.
create or replace view recipients.published_recipient as
  select r.id, s.kind,
    coalesce(nullif(s.name, ''), (select m.name from recipients.recipient m where coalesce(m.root_id, m.id) = s.id and m.name <> ''
      order by m.created_at desc limit 1), '') as name,
    coalesce(s.language, (select m.language from recipients.recipient m where coalesce(m.root_id, m.id) = s.id and m.language is not null
      order by m.created_at desc limit 1)) as language,
    coalesce(s.region, (select m.region from recipients.recipient m where coalesce(m.root_id, m.id) = s.id and m.region is not null
      order by m.created_at desc limit 1)) as region,
    s.id as root_id
  from recipients.recipient r join recipients.recipient s on s.id = coalesce(r.root_id, r.id);

-- Which records are one person: `where root_id = …` names them all.
create view recipients.published_identity as select id, coalesce(root_id, id) as root_id from recipients.recipient;
