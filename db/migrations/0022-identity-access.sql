-- Roles beside the centre's own, whose people belong to an organization; teams, topics and tokens for machines.
alter table identity.role_grant drop constraint role_grant_role;
alter table identity.role_grant add constraint role_grant_role check (role in ('administrator', 'supervisor', 'operator', 'editor', 'quality',
  'training', 'partner', 'ici', 'informatization', 'quality-body'));

-- Of organizations.organization, which stands below this room: what it names is checked by the verb, and bodies are never deleted.
alter table identity.account add organization_id uuid;
-- Two administrators who edit one account: the second is told who was first, and when.
alter table identity.account add revision int not null default 1;
alter table identity.account add changed_at timestamptz;
alter table identity.account add changed_by uuid constraint account_changed_by references identity.account;

-- What a person can be asked about on the line, besides languages.
create table identity.topic (
  code text constraint topic_pk primary key constraint topic_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_kk text not null, name_ru text not null, name_en text not null,
  active boolean not null default true
);
insert into identity.topic (code, name_kk, name_ru, name_en) values ('ict', 'АКТ қызметтері', 'Услуги ИКТ', 'ICT services');
insert into identity.topic (code, name_kk, name_ru, name_en)
  select distinct code, code, code, code from identity.skill where kind = 'topic' on conflict do nothing;
alter table identity.skill add topic text generated always as (case when kind = 'topic' then code end) stored
  constraint skill_topic references identity.topic;
alter table identity.skill add constraint skill_language check (kind <> 'language' or code in ('kk', 'ru', 'en')) not valid;

create table identity.team (
  id uuid constraint team_pk primary key,
  name text not null constraint team_name check (btrim(name) <> ''),
  lead_id uuid constraint team_lead references identity.account,
  revision int not null default 1,
  created_at timestamptz not null,
  -- A team that is no more keeps its name in what was said about it.
  ended_at timestamptz
);
create unique index team_name_unique on identity.team (lower(name)) where ended_at is null;

-- One team a person: whose people are these has one answer.
create table identity.team_member (
  account_id uuid constraint team_member_pk primary key constraint team_member_account references identity.account,
  team_id uuid not null constraint team_member_team references identity.team
);
create index team_member_of on identity.team_member (team_id);

-- Programs that call the API. Of the token itself only its SHA-256 is kept.
create table identity.token (
  id uuid constraint token_pk primary key,
  name text not null constraint token_name check (btrim(name) <> ''),
  token_hash bytea not null constraint token_hash_unique unique,
  -- Whose rights it has, at most.
  account_id uuid not null constraint token_account references identity.account,
  permissions text[] not null constraint token_permissions check (cardinality(permissions) between 1 and 100),
  -- Set: reaches what concerns that organization alone.
  organization_id uuid,
  created_by uuid not null constraint token_created_by references identity.account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid constraint token_revoked_by references identity.account,
  constraint token_expiry check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  constraint token_revoked check ((revoked_at is null) = (revoked_by is null))
);
create index token_account on identity.token (account_id);
