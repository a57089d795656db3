-- Who may come in.
create schema identity;

create table identity.account (
  id uuid constraint account_pk primary key,
  email text not null,
  name text not null,
  language text not null constraint account_language check (language in ('kk', 'ru', 'en')),
  password_hash text not null,
  active boolean not null default true,
  demo boolean not null default false,
  -- SIP digest needs the secret itself, so it is kept sealed with the key file (AES-256-GCM), never in clear.
  phone_username text,
  phone_secret bytea,
  settings jsonb not null default '{}',
  created_at timestamptz not null,
  constraint account_email_lower check (email = lower(email)),
  constraint account_phone_both check ((phone_username is null) = (phone_secret is null))
);
create unique index account_email_unique on identity.account (email);
create unique index account_phone_unique on identity.account (phone_username);
create sequence identity.phone_number start 1001;

create table identity.role_grant (
  account_id uuid not null constraint role_grant_account references identity.account,
  role text not null constraint role_grant_role check (role in ('administrator', 'supervisor', 'operator', 'editor', 'quality')),
  granted_at timestamptz not null,
  constraint role_grant_pk primary key (account_id, role)
);

create table identity.skill (
  account_id uuid not null constraint skill_account references identity.account,
  kind text not null constraint skill_kind check (kind in ('language', 'topic')),
  code text not null,
  level smallint not null default 1 constraint skill_level check (level between 1 and 9),
  constraint skill_pk primary key (account_id, kind, code)
);

create table identity.session (
  id uuid constraint session_pk primary key,
  token_hash bytea not null,
  account_id uuid not null constraint session_account references identity.account,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  origin inet,
  user_agent text not null default ''
);
create unique index session_token_unique on identity.session (token_hash);
create index session_account_open on identity.session (account_id) where ended_at is null;

-- Wrong passwords in a row, by the SHA-256 of the address tried. Apart from the accounts, and kept for addresses that
-- have none too, so that being locked out tells nobody whether an account exists.
create table identity.sign_in_failure (
  email_hash bytea constraint sign_in_failure_pk primary key,
  failed_count int not null,
  failed_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_failure_age on identity.sign_in_failure (failed_at);

-- What other rooms may know of an account.
create view identity.published_account as
  select id, name, language, active, demo from identity.account;
